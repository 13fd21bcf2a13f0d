// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/operation_words.h"

#include <QCoreApplication>

#include "words/filled.h"
#include "words/firewall_words.h"
#include "words/firewalld_words.h"

namespace gretel {

namespace {

QString keyWords(const GreParameters& gre) {
    const auto text = [](const std::optional<quint32>& key) {
        return key ? QString::number(*key) : QCoreApplication::translate("Words", "none");
    };
    if (gre.inputKey == gre.outputKey)
        return filled(QCoreApplication::translate("Words", "key %1"), {text(gre.inputKey)});
    return filled(QCoreApplication::translate("Words", "key %1 inwards and %2 outwards"),
                  {text(gre.inputKey), text(gre.outputKey)});
}

/// What the GRE header carries beside its first 4 bytes: "key 42, checksum and sequence numbers".
QString extrasOf(const GreParameters& gre) {
    QStringList extras;
    if (gre.inputKey || gre.outputKey)
        extras << keyWords(gre);
    if (gre.inputChecksum || gre.outputChecksum)
        extras << QCoreApplication::translate("Words", "checksum");
    if (gre.inputSequence || gre.outputSequence)
        extras << QCoreApplication::translate("Words", "sequence numbers");
    switch (extras.size()) {
    case 2:
        return filled(QCoreApplication::translate("Words", "%1 and %2", "two things that a tunnel has"),
                      extras);
    case 3:
        return filled(QCoreApplication::translate("Words", "%1, %2 and %3", "three things that a tunnel has"),
                      extras);
    default:
        return extras.value(0);
    }
}

QString settingSentence(const SetDevice& set) {
    switch (set.setting) {
    case DeviceSetting::Forwarding:
        return set.after != 0
                   ? QCoreApplication::translate("Words", "Let what comes in through %1 be forwarded.")
                   : QCoreApplication::translate("Words", "Forward no more what comes in through %1.");
    case DeviceSetting::ReversePath:
        return set.after == 1
                   ? QCoreApplication::translate(
                         "Words", "On %1, drop what comes from where this computer would answer by another "
                                  "device.")
                   : QCoreApplication::translate(
                         "Words", "On %1, take also what comes from where this computer would answer by "
                                  "another device (rp_filter %2).");
    case DeviceSetting::AcceptLocal:
        break;
    }
    return set.after != 0
               ? QCoreApplication::translate("Words", "On %1, take what bears this computer's own address.")
               : QCoreApplication::translate("Words", "On %1, drop what bears this computer's own address.");
}

struct Words {
    QString operator()(const AddLink& add) const {
        const GreParameters gre = add.link.gre.value_or(GreParameters());
        const QString extras = extrasOf(gre);
        const QString sentence =
            extras.isEmpty()
                ? QCoreApplication::translate("Words", "Add the tunnel device %1 from %2 to %3, MTU %4.")
                : QCoreApplication::translate("Words",
                                              "Add the tunnel device %1 from %2 to %3 with %5, MTU %4.");
        return filled(sentence, {add.link.name, gre.local.toString(), gre.remote.toString(),
                                 QString::number(add.link.mtu), extras});
    }
    QString operator()(const RemoveLink& remove) const {
        return filled(QCoreApplication::translate(
                          "Words", "Remove the tunnel device %1 with its addresses and routes."),
                      {remove.link.name});
    }
    QString operator()(const SetMtu& set) const {
        return filled(QCoreApplication::translate("Words", "Change the MTU of %1 from %2 to %3."),
                      {set.device, QString::number(set.before), QString::number(set.after)});
    }
    QString operator()(const SetUp& set) const {
        return filled(set.up ? QCoreApplication::translate("Words", "Switch the device %1 on.")
                             : QCoreApplication::translate("Words", "Switch the device %1 off."),
                      {set.device});
    }
    QString operator()(const AddAddress& add) const {
        return filled(QCoreApplication::translate("Words", "Give %1 the tunnel address %2."),
                      {add.address.device, add.address.address.toString()});
    }
    QString operator()(const RemoveAddress& remove) const {
        return filled(QCoreApplication::translate("Words", "Take the address %2 away from %1."),
                      {remove.address.device, remove.address.address.toString()});
    }
    QString operator()(const AddRoute& add) const {
        const Route& route = add.route;
        if (route.gateway)
            return filled(QCoreApplication::translate(
                              "Words", "Send what is meant for %1 through %2 to the gateway %3."),
                          {route.destination.toString(), route.device, route.gateway->toString()});
        return filled(QCoreApplication::translate("Words", "Send what is meant for %1 through %2."),
                      {route.destination.toString(), route.device});
    }
    QString operator()(const RemoveRoute& remove) const {
        return filled(QCoreApplication::translate("Words", "Stop sending what is meant for %1 through %2."),
                      {remove.route.destination.toString(), remove.route.device});
    }
    QString operator()(const SetDevice& set) const {
        return filled(settingSentence(set), {set.device, QString::number(set.after)});
    }
    QString operator()(const SetFirewall& set) const { return sentenceOf(set); }
    QString operator()(const SetFirewalld& set) const { return sentenceOf(set); }
};

} // namespace

QString sentenceOf(const Operation& operation) {
    return std::visit(Words{}, operation);
}

} // namespace gretel
