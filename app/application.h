// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

#include "core/failure.h"
#include "core/issue.h"
#include "core/observed_state.h"
#include "core/tunnel_profile.h"
#include "ui/main_window.h"

namespace gretel {

/// The desktop app's composition root: it makes the parts and wires them, and decides nothing that one of
/// them could. The kernel tells the models, the models tell the window, the window asks, the store and the
/// helper do.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window; files are documents to import.
    void start(const QStringList& files);

private:
    void wireWindow();
    void wireMachine();
    void loadStore();
    void restoreWindow();
    void saveWindow();

    void readKernel();
    void logOutsideChanges(const QHash<QUuid, Observation>& before);
    void probeHelper();
    void lookUpUnderlay(const Endpoint& peer, const QString& device);

    void bringUp(const QUuid& id);
    void takeDown(const QUuid& id);
    void finish(const TunnelProfile& profile, const Operations& operations,
                const std::optional<Failure>& failure);
    void fail(const TunnelProfile& profile, const Failure& failure);
    void preview(const TunnelProfile& profile, MainWindow::Change change);

    void save(const TunnelProfile& profile);
    void remove(const QUuid& id);
    void importFiles(const QStringList& files);

    void log(Severity level, const QString& text, const TunnelProfile* profile = nullptr);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
