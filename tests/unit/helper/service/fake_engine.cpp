// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_engine.h"

namespace gretel::test {

namespace {

QString namesOf(const std::vector<TunnelProfile>& tunnels) {
    QString names;
    for (const TunnelProfile& tunnel : tunnels)
        names += QLatin1Char(' ') + tunnel.name;
    return names;
}

QString textOf(const std::vector<QUuid>& ids) {
    QString text;
    for (const QUuid& id : ids)
        text += QLatin1Char(' ') + id.toString(QUuid::WithoutBraces);
    return text;
}

} // namespace

Outcome<StatusReport> FakeEngine::status() {
    note(QStringLiteral("status"));
    return StatusReport{statuses, 0};
}

Outcome<ChangePreview> FakeEngine::preview(const std::vector<TunnelProfile>& tunnels) {
    note(QStringLiteral("preview") + namesOf(tunnels));
    if (!outcome)
        return outcome.error();
    return ChangePreview{*outcome, notices};
}

Outcome<FirewallCounts> FakeEngine::inspectRules() {
    note(QStringLiteral("rules"));
    return counts;
}

Outcome<Applied> FakeEngine::apply(const std::vector<TunnelProfile>& tunnels, const ChangeOptions& options,
                                   const Caller& caller) {
    return changeFor(options, QStringLiteral("apply") + namesOf(tunnels), caller);
}

Outcome<Applied> FakeEngine::remove(const std::vector<QUuid>& tunnels, const ChangeOptions& options,
                                    const Caller& caller) {
    return changeFor(options, QStringLiteral("remove") + textOf(tunnels), caller);
}

Outcome<Done> FakeEngine::confirm(const QUuid& token, const Caller& caller) {
    const auto done = change(QStringLiteral("confirm") + textOf({token}), caller);
    if (!done)
        return done.error();
    return Done{};
}

Outcome<Operations> FakeEngine::revert(const QUuid& token, const Caller& caller) {
    return change(QStringLiteral("revert") + textOf({token}), caller);
}

Outcome<Done> FakeEngine::setAutostart(const std::vector<QUuid>& tunnels, bool on) {
    note(QStringLiteral("autostart %1").arg(on) + textOf(tunnels));
    return Done{};
}

QStringList FakeEngine::calls() const {
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

Outcome<Applied> FakeEngine::changeFor(const ChangeOptions& options, const QString& call,
                                       const Caller& caller) {
    QString whole = call;
    if (options.confirm.count() > 0)
        whole +=
            (options.onlyIfRisky ? QStringLiteral(" confirm if risky %1") : QStringLiteral(" confirm %1"))
                .arg(options.confirm.count());
    const auto done = change(whole, caller);
    if (!done)
        return done.error();
    return Applied{QUuid::createUuid(), *done, options.confirm, notices};
}

Outcome<Operations> FakeEngine::change(const QString& call, const Caller& caller) {
    for (const QString& action : needed)
        if (!caller.granted.contains(action))
            return Failure{FailureKind::NeedsAuthorisation, QStringList{action} + concerned};
    note(call);
    if (m_held)
        m_gate.acquire();
    return outcome;
}

void FakeEngine::note(const QString& call) {
    const QMutexLocker lock(&m_mutex);
    m_calls.append(call);
}

} // namespace gretel::test
