// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observed_state.h"

#include <algorithm>

#include "core/difference.h"
#include "core/field.h"
#include "core/profile_words.h"

namespace gretel {

namespace {

using Drifts = std::vector<Drift>;

QString wordOf(bool on) {
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

QString wordOf(const std::optional<quint32>& key) {
    return key ? QString::number(*key) : QString();
}

template <typename T>
QString bothWays(const T& in, const T& out) {
    return in == out ? wordOf(in) : QString(wordOf(in) + QLatin1Char('/') + wordOf(out));
}

QString endpointsOf(const GreParameters& gre) {
    return gre.local.toString() + QLatin1Char(' ') + gre.remote.toString();
}

QString keyOf(const GreParameters& gre) {
    return bothWays(gre.inputKey, gre.outputKey);
}

QString checksumOf(const GreParameters& gre) {
    return bothWays(gre.inputChecksum, gre.outputChecksum);
}

QString sequenceOf(const GreParameters& gre) {
    return bothWays(gre.inputSequence, gre.outputSequence);
}

QString ttlOf(const GreParameters& gre) {
    return gre.ttl == 0 ? QStringLiteral("inherit") : QString::number(gre.ttl);
}

QString tosOf(const GreParameters& gre) {
    return gre.tos == 1 ? QStringLiteral("inherit") : QString::number(gre.tos);
}

QString dfOf(const GreParameters& gre) {
    if (gre.pathMtuDiscovery)
        return wordOf(profile_words::dfPolicies, DfPolicy::Strict);
    return wordOf(profile_words::dfPolicies, gre.ignoreDf ? DfPolicy::Fragment : DfPolicy::Inherit);
}

QString deviceOf(const GreParameters& gre) {
    return gre.device;
}

struct Parameter {
    QLatin1StringView what;
    QString (*textOf)(const GreParameters&);
};

constexpr Parameter parameters[] = {
    {QLatin1StringView{"parameters"}, endpointsOf},
    {field::device, deviceOf},
    {field::key, keyOf},
    {field::checksum, checksumOf},
    {field::sequence, sequenceOf},
    {field::ttl, ttlOf},
    {field::tos, tosOf},
    {field::df, dfOf},
};

void addParameters(Drifts& drifts, const Link& wanted, const Link& found) {
    if (wanted.kind != found.kind)
        drifts.push_back({field::kind, wanted.kind, found.kind});
    if (!wanted.gre || !found.gre)
        return;
    for (const Parameter& parameter : parameters) {
        const QString wantedText = parameter.textOf(*wanted.gre);
        const QString foundText = parameter.textOf(*found.gre);
        if (wantedText != foundText)
            drifts.push_back({parameter.what, wantedText, foundText});
    }
}

void addAddresses(Drifts& drifts, const Difference& difference) {
    const QString what = QStringLiteral("address");
    if (difference.missingAddress)
        drifts.push_back({what, difference.missingAddress->address.toString(), {}});
    for (const InterfaceAddress& address : difference.extraAddresses)
        drifts.push_back({what, {}, address.address.toString()});
}

void addRoutes(Drifts& drifts, const Difference& difference) {
    const QString what = QStringLiteral("route");
    for (const Route& route : difference.missingRoutes)
        drifts.push_back({what, route.destination.toString(), {}});
    for (const Route& route : difference.staleRoutes)
        drifts.push_back({what, {}, route.destination.toString()});
}

Drifts driftsOf(const DesiredTunnel& desired, const Link& link, const Difference& difference) {
    Drifts drifts;
    if (difference.down)
        drifts.push_back({QStringLiteral("link"), QStringLiteral("up"), QStringLiteral("down")});
    if (difference.parameters)
        addParameters(drifts, desired.link, link);
    if (difference.mtu && !(desired.followsPath && link.mtu < desired.link.mtu))
        drifts.push_back({field::mtu, QString::number(desired.link.mtu), QString::number(link.mtu),
                          desired.carried ? QString::number(*desired.carried) : QString()});
    for (const SetDevice& set : difference.settings)
        drifts.push_back({settingName(set.setting), QString::number(set.after), QString::number(set.before)});
    addAddresses(drifts, difference);
    addRoutes(drifts, difference);
    return drifts;
}

} // namespace

Observation observe(const DesiredTunnel& desired, const SystemState& current) {
    const Link* link = current.linkOfTunnel(desired.id);
    if (!link)
        return {};
    const Difference difference =
        differenceOf(desired, *link, current.addressesOf(link->name), current.routesOf(link->name));
    Observation observation;
    observation.device = link->name;
    observation.drifts = driftsOf(desired, *link, difference);
    const IpAddress& local = desired.needs.pair.local;
    if (!local.isUnspecified() && !current.hasLocalAddress(local))
        observation.drifts.push_back({QStringLiteral("local"), local.toString(), {}});
    observation.state = observation.drifts.empty() ? TunnelState::UpUnverified : TunnelState::Degraded;
    if (link->name != desired.link.name)
        observation.drifts.push_back({QStringLiteral("name"), desired.link.name, link->name});
    return observation;
}

QString offeredMtu(const Observation& observation) {
    const std::vector<Drift>& drifts = observation.drifts;
    return drifts.size() == 1 && !drifts.front().carried.isEmpty() ? drifts.front().wanted : QString();
}

} // namespace gretel
