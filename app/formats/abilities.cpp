// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/abilities.h"

#include "core/field.h"
#include "core/header_sizes.h"

namespace gretel {

namespace {

class Losses {
public:
    explicit Losses(QLatin1StringView format) : m_format(format) {}

    /// able, or lost as this kind.
    void need(bool able, IssueKind kind, const QString& field, const QStringList& more = {}) {
        if (!able)
            m_issues.push_back({kind, field, QStringList{m_format} + more});
    }
    Issues take() && { return std::move(m_issues); }

private:
    QString m_format;
    Issues m_issues;
};

bool keyIsHeld(const TunnelEnd& end, const Abilities& able) {
    const auto isHeld = [&](const std::optional<quint32>& key) {
        return !key || (able.key && (able.keyZero || *key != 0));
    };
    return isHeld(end.gre.inputKey) && isHeld(end.gre.outputKey);
}

void addAgreement(const TunnelEnd& end, const Abilities& able, Losses& losses) {
    constexpr IssueKind kind = IssueKind::WouldDisagree;
    const GreParameters& gre = end.gre;
    losses.need(keyIsHeld(end, able), kind, field::key);
    losses.need(able.returnKey || gre.inputKey == gre.outputKey || !able.key, kind, field::returnKey);
    losses.need(able.checksum || !gre.inputChecksum, kind, field::checksum);
    losses.need(able.sequence || !gre.inputSequence, kind, field::sequence);
}

void addHeader(const TunnelEnd& end, const Abilities& able, Losses& losses) {
    const GreParameters& gre = end.gre;
    if (gre.ttl == GreParameters::inheritTtl)
        losses.need(able.inheritedTtl, IssueKind::CannotHold, field::ttl);
    else
        losses.need(able.fixedTtl, IssueKind::NotWritten, field::ttl);
    if (gre.tos == GreParameters::inheritTos)
        losses.need(able.inheritedTos, IssueKind::NotWritten, field::tos);
    else
        losses.need(able.fixedTos || (!able.inheritedTos && gre.tos == 0), IssueKind::CannotHold, field::tos);
    const bool isPaired = able.dfBesideTtl || gre.ttl == GreParameters::inheritTtl;
    // An MTU that fits leaves nothing to fragment, so that a strict end and one that copies agree.
    if (gre.pathMtuDiscovery)
        losses.need(able.strictDf, IssueKind::NotWritten, field::df);
    else
        losses.need(isPaired && (gre.ignoreDf ? able.ignoredDf : able.inheritedDf), IssueKind::CannotHold,
                    field::df);
    losses.need(able.device || gre.device.isEmpty(), IssueKind::CannotHold, field::device);
}

void addTraffic(const TunnelEnd& end, const Abilities& able, Losses& losses) {
    constexpr IssueKind kind = IssueKind::CannotHold;
    constexpr quint32 headers = ipAndTcpHeaders(Family::IPv4);
    const bool forwards = end.forward && !end.networks.empty() && !end.ownNetworks.empty();
    losses.need(able.clampMss || !end.clampMss, kind, field::clampMss,
                {QString::number(end.mtu.value_or(headers) - headers)});
    losses.need(able.forward || !forwards, kind, field::forward);
    // "off" tells this loss from the one before.
    losses.need(able.closes || end.forward, kind, field::forward, {QStringLiteral("off")});
    losses.need(able.firewall || end.firewall == FirewallPolicy::Off, kind, field::firewall,
                {end.gre.remote.toString()});
    if (end.answersKeepalives)
        losses.need(able.keepalives, kind, field::keepalives);
    else if (end.sendsKeepalives)
        losses.need(able.keepalives, IssueKind::NotWritten, field::keepalives);
}

} // namespace

Issues lossesOf(const TunnelEnd& end, const Abilities& able, QLatin1StringView format, HostSide host) {
    Losses losses(format);
    if (!able.tunnel) {
        losses.need(false, IssueKind::CannotHold, field::kind);
        addTraffic(end, able, losses);
        return std::move(losses).take();
    }
    losses.need(able.name || end.name.isEmpty() || end.name == end.interface, IssueKind::NotWritten,
                field::name);
    losses.need(able.interface, IssueKind::NotWritten, field::interface);
    addAgreement(end, able, losses);
    addHeader(end, able, losses);
    addTraffic(end, able, losses);
    losses.need(able.pinsPeer || !coversPeer(end), IssueKind::CannotHold, field::networks(other(host)),
                {end.gre.remote.toString()});
    return std::move(losses).take();
}

} // namespace gretel
