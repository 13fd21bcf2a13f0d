// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/issue_reasons.h"

#include <QCoreApplication>

namespace gretel {

QString whyUnusableWords(const QString& why) {
    const auto is = [&](const char* word) { return why == QLatin1StringView(word); };
    if (is("network"))
        return QCoreApplication::translate(
            "Words",
            "%1 is the network's own address, which no host can have; use one of its host addresses.");
    if (is("broadcast"))
        return QCoreApplication::translate(
            "Words",
            "%1 is a broadcast address, which no host can have; use one of its network's host addresses.");
    if (is("multicast"))
        return QCoreApplication::translate(
            "Words", "%1 is a multicast address, which stands for a group; use an address of one host.");
    if (is("loopback"))
        return QCoreApplication::translate(
            "Words", "%1 never leaves the computer that uses it (loopback); use an address of the network.");
    if (is("unspecified"))
        return QCoreApplication::translate(
            "Words", "%1 means “no address”; use the address that the host really has.");
    if (is("link-local"))
        return QCoreApplication::translate(
            "Words", "%1 is only valid on one link (link-local); use an address that can be routed.");
    if (is("mapped"))
        return QCoreApplication::translate(
            "Words", "%1 is an IPv4 address dressed as IPv6; write the IPv4 address itself.");
    if (is("ipv6"))
        return QCoreApplication::translate(
            "Words",
            "%1 is an IPv6 address, and tunnels over IPv6 cannot be built yet; use an IPv4 address.");
    return QCoreApplication::translate("Words", "%1 cannot be used here; use the address of one host.");
}

QString expectedTypeWords(const QString& expected) {
    const auto is = [&](const char* word) { return expected == QLatin1StringView(word); };
    if (is("text"))
        return QCoreApplication::translate("Words",
                                           "This must be a text; write it between double quotation marks.");
    if (is("number"))
        return QCoreApplication::translate("Words",
                                           "This must be a number; write it without quotation marks.");
    if (is("true or false"))
        return QCoreApplication::translate("Words",
                                           "This must be true or false; write it without quotation marks.");
    if (is("list"))
        return QCoreApplication::translate("Words", "This must be a list; write it between square brackets.");
    return QCoreApplication::translate("Words", "This must be an object; write it between curly brackets.");
}

} // namespace gretel
