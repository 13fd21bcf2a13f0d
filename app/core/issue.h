// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/result.h"

namespace gretel {

enum class Severity { Note, Warning, Error };

/// What can be wrong with what somebody wrote. The arguments that each kind carries stand beside it, in
/// order; words/issue_words turns them into a sentence with its remedy.
enum class IssueKind {
    // values: the offending text is always the first argument
    Missing,             ///< the cell is empty
    MalformedAddress,    ///< text
    MalformedPrefix,     ///< text
    MalformedHostName,   ///< text
    HostNameUnresolved,  ///< host name, where an address is needed
    WrongFamily,         ///< text; the other end is of the other family
    PrefixLengthMissing, ///< text; a tunnel address or network needs /length
    HostBitsSet,         ///< text, the network that is meant
    UnusableAddress, ///< text, why: one of "network", "broadcast", "multicast", "loopback", "unspecified",
                     ///< "link-local", "mapped", "ipv6" (GRE over IPv6 cannot be built yet)
    MalformedInterfaceName, ///< text
    InterfaceNameTooLong,   ///< text, most bytes
    ReservedInterfaceName,  ///< text
    NumberOutOfRange,       ///< text, least, most
    MalformedNumber,        ///< text, least, most
    UnknownWord,            ///< text, the words that are allowed joined by ", "
    TooLong,                ///< what was measured, most
    ControlCharacter,       ///< the text, escaped
    // one profile
    EndsEqual,              ///< address: both public addresses are the same
    TunnelEndsEqual,        ///< address
    TunnelEndsApart,        ///< this end, other end: not in one /30 or /31
    TunnelPrefixTooWide,    ///< text: the tunnel prefix is neither /30, /31 nor /126, /127
    TunnelEndsSwapped,      ///< this end, other end: Host 1 has the higher address (note)
    TunnelOverlapsNetwork,  ///< tunnel prefix, private network
    TunnelCoversPublic,     ///< tunnel prefix, public address
    NetworksOverlap,        ///< network of host 1, network of host 2
    NetworkInsideNetwork,   ///< smaller, larger, both of one host
    NetworkIsPeer,          ///< network: it is just the peer's public address: recursion
    NetworkCoversPeer,      ///< network, public address of the peer, which gets a route of its own (warning)
    NetworkCoversOwnPublic, ///< network of the other host, this host's public address
    PublicIsPrivate,        ///< address (warning: NAT)
    NeitherHostIsHere,      ///< no arguments: choose the column that is this computer
    BothHostsAreHere,       ///< no arguments
    AddressNotHere,         ///< address: this computer would send from it, and has it on no device (warning)
    MtuAboveFit,            ///< wanted, what fits
    MtuTooSmall,            ///< wanted, least
    UnderlayTooSmall,       ///< underlay MTU, least underlay MTU that leaves a usable tunnel
    TooManyPassages,        ///< networks of this host, of the other, pairs of one family, most pairs
    ReturnKeyAlone,         ///< no arguments: Host 2 sends a key, and Host 1 none
    TtlNeedsPathDiscovery,  ///< ttl: a fixed TTL with DF policy inherit or fragment (kernel ip_tunnel.c)
    // beside other profiles and the machine
    PassagesTogether,      ///< tunnels of one change, how many of them have room for their pairs of networks
    TunnelOverlapsProfile, ///< tunnel prefix, other prefix, other profile's name
    TunnelOverlapsRoute,   ///< tunnel prefix, route's prefix, its device
    TunnelInsideRoute, ///< tunnel prefix, wider route's prefix, its device: that part of it moves (warning)
    NetworkOverlapsRoute, ///< network, route's prefix, its device: the smaller of the two wins (warning)
    NetworkAlreadyRouted, ///< network, device: the very same prefix is already reached through it
    DuplicateEndpoints,   ///< other profile's name
    DuplicateDevice,      ///< name of the existing device with the same endpoints and key
    InterfaceNameTaken,   ///< name; a device that Gretel did not make, or another profile, has it
    NoSuchDevice,         ///< parent device's name
    Ipv6NotForwarded,     ///< network of this computer that wants it (warning)
    // documents
    DocumentTooLarge, ///< bytes, most bytes
    NotJson,          ///< line, column, what the parser said
    WrongFormat,      ///< the value of "format"
    WrongVersion,     ///< the value of "version"
    UnknownKey,       ///< the key
    DuplicateKey,     ///< the key
    WrongType,        ///< what is expected: "text", "number", "true or false", "list", "object"
    TooManyTunnels,   ///< count, most
    DuplicateId,      ///< id
    MalformedId,      ///< text
    // other programs' files; the format's name is as formats/format.h has it
    NotUtf8,         ///< no arguments
    NotUnderstood,   ///< text: the format has no such line, section or setting, or not there
    RepeatedLine,    ///< the setting: it is written twice where one is meant
    SettingIgnored,  ///< the setting: no profile can say it, so it is left behind (warning)
    NotGre,          ///< the kind of tunnel that it is instead
    NoTunnelInFile,  ///< the format's name
    UnknownFormat,   ///< the file's name
    ArchiveBroken,   ///< what the unpacker said
    ArchiveTooLarge, ///< files or bytes in it, most
    ArchiveLink,     ///< name: it is no plain file
    ArchiveNotMade,  ///< what the packer said
    PartMissing,     ///< the part of Gretel that this installation lacks
    OneDirection,    ///< the setting: it is for one direction only, and a profile has it for both or none
    // writing for other programs
    NotWritten, ///< the format's name: the file has no place for it, and the tunnel does not need it (note)
    CannotHold, ///< the format's name, and for some fields what to set by hand (warning): see loss_words
    WouldDisagree, ///< the format's name: the two ends would not understand each other
};

/// Errors keep Up disabled and documents out; warnings and notes do not.
Severity severityOf(IssueKind kind);

/// Where in a text, counted from 1; the column in characters.
struct TextPlace {
    int line = 1;
    int column = 1;
    QString file = {}; ///< its name; empty where there is but one
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

struct Issue {
    IssueKind kind;
    /// Where, as in the document: "host1.tunnel", or "tunnels[0].host1.tunnel" once it is known which tunnel.
    /// Empty for the whole. See core/field.h.
    QString field;
    QStringList arguments;
    /// In the file that was read, where it has lines.
    std::optional<TextPlace> place = std::nullopt;

    Severity severity() const { return severityOf(kind); }
    friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

bool hasErrors(const Issues& issues);

/// What a tiny parser answers: the value, or the one thing wrong with the text (its field still empty).
template <typename T>
using Parsed = Result<T, Issue>;

} // namespace gretel
