// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encapsulation.h"
#include "core/field.h"
#include "core/interface_name.h"
#include "core/plain_text.h"
#include "core/profile_words.h"
#include "formats/document.h"
#include "formats/document_words.h"
#include "formats/object_reader.h"

namespace gretel {

namespace {

Parsed<QUuid> parseId(QStringView text) {
    const QUuid id = QUuid::fromString(text);
    // QUuid reads more spellings than one; the same id must not look different in two files.
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != text)
        return Issue{IssueKind::MalformedId, {}, {offendingText(text)}};
    return id;
}

void readNetworks(ObjectReader& reader, std::vector<Prefix>& networks) {
    constexpr QLatin1StringView key{"networks"};
    const JsonNode* list = reader.take(key, JsonNode::Type::List);
    if (!list)
        return;
    if (qsizetype(list->items.size()) > mostNetworksOfHost) {
        reader.complain(IssueKind::TooLong, key,
                        {QString::number(list->items.size()), QString::number(mostNetworksOfHost)});
        return;
    }
    for (size_t index = 0; index < list->items.size(); ++index) {
        const QString path = QStringLiteral("%1[%2]").arg(reader.pathOf(key)).arg(index);
        Prefix network;
        if (!reader.expect(list->items[index], JsonNode::Type::Text, path))
            continue;
        reader.parseInto(list->items[index], path, Prefix::parse, network);
        networks.push_back(network);
    }
}

Host readHost(const JsonNode& node, const QString& path, IssueList& issues) {
    Host host;
    ObjectReader reader(node, path, issues);
    reader.readText(QLatin1StringView{"label"}, mostNameCharacters, host.label);
    reader.readParsed(QLatin1StringView{"public"}, Endpoint::parse, host.endpoint);
    reader.readParsed(QLatin1StringView{"local"}, IpAddress::parse, host.local);
    reader.readParsed(QLatin1StringView{"tunnel"}, Prefix::parse, host.tunnel);
    readNetworks(reader, host.networks);
    reader.finish();
    return host;
}

void readHere(ObjectReader& reader, std::optional<HostSide>& here) {
    if (!reader.take(field::here))
        return;
    HostSide side = HostSide::Host1;
    reader.readWord(field::here, profile_words::sides, side);
    here = side;
}

void readOptions(ObjectReader& reader, TunnelProfile& profile) {
    constexpr quint64 mostKey = 0xffffffff;
    reader.readNumber(field::key, 0, mostKey, profile.key);
    reader.readNumber(field::returnKey, 0, mostKey, profile.returnKey);
    reader.readBoolean(field::checksum, profile.checksum);
    reader.readBoolean(field::sequence, profile.sequence);
    reader.readNumberOr(document::inherited, field::ttl, 1, 255, profile.ttl);
    reader.readNumberOr(document::inherited, field::tos, 0, 255, profile.tos);
    reader.readWord(field::df, profile_words::dfPolicies, profile.df);
    reader.readParsed(field::device, parseInterfaceName, profile.device);
    reader.readNumberOr(document::computed, field::mtu, 1, mostMtu, profile.mtu);
    reader.readNumber(field::underlayMtu, 1, mostMtu, profile.underlayMtu);
    reader.readBoolean(field::clampMss, profile.clampMss);
    reader.readBoolean(field::forward, profile.forward);
    reader.readWord(field::firewall, profile_words::firewallPolicies, profile.firewall);
    reader.readBoolean(field::followMtu, profile.followMtu);
    reader.readWord(field::keepalives, profile_words::keepalives, profile.keepalives);
    reader.readNumber(field::probeInterval, 0, mostProbeInterval, profile.probeInterval);
    reader.readNumber(field::probeWindow, leastProbeWindow, mostProbeWindow, profile.probeWindow);
}

TunnelProfile readTunnel(const JsonNode& node, const QString& path, IssueList& issues) {
    TunnelProfile profile;
    ObjectReader reader(node, path, issues);
    reader.readParsed(field::id, parseId, profile.id);
    if (node.type == JsonNode::Type::Object && !reader.take(field::id))
        reader.complain(IssueKind::Missing, field::id);
    reader.readText(field::name, mostNameCharacters, profile.name);
    reader.readParsed(field::interface, parseTunnelName, profile.interface);
    reader.readWord(field::kind, profile_words::kinds, profile.kind);
    readHere(reader, profile.here);
    for (const auto& [side, key] : profile_words::sides)
        if (const JsonNode* host = reader.take(key))
            profile.host(side) = readHost(*host, reader.pathOf(key), issues);
    readOptions(reader, profile);
    reader.finish();
    return profile;
}

/// Whether this is a document of ours at all, of the version that is read here.
bool isOurs(ObjectReader& reader) {
    constexpr QLatin1StringView format{"format"};
    constexpr QLatin1StringView version{"version"};
    for (const auto key : {format, version})
        if (!reader.take(key))
            reader.complain(IssueKind::Missing, key);
    const JsonNode* name = reader.take(format, JsonNode::Type::Text);
    const JsonNode* number = reader.take(version, JsonNode::Type::Number);
    if (name && name->text != document::formatName)
        reader.complain(IssueKind::WrongFormat, format, {offendingText(name->text)});
    else if (name && number && number->whole != document::version)
        reader.complain(IssueKind::WrongVersion, version, {offendingText(number->text)});
    else
        return name && number;
    return false;
}

std::vector<TunnelProfile> readTunnels(ObjectReader& reader, IssueList& issues) {
    constexpr QLatin1StringView key{"tunnels"};
    std::vector<TunnelProfile> tunnels;
    if (!reader.take(key))
        reader.complain(IssueKind::Missing, key);
    const JsonNode* list = reader.take(key, JsonNode::Type::List);
    if (!list)
        return tunnels;
    if (qsizetype(list->items.size()) > mostTunnels) {
        reader.complain(IssueKind::TooManyTunnels, key,
                        {QString::number(list->items.size()), QString::number(mostTunnels)});
        return tunnels;
    }
    QSet<QUuid> ids;
    for (const JsonNode& node : list->items) {
        if (issues.full())
            break;
        const auto index = qsizetype(tunnels.size());
        tunnels.push_back(readTunnel(node, field::inTunnel(index, {}), issues));
        const QUuid& id = tunnels.back().id;
        if (!id.isNull() && ids.contains(id))
            issues.add(IssueKind::DuplicateId, field::inTunnel(index, field::id),
                       {id.toString(QUuid::WithoutBraces)});
        ids.insert(id);
    }
    return tunnels;
}

} // namespace

Result<std::vector<TunnelProfile>, Issues> readDocument(const QByteArray& bytes) {
    if (bytes.size() > mostDocumentBytes) {
        return Issues{{IssueKind::DocumentTooLarge,
                       {},
                       {QString::number(bytes.size()), QString::number(mostDocumentBytes)}}};
    }
    const auto root = parseJson(bytes);
    if (!root)
        return Issues{root.error()};
    IssueList issues;
    ObjectReader reader(*root, {}, issues);
    std::vector<TunnelProfile> tunnels;
    if (root->type == JsonNode::Type::Object && isOurs(reader)) {
        tunnels = readTunnels(reader, issues);
        reader.finish();
    }
    if (!issues.issues().empty())
        return issues.issues();
    return tunnels;
}

} // namespace gretel
