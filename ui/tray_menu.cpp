// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray_menu.h"

#include <QTimer>

#include <algorithm>

#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

/// Each change travels over the bus, so there is none where there is none.
void setText(QAction* action, const QString& text) {
    if (action->text() != text)
        action->setText(text);
}

bool isThere(const TunnelListModel& tunnels, const QUuid& id) {
    return tunnels.observation(id).state != TunnelState::Down;
}

/// The switch says up or down; what it cannot say is said in a word.
bool needsWord(TunnelState state, TunnelListModel::Busy busy) {
    return busy != TunnelListModel::Busy::No || state == TunnelState::Failed ||
           state == TunnelState::Degraded;
}

} // namespace

TrayMenu::TrayMenu(TunnelListModel* tunnels, QWidget* parent)
    : QMenu(parent), m_tunnels(tunnels), m_more(new QMenu(this)) {
    setTitle(QStringLiteral("Gretel"));
    m_header = addAction(QString());
    m_header->setEnabled(false);
    addSeparator();
    m_more->setTitle(tr("&Tunnels"));
    m_more->menuAction()->setVisible(false);
    addMenu(m_more);
    m_rest = m_more->addAction(tr("&All of them in the window"), this, &TrayMenu::openRequested);
    addSeparator();
    m_allDown = addAction(tr("All &down"), this, &TrayMenu::allDownRequested);
    addSeparator();
    addAction(tr("&Open Gretel"), this, &TrayMenu::openRequested);
    addAction(tr("&Import…"), this, &TrayMenu::importRequested);
    addAction(tr("&Settings…"), this, &TrayMenu::settingsRequested);
    addSeparator();
    addAction(tr("&Quit"), this, &TrayMenu::quitRequested);

    connect(tunnels, &QAbstractItemModel::rowsInserted, this, &TrayMenu::arrangeLater);
    connect(tunnels, &QAbstractItemModel::rowsRemoved, this, &TrayMenu::arrangeLater);
    connect(tunnels, &QAbstractItemModel::modelReset, this, &TrayMenu::arrangeLater);
    connect(tunnels, &QAbstractItemModel::dataChanged, this, &TrayMenu::arrangeLater);
    connect(tunnels, &TunnelListModel::statesChanged, this, &TrayMenu::arrangeLater);
    arrange();
}

void TrayMenu::setIsOnBus(bool onBus) {
    if (std::exchange(m_onBus, onBus) != onBus)
        arrange();
}

/// Many changes that come together are one.
void TrayMenu::arrangeLater() {
    if (std::exchange(m_arranging, true))
        return;
    QTimer::singleShot(0, this, &TrayMenu::arrange);
}

std::vector<QUuid> TrayMenu::listed() const {
    std::vector<int> rows(static_cast<size_t>(m_tunnels->rowCount()));
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<int>(i);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), mostListed));
    std::partial_sort(rows.begin(), last, rows.end(),
                      [this](int one, int two) { return m_tunnels->sortsBefore(one, two); });
    std::vector<QUuid> ids;
    for (auto row = rows.begin(); row != last; ++row)
        ids.push_back(m_tunnels->profiles()[static_cast<size_t>(*row)].id);
    return ids;
}

void TrayMenu::arrange() {
    m_arranging = false;
    const std::vector<QUuid> wanted = listed();
    const bool isInline = wanted.size() <= mostInline;
    if (wanted != m_order || isInline != m_inline) {
        for (const QUuid& id : m_order)
            if (std::find(wanted.begin(), wanted.end(), id) == wanted.end())
                delete m_actions.take(id);
        QMenu* menu = isInline ? this : m_more;
        QAction* before = isInline ? m_more->menuAction() : m_rest;
        // From the end: whoever stands before the right one already stays there.
        for (auto id = wanted.rbegin(); id != wanted.rend(); ++id) {
            QAction* action = actionOf(*id);
            const QList<QAction*> there = menu->actions();
            const qsizetype at = there.indexOf(action);
            if (at < 0 || there.value(at + 1) != before) {
                (m_inline ? static_cast<QMenu*>(this) : m_more)->removeAction(action);
                menu->removeAction(action);
                menu->insertAction(before, action);
            }
            before = action;
        }
        m_order = wanted;
        m_inline = isInline;
        m_more->menuAction()->setVisible(!isInline);
    }
    refresh();
}

QAction* TrayMenu::actionOf(const QUuid& id) {
    QAction*& action = m_actions[id];
    if (action == nullptr) {
        action = new QAction(this);
        action->setCheckable(true);
        refreshTunnel(id, action); // so that it is told about as it is
        connect(action, &QAction::triggered, this, [this, id, action = action](bool on) {
            refreshTunnel(id, action);
            emit toggled(id, on);
        });
    }
    return action;
}

void TrayMenu::refresh() {
    const auto total = m_tunnels->rowCount();
    const int up = m_tunnels->upCount();
    setText(m_header, total == 0 ? tr("No tunnels yet") : tr("%1 of %2 up").arg(up).arg(total));
    m_rest->setVisible(static_cast<size_t>(total) > mostListed);
    for (const QUuid& id : m_order)
        refreshTunnel(id, m_actions.value(id));
    const auto& all = m_tunnels->profiles();
    m_allDown->setEnabled(std::any_of(
        all.begin(), all.end(), [this](const TunnelProfile& one) { return isThere(*m_tunnels, one.id); }));
}

void TrayMenu::refreshTunnel(const QUuid& id, QAction* action) const {
    const QModelIndex index = m_tunnels->indexOf(id);
    const QString name = index.data(TunnelListModel::NameRole).toString();
    const auto busy = m_tunnels->busy(id);
    setText(action, shown(needsWord(m_tunnels->state(id), busy)
                              ? tr("%1 – %2", "name of a tunnel, its state")
                                    .arg(name, index.data(TunnelListModel::WordRole).toString())
                              : name));
    action->setChecked(isThere(*m_tunnels, id));
    action->setEnabled(busy == TunnelListModel::Busy::No);
}

/// A name is no place for a key's mark. For the bus, Qt makes the first "&" a "_" and leaves the others
/// (QDBusMenuItem::convertMnemonic), and the panel takes "_" for a mark unless there are two.
QString TrayMenu::shown(const QString& text) const {
    QString shown = text;
    if (!m_onBus)
        return shown.replace(u'&', QStringLiteral("&&"));
    shown.replace(u'_', QStringLiteral("__"));
    if (const qsizetype first = shown.indexOf(u'&'); first >= 0 && first < shown.size() - 1)
        shown.insert(first, u'&');
    return shown;
}

} // namespace gretel
