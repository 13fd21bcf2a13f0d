// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/interface_name.h"
#include "core/plain_text.h"
#include "core/tunnel_profile.h"
#include "formats/commands/ip_reader.h"
#include "formats/commands/ip_values.h"
#include "formats/tunnel_values.h"

/// What the commands say of one tunnel, value by value.
namespace gretel::ip {

namespace {

using namespace Qt::StringLiterals;

/// A setting that is said for one direction, with what it turns on.
struct Flag {
    QLatin1StringView word;
    bool GreParameters::*in;
    bool GreParameters::*out;
};

constexpr Flag flags[] = {
    {"csum"_L1, &GreParameters::inputChecksum, &GreParameters::outputChecksum},
    {"seq"_L1, &GreParameters::inputSequence, &GreParameters::outputSequence},
};

/// Whether the setting is said for the first time.
bool isNew(MadeTunnel& tunnel, const QString& setting, const ShellWord& at, IssueList& issues) {
    if (tunnel.said.contains(setting)) {
        issues.add(IssueKind::RepeatedLine, at.place, {offendingText(at.text)});
        return false;
    }
    tunnel.said << setting;
    return true;
}

} // namespace

void Reader::ignore(MadeTunnel& tunnel, const ShellWord& setting, const QString& text) {
    tunnel.read.losses.push_back({IssueKind::SettingIgnored, {}, {offendingText(text)}, setting.place});
}

bool Reader::takeFlag(MadeTunnel& tunnel, const ShellWord& setting, Words& words) {
    GreParameters& gre = tunnel.read.end.gre;
    for (const Flag& flag : flags) {
        const QString inWord = u'i' + QString(flag.word), outWord = u'o' + QString(flag.word);
        const bool both = setting.text == flag.word;
        if (both || setting.text == inWord) {
            gre.*flag.in = true;
            isNew(tunnel, inWord, setting, m_issues);
            if (!both)
                return true;
        }
        if (both || setting.text == outWord) {
            gre.*flag.out = true;
            if (!both || !tunnel.said.contains(outWord))
                isNew(tunnel, outWord, setting, m_issues);
            return true;
        }
    }
    const bool in = setting.text == "ikey"_L1, out = setting.text == "okey"_L1;
    if (!in && !out && setting.text != "key"_L1)
        return false;
    quint32 key = 0;
    const bool isFresh = isNew(tunnel, out ? u"okey"_s : u"ikey"_s, setting, m_issues) &&
                         (in || out || isNew(tunnel, u"okey"_s, setting, m_issues));
    if (!words.parse(parseKey, key) || !isFresh)
        return true;
    if (!out)
        gre.inputKey = key;
    if (!in)
        gre.outputKey = key;
    return true;
}

bool Reader::takeSetting(MadeTunnel& tunnel, const ShellWord& setting, Words& words) {
    GreParameters& gre = tunnel.read.end.gre;
    const QString& word = setting.text;
    const auto is = [&](std::initializer_list<QLatin1StringView> names) {
        const bool found = std::find(names.begin(), names.end(), word) != names.end();
        if (found)
            isNew(tunnel, *names.begin(), setting, m_issues);
        return found;
    };
    if (takeFlag(tunnel, setting, words))
        return true;
    if (is({"local"_L1}))
        words.parse(parseOutside, gre.local);
    else if (is({"remote"_L1}))
        words.parse(parseOutside, gre.remote);
    else if (is({"ttl"_L1, "hoplimit"_L1, "hlim"_L1}))
        words.parse(parseTtl, gre.ttl);
    else if (is({"tos"_L1, "dsfield"_L1, "tclass"_L1}))
        words.parse(parseTos, gre.tos);
    else if (is({"dev"_L1}))
        words.parse(parseInterfaceName, gre.device);
    else if (is({"pmtudisc"_L1, "nopmtudisc"_L1}))
        gre.pathMtuDiscovery = word == "pmtudisc"_L1;
    else if (is({"ignore-df"_L1, "noignore-df"_L1}))
        gre.ignoreDf = word == "ignore-df"_L1;
    else if (is({"fwmark"_L1})) {
        if (const ShellWord* value = words.value())
            ignore(tunnel, setting, u"fwmark "_s + value->text);
    } else {
        static const QStringList without{u"nokey"_s,   u"noikey"_s, u"nookey"_s, u"nocsum"_s, u"noicsum"_s,
                                         u"noocsum"_s, u"noseq"_s,  u"noiseq"_s, u"nooseq"_s, u"noencap"_s};
        return without.contains(word);
    }
    return true;
}

bool Reader::takeLinkSetting(MadeTunnel& tunnel, const ShellWord& setting, Words& words) {
    const QString& word = setting.text;
    if (word == "up"_L1 || word == "down"_L1)
        return true;
    if (word == "mtu"_L1) {
        if (const ShellWord* value = words.value())
            takeMtu(tunnel, *value);
        return true;
    }
    static const QStringList known{u"group"_s,     u"txqueuelen"_s, u"qlen"_s,    u"txqlen"_s,
                                   u"multicast"_s, u"arp"_s,        u"promisc"_s, u"allmulticast"_s,
                                   u"alias"_s,     u"addrgenmode"_s};
    if (!known.contains(word))
        return false;
    const ShellWord* value = words.value();
    if (!value)
        return true;
    // For people, like a tunnel's name.
    if (const auto title = parseTunnelTitle(value->text); word == "alias"_L1 && title)
        tunnel.read.end.name = *title;
    else
        ignore(tunnel, setting, word + u' ' + value->text);
    return true;
}

void Reader::takeMtu(MadeTunnel& tunnel, const ShellWord& mtu) {
    quint32 bytes = 0;
    if (isNew(tunnel, u"mtu"_s, mtu, m_issues) && Words::parseWord(mtu, parseMtu, bytes, m_issues))
        tunnel.read.end.mtu = bytes;
}

void Reader::takeAddress(MadeTunnel& tunnel, const ShellWord& address, const ShellWord* peer) {
    Prefix own, other;
    if (!Words::parseWord(
            address, [](QStringView text) { return parsePrefix(text); }, own, m_issues))
        return;
    if (!peer)
        return takeAddress(tunnel, own, std::nullopt, address);
    if (!Words::parseWord(
            *peer, [](QStringView text) { return parsePrefix(text); }, other, m_issues))
        return;
    // With a peer the length is that of the peer's address (inet_rtm_newaddr, net/ipv4/devinet.c).
    if (own.family() == other.family())
        own = Prefix(own.address(), other.length());
    takeAddress(tunnel, own, other, address);
}

void Reader::takeAddress(MadeTunnel& tunnel, const Prefix& address, const std::optional<Prefix>& peer,
                         const ShellWord& at) {
    TunnelEnd& end = tunnel.read.end;
    if (end.address == address) {
        m_issues.add(IssueKind::RepeatedLine, at.place, {offendingText(at.text)});
    } else if (end.address) {
        ignore(tunnel, at, at.text);
    } else {
        end.address = address;
        end.peer = peer;
    }
}

void Reader::takeRoute(MadeTunnel& tunnel, const ShellWord& network, Family family) {
    Prefix destination;
    const auto parser = [&](QStringView text) { return parseNetwork(text, family); };
    if (!Words::parseWord(network, parser, destination, m_issues))
        return;
    std::vector<Prefix>& networks = tunnel.read.end.networks;
    // The way to the other end is there without it, and no network of anybody's.
    if (tunnel.read.end.peer == destination)
        return;
    if (std::find(networks.begin(), networks.end(), destination) != networks.end())
        m_issues.add(IssueKind::RepeatedLine, network.place, {offendingText(network.text)});
    else if (networks.size() == size_t(mostNetworksOfHost))
        m_issues.add(IssueKind::TooLong, network.place,
                     {QString::number(networks.size() + 1), QString::number(mostNetworksOfHost)});
    else
        networks.push_back(destination);
}

} // namespace gretel::ip
