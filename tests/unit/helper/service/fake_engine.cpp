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

} // namespace

Outcome<TunnelStatuses> FakeEngine::status() {
    note(QStringLiteral("status"));
    return statuses;
}

Outcome<Operations> FakeEngine::preview(const std::vector<TunnelProfile>& tunnels) {
    note(QStringLiteral("preview") + namesOf(tunnels));
    return outcome;
}

Outcome<Operations> FakeEngine::apply(const std::vector<TunnelProfile>& tunnels) {
    return change(QStringLiteral("apply") + namesOf(tunnels));
}

Outcome<Operations> FakeEngine::remove(const std::vector<QUuid>& tunnels) {
    QString call = QStringLiteral("remove");
    for (const QUuid& id : tunnels)
        call += QLatin1Char(' ') + id.toString(QUuid::WithoutBraces);
    return change(call);
}

QStringList FakeEngine::calls() const {
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

Outcome<Operations> FakeEngine::change(const QString& call) {
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
