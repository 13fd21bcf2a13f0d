// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include <algorithm>

#include "core/plain_text.h"
#include "formats/commands/host_reader.h"
#include "formats/commands/ifupdown.h"
#include "formats/commands/ifupdown_stanzas.h"
#include "formats/commands/ip_values.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using ifupdown::Option;
using ifupdown::Stanza;

bool isCommand(const QString& key, bool beforeUp) {
    return beforeUp ? key == "pre-up"_L1 : key == "up"_L1 || key == "post-up"_L1;
}

bool isTakeDown(const QString& key) {
    return key == "down"_L1 || key == "pre-down"_L1 || key == "post-down"_L1;
}

/// ifupdown tells its commands what interface they are for.
JoinedLine commandOf(const Option& option, const Stanza& stanza) {
    static const QRegularExpression longer(u"\\$IFACE[A-Za-z0-9_]"_s);
    JoinedLine line = option.value;
    if (longer.match(line.text()).hasMatch())
        return line;
    line.replace(u"${IFACE}"_s, stanza.device.text);
    line.replace(u"$IFACE"_s, stanza.device.text);
    return line;
}

/// What is known of the method static, and no profile can say.
const QStringList& ignoredOptions() {
    static const QStringList options{u"metric"_s,         u"hwaddress"_s,       u"scope"_s,
                                     u"accept_ra"_s,      u"autoconf"_s,        u"privext"_s,
                                     u"dad-attempts"_s,   u"dad-interval"_s,    u"preferred-lifetime"_s,
                                     u"dns-nameserver"_s, u"dns-nameservers"_s, u"dns-search"_s,
                                     u"dns-domain"_s,     u"description"_s};
    return options;
}

class InterfacesReader {
public:
    explicit InterfacesReader(IssueList& issues) : m_host(issues), m_issues(issues) {}

    std::vector<ReadEnd> read(const std::vector<TextLine>& lines) {
        const std::vector<OwnPart> parts = ownParts(lines, m_issues);
        for (const Stanza& stanza : ifupdown::stanzasOf(lines, m_issues))
            if (stanza.method == "tunnel"_L1 || makesTunnel(stanza) || m_host.ip().find(stanza.device.text))
                take(stanza);
        return m_host.finish(parts);
    }

private:
    static bool makesTunnel(const Stanza& stanza) {
        return std::any_of(stanza.options.begin(), stanza.options.end(), [&](const Option& option) {
            if (!isCommand(option.key.text, true) && !isCommand(option.key.text, false))
                return false;
            const auto commands = commandsIn(commandOf(option, stanza));
            // What is not understood may make one as well: "ip tunnel add $IFACE mode gre local $LOCAL".
            if (!commands)
                return looksLikeTunnel(option.value.text());
            return std::any_of(commands->begin(), commands->end(), ip::Reader::makesTunnel);
        });
    }

    static bool looksLikeTunnel(const QString& text) {
        static const QRegularExpression pattern(u"\\bip\\b.*\\b(add|a)\\b.*\\b(type|mode)\\s+gre\\b"_s);
        return pattern.match(text).hasMatch();
    }

    void take(const Stanza& stanza) {
        const bool isOurs = isOfTunnel(stanza);
        takeCommands(stanza, true, isOurs);
        if (stanza.method == "tunnel"_L1)
            makeTunnel(stanza);
        if (ip::MadeTunnel* tunnel = m_host.ip().find(stanza.device.text))
            takeOptions(*tunnel, stanza);
        takeCommands(stanza, false, isOurs);
    }

    /// In a stanza of another interface only what is about ours is looked at.
    void takeCommands(const Stanza& stanza, bool beforeUp, bool isOurs) {
        for (const Option& option : stanza.options) {
            if (!isCommand(option.key.text, beforeUp))
                continue;
            const JoinedLine line = commandOf(option, stanza);
            const auto commands = commandsIn(line);
            const bool isIp = commands && std::all_of(commands->begin(), commands->end(), ip::Reader::isIp);
            if (isIp || isOurs || looksLikeTunnel(line.text()))
                m_host.take(line);
        }
    }

    bool isOfTunnel(const Stanza& stanza) {
        return stanza.method == "tunnel"_L1 || m_host.ip().find(stanza.device.text) ||
               std::any_of(stanza.options.begin(), stanza.options.end(), [&](const Option& option) {
                   const auto commands = commandsIn(commandOf(option, stanza));
                   return commands &&
                          std::any_of(commands->begin(), commands->end(), [&](const ShellCommand& command) {
                              return ip::Reader::makesTunnel(command) &&
                                     std::any_of(command.begin(), command.end(), [&](const ShellWord& word) {
                                         return word.text == stanza.device.text;
                                     });
                          });
               });
    }

    /// "iface gre1 inet tunnel": mode, endpoint, local and ttl make it.
    void makeTunnel(const Stanza& stanza) {
        const Option* mode = stanza.option("mode"_L1);
        if (!mode) {
            notUnderstood(stanza.device);
            return;
        }
        if (mode->value.text().toLower() != "gre"_L1) {
            m_host.ip().addOther(valueOf(*mode));
            return;
        }
        ip::MadeTunnel& tunnel = *m_host.ip().make(stanza.device);
        for (const auto& [option, setting] :
             {std::pair{"local"_L1, u"local"_s}, std::pair{"endpoint"_L1, u"remote"_s},
              std::pair{"ttl"_L1, u"ttl"_s}}) {
            const Option* said = stanza.option(option);
            if (!said)
                continue;
            const ShellCommand command{{setting, said->key.place}, valueOf(*said)};
            ip::Words words(command, m_issues);
            m_host.ip().takeSetting(tunnel, words.next(), words);
        }
    }

    void takeOptions(ip::MadeTunnel& tunnel, const Stanza& stanza) {
        if (stanza.inherits)
            notUnderstood(*stanza.inherits);
        QStringList seen;
        for (const Option& option : stanza.options) {
            const QString& key = option.key.text;
            if (isCommand(key, true) || isCommand(key, false) || isTakeDown(key))
                continue;
            if (m_issues.full())
                return;
            if (seen.contains(key))
                m_issues.add(IssueKind::RepeatedLine, option.key.place, {offendingText(key)});
            else if (option.value.text().isEmpty())
                notUnderstood(option.key);
            else
                takeOption(tunnel, stanza, option);
            seen << key;
        }
    }

    void takeOption(ip::MadeTunnel& tunnel, const Stanza& stanza, const Option& option) {
        static const QStringList elsewhere{u"netmask"_s, u"pointopoint"_s, u"dstaddr"_s, u"broadcast"_s,
                                           u"network"_s};
        static const QStringList ofTunnel{u"mode"_s, u"endpoint"_s, u"local"_s, u"ttl"_s};
        const QString& key = option.key.text;
        const bool isTunnel = stanza.method == "tunnel"_L1;
        if (key == "address"_L1)
            takeAddress(tunnel, stanza, option);
        else if (key == "mtu"_L1)
            m_host.ip().takeMtu(tunnel, valueOf(option));
        else if (key == "gateway"_L1)
            m_host.ip().takeRoute(tunnel, {u"default"_s, option.value.place(0)}, familyOf(stanza));
        else if (ignoredOptions().contains(key))
            ip::Reader::ignore(tunnel, option.key, key + u' ' + option.value.text());
        else if (!elsewhere.contains(key) && !(isTunnel && ofTunnel.contains(key)))
            notUnderstood(option.key);
    }

    /// The netmask is /N, a number or dotted, and the other end's address is "pointopoint" or "dstaddr".
    void takeAddress(ip::MadeTunnel& tunnel, const Stanza& stanza, const Option& option) {
        ShellWord address = valueOf(option);
        if (const Option* mask = stanza.option("netmask"_L1)) {
            const std::optional<int> length = lengthOf(mask->value.text().trimmed(), familyOf(stanza));
            if (!length || address.text.contains(u'/')) {
                notUnderstood(mask->key);
                return;
            }
            address.text += u'/' + QString::number(*length);
        }
        const Option* peer = stanza.option("pointopoint"_L1);
        if (!peer)
            peer = stanza.option("dstaddr"_L1);
        Prefix own, other;
        const auto parse = [](QStringView text) { return ip::parsePrefix(text); };
        if (!ip::Words::parseWord(address, parse, own, m_issues) ||
            (peer && !ip::Words::parseWord(valueOf(*peer), parse, other, m_issues)))
            return;
        // ifupdown gives it no length of its own: both ends are meant to be in the one network.
        if (peer && own.contains(other.address()))
            other = Prefix(other.address(), own.length());
        m_host.ip().takeAddress(tunnel, own, peer ? std::optional(other) : std::nullopt, address);
    }

    static std::optional<int> lengthOf(const QString& mask, Family family) {
        if (const auto number = ip::parseNumber(mask, 0, quint32(addressBits(family))))
            return int(*number);
        const auto address = IpAddress::parse(mask);
        if (!address || !address->isIpv4())
            return std::nullopt;
        const quint32 bits = ~address->toIpv4();
        if ((bits & (bits + 1)) != 0)
            return std::nullopt; // not ones alone, then zeros alone
        int length = 0;
        while (length < 32 && address->bit(length))
            ++length;
        return length;
    }

    static Family familyOf(const Stanza& stanza) {
        return stanza.family == "inet6"_L1 ? Family::IPv6 : Family::IPv4;
    }

    static ShellWord valueOf(const Option& option) {
        return {option.value.text().trimmed(), option.value.place(0)};
    }

    void notUnderstood(const ShellWord& word) {
        m_issues.add(IssueKind::NotUnderstood, word.place, {offendingText(word.text)});
    }

    HostReader m_host;
    IssueList& m_issues;
};

constexpr Abilities abilities() {
    Abilities able;
    able.ownNetworks = false;
    able.closes = true;
    return able;
}

} // namespace

bool ifupdown::recognises(const TextFile& file) {
    static const QRegularExpression stanza(u"^[ \\t]*iface[ \\t]+\\S+[ \\t]+(inet|inet6)[ \\t]+[a-z]"_s,
                                           QRegularExpression::MultilineOption);
    return stanza.match(QString::fromUtf8(file.bytes)).hasMatch();
}

ReadEnds ifupdown::read(const std::vector<TextFile>& files) {
    return readEach(files, [](const std::vector<TextLine>& lines, IssueList& issues) {
        return InterfacesReader(issues).read(lines);
    });
}

const Format& ifupdownFormat() {
    static const Format format{QLatin1StringView("ifupdown"),
                               QLatin1StringView("ifupdown"),
                               QLatin1StringView("interfaces"),
                               abilities(),
                               ifupdown::recognises,
                               ifupdown::read,
                               false,
                               ifupdown::write};
    return format;
}

} // namespace gretel
