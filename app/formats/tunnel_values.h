// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel_end.h"
#include "formats/issue_list.h"

namespace gretel {

struct PlacedText {
    QString text;
    TextPlace place;
};

/// A setting that no profile can say, left behind.
Issue ignored(const QString& setting, const TextPlace& place);

/// A name as it stands in a comment or a value: on one line, whatever it is.
QString onOneLine(const QString& name);

/// A tunnel's name, for people: TooLong, or ControlCharacter (a tab, in a line that may have some).
Parsed<QString> parseTunnelTitle(const QString& text);

/// What a tunnel's settings say in words that programs share: the value, or an issue at its place.
class TunnelValues {
public:
    explicit TunnelValues(IssueList& issues) : m_issues(issues) {}

    /// GRE over IPv4: an IPv6 address is UnusableAddress.
    std::optional<IpAddress> publicAddress(const PlacedText& text, HostSide side);
    /// With its length.
    std::optional<Prefix> tunnelAddress(const PlacedText& text);
    /// A network, always with its length: a program may take one without for a single address, but so may
    /// end what was cut off. Host bits are HostBitsSet.
    std::optional<Prefix> network(const PlacedText& text);
    std::optional<IpAddress> nextHop(const PlacedText& text);
    std::optional<QString> title(const PlacedText& text); ///< parseTunnelTitle()
    std::optional<QString> interfaceName(const PlacedText& text);
    std::optional<QString> deviceName(const PlacedText& text);
    std::optional<quint32> number(const PlacedText& text, quint32 least, quint32 most,
                                  QLatin1StringView field);
    /// Decimal, or four decimal numbers as in an address (iproute2's "key 0.0.0.42").
    std::optional<quint32> key(const PlacedText& text);
    std::optional<bool> boolean(const PlacedText& text);
    /// Nothing, with UnknownWord, where it is none of them.
    bool word(const PlacedText& text, const QStringList& allowed);

private:
    template <typename T>
    std::optional<T> taken(Parsed<T> parsed, const PlacedText& text, const QString& field);

    IssueList& m_issues;
};

/// The routes of an end: networks behind the other host, and who is said to lead there.
class RouteList {
public:
    RouteList(TunnelEnd& end, IssueList& issues) : m_end(end), m_issues(issues) {}
    void add(const Prefix& network, const PlacedText& text);
    void addNextHop(const IpAddress& address, const PlacedText& text);
    /// After all: a next hop inside the tunnel's prefix is the other end; another is a loss, for in this
    /// tunnel there is nobody else.
    void finish(Issues& losses);

private:
    struct NextHop {
        IpAddress address;
        PlacedText text;
    };
    TunnelEnd& m_end;
    IssueList& m_issues;
    std::vector<NextHop> m_nextHops;
};

} // namespace gretel
