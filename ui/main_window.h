// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QUuid>

#include <memory>

#include "core/operation.h"
#include "core/tunnel_profile.h"

namespace gretel {

class LogModel;
class MachineModel;
class TunnelListModel;

/// The window: list, setup, status, log. It knows models and emits signals; the application serves these:
///
///   upRequested(id)            apply the tunnel. The profile in the model is saved (profileChanged came
///                              first) and has no error. Also sent for a tunnel that is up and whose
///                              profile was changed ("Apply changes"), and by "Try again".
///   downRequested(id)          take it down.
///   previewRequested(p, c)     plan BringUp or TakeDown of this profile (as typed, perhaps not saved) and
///                              answer with showPreview().
///   profileChanged(profile)    store it; the model holds it already. If that fails: saveFailed().
///   profileRemoved(id)         remove it and its draft from the store; the model has let go of it already.
///                              Only sent for a tunnel that is down.
///   draftChanged(id, cells)    keep these cell texts; empty: remove the draft. Sent a moment after typing,
///                              and at once on leaving the tunnel or closing.
///   underlayWanted(peer, dev)  look up the way to the peer and answer with MachineModel::setUnderlay(). Sent
///                              when the peer or the parent device changes and after each
///                              MachineModel::setSystem(). A host name comes only once it is saved, never
///                              letter by letter.
///   selectionChanged(id)       another tunnel is shown; null: none.
///   importRequested(files)     read Gretel documents and upsert what they hold; then select().
///   helperWanted()             "Try again" in the bar that says that the helper is missing: probe it.
///   quitRequested()            Ctrl+Q. Closing the window is only closing it.
///
/// Saving, as users of desktop tools expect it: Ctrl+S, Up, "What will change", leaving the tunnel and
/// closing save whatever a document can hold (each text in its cell is well formed; empty cells are). A text
/// that is not well formed stays in its cell and lives on as a draft, also over a restart; the title bar and
/// the list mark the tunnel as edited until then.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// What the large button would do.
    enum class Change { BringUp, TakeDown };
    Q_ENUM(Change)

    /// The models must outlive the window.
    MainWindow(TunnelListModel* tunnels, MachineModel* machine, LogModel* log, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows this tunnel; what was edited before is saved or kept.
    void select(const QUuid& tunnel);
    QUuid selected() const;

    void showPreview(const Operations& operations);
    /// A quiet bar over the window until it is closed or replaced: what and why, in a sentence, and what it
    /// is about or what to do, which may be empty.
    void showNotice(const QString& sentence, const QString& remedy = {});
    /// The store could not write; the edits stay marked and are kept in the window.
    void saveFailed(const QUuid& tunnel, const QString& sentence);
    /// Saves or keeps what is edited, now (before quitting or a session's end).
    void flushEdits();

    /// Sizes of the panes, for QSettings; beside QWidget::saveGeometry().
    QByteArray savePanes() const;
    void restorePanes(const QByteArray& panes);

signals:
    void upRequested(const QUuid& tunnel);
    void downRequested(const QUuid& tunnel);
    void previewRequested(const gretel::TunnelProfile& profile, gretel::MainWindow::Change change);
    void profileChanged(const gretel::TunnelProfile& profile);
    void profileRemoved(const QUuid& tunnel);
    void draftChanged(const QUuid& tunnel, const QHash<QString, QString>& cells);
    void underlayWanted(const gretel::Endpoint& peer, const QString& device);
    void selectionChanged(const QUuid& tunnel);
    void importRequested(const QStringList& files);
    void helperWanted();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
