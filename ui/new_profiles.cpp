// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/new_profiles.h"

#include <QCoreApplication>
#include <QSet>

#include "core/interface_name.h"

namespace gretel {

namespace {

constexpr int roomForNumber = 110; ///< of the 120 characters that a document takes

Host exampleHost(const QString& label, const char* address, const char* tunnel, const char* network) {
    Host host;
    host.label = label;
    host.endpoint = Endpoint::parse(QString::fromLatin1(address)).value();
    host.tunnel = Prefix::parse(QString::fromLatin1(tunnel)).value();
    host.networks = {Prefix::parse(QString::fromLatin1(network)).value()};
    return host;
}

} // namespace

NewProfiles::NewProfiles(const std::vector<TunnelProfile>& others, const SystemState* system)
    : m_others(others), m_system(system) {}

TunnelProfile NewProfiles::empty() const {
    return named({}, QCoreApplication::translate("NewProfiles", "New tunnel"));
}

TunnelProfile NewProfiles::example() const {
    TunnelProfile profile;
    profile.host1 = exampleHost(QCoreApplication::translate("NewProfiles", "Office"), "192.0.2.10",
                                "172.16.10.1/30", "10.0.0.0/24");
    profile.host2 = exampleHost(QCoreApplication::translate("NewProfiles", "Lab"), "198.51.100.20",
                                "172.16.10.2/30", "10.16.0.0/24");
    profile.here = HostSide::Host1;
    profile.key = 42;
    profile.checksum = true;
    return named(profile, QCoreApplication::translate("NewProfiles", "Office to lab (example)"));
}

TunnelProfile NewProfiles::copyOf(const TunnelProfile& profile) const {
    return named(profile, QCoreApplication::translate("NewProfiles", "%1 (copy)").arg(profile.name));
}

QString NewProfiles::freeName(const QString& wanted) const {
    QSet<QString> taken;
    for (const TunnelProfile& profile : m_others)
        taken.insert(profile.name);
    QString name = wanted.left(roomForNumber);
    for (int number = 2; taken.contains(name); ++number)
        name = QCoreApplication::translate("NewProfiles", "%1 %2", "name, number")
                   .arg(wanted.left(roomForNumber))
                   .arg(number);
    return name;
}

TunnelProfile NewProfiles::named(TunnelProfile profile, const QString& name) const {
    QSet<QString> interfaces;
    for (const TunnelProfile& other : m_others)
        interfaces.insert(other.interface);
    if (m_system)
        for (const Link& link : m_system->links)
            interfaces.insert(link.name);
    profile.id = QUuid::createUuid();
    profile.name = freeName(name);
    profile.interface = suggestTunnelName(profile.name, interfaces);
    return profile;
}

} // namespace gretel
