// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/failure.h"
#include "ui/tunnel_list_model.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gretel {

class ElidedLabel;
class LogModel;
class LogPage;
class MessageBar;
class ProfileEditor;
class SetupPage;
class StatusPage;
class TunnelHeader;
class WindowActions;

/// The right side of the window: header, what went wrong, tabs and pages of one tunnel.
class TunnelPane : public QWidget {
    Q_OBJECT
public:
    enum Page { Setup, Status, Log };

    /// All must outlive the pane.
    TunnelPane(ProfileEditor* editor, const WindowActions* actions, LogModel* log, QWidget* parent = nullptr);

    void setState(TunnelState state, TunnelListModel::Busy busy);
    /// What went wrong, or else who keeps the packets of a tunnel that is up from passing: in a bar, until it
    /// is closed or there is something else to say.
    void setTrouble(const std::optional<Failure>& failure, const std::vector<Blocker>& blockers);
    void setObservation(const TunnelProfile& profile, const Observation& observation,
                        const SystemState* system);
    void setAutostart(TunnelListModel::Autostart autostart);
    /// Why the large button cannot be pressed; empty when it can.
    void setReason(const QString& reason);
    /// What is to be known of the log; see LogPage.
    void setLogNote(const QString& sentence);
    void showPage(Page page);
    bool isShown(Page page) const;
    StatusPage* statusPage() const { return m_status; }
    void editName();
    /// Name, setup, header buttons, tabs: the order in which a tunnel is filled in.
    std::vector<QWidget*> focusChain() const;

signals:
    void retryRequested();
    void restoreRequested();
    void adoptRequested();
    void autostartRequested(bool on);
    void pageChanged();
    void logSaveRequested(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* tabRow();
    QWidget* statusScroll();
    void colour();

    ProfileEditor* m_editor;
    TunnelHeader* m_header;
    MessageBar* m_trouble;
    QTabBar* m_tabs;
    ElidedLabel* m_reason;
    QPushButton* m_preview;
    QStackedWidget* m_pages;
    SetupPage* m_setup;
    StatusPage* m_status;
    LogPage* m_log;
    QString m_told; ///< in the bar, shut or not
    QUuid m_toldOf;
};

} // namespace gretel
