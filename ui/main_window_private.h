// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>

#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"

class QDialog;
class QSplitter;
class QTimer;
class QStackedWidget;

namespace gretel {

class ConfirmBar;
class DoctorDialog;
class EmptyState;
class ListPane;
class LogModel;
class MachineModel;
class MessageBar;
class ProfileEditor;
class ProgressLine;
class RulesDialog;
class SightTimer;
class StatusLine;
class TunnelPane;
class WindowActions;

/// The window's parts: made and wired in main_window_layout.cpp, shown as they are in
/// main_window_refresh.cpp, told what to do in main_window_actions.cpp; what comes in and goes out is in
/// main_window_travel.cpp, what is looked into for the person in main_window_inquiries.cpp.
struct MainWindow::Private {
    Private(MainWindow* window, TunnelListModel* tunnels, MachineModel* machine, LogModel* log);

    void layOut();
    void wireActions();
    void wireTravel();
    void wireInquiries();
    void wireEditor();
    void wirePane();
    void wireModels();
    void orderFocus();

    void refreshAll();
    void refreshHealth();
    void refreshActions();
    void refreshExport();
    void refreshUpDown(bool isUp, const QString& obstacle);
    void refreshTitle();
    void refreshMachineBar();
    bool isShownUp() const;
    QString whyNot() const;
    bool offersChanges() const;
    Change change() const;

    void add(const TunnelProfile& profile);
    void toggle();
    void bringUp();
    void takeDown();
    void requestPreview();
    void askRemove();
    /// Why it cannot be deleted now; empty: it can.
    QString whyNotRemove(const QUuid& id) const;
    void remove(const QUuid& id);
    void drop(const QUuid& id);
    void chooseFiles();
    void chooseHistoryFile(HealthRange range);
    void offerClipboard();
    void chooseDuplicate();
    void openDoctor();
    void openRules();
    void mend(const QUuid& id, const DoctorCheck& check);
    void chooseLogFile(const QString& text);
    /// Opens it over the window; it goes when it is closed, and nothing waits for it.
    void open(QDialog* dialog);

    MainWindow* q;
    TunnelListModel* tunnels;
    MachineModel* machine;
    ProfileEditor* editor;
    WindowActions* actions;
    ListPane* list;
    TunnelPane* pane;
    QStackedWidget* stack;
    QSplitter* panes;
    EmptyState* empty;
    ConfirmBar* confirmBar;
    MessageBar* machineBar;
    MessageBar* notice;
    ProgressLine* progress;
    QPointer<ExportDialog> exporting; ///< the one that is open
    QPointer<DoctorDialog> doctor;    ///< likewise
    QPointer<RulesDialog> rules;      ///< likewise
    StatusLine* statusLine;
    QTimer* later;            ///< refreshAll(), once all that comes together has come
    SightTimer* moments;      ///< for what is shown of the past to come up to now
    bool changeWaits = false; ///< for its confirmation
    HealthSource health;
    QHash<QUuid, Change> asked; ///< the last that was asked of each tunnel, for "Try again"
};

} // namespace gretel
