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

/// The right side of the window: header, failure, tabs and pages of one tunnel.
class TunnelPane : public QWidget {
    Q_OBJECT
public:
    enum Page { Setup, Status, Log };

    /// All must outlive the pane.
    TunnelPane(ProfileEditor* editor, const WindowActions* actions, LogModel* log, QWidget* parent = nullptr);

    void setState(TunnelState state, TunnelListModel::Busy busy, const std::optional<Failure>& failure);
    void setObservation(const TunnelProfile& profile, const Observation& observation,
                        const SystemState* system);
    /// Why the large button cannot be pressed; empty when it can.
    void setReason(const QString& reason);
    void showPage(Page page);
    void editName();
    /// Name, setup, header buttons, tabs: the order in which a tunnel is filled in.
    std::vector<QWidget*> focusChain() const;

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* tabRow();
    void colour();

    ProfileEditor* m_editor;
    TunnelHeader* m_header;
    MessageBar* m_failure;
    QTabBar* m_tabs;
    ElidedLabel* m_reason;
    QPushButton* m_preview;
    QStackedWidget* m_pages;
    SetupPage* m_setup;
    StatusPage* m_status;
    LogPage* m_log;
    std::optional<Failure> m_shownFailure;
    QUuid m_shownFailureOf;
};

} // namespace gretel
