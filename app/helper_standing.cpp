// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper_standing.h"

#include <QSettings>

#include "client/helper_client.h"
#include "ui/log_model.h"
#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenLooks = 5s; ///< while a change waits: it may be confirmed elsewhere, which nobody tells
constexpr QLatin1StringView wishesKey{"autostart/wanted"};

} // namespace

HelperStanding::HelperStanding(TunnelListModel& tunnels, MainWindow& window, LogModel& log,
                               HelperClient& helper, std::function<void()> readKernel)
    : m_tunnels(tunnels),
      m_window(window),
      m_log(log),
      m_helper(helper),
      m_readKernel(std::move(readKernel)) {
    const QStringList wishes = QSettings().value(wishesKey).toStringList();
    for (const QString& wish : wishes)
        m_wishes.insert(QUuid::fromString(wish));
    m_again.setSingleShot(true);
    m_again.setInterval(betweenLooks);
    connect(&m_again, &QTimer::timeout, this, &HelperStanding::read);
    connect(&helper, &HelperClient::changed, this, &HelperStanding::read);
    connect(&helper, &HelperClient::confirmPending, this, &HelperStanding::read);
    connect(&helper, &HelperClient::reverted, this, &HelperStanding::noteReverted);
    showAutostarts();
}

void HelperStanding::read() {
    m_helper.status([this](const Outcome<HelperStatus>& status) { show(status); });
}

void HelperStanding::show(const Outcome<HelperStatus>& status) {
    if (!status && !m_until.hasExpired()) {
        m_again.start(); // that nobody answers does not end it
        return;
    }
    m_status = status ? *status : HelperStatus();
    m_until.setRemainingTime(m_status.confirm);
    if (m_status.confirm <= 0s)
        m_token.clear();
    else
        m_again.start();
    setPending(m_status.confirm);
    showAutostarts();
}

void HelperStanding::setPending(std::chrono::seconds left) {
    const bool ours = !m_token.isEmpty();
    m_window.setPending(left, ours);
    emit pendingChanged(left, ours);
}

void HelperStanding::showAutostarts() {
    using enum TunnelListModel::Autostart;
    QHash<QUuid, TunnelListModel::Autostart> autostarts;
    for (const QUuid& wish : m_wishes)
        autostarts.insert(wish, Wanted);
    for (const HelperTunnel& tunnel : m_status.tunnels)
        if (tunnel.autostart)
            autostarts.insert(tunnel.id, Yes);
    m_tunnels.setAutostarts(autostarts);
}

/// What waits may still be taken back, and what is taken back does not start with the computer.
void HelperStanding::noteApplied(const QUuid&, const QString& token) {
    m_token = token;
    if (token.isEmpty())
        honourWishes();
    read();
}

void HelperStanding::honourWishes() {
    const QSet<QUuid> wishes = m_wishes;
    for (const QUuid& wish : wishes)
        if (m_tunnels.observation(wish).state != TunnelState::Down)
            send(wish, true);
}

void HelperStanding::keep() {
    m_helper.confirm(m_token, [this](const Outcome<Done>& kept) {
        if (kept) {
            m_token.clear();
            setPending(0s);
            m_window.tell(tr("Kept."));
            m_log.note(Severity::Note, tr("The change was confirmed."));
            honourWishes();
        } else {
            complain(kept.error());
        }
        read();
    });
}

void HelperStanding::revert() {
    // That it was done, the helper tells everybody.
    m_helper.revert(m_token, [this](const Outcome<Done>& undone) {
        if (!undone)
            complain(undone.error());
        read();
    });
}

void HelperStanding::noteReverted() {
    m_token.clear();
    setPending(0s);
    m_window.tell(tr("Reverted: the change was taken back."));
    m_log.note(Severity::Warning, tr("A change was not confirmed and was taken back."));
    emit reverted();
    m_readKernel();
    read();
}

void HelperStanding::setAutostart(const QUuid& tunnel, bool on) {
    const HelperTunnel* known = m_status.tunnel(tunnel);
    if (on && (known == nullptr || known->device.isEmpty()))
        setWish(tunnel, true);
    else if (!on && (known == nullptr || !known->autostart))
        setWish(tunnel, false);
    else
        send(tunnel, on);
}

void HelperStanding::send(const QUuid& tunnel, bool on) {
    m_helper.setAutostart({tunnel}, on, [this, tunnel, on](const Outcome<Done>& set) {
        // It went down meanwhile: then at its next Up.
        const bool later = !set && set.error().kind == FailureKind::NoSuchTunnel;
        if (set || later)
            setWish(tunnel, on && later);
        else
            complain(set.error());
        read();
    });
}

void HelperStanding::forget(const QUuid& tunnel) {
    m_helper.setAutostart({tunnel}, false, [this, tunnel](const Outcome<Done>& set) {
        if (set || set.error().kind == FailureKind::NoSuchTunnel)
            emit forgotten(tunnel);
        else
            complain(set.error());
        read();
    });
}

void HelperStanding::setWish(const QUuid& tunnel, bool on) {
    if (on)
        m_wishes.insert(tunnel);
    else
        m_wishes.remove(tunnel);
    QStringList wishes;
    for (const QUuid& wish : m_wishes)
        wishes.append(wish.toString(QUuid::WithoutBraces));
    wishes.sort();
    QSettings().setValue(wishesKey, wishes);
    showAutostarts();
}

void HelperStanding::complain(const Failure& failure) {
    m_window.showNotice(sentenceOf(failure));
    m_log.note(Severity::Error, sentenceOf(failure));
}

} // namespace gretel
