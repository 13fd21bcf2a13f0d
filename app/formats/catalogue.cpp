// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/catalogue.h"

#include <algorithm>

#include "core/field.h"
#include "formats/commands/ifupdown.h"
#include "formats/commands/iproute2.h"
#include "formats/commands/nftables.h"
#include "formats/document.h"
#include "formats/ini/networkd.h"
#include "formats/ini/networkmanager.h"
#include "formats/netplan/netplan.h"
#include "formats/routers/ios.h"
#include "formats/routers/openwrt.h"
#include "formats/routers/routeros.h"
#include "formats/routers/vyos.h"

namespace gretel {

namespace {

constexpr QLatin1StringView ownName{"Gretel"};

bool isDocument(const TextFile& file) {
    return file.name.endsWith(QLatin1StringView(".gretel")) || file.bytes.trimmed().startsWith('{');
}

ReadFile readOwn(const TextFile& file) {
    ReadFile read{file.name, ownName, true, {}, {}};
    auto tunnels = readDocument(file.bytes);
    if (!tunnels) {
        read.issues = tunnels.error();
        return read;
    }
    for (const TunnelProfile& tunnel : *tunnels)
        read.tunnels.push_back({tunnel, {}});
    return read;
}

/// What no profile can say, whatever the format: something that is on in one direction only.
void addOneWay(const ReadEnd& read, Issues& issues) {
    const GreParameters& gre = read.end.gre;
    const auto need = [&](bool both, QLatin1StringView field) {
        if (!both)
            issues.push_back({IssueKind::OneDirection, field, {field}, read.place});
    };
    need(gre.inputKey.has_value() == gre.outputKey.has_value(), field::key);
    need(gre.inputChecksum == gre.outputChecksum, field::checksum);
    need(gre.inputSequence == gre.outputSequence, field::sequence);
}

ReadFile readForeign(const std::vector<TextFile>& files, const Format& format) {
    ReadFile read{files.front().name, format.name, false, {}, {}};
    const ReadEnds ends = format.read(files);
    if (!ends) {
        read.issues = ends.error();
        return read;
    }
    for (const ReadEnd& end : *ends) {
        addOneWay(end, read.issues);
        read.tunnels.push_back({profileOf(end.end), end.losses, saidIn(format.abilities, end.end)});
    }
    if (ends->empty())
        read.issues.push_back({IssueKind::NoTunnelInFile, {}, {format.name}});
    if (!read.issues.empty())
        read.tunnels.clear();
    return read;
}

const Format* formatOf(const TextFile& file) {
    for (const Format* format : foreignFormats())
        if (format->recognises && format->recognises(file))
            return format;
    return nullptr;
}

/// What the profile says and no configuration of one host does.
Issues lossesOf(const TunnelProfile& profile, HostSide host, QLatin1StringView format) {
    Issues losses;
    const auto need = [&](bool held, const QString& field) {
        if (!held)
            losses.push_back({IssueKind::NotWritten, field, {format}});
    };
    for (const HostSide side : {HostSide::Host1, HostSide::Host2})
        need(profile.host(side).label.isEmpty(), field::label(side));
    need(!profile.host(host).local, field::publicAddress(host));
    need(!profile.host(other(host)).local, field::local(other(host)));
    need(!profile.underlayMtu, field::underlayMtu);
    return losses;
}

} // namespace

const std::vector<const Format*>& foreignFormats() {
    static const std::vector<const Format*> formats{
        &iproute2Format(), &networkManagerFormat(), &networkdFormat(), &netplanFormat(), &ifupdownFormat(),
        &openwrtFormat(),  &routerosFormat(),       &iosFormat(),      &vyosFormat(),    &nftablesFormat(),
    };
    return formats;
}

const Format* foreignFormat(const QString& word) {
    const auto& formats = foreignFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const Format* format) { return format->word == word; });
    return found == formats.end() ? nullptr : *found;
}

std::vector<ReadFile> readFiles(const std::vector<TextFile>& files, const std::function<bool()>& goOn) {
    std::vector<ReadFile> read;
    std::vector<std::pair<const Format*, std::vector<TextFile>>> together;
    for (const TextFile& file : files) {
        if (goOn && !goOn())
            return read;
        const Format* format = isDocument(file) ? nullptr : formatOf(file);
        if (isDocument(file)) {
            read.push_back(readOwn(file));
        } else if (!format) {
            read.push_back({file.name, {}, false, {}, {{IssueKind::UnknownFormat, {}, {file.name}}}});
        } else if (!format->readsFilesTogether) {
            read.push_back(readForeign({file}, *format));
        } else {
            const auto group = std::find_if(together.begin(), together.end(),
                                            [&](const auto& one) { return one.first == format; });
            if (group == together.end())
                together.push_back({format, {file}});
            else
                group->second.push_back(file);
        }
    }
    for (const auto& [format, group] : together)
        read.push_back(readForeign(group, *format));
    return read;
}

TextFile documentFor(std::vector<TunnelProfile> tunnels, std::optional<HostSide> host) {
    for (TunnelProfile& tunnel : tunnels)
        if (host && tunnel.here != host) {
            tunnel = mirrored(tunnel);
            tunnel.here = host;
        }
    return {tunnels.front().interface + QStringLiteral(".gretel"), writeDocument(tunnels)};
}

SaidFields saidIn(const Abilities& abilities, const TunnelEnd& end) {
    const bool dfIsFree = abilities.dfBesideTtl || end.gre.ttl == GreParameters::inheritTtl;
    return {
        .interface = abilities.interface,
        .device = abilities.device,
        .tos = abilities.fixedTos,
        .laxDf = dfIsFree && (abilities.inheritedDf || abilities.ignoredDf),
        .fragmentDf = abilities.ignoredDf,
        .clampMss = abilities.clampMss,
        .forward = abilities.forward,
        .firewall = abilities.firewall,
        .mtu = end.mtu,
    };
}

Result<Writing, Issues> writeFor(const TunnelProfile& profile, HostSide host, const Format& format) {
    const auto end = endOf(profile, host);
    if (!end)
        return end.error();
    Issues losses = lossesOf(profile, host, format.name);
    const Issues lacking = lossesOf(*end, format.abilities, format.name, host);
    losses.insert(losses.end(), lacking.begin(), lacking.end());
    if (!hasErrors(losses))
        return Writing{format.write(*end), losses};
    std::erase_if(losses, [](const Issue& issue) { return issue.severity() != Severity::Error; });
    return losses;
}

} // namespace gretel
