// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/devices.h"

#include <QRandomGenerator>

#include <cerrno>

#include "helper/netlink/step_failure.h"

namespace gretel::netlink {

Devices::Devices(const std::vector<Link>& links) {
    m_links.reserve(static_cast<qsizetype>(links.size()));
    m_indexes.reserve(static_cast<qsizetype>(links.size()));
    for (const Link& link : links)
        add(link);
}

const Link* Devices::find(const QString& name) const {
    const auto found = m_links.constFind(name);
    return found == m_links.cend() ? nullptr : &*found;
}

Outcome<int> Devices::any(const QString& name, const Operation& operation) const {
    const Link* link = find(name);
    return link ? Outcome<int>(link->index) : stepFailure(operation, {ENODEV, {}, false});
}

Outcome<int> Devices::ours(const QString& name, const Operation& operation) const {
    const Link* link = find(name);
    if (link && tunnelOfLink(*link).isNull())
        return Failure{FailureKind::NotOurs, {name}};
    return any(name, operation);
}

Outcome<int> Devices::toRemove(const RemoveLink& step) const {
    const Link* link = find(step.link.name);
    if (!link)
        return Failure{FailureKind::NoSuchTunnel, {step.link.name}};
    const bool same = step.link.index == 0 || step.link.index == link->index;
    if (!same || tunnelOfLink(*link).isNull() || link->alias != step.link.alias)
        return Failure{FailureKind::NotOurs, {step.link.name}};
    return link->index;
}

Outcome<int> Devices::freeIndex(int wanted) const {
    constexpr int least = 100000;
    constexpr int most = 999999;
    constexpr int mostTries = 1000;
    if (wanted > 0 && !m_indexes.contains(wanted))
        return wanted;
    for (int i = 0; i < mostTries; ++i) {
        const int index = QRandomGenerator::global()->bounded(least, most + 1);
        if (!m_indexes.contains(index))
            return index;
    }
    return Failure{FailureKind::Internal, {QStringLiteral("no free interface index")}};
}

void Devices::add(const Link& link) {
    m_links.insert(link.name, link);
    m_indexes.insert(link.index);
}

void Devices::remove(const QString& name) {
    if (const Link* link = find(name))
        m_indexes.remove(link->index);
    m_links.remove(name);
}

} // namespace gretel::netlink
