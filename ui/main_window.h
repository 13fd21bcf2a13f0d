// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QUuid>

#include <chrono>
#include <functional>
#include <memory>

#include "core/doctor.h"
#include "core/firewall_counts.h"
#include "core/import_plan.h"
#include "core/path_findings.h"
#include "core/planned_change.h"
#include "core/tunnel_profile.h"
#include "ui/export_dialog.h"
#include "ui/health_view.h"

namespace gretel {

class LogModel;
class MachineModel;
class TunnelListModel;

/// What the application keeps of the tunnels' health; the window looks when it shows it.
struct HealthSource {
    /// Null: nothing is kept of it. The window does not hold on to it.
    std::function<const HealthHistory*(const QUuid& tunnel)> history;
    std::function<qint64()> now; ///< seconds since 1970
};

/// The window: list, setup, status, log. It knows models and emits signals; the application serves these:
///
///   upRequested(id)            apply the tunnel. The profile in the model is saved (profileChanged came
///                              first) and has no error. Also sent for a tunnel that is up and whose
///                              profile was changed ("Apply changes"), and by "Try again".
///                              A change that could cut its user off: askRisk() first.
///   riskAccepted(id)           do it, for 30 seconds, and setPending(). riskDeclined(id): do not.
///   keepRequested()            confirm the change that waits, revertRequested(): take it back; then
///                              setPending(0).
///   downRequested(id)          take it down.
///   adoptRequested(id)         answer with adopt(): the profile as the kernel has it. Nothing is edited.
///   autostartRequested(id, on) set or remember it, and answer with TunnelListModel::setAutostarts().
///   previewRequested(p, c)     plan BringUp or TakeDown of this profile (as typed, perhaps not saved) and
///                              answer with showPreview().
///   profileChanged(profile)    store it; the model holds it already. If that fails: saveFailed().
///   forgetRequested(id)        it is to be deleted: have the helper no longer start it with the computer,
///   and
///                              answer with forget().
///   profileRemoved(id)         remove it and its draft from the store; the model has let go of it already.
///                              Only sent for a tunnel that is down.
///   draftChanged(id, cells)    keep these cell texts; empty: remove the draft. Sent a moment after typing,
///                              and at once on leaving the tunnel or closing.
///   underlayWanted(peer, dev)  look up the way to the peer and answer with MachineModel::setUnderlay(). Sent
///                              when the peer or the parent device changes and after each
///                              MachineModel::setSystem(). A host name comes only once it is saved, never
///                              letter by letter.
///   selectionChanged(id)       another tunnel is shown; null: none.
///   importRequested(files)     read them, whatever they are, and answer with showImport().
///   importTextRequested(text)  the same with what was pasted or dropped.
///   adoptExistingRequested()   the same with the GRE devices of this computer that are nobody's.
///   importAccepted(decisions)  store imported(decisions, …), upsertAll() it, and select() one. The decisions
///                              are valid while the signal is. Nothing is brought up.
///   exportRequested(id)        answer with showExport(); the profile is saved, and may be incomplete.
///   exportSomeRequested(ids)   ask where to, and write these profiles, each as a document, into a zip.
///   exportAllRequested()       the same with all of them.
///   exportSaveRequested(text)  ask where to, write the files, and tell() what became of it.
///   historyExportRequested(id, range, file)  write csvOf() the tunnel's history to the file that was chosen,
///                              and tell() what became of it.
///   progressCancelled()        end what showProgress() shows, as if it had not begun; then endProgress().
///   doctorRequested(id)        look at this tunnel, and tell showDoctor() what is known at each stage. Also
///                              sent for "Look again". doctorClosed(): nobody wants to know any more.
///   rulesRequested()           read the firewall's rules and what they have counted, and answer with
///   showRules().
///                              Also sent for "Refresh". rulesClosed(): nobody wants to know any more.
///   restartRequested(id)       take it down and bring it up again.
///   pathWanted(profile)        measure the path of this profile (as typed), and answer with showPath().
///                              pathDropped(): nobody waits for it any more.
///   logShown()                 the log is looked at: now is the time to read what is read for it alone.
///   logSaveRequested(p, text)  write it there, and tell() what became of it.
///   helperWanted()             "Try again" in the bar that says that the helper is missing: probe it.
///   quitRequested()            Ctrl+Q. Closing the window is only closing it: closed().
///   settingsRequested()        open the settings.
///   questionAsked(id)          a question about this tunnel is about to be put: be in front.
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

    void showPreview(const PlannedChange& change);
    /// The same, with the question whether to go on.
    void askRisk(const QUuid& tunnel, const PlannedChange& change);
    /// A change waits for its confirmation, so long by the helper's clock; zero: none does. ours: it can be
    /// confirmed here.
    void setPending(std::chrono::seconds left, bool ours);
    /// Deletes it, now that nobody starts it any more.
    void forget(const QUuid& tunnel);
    /// A few words in the status line, for some seconds, and in the export dialog while it is open.
    void tell(const QString& sentence);
    /// Takes the profile into the cells of the tunnel that is shown, as one undo step, and saves it.
    void adopt(const TunnelProfile& profile);
    /// A quiet bar over the window until it is closed or replaced: what and why, in a sentence, and what it
    /// is about or what to do, which may be empty.
    void showNotice(const QString& sentence, const QString& remedy = {});
    /// The store could not write; the edits stay marked and are kept in the window.
    void saveFailed(const QUuid& tunnel, const QString& sentence);
    /// What was found to import, for the person to choose from; then importAccepted(), or nothing.
    void showImport(std::vector<ImportEntry> entries);
    /// The writer is called whenever another host or language is chosen, while the dialog is open.
    void showExport(const TunnelProfile& profile, HostSide host, const std::vector<ExportLanguage>& languages,
                    ExportDialog::Writer writer);
    /// How far something is that takes long; total 0: nobody knows. Seen from half a second after the first
    /// call on, until endProgress().
    void showProgress(const QString& sentence, int done, int total);
    void endProgress();
    /// Without one, nothing is known of the past.
    void setHealthSource(HealthSource source);
    /// The history of this tunnel changed, and the model knows its health already; cheap for one that is not
    /// looked at.
    void refreshHealth(const QUuid& tunnel);
    /// What is known at that stage of the look that doctorRequested() asked for.
    void showDoctor(const DoctorReport& report, DoctorStage stage);
    void showPath(const Outcome<PathFindings>& findings);
    void showRules(const Outcome<FirewallCounts>& counts);
    /// What is to be known of the log, in a quiet line of its page; empty: nothing.
    void setLogNote(const QString& sentence);
    /// What the menus do, asked from elsewhere: a new tunnel, files to import, the log.
    void createTunnel();
    void chooseImport();
    void showLog();
    /// Saves or keeps what is edited, now (before quitting or a session's end).
    void flushEdits();

    /// Sizes of the panes, for QSettings; beside QWidget::saveGeometry().
    QByteArray savePanes() const;
    void restorePanes(const QByteArray& panes);
    /// Likewise for QSettings.
    HealthView healthView() const;
    void setHealthView(const HealthView& view);

signals:
    void upRequested(const QUuid& tunnel);
    void downRequested(const QUuid& tunnel);
    void riskAccepted(const QUuid& tunnel);
    void riskDeclined(const QUuid& tunnel);
    void keepRequested();
    void revertRequested();
    void adoptRequested(const QUuid& tunnel);
    void autostartRequested(const QUuid& tunnel, bool on);
    void previewRequested(const gretel::TunnelProfile& profile, gretel::MainWindow::Change change);
    void profileChanged(const gretel::TunnelProfile& profile);
    void forgetRequested(const QUuid& tunnel);
    void profileRemoved(const QUuid& tunnel);
    void draftChanged(const QUuid& tunnel, const QHash<QString, QString>& cells);
    void underlayWanted(const gretel::Endpoint& peer, const QString& device);
    void selectionChanged(const QUuid& tunnel);
    void importRequested(const QStringList& files);
    void importTextRequested(const QString& text);
    void adoptExistingRequested();
    void importAccepted(const std::vector<gretel::ImportDecision>& decisions);
    void exportRequested(const QUuid& tunnel);
    void exportSomeRequested(const QList<QUuid>& tunnels);
    void exportAllRequested();
    void exportSaveRequested(const gretel::ExportText& text);
    void historyExportRequested(const QUuid& tunnel, gretel::HealthRange range, const QString& file);
    void progressCancelled();
    void doctorRequested(const QUuid& tunnel);
    void doctorClosed();
    void rulesRequested();
    void rulesClosed();
    void restartRequested(const QUuid& tunnel);
    void pathWanted(const gretel::TunnelProfile& profile);
    void pathDropped();
    void logShown();
    void logSaveRequested(const QString& path, const QString& text);
    void helperWanted();
    void quitRequested();
    void settingsRequested();
    void questionAsked(const QUuid& tunnel);
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
