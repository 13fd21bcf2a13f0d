// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/firewall_count_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "words/filled.h"

namespace gretel {

namespace {

/// The arguments are in their order; those before the number, if any, come first.
struct RuleWords {
    FirewallRuleKind kind;
    qsizetype before; ///< the number
    const char* one;
    const char* many;
};

using enum FirewallRuleKind;

constexpr RuleWords ruleWords[] = {
    {GreIn, 0, QT_TRANSLATE_NOOP("Words", "GRE from %2 to %1 is let in."),
     QT_TRANSLATE_N_NOOP("Words", "GRE is let in between %n pairs of hosts.")},
    {GreOut, 0, QT_TRANSLATE_NOOP("Words", "GRE from %1 to %2 is let out."),
     QT_TRANSLATE_N_NOOP("Words", "GRE is let out between %n pairs of hosts.")},
    {OtherGre, 0, QT_TRANSLATE_NOOP("Words", "Other GRE to %1 is dropped."),
     QT_TRANSLATE_N_NOOP("Words", "Other GRE to %n addresses of this computer is dropped.")},
    {ClampFrom, 2,
     QT_TRANSLATE_NOOP("Words",
                       "TCP over %1 that comes out of %3 opens with an MSS of %2 bytes at the most."),
     QT_TRANSLATE_N_NOOP(
         "Words", "TCP over %1 that comes out of %n tunnels opens with an MSS of %2 bytes at the most.")},
    {ClampInto, 2,
     QT_TRANSLATE_NOOP("Words", "TCP over %1 that goes into %3 opens with an MSS of %2 bytes at the most."),
     QT_TRANSLATE_N_NOOP("Words",
                         "TCP over %1 that goes into %n tunnels opens with an MSS of %2 bytes at the most.")},
    {PassFrom, 0, QT_TRANSLATE_NOOP("Words", "What comes out of %1 from %3 is let through to %2."),
     QT_TRANSLATE_N_NOOP("Words",
                         "What comes out of tunnels is let through between %n pairs of private networks.")},
    {PassInto, 0, QT_TRANSLATE_NOOP("Words", "What goes from %2 to %3 is let through into %1."),
     QT_TRANSLATE_N_NOOP("Words",
                         "What goes into tunnels is let through between %n pairs of private networks.")},
    {KeepaliveIn, 0, QT_TRANSLATE_NOOP("Words", "Keepalives of %2 that come out of %1 are let in."),
     QT_TRANSLATE_N_NOOP("Words", "Keepalives that come out of %n tunnels are let in.")},
    {KeepaliveBack, 0, QT_TRANSLATE_NOOP("Words", "Keepalives of %2 are let back into %1."),
     QT_TRANSLATE_N_NOOP("Words", "Keepalives are let back into %n tunnels.")},
    {OwnSender, 0,
     QT_TRANSLATE_NOOP("Words", "What else comes out of a tunnel with an address of this computer as its "
                                "sender is dropped."),
     nullptr},
    {Closed, 0, QT_TRANSLATE_NOOP("Words", "Other IPv4 that comes out of %1 is not passed on."),
     QT_TRANSLATE_N_NOOP("Words", "Other IPv4 that comes out of %n tunnels is not passed on.")},
    {KeepaliveMade, 0,
     QT_TRANSLATE_NOOP("Words", "Keepalives for %2 are made of small datagrams that go into %1."),
     QT_TRANSLATE_N_NOOP("Words", "Keepalives are made of small datagrams that go into %n tunnels.")},
    {NotKeepalive, 0, QT_TRANSLATE_NOOP("Words", "What is no keepalive of this computer's is left as it is."),
     nullptr},
    {Foreign, 0, QT_TRANSLATE_NOOP("Words", "This is not a rule that Gretel makes."), nullptr},
};

} // namespace

QString sentenceOf(const CountedRule& rule) {
    const auto* words = std::find_if(std::begin(ruleWords), std::end(ruleWords),
                                     [&](const RuleWords& one) { return one.kind == rule.kind; });
    if (words == std::end(ruleWords))
        return {};
    QStringList arguments = rule.arguments;
    const int number = arguments.value(words->before).toInt();
    if (words->many && number != 1)
        return filled(QCoreApplication::translate("Words", words->many, nullptr, number),
                      arguments.mid(0, words->before));
    if (words->before < arguments.size())
        arguments.removeAt(words->before);
    return filled(QCoreApplication::translate("Words", words->one), arguments);
}

QString sentenceOf(FirewallTableState state) {
    switch (state) {
    case FirewallTableState::None:
        return QCoreApplication::translate("Words",
                                           "Gretel has no firewall rules: no tunnel that is up wants any.");
    case FirewallTableState::AsWanted:
        return QCoreApplication::translate("Words",
                                           "The firewall rules are as the tunnels that are up want them.");
    case FirewallTableState::Missing:
        return QCoreApplication::translate(
            "Words", "Gretel's firewall rules are missing, though tunnels that are up want them.");
    case FirewallTableState::Altered:
        return QCoreApplication::translate(
            "Words", "Gretel's firewall rules are not as the tunnels that are up want them.");
    case FirewallTableState::Unknown:
        return QCoreApplication::translate("Words",
                                           "Whether the firewall rules are as they should be is not known.");
    }
    return {};
}

QString leftOutSentence(const FirewallCounts& counts) {
    return counts.leftOut == 0 ? QString()
                               : QCoreApplication::translate("Words", "%n more rules are not shown.", nullptr,
                                                             int(counts.leftOut));
}

} // namespace gretel
