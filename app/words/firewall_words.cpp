// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/firewall_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "words/filled.h"

namespace gretel {

namespace {

/// What is in one and not in the other; both sorted.
template <typename T>
std::vector<T> without(const std::vector<T>& all, const std::vector<T>& some) {
    std::vector<T> rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
    return rest;
}

QString counted(const char* sentence, std::size_t count) {
    return QCoreApplication::translate("Words", sentence, nullptr, int(count));
}

/// One of them is named, more are counted; none is no sentence.
template <typename T, typename Arguments>
void say(QStringList& sentences, const std::vector<T>& values, const QString& one, const char* many,
         Arguments&& arguments) {
    if (values.size() == 1)
        sentences << filled(one, arguments(values.front()));
    else if (!values.empty())
        sentences << counted(many, values.size());
}

QStringList endsOf(const GrePair& pair) {
    return {pair.local.toString(), pair.remote.toString()};
}

QStringList textOf(const IpAddress& address) {
    return {address.toString()};
}

QStringList wordsOf(const MssClamp& clamp) {
    return {clamp.device, QString::number(clamp.mtu)};
}

QStringList wordsOfPassage(const Passage& passage) {
    return {passage.near.toString(), passage.far.toString(), passage.device};
}

void addGre(QStringList& sentences, const FirewallRules& before, const FirewallRules& after) {
    const auto gone = without(before.pairs, after.pairs);
    const auto come = without(after.pairs, before.pairs);
    const auto opened = without(before.guarded, after.guarded);
    const auto closed = without(after.guarded, before.guarded);
    say(sentences, gone, QCoreApplication::translate("Words", "No longer let GRE pass between %1 and %2."),
        QT_TRANSLATE_N_NOOP("Words", "No longer let GRE pass between %n pairs of hosts."), endsOf);
    say(sentences, opened, QCoreApplication::translate("Words", "No longer drop other GRE that comes to %1."),
        QT_TRANSLATE_N_NOOP("Words", "No longer drop other GRE that comes to %n addresses of this computer."),
        textOf);
    if (come.size() == 1 && closed.size() == 1 && come.front().local == closed.front()) {
        sentences << filled(
            QCoreApplication::translate(
                "Words", "Let GRE pass between %1 and %2, and drop what other GRE comes to %1."),
            endsOf(come.front()));
        return;
    }
    say(sentences, come, QCoreApplication::translate("Words", "Let GRE pass between %1 and %2."),
        QT_TRANSLATE_N_NOOP("Words", "Let GRE pass between %n pairs of hosts."), endsOf);
    say(sentences, closed, QCoreApplication::translate("Words", "Drop what other GRE comes to %1."),
        QT_TRANSLATE_N_NOOP("Words", "Drop what other GRE comes to %n addresses of this computer."), textOf);
}

/// A device with another MTU than before only has that one.
void addClamps(QStringList& sentences, const FirewallRules& before, const FirewallRules& after) {
    auto gone = without(before.clamps, after.clamps);
    std::erase_if(gone, [&](const MssClamp& old) {
        return std::any_of(after.clamps.begin(), after.clamps.end(),
                           [&](const MssClamp& clamp) { return clamp.device == old.device; });
    });
    say(sentences, gone,
        QCoreApplication::translate("Words", "No longer keep the TCP segments through %1 within its MTU."),
        QT_TRANSLATE_N_NOOP("Words", "No longer keep the TCP segments through %n tunnels within their MTU."),
        wordsOf);
    say(sentences, without(after.clamps, before.clamps),
        QCoreApplication::translate("Words", "Keep the TCP segments through %1 within its MTU of %2."),
        QT_TRANSLATE_N_NOOP("Words", "Keep the TCP segments through %n tunnels within their MTU."), wordsOf);
}

/// Without the rule, what other firewalls say counts: it need not be blocked.
void addPassages(QStringList& sentences, const FirewallRules& before, const FirewallRules& after) {
    say(sentences, without(before.passages, after.passages),
        QCoreApplication::translate("Words", "No longer vouch for what goes between %1 and %2 through %3."),
        QT_TRANSLATE_N_NOOP("Words", "No longer vouch for what goes between %n pairs of private networks."),
        wordsOfPassage);
    say(sentences, without(after.passages, before.passages),
        QCoreApplication::translate("Words", "Let %1 and %2 reach each other through %3."),
        QT_TRANSLATE_N_NOOP("Words", "Let %n pairs of private networks reach each other through tunnels."),
        wordsOfPassage);
}

QStringList wordsOfAnswer(const KeepaliveAnswer& answer) {
    return {answer.device, answer.pair.remote.toString()};
}

QStringList wordsOfSender(const KeepaliveSender& sender) {
    return {sender.device, sender.pair.remote.toString()};
}

void addKeepalives(QStringList& sentences, const FirewallRules& before, const FirewallRules& after) {
    say(sentences, without(before.answers, after.answers),
        QCoreApplication::translate("Words", "No longer let keepalives of %2 pass through %1."),
        QT_TRANSLATE_N_NOOP("Words", "No longer let keepalives pass through %n tunnels."), wordsOfAnswer);
    say(sentences, without(after.answers, before.answers),
        QCoreApplication::translate("Words",
                                    "Let keepalives of %2 pass through %1 and back to it, and nothing "
                                    "else from there with an address of this computer."),
        QT_TRANSLATE_N_NOOP("Words",
                            "Let keepalives pass through %n tunnels and back to the other hosts, and "
                            "nothing else from there with an address of this computer."),
        wordsOfAnswer);
    say(sentences, without(before.senders, after.senders),
        QCoreApplication::translate("Words", "No longer make keepalives for %2 through %1."),
        QT_TRANSLATE_N_NOOP("Words", "No longer make keepalives for %n tunnels."), wordsOfSender);
    say(sentences, without(after.senders, before.senders),
        QCoreApplication::translate("Words",
                                    "Make keepalives for %2 through %1 of small datagrams to port 47."),
        QT_TRANSLATE_N_NOOP("Words", "Make keepalives for %n tunnels of small datagrams to port 47."),
        wordsOfSender);
}

} // namespace

QString sentenceOf(const SetFirewall& set) {
    if (set.after.empty())
        return QCoreApplication::translate("Words", "Remove Gretel's own firewall rules.");
    const FirewallRules before = set.before.normalised();
    const FirewallRules after = set.after.normalised();
    QStringList sentences;
    addGre(sentences, before, after);
    addClamps(sentences, before, after);
    addPassages(sentences, before, after);
    addKeepalives(sentences, before, after);
    if (sentences.isEmpty())
        return QCoreApplication::translate("Words", "Put Gretel's own firewall rules back as they were.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace gretel
