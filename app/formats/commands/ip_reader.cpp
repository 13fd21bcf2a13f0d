// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/ip_reader.h"

#include <algorithm>
#include <array>

#include "core/interface_name.h"
#include "core/plain_text.h"
#include "formats/commands/ip_values.h"

namespace gretel::ip {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView ourKind{"gre"};

/// Kinds of ip link and modes of ip tunnel that join two hosts, but otherwise.
constexpr std::array otherKinds{"gretap", "ip6gre", "ip6gretap", "erspan", "ip6erspan", "ipip",
                                "sit",    "ip6tnl", "vti",       "vti6",   "vxlan",     "geneve",
                                "isatap", "ipip6",  "ip6ip6",    "any",    "wireguard"};

bool isOtherTunnel(const QString& kind) {
    return std::any_of(otherKinds.begin(), otherKinds.end(),
                       [&](const char* other) { return kind == QLatin1StringView(other); });
}

/// The first of ip's words that begins like this; ip's own order decides which one an abbreviation means.
template <size_t Count>
QString expanded(const QString& text, const std::array<const char*, Count>& words) {
    for (const char* word : words)
        if (!text.isEmpty() && QLatin1StringView(word).startsWith(text))
            return QString::fromLatin1(word);
    return text;
}

constexpr std::array objects{"address", "addrlabel", "maddress", "route",  "rule",   "neighbor", "neighbour",
                             "ntable",  "link",      "l2tp",     "tunnel", "tuntap", "netns",    "monitor"};
constexpr std::array verbs{"add",  "append", "set", "change", "replace", "prepend", "delete",
                           "show", "list",   "lst", "flush",  "get",     "save",    "restore"};

bool isOneOf(const QString& verb, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return verb == QLatin1StringView(word); });
}

/// Behind "sudo".
size_t programAt(const ShellCommand& command) {
    return !command.empty() && command[0].text == "sudo"_L1 ? 1 : 0;
}

} // namespace

const ShellWord* Words::value() {
    if (!atEnd())
        return &next();
    const ShellWord& setting = m_words.back();
    m_issues.add(IssueKind::NotUnderstood, setting.place, {offendingText(setting.text)});
    return nullptr;
}

bool Words::takeIf(QLatin1StringView word) {
    const bool isIt = !atEnd() && peek().text == word;
    m_next += isIt ? 1 : 0;
    return isIt;
}

bool Reader::isIp(const ShellCommand& command) {
    const size_t at = programAt(command);
    if (at >= command.size())
        return false;
    static const QStringList programs{u"ip"_s, u"/sbin/ip"_s, u"/usr/sbin/ip"_s, u"/bin/ip"_s,
                                      u"/usr/bin/ip"_s};
    return programs.contains(command[at].text);
}

Reader::Head Reader::headOf(Words& words) {
    Head head;
    while (!words.atEnd() && (words.peek().text == "-4"_L1 || words.peek().text == "-6"_L1))
        head.family = words.next().text == "-4"_L1 ? Family::IPv4 : Family::IPv6;
    if (!words.atEnd())
        head.object = expanded(words.next().text, objects);
    if (!words.atEnd())
        head.verb = expanded(words.next().text, verbs);
    return head;
}

bool Reader::makesTunnel(const ShellCommand& command) {
    if (!isIp(command))
        return false;
    IssueList nobody;
    Words words(command, nobody, programAt(command) + 1);
    const Head head = headOf(words);
    if (!isOneOf(head.verb, {"add", "replace"}))
        return false;
    if (head.object == "tunnel"_L1)
        return true;
    while (head.object == "link"_L1 && !words.atEnd())
        if (words.next().text == "type"_L1 && !words.atEnd())
            return words.peek().text == ourKind || isOtherTunnel(words.peek().text);
    return false;
}

void Reader::take(const ShellCommand& command) {
    Words words(command, m_issues, programAt(command) + 1);
    const Head head = headOf(words);
    const bool adds = isOneOf(head.verb, {"add", "replace", "change", "append"});
    if (head.object == "link"_L1 && isOneOf(head.verb, {"add", "replace"}))
        addLink(words);
    else if (head.object == "link"_L1 && isOneOf(head.verb, {"set", "change"}))
        setLink(words);
    else if (head.object == "tunnel"_L1 && head.verb == "add"_L1)
        addTunnel(words);
    else if (isOneOf(head.object, {"link", "tunnel"}) && head.verb == "delete"_L1)
        removeLink(words);
    else if (head.object == "address"_L1 && adds)
        addAddress(words);
    else if (head.object == "route"_L1 && adds)
        addRoute(words, head.family);
    else if (head.verb.isEmpty() ||
             !isOneOf(head.object, {"address", "link", "tunnel", "route", "rule", "neighbor", "neighbour"}) ||
             (isOneOf(head.object, {"tunnel", "neighbor", "neighbour"}) &&
              !isOneOf(head.verb, {"show", "list", "lst", "delete", "flush"})))
        notUnderstood(command[programAt(command)]);
}

MadeTunnel* Reader::find(const QString& device) {
    return m_byName.value(device);
}

MadeTunnel* Reader::make(const ShellWord& device) {
    QString name;
    // A tunnel of a bad name is read on, so that all that is wrong is said at once.
    if (!Words::parseWord(device, parseTunnelName, name, m_issues))
        name = device.text;
    if (find(name))
        m_issues.add(IssueKind::RepeatedLine, device.place, {offendingText(name)});
    MadeTunnel tunnel;
    tunnel.read.end.interface = name;
    tunnel.read.place = device.place;
    tunnel.read.end.gre.ttl = GreParameters::inheritTtl;
    tunnel.read.end.gre.tos = 0; // ip's own, where it is told none
    m_tunnels.push_back(tunnel);
    m_byName.insert(name, &m_tunnels.back());
    return &m_tunnels.back();
}

void Reader::addOther(const ShellWord& kind) {
    m_others.push_back({IssueKind::NotGre, {}, {offendingText(kind.text)}, kind.place});
}

void Reader::finish() {
    if (m_tunnels.empty())
        for (const Issue& issue : m_others)
            m_issues.add(issue, *issue.place);
}

/// ip link add [dev|name] NAME [SETTING…] type KIND [SETTING…]
void Reader::addLink(Words& words) {
    Words ahead = words;
    while (!ahead.atEnd() && ahead.peek().text != "type"_L1)
        ahead.next();
    if (!ahead.takeIf("type"_L1))
        return;
    const ShellWord* kind = ahead.value();
    if (!kind || kind->text != ourKind) {
        if (kind && isOtherTunnel(kind->text))
            addOther(*kind);
        return;
    }
    if (!words.takeIf("dev"_L1))
        words.takeIf("name"_L1);
    if (words.peek().text == "type"_L1) {
        notUnderstood(words.peek());
        return;
    }
    MadeTunnel& tunnel = *make(words.next());
    while (!words.takeIf("type"_L1)) {
        const ShellWord& setting = words.next();
        if (!takeLinkSetting(tunnel, setting, words))
            return notUnderstood(setting);
    }
    words.next();
    while (!words.atEnd()) {
        const ShellWord& setting = words.next();
        if (!takeSetting(tunnel, setting, words))
            return notUnderstood(setting);
    }
}

/// ip tunnel add [name] NAME mode gre [SETTING…], in any order.
void Reader::addTunnel(Words& words) {
    const ShellWord* name = nullptr;
    const ShellWord* mode = nullptr;
    ShellCommand settings;
    while (!words.atEnd()) {
        const ShellWord& word = words.next();
        if (word.text == "mode"_L1) {
            mode = words.value();
            if (!mode)
                return;
            continue;
        }
        static const QStringList withValue{u"remote"_s, u"local"_s,  u"ttl"_s,   u"hoplimit"_s, u"hlim"_s,
                                           u"key"_s,    u"ikey"_s,   u"okey"_s,  u"tos"_s,      u"dsfield"_s,
                                           u"dev"_s,    u"tclass"_s, u"fwmark"_s};
        static const QStringList alone{u"csum"_s,      u"icsum"_s,      u"ocsum"_s,      u"seq"_s,
                                       u"iseq"_s,      u"oseq"_s,       u"nopmtudisc"_s, u"pmtudisc"_s,
                                       u"ignore-df"_s, u"noignore-df"_s};
        if (withValue.contains(word.text)) {
            settings.push_back(word);
            const ShellWord* value = words.value();
            if (!value)
                return;
            settings.push_back(*value);
        } else if (alone.contains(word.text)) {
            settings.push_back(word);
        } else if (!name) {
            name = word.text == "name"_L1 ? words.value() : &word;
            if (!name)
                return;
        } else {
            return notUnderstood(word);
        }
    }
    if (mode && mode->text != ourKind)
        return isOtherTunnel(mode->text) || mode->text.contains(u'/') ? addOther(*mode)
                                                                      : notUnderstood(*mode);
    if (!name || !mode) {
        words.value();
        return;
    }
    MadeTunnel& tunnel = *make(*name);
    Words of(settings, m_issues);
    while (!of.atEnd()) {
        const ShellWord& setting = of.next();
        if (!takeSetting(tunnel, setting, of))
            return notUnderstood(setting);
    }
}

void Reader::removeLink(Words& words) {
    if (!words.takeIf("dev"_L1))
        words.takeIf("name"_L1);
    // What is made first and removed later is no tunnel, and nobody writes that.
    if (!words.atEnd() && find(words.peek().text))
        notUnderstood(words.peek());
}

/// ip link set [dev] NAME SETTING…; NAME may stand behind "up" and "down" as well.
void Reader::setLink(Words& words) {
    Words ahead = words;
    MadeTunnel* tunnel = nullptr;
    if (!words.atEnd() && !isOneOf(words.peek().text, {"dev", "up", "down", "mtu"})) {
        tunnel = find(words.next().text);
    } else {
        while (!ahead.atEnd() && !tunnel)
            if (ahead.takeIf("dev"_L1) && !ahead.atEnd())
                tunnel = find(ahead.next().text);
            else if (!ahead.atEnd())
                ahead.next();
        Words only = words;
        // "ip link set up gre1"
        if (!tunnel && !only.atEnd() && isOneOf(only.next().text, {"up", "down"}) && !only.atEnd())
            tunnel = find(only.next().text);
    }
    if (!tunnel)
        return;
    while (!words.atEnd()) {
        const ShellWord& setting = words.next();
        if (setting.text == "dev"_L1 || setting.text == tunnel->read.end.interface) {
            if (setting.text == "dev"_L1 && !words.value())
                return;
        } else if (!takeLinkSetting(*tunnel, setting, words)) {
            return notUnderstood(setting);
        }
    }
}

void Reader::notUnderstood(const ShellWord& word) {
    m_issues.add(IssueKind::NotUnderstood, word.place, {offendingText(word.text)});
}

} // namespace gretel::ip
