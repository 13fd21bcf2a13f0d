// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMenu>
#include <QUuid>

#include <vector>

namespace gretel {

class TunnelListModel;

/// The menu of the icon in the panel: how many tunnels are up, each with its switch, and the few things that
/// need no window. It follows the model by changing what is there, for a panel has read the menu over the bus
/// and may be showing it.
class TrayMenu : public QMenu {
    Q_OBJECT
public:
    /// Above so many, the tunnels are in a menu of their own.
    static constexpr size_t mostInline = 10;
    /// And there not more than so many; the window has them all.
    static constexpr size_t mostListed = 100;

    /// The model must outlive it.
    explicit TrayMenu(TunnelListModel* tunnels, QWidget* parent = nullptr);

    /// Read over D-Bus, where "_" marks the key rather than "&".
    void setIsOnBus(bool onBus);

signals:
    /// A switch was used. The menu shows what is, not what was asked for.
    void toggled(const QUuid& tunnel, bool on);
    void allDownRequested();
    void openRequested();
    void importRequested();
    void settingsRequested();
    void quitRequested();

private:
    void arrangeLater();
    void arrange();
    void refresh();
    void refreshTunnel(const QUuid& id, QAction* action) const;
    QAction* actionOf(const QUuid& id);
    std::vector<QUuid> listed() const;
    QString shown(const QString& text) const;

    TunnelListModel* m_tunnels;
    QAction* m_header;
    QMenu* m_more;
    QAction* m_rest; ///< in m_more: where the others are
    QAction* m_allDown;
    QHash<QUuid, QAction*> m_actions;
    std::vector<QUuid> m_order;
    bool m_inline = true;
    bool m_onBus = false;
    bool m_arranging = false;
};

} // namespace gretel
