// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helper_changer.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

#include "cli/await.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

/// Between two looks at a helper that says nothing (it may have been started anew in between), and at one
/// that says a lot.
constexpr auto mostSilence = 5s;
constexpr auto leastRest = 1s;

} // namespace

HelperChanger::HelperChanger(AuthenticationAgent* agent) : m_client(agent) {}

Result<std::vector<TunnelProfile>, Issues> HelperChanger::resolve(const std::vector<TunnelProfile>& tunnels) {
    using Resolved = Result<std::vector<TunnelProfile>, Issues>;
    return await<Resolved>([&](auto answer) { m_resolver.resolve(tunnels, answer); });
}

Outcome<PlannedChange> HelperChanger::preview(const std::vector<TunnelProfile>& tunnels) {
    return await<Outcome<PlannedChange>>([&](auto answer) { m_client.preview(tunnels, answer); });
}

Outcome<AppliedChange> HelperChanger::apply(const std::vector<TunnelProfile>& tunnels,
                                            const Countdown& countdown) {
    return await<Outcome<AppliedChange>>([&](auto answer) { m_client.apply(tunnels, countdown, answer); });
}

Outcome<AppliedChange> HelperChanger::remove(const std::vector<QUuid>& tunnels, const Countdown& countdown) {
    return await<Outcome<AppliedChange>>([&](auto answer) { m_client.remove(tunnels, countdown, answer); });
}

Outcome<Done> HelperChanger::confirm(const QString& token) {
    return await<Outcome<Done>>([&](auto answer) { m_client.confirm(token, answer); });
}

Outcome<Done> HelperChanger::revert(const QString& token) {
    return await<Outcome<Done>>([&](auto answer) { m_client.revert(token, answer); });
}

Outcome<Done> HelperChanger::setAutostart(const std::vector<QUuid>& tunnels, bool on) {
    return await<Outcome<Done>>([&](auto answer) { m_client.setAutostart(tunnels, on, answer); });
}

Outcome<FirewallCounts> HelperChanger::inspectRules() {
    return await<Outcome<FirewallCounts>>([&](auto answer) { m_client.inspectRules(answer); });
}

Outcome<HelperStatus> HelperChanger::status() {
    m_changed = false;
    return await<Outcome<HelperStatus>>([&](auto answer) { m_client.status(answer); });
}

Outcome<HelperStatus> HelperChanger::awaitStatus(const std::function<bool(const HelperStatus&)>& enough,
                                                 std::chrono::seconds most) {
    const QDeadlineTimer deadline(most);
    QObject listening; // before the first look, so that nothing falls between
    QObject::connect(&m_client, &HelperClient::changed, &listening, [this] { m_changed = true; });
    for (;;) {
        const QDeadlineTimer rest(leastRest);
        auto seen = status();
        if (!seen.ok() || enough(*seen) || deadline.hasExpired())
            return seen;
        awaitChange(std::min<std::chrono::milliseconds>(mostSilence,
                                                        std::chrono::milliseconds(deadline.remainingTime())));
        // A helper that is busy is not asked all the time.
        QEventLoop loop;
        QTimer::singleShot(std::min(rest.remainingTime(), deadline.remainingTime()), &loop,
                           &QEventLoop::quit);
        loop.exec();
    }
}

void HelperChanger::awaitChange(std::chrono::milliseconds most) {
    if (m_changed)
        return;
    QEventLoop loop;
    QObject::connect(&m_client, &HelperClient::changed, &loop, &QEventLoop::quit);
    QTimer::singleShot(most, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace gretel
