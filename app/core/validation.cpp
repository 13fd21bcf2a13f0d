// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation.h"

#include <algorithm>
#include <array>

#include "core/encapsulation.h"
#include "core/field.h"
#include "core/interface_name.h"
#include "core/path_mtu.h"
#include "core/plain_text.h"
#include "core/validation_parts.h"

namespace gretel {

namespace validation {

namespace {

constexpr std::array bothSides{HostSide::Host1, HostSide::Host2};

/// The document's order of keys (formats/document.h); a host's fields follow one another.
constexpr std::array fieldOrder{
    QLatin1String("id"),
    QLatin1String("name"),
    QLatin1String("interface"),
    QLatin1String("kind"),
    QLatin1String("here"),
    QLatin1String("host1.label"),
    QLatin1String("host1.public"),
    QLatin1String("host1.local"),
    QLatin1String("host1.tunnel"),
    QLatin1String("host1.networks"),
    QLatin1String("host2.label"),
    QLatin1String("host2.public"),
    QLatin1String("host2.local"),
    QLatin1String("host2.tunnel"),
    QLatin1String("host2.networks"),
    QLatin1String("key"),
    QLatin1String("return_key"),
    QLatin1String("checksum"),
    QLatin1String("sequence"),
    QLatin1String("tos"),
    QLatin1String("ttl"),
    QLatin1String("df"),
    QLatin1String("device"),
    QLatin1String("mtu"),
    QLatin1String("underlay_mtu"),
};

std::pair<size_t, int> placeOf(const QString& field) {
    const qsizetype bracket = field.indexOf(u'[');
    const QStringView name = QStringView(field).first(bracket < 0 ? field.size() : bracket);
    const auto found = std::find(fieldOrder.begin(), fieldOrder.end(), name);
    const int index =
        bracket < 0 ? -1 : QStringView(field).sliced(bracket + 1, field.size() - bracket - 2).toInt();
    return {static_cast<size_t>(found - fieldOrder.begin()), index};
}

void checkText(const QString& text, const QString& field, Findings& findings) {
    if (!isPlainText(text))
        findings.add(IssueKind::ControlCharacter, field, {offendingText(text)});
    if (text.size() > mostNameCharacters) {
        findings.add(IssueKind::TooLong, field,
                     {QString::number(text.size()), QString::number(mostNameCharacters)});
    }
}

} // namespace

bool Findings::has(IssueKind kind) const {
    return std::any_of(m_issues.begin(), m_issues.end(),
                       [kind](const Issue& issue) { return issue.kind == kind; });
}

Issues Findings::inFieldOrder() && {
    std::vector<std::pair<std::pair<size_t, int>, Issue>> placed;
    for (Issue& issue : m_issues)
        placed.emplace_back(placeOf(issue.field), std::move(issue));
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    Issues ordered;
    for (auto& [place, issue] : placed)
        ordered.push_back(std::move(issue));
    return ordered;
}

void checkNames(const TunnelProfile& profile, Findings& findings) {
    if (profile.id.isNull())
        findings.add(IssueKind::MalformedId, field::id, {profile.id.toString(QUuid::WithoutBraces)});
    if (profile.name.isEmpty())
        findings.add(IssueKind::Missing, field::name);
    checkText(profile.name, field::name, findings);
    for (const HostSide side : bothSides)
        checkText(profile.host(side).label, field::label(side), findings);
    if (const auto name = parseTunnelName(profile.interface); !name)
        findings.add(name.error(), field::interface);
    if (profile.device.isEmpty())
        return;
    if (const auto device = parseInterfaceName(profile.device); !device)
        findings.add(device.error(), field::device);
}

void checkSizes(const TunnelProfile& profile, const std::optional<Underlay>& underlay, Findings& findings) {
    // The loopback device's MTU is 65536, more than an IP packet can be.
    const quint32 found = std::min(underlay.value_or(Underlay{}).mtu, mostMtu);
    const quint32 underlayMtu = profile.underlayMtu.value_or(found);
    const Encapsulation encapsulation = encapsulationOf(profile);
    const auto layout = packetLayout(encapsulation, underlayMtu, profile.mtu);
    if (!layout) {
        findings.add(layout.error(), layout.error().field);
        return;
    }
    if (layout->tunnelMtu > layout->fittingMtu) {
        findings.add(IssueKind::MtuAboveFit, field::mtu,
                     {QString::number(layout->tunnelMtu), QString::number(layout->fittingMtu)});
    }
    if (layout->tunnelMtu >= leastTunnelMtu6 || !carriesIpv6(profile))
        return;
    if (profile.mtu) {
        findings.add(IssueKind::MtuTooSmall, field::mtu,
                     {QString::number(*profile.mtu), QString::number(leastTunnelMtu6)});
    } else {
        findings.add(
            IssueKind::UnderlayTooSmall, field::underlayMtu,
            {QString::number(underlayMtu), QString::number(leastTunnelMtu6 + overhead(encapsulation))});
    }
}

} // namespace validation

Issues validate(const TunnelProfile& profile, const ValidationContext& context) {
    validation::Findings findings;
    validation::checkNames(profile, findings);
    validation::checkPublicAddresses(profile, findings);
    validation::checkTunnelAddresses(profile, findings);
    validation::checkNetworks(profile, findings);
    validation::checkSizes(profile, context.underlay, findings);
    if (profile.returnKey && !profile.key)
        findings.add(IssueKind::ReturnKeyAlone, field::returnKey);
    if (profile.ttl && profile.df != DfPolicy::Strict)
        findings.add(IssueKind::TtlNeedsPathDiscovery, field::ttl, {QString::number(*profile.ttl)});
    if (profile.ttl == 0)
        findings.add(IssueKind::NumberOutOfRange, field::ttl,
                     {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("255")});
    validation::Here here = profile.here;
    if (context.system)
        here = validation::checkHere(profile, {*context.system, context.tables}, findings);
    if (context.others)
        validation::checkOtherProfiles(profile, here, {*context.others, context.tables}, findings);
    if (context.system)
        validation::checkSystem(profile, here, {*context.system, context.tables}, findings);
    return std::move(findings).inFieldOrder();
}

} // namespace gretel
