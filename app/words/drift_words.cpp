// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "core/field.h"
#include "words/filled.h"
#include "words/state_words.h"

namespace gretel {

namespace {

/// A setting that is on or off, or on in one direction only ("true/false").
QString ofFlag(const Drift& drift, const QString& onlyFound, const QString& onlyWanted,
               const QString& oneWay) {
    if (drift.found == QLatin1StringView("true"))
        return onlyFound;
    return drift.found == QLatin1StringView("false") ? onlyWanted : oneWay;
}

/// Something that is there or not.
QString ofThing(const Drift& drift, const QString& missing, const QString& extra, const QString& other) {
    if (drift.found.isEmpty())
        return missing;
    return drift.wanted.isEmpty() ? extra : other;
}

QString sentence(const Drift& drift) {
    const auto is = [&](const char* what) { return drift.what == QLatin1StringView(what); };
    if (is("link"))
        return QCoreApplication::translate("Words", "The device is switched off; it should be on.");
    if (is("local"))
        return QCoreApplication::translate(
            "Words",
            "This computer no longer has the address %1, so nothing gets out; it works again when the "
            "address is back.");
    if (is("forwarding"))
        return drift.found == QLatin1StringView("0")
                   ? QCoreApplication::translate(
                         "Words", "What comes out of the tunnel is not forwarded; the profile wants it.")
                   : QCoreApplication::translate(
                         "Words", "What comes out of the tunnel is forwarded; the profile does not want it.");
    if (is("accept_local"))
        return drift.found == QLatin1StringView("0")
                   ? QCoreApplication::translate(
                         "Words",
                         "Keepalives of the other host are dropped (accept_local); the profile wants "
                         "them answered.")
                   : QCoreApplication::translate(
                         "Words", "What bears this computer's own address is taken from the tunnel "
                                  "(accept_local); the profile does not want it.");
    if (is("name"))
        return QCoreApplication::translate("Words", "The device is now called %2; the profile calls it %1.");
    if (is("parameters"))
        return QCoreApplication::translate("Words", "The endpoints are %2; the profile wants %1.");
    if (is("address"))
        return ofThing(drift, QCoreApplication::translate("Words", "The tunnel address %1 is missing."),
                       QCoreApplication::translate("Words", "The device has the address %2 as well."),
                       QCoreApplication::translate("Words", "The address is %2; the profile wants %1."));
    if (is("route"))
        return ofThing(
            drift, QCoreApplication::translate("Words", "The route to %1 is missing."),
            QCoreApplication::translate("Words", "There is a route to %2 that the profile does not want."),
            QCoreApplication::translate("Words", "The route is %2; the profile wants %1."));
    if (drift.what == field::key)
        return ofThing(drift,
                       QCoreApplication::translate("Words", "The device has no key; the profile wants %1."),
                       QCoreApplication::translate("Words", "The key is %2; the profile wants none."),
                       QCoreApplication::translate("Words", "The key is %2; the profile wants %1."));
    if (drift.what == field::device)
        return ofThing(
            drift, QCoreApplication::translate("Words", "There is no parent device; the profile wants %1."),
            QCoreApplication::translate("Words", "The parent device is %2; the profile wants none."),
            QCoreApplication::translate("Words", "The parent device is %2; the profile wants %1."));
    if (drift.what == field::checksum)
        return ofFlag(drift,
                      QCoreApplication::translate("Words", "Checksums are on; the profile wants them off."),
                      QCoreApplication::translate("Words", "Checksums are off; the profile wants them on."),
                      QCoreApplication::translate(
                          "Words", "Checksums are on in one direction only; the profile treats both alike."));
    if (drift.what == field::sequence)
        return ofFlag(
            drift,
            QCoreApplication::translate("Words", "Sequence numbers are on; the profile wants them off."),
            QCoreApplication::translate("Words", "Sequence numbers are off; the profile wants them on."),
            QCoreApplication::translate(
                "Words", "Sequence numbers are on in one direction only; the profile treats both alike."));
    if (!drift.carried.isEmpty())
        return QCoreApplication::translate(
            "Words", "The way to the other host carries %4 bytes: the tunnel's MTU should be %1; it is %2.");
    if (drift.what == field::mtu)
        return QCoreApplication::translate("Words", "The MTU is %2; the profile wants %1.");
    if (drift.what == field::ttl)
        return QCoreApplication::translate("Words", "The TTL is %2; the profile wants %1.");
    if (drift.what == field::tos)
        return QCoreApplication::translate("Words", "The TOS is %2; the profile wants %1.");
    if (drift.what == field::df)
        return QCoreApplication::translate("Words", "The DF policy is %2; the profile wants %1.");
    if (drift.what == field::kind)
        return QCoreApplication::translate("Words", "The device is of the kind %2; the profile wants %1.");
    return QCoreApplication::translate("Words", "The setting %3 is %2; the profile wants %1.");
}

} // namespace

QString sentenceOf(const Drift& drift) {
    return filled(sentence(drift), {drift.wanted, drift.found, drift.what, drift.carried});
}

} // namespace gretel
