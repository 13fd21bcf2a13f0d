// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/issue_words.h"

#include <QCoreApplication>

#include "words/filled.h"
#include "words/issue_reasons.h"
#include "words/loss_words.h"

namespace gretel {

namespace {

QString sentence(const Issue& issue) {
    switch (issue.kind) {
    // values
    case IssueKind::Missing:
        return QCoreApplication::translate("Words", "Something is needed here; fill it in.");
    case IssueKind::MalformedAddress:
        return QCoreApplication::translate(
            "Words", "“%1” is not an IP address; write four numbers from 0 to 255, such as 203.0.113.7.");
    case IssueKind::MalformedPrefix:
        return QCoreApplication::translate(
            "Words", "“%1” is not an address with a prefix length; write it like 192.0.2.1/24.");
    case IssueKind::MalformedHostName:
        return QCoreApplication::translate("Words", "“%1” is neither an IP address nor a host name; write it "
                                                    "like 203.0.113.7 or vpn.example.net.");
    case IssueKind::HostNameUnresolved:
        return QCoreApplication::translate("Words", "The address of the host %1 is not known; check the name "
                                                    "and the network, or write the address itself.");
    case IssueKind::WrongFamily:
        return QCoreApplication::translate("Words",
                                           "%1 does not go with the other end, which is of another IP "
                                           "version; use IPv4 at both ends, or IPv6 at both.");
    case IssueKind::PrefixLengthMissing:
        return QCoreApplication::translate(
            "Words", "“%1” has no prefix length; add it, such as /30 for a tunnel or /24 for a network.");
    case IssueKind::HostBitsSet:
        return QCoreApplication::translate("Words",
                                           "%1 is an address within a network, not the network; write %2.");
    case IssueKind::UnusableAddress:
        return whyUnusableWords(issue.arguments.value(1));
    case IssueKind::MalformedInterfaceName:
        return QCoreApplication::translate(
            "Words",
            "“%1” cannot be an interface's name; use letters, digits, dots, hyphens and underscores, "
            "and no hyphen at the start.");
    case IssueKind::InterfaceNameTooLong:
        return QCoreApplication::translate(
            "Words", "“%1” is too long for an interface's name; the kernel takes at most %2 characters.");
    case IssueKind::ReservedInterfaceName:
        return QCoreApplication::translate(
            "Words", "The kernel keeps the name %1 for itself; choose another, such as gre-lab.");
    case IssueKind::NumberOutOfRange:
        return QCoreApplication::translate(
            "Words", "%1 is outside of what is possible; choose a number from %2 to %3.");
    case IssueKind::MalformedNumber:
        return QCoreApplication::translate("Words",
                                           "“%1” is not a whole number; write one from %2 to %3 in digits.");
    case IssueKind::UnknownWord:
        return QCoreApplication::translate("Words", "“%1” is not known here; the possible words are: %2.");
    case IssueKind::TooLong:
        return QCoreApplication::translate("Words",
                                           "This is too long: it holds %1, and %2 is the most; shorten it.");
    case IssueKind::ControlCharacter:
        return QCoreApplication::translate("Words", "“%1” holds characters that cannot be seen, such as line "
                                                    "breaks or direction marks; remove them.");
    // one profile
    case IssueKind::EndsEqual:
        return QCoreApplication::translate(
            "Words", "Both hosts have the public address %1; a tunnel needs two different hosts.");
    case IssueKind::TunnelEndsEqual:
        return QCoreApplication::translate(
            "Words",
            "Both ends of the tunnel have the address %1; give each its own, such as 172.16.10.1/30 and "
            "172.16.10.2/30.");
    case IssueKind::TunnelEndsApart:
        return QCoreApplication::translate(
            "Words",
            "%1 and %2 are not the two ends of one network, so they cannot reach each other; take both "
            "from one /30 or /31.");
    case IssueKind::TunnelPrefixTooWide:
        return QCoreApplication::translate(
            "Words",
            "%1 holds more addresses than the tunnel's two ends need; a /30 or /31 keeps the rest free.");
    case IssueKind::TunnelEndsSwapped:
        return QCoreApplication::translate(
            "Words",
            "Host 1 has the higher tunnel address (%1, Host 2 has %2); this works, but check that the "
            "other side is set up the same way.");
    case IssueKind::TunnelOverlapsNetwork:
        return QCoreApplication::translate(
            "Words", "The tunnel's network %1 overlaps the private network %2, so packets would go astray; "
                     "choose another for the tunnel.");
    case IssueKind::TunnelCoversPublic:
        return QCoreApplication::translate(
            "Words",
            "The tunnel's network %1 holds the public address %2, so the tunnel would be routed into "
            "itself; choose another for the tunnel.");
    case IssueKind::NetworksOverlap:
        return QCoreApplication::translate(
            "Words",
            "%1 of Host 1 and %2 of Host 2 overlap, so neither side can tell where a packet belongs; "
            "make them differ.");
    case IssueKind::NetworkInsideNetwork:
        return QCoreApplication::translate("Words",
                                           "%1 is already part of %2 of the same host; it can be left out.");
    case IssueKind::NetworkIsPeer:
        return QCoreApplication::translate(
            "Words", "%1 is the other host's public address, so the tunnel would be routed into itself; give "
                     "the networks behind that host.");
    case IssueKind::NetworkCoversPeer:
        return QCoreApplication::translate(
            "Words", "%1 holds %2, the other host's public address; that address keeps its way outside the "
                     "tunnel, by a route of its own through today's gateway.");
    case IssueKind::NetworkCoversOwnPublic:
        return QCoreApplication::translate(
            "Words", "%1 of the other host holds %2, this host's public address; check that this network is "
                     "really behind the other host.");
    case IssueKind::PublicIsPrivate:
        return QCoreApplication::translate(
            "Words",
            "%1 is a private address, which cannot be reached over the internet; if a NAT stands before "
            "this host, write the NAT's public address here and this one as the local address.");
    case IssueKind::NeitherHostIsHere:
        return QCoreApplication::translate(
            "Words", "This computer has neither host's address; choose which column is this computer.");
    case IssueKind::BothHostsAreHere:
        return QCoreApplication::translate(
            "Words",
            "This computer has both hosts' addresses; a tunnel needs its other end on another computer.");
    case IssueKind::AddressNotHere:
        return QCoreApplication::translate(
            "Words", "This computer would send from %1, which none of its devices has; check the address, or "
                     "choose the other column as this computer.");
    case IssueKind::MtuAboveFit:
        return QCoreApplication::translate(
            "Words",
            "With an MTU of %1 full packets do not fit through the network below; %2 is the most that "
            "does.");
    case IssueKind::MtuTooSmall:
        return QCoreApplication::translate("Words", "An MTU of %1 is too small; %2 is the least.");
    case IssueKind::UnderlayTooSmall:
        return QCoreApplication::translate(
            "Words", "An underlay MTU of %1 leaves no room for a tunnel; %2 is the least.");
    case IssueKind::TooManyPassages:
        return QCoreApplication::translate("Words",
                                           "The %1 networks of this host and the %2 of the other make %3 "
                                           "pairs to let through, and %4 is the most; join networks into "
                                           "larger ones, or switch forwarding off.");
    case IssueKind::ReturnKeyAlone:
        return QCoreApplication::translate(
            "Words", "Host 2 has a key of its own and Host 1 has none; give the tunnel a key first.");
    case IssueKind::TtlNeedsPathDiscovery:
        return QCoreApplication::translate(
            "Words",
            "A fixed TTL (%1) together with this DF policy is refused by most other tools; set the TTL "
            "to inherit, or the DF policy to strict.");
    // beside other profiles and the machine
    case IssueKind::TunnelOverlapsProfile:
        return QCoreApplication::translate(
            "Words", "The tunnel's network %1 overlaps %2 of the tunnel “%3”; choose another.");
    case IssueKind::TunnelOverlapsRoute:
        return QCoreApplication::translate(
            "Words", "The tunnel's network %1 overlaps %2, which this computer reaches through %3; choose "
                     "another.");
    case IssueKind::TunnelInsideRoute:
        return QCoreApplication::translate(
            "Words",
            "The tunnel's network %1 is part of %2, which this computer reaches through %3; that part "
            "will go to the tunnel instead.");
    case IssueKind::NetworkOverlapsRoute:
        return QCoreApplication::translate(
            "Words",
            "The network %1 overlaps %2, which this computer reaches through %3; the smaller of the two "
            "will win, so check that this is meant.");
    case IssueKind::Ipv6NotForwarded:
        return QCoreApplication::translate(
            "Words",
            "This computer forwards no IPv6, so %1 does not reach the other host's networks; “sysctl "
            "net.ipv6.conf.all.forwarding=1”, as root, turns that on (first set accept_ra to 2 for "
            "the device by which router advertisements come, or it loses its own IPv6).");
    case IssueKind::NetworkAlreadyRouted:
        return QCoreApplication::translate(
            "Words",
            "This computer already reaches %1 through %2; remove that route, or leave this network out.");
    case IssueKind::DuplicateEndpoints:
        return QCoreApplication::translate(
            "Words",
            "The tunnel “%1” has the same two hosts and the same key, so the kernel could not tell them "
            "apart; give one of them another key.");
    case IssueKind::DuplicateDevice:
        return QCoreApplication::translate(
            "Words",
            "The device %1 already joins the same two hosts with the same key; remove it, or use another "
            "key.");
    case IssueKind::InterfaceNameTaken:
        return QCoreApplication::translate("Words",
                                           "The interface name %1 is already taken; choose another.");
    case IssueKind::NoSuchDevice:
        return QCoreApplication::translate(
            "Words", "This computer has no device %1; choose one that it has, or none.");
    // documents
    case IssueKind::DocumentTooLarge:
        return QCoreApplication::translate("Words",
                                           "The document has %1 bytes, and %2 is the most; split it in two.");
    case IssueKind::NotJson:
        return QCoreApplication::translate(
            "Words", "This is not valid JSON: at line %1, column %2 there is a mistake (%3); mend it there.");
    case IssueKind::WrongFormat:
        return QCoreApplication::translate(
            "Words", "This is no document of Gretel's but of “%1”; choose a file that Gretel has written.");
    case IssueKind::WrongVersion:
        return QCoreApplication::translate(
            "Words",
            "The document is of version %1, which this Gretel cannot read; update Gretel, or export the "
            "tunnels again as version 1.");
    case IssueKind::UnknownKey:
        return QCoreApplication::translate(
            "Words", "“%1” is not a setting that Gretel knows; check its spelling, or remove it.");
    case IssueKind::DuplicateKey:
        return QCoreApplication::translate("Words", "“%1” is written twice; remove one of the two.");
    case IssueKind::WrongType:
        return expectedTypeWords(issue.arguments.value(0));
    case IssueKind::PassagesTogether:
        return QCoreApplication::translate("Words", "The networks of these %1 tunnels are too many for one "
                                                    "change; bring up the first %2, then the rest.");
    case IssueKind::TooManyTunnels:
        return QCoreApplication::translate(
            "Words", "The document has %1 tunnels, and %2 is the most; split it in two.");
    case IssueKind::DuplicateId:
        return QCoreApplication::translate(
            "Words", "Another tunnel in the document has the same id %1; give each tunnel its own.");
    case IssueKind::MalformedId:
        return QCoreApplication::translate("Words",
                                           "“%1” is not a tunnel's id; write a UUID in lower case, such as "
                                           "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11.");
    // other programs' files
    case IssueKind::NotUtf8:
        return QCoreApplication::translate(
            "Words", "This is not text in UTF-8; save the file as UTF-8 and try again.");
    case IssueKind::NotUnderstood:
        return QCoreApplication::translate(
            "Words", "“%1” is not understood here, so nothing of the file is taken; mend or remove it.");
    case IssueKind::RepeatedLine:
        return QCoreApplication::translate(
            "Words", "“%1” stands here a second time; leave only the one that is meant.");
    case IssueKind::SettingIgnored:
        return QCoreApplication::translate(
            "Words", "“%1” is left behind, because a profile cannot say it; check whether you need it.");
    case IssueKind::NotGre:
        return QCoreApplication::translate(
            "Words",
            "This is a tunnel of the kind “%1”; Gretel builds GRE tunnels over IPv4 between two hosts.");
    case IssueKind::NoTunnelInFile:
        return QCoreApplication::translate(
            "Words", "There is no GRE tunnel in this file (%1); choose the file that has the tunnel.");
    case IssueKind::UnknownFormat:
        return QCoreApplication::translate(
            "Words", "%1 is in no format that Gretel reads; “gretelctl import --help” names them.");
    case IssueKind::ArchiveBroken:
        return QCoreApplication::translate(
            "Words", "The archive cannot be unpacked (%1); pack the files anew as a plain zip.");
    case IssueKind::ArchiveTooLarge:
        return QCoreApplication::translate(
            "Words", "The archive holds %1 files or bytes, and %2 is the most; split it in two.");
    case IssueKind::ArchiveLink:
        return QCoreApplication::translate("Words", "“%1” in the archive is no plain file, so nothing of the "
                                                    "archive is taken; pack the file itself.");
    case IssueKind::ArchiveNotMade:
        return QCoreApplication::translate(
            "Words", "The archive cannot be made (%1), so nothing is written; save the files one by one.");
    case IssueKind::PartMissing:
        return QCoreApplication::translate(
            "Words",
            "This installation lacks a part of Gretel that reads and writes such files (%1); install "
            "Gretel anew.");
    case IssueKind::OneDirection:
        return QCoreApplication::translate(
            "Words", "“%1” is on in one direction only; turn it on or off in both, on both hosts.");
    // writing for other programs
    case IssueKind::NotWritten:
    case IssueKind::CannotHold:
    case IssueKind::WouldDisagree:
        return lossWords(issue);
    }
    return {};
}

} // namespace

QString sentenceOf(const Issue& issue) {
    return filled(sentence(issue), issue.arguments);
}

QString placeOf(const TextPlace& place) {
    const QStringList arguments{QString::number(place.line), QString::number(place.column), place.file};
    return filled(place.file.isEmpty() ? QCoreApplication::translate("Words", "line %1, column %2")
                                       : QCoreApplication::translate("Words", "%3, line %1, column %2"),
                  arguments);
}

QString wordOf(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return QCoreApplication::translate("Words", "note");
    case Severity::Warning:
        return QCoreApplication::translate("Words", "warning");
    case Severity::Error:
        return QCoreApplication::translate("Words", "error");
    }
    return {};
}

} // namespace gretel
