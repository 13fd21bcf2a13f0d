// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/host_side.h"
#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// A language that a host can be configured in. The word is the command line's ("networkd").
struct ExportLanguage {
    QString word;
    QString name; ///< for people: "systemd-networkd"; Gretel's own is the first
};

/// The configuration of one host in one language, as the application's formats give it.
struct ExportText {
    struct File {
        QString path; ///< where it belongs on that host
        QByteArray text;
    };
    std::vector<File> files;
    Issues losses;         ///< what the language cannot say; an error among them: there are no files
    QStringList checkList; ///< the same tunnel in words, for a device that speaks none of the languages
};

/// "Export": one tunnel, for either host, in any language; shows the text, what is lost, and the check list,
/// to be copied or saved.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    using Writer = std::function<ExportText(const TunnelProfile&, HostSide, const QString& language)>;

    /// host: which one is offered first. Which one is this computer is said where the profile knows it, or
    /// after setHere().
    ExportDialog(TunnelProfile profile, HostSide host, const std::vector<ExportLanguage>& languages,
                 Writer writer, QWidget* parent = nullptr);
    ~ExportDialog() override;

    void setHere(HostSide here);
    /// What became of what was asked, in a sentence beside the buttons; until something else is chosen.
    void tell(const QString& sentence);

signals:
    /// Save these: one file, or a few that belong together into one folder or zip. The dialog stays.
    void saveRequested(const gretel::ExportText& text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
