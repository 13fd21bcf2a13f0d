// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/health_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "words/filled.h"

namespace gretel {

QString millisecondsOf(quint32 microseconds) {
    return QLocale().toString(microseconds / 1000.0, 'f', microseconds < 1000 ? 2 : 1);
}

QString wordOf(HealthState state) {
    switch (state) {
    case HealthState::Unverified:
        return QCoreApplication::translate("Words", "unverified", "health");
    case HealthState::Answering:
        return QCoreApplication::translate("Words", "answering", "health");
    case HealthState::Lossy:
        return QCoreApplication::translate("Words", "lossy", "health");
    case HealthState::Silent:
        break;
    }
    return QCoreApplication::translate("Words", "silent", "health");
}

QString sentenceOf(const Health& health) {
    const QString percent = QString::number(health.lossPercent);
    switch (health.state) {
    case HealthState::Unverified:
        return QCoreApplication::translate("Words", "The other host has not answered yet.");
    case HealthState::Silent:
        return QCoreApplication::translate("Words", "The other host is silent.");
    case HealthState::Answering:
    case HealthState::Lossy:
        break;
    }
    return QCoreApplication::translate("Words",
                                       "The other host answers in %1 ms; %2 % of the requests were lost.")
        .arg(millisecondsOf(health.lastRoundTrip.value_or(0)), percent);
}

QString phraseOf(const Health& health) {
    switch (health.state) {
    case HealthState::Unverified:
        return {};
    case HealthState::Silent:
        return wordOf(health.state);
    case HealthState::Answering:
    case HealthState::Lossy:
        break;
    }
    return QCoreApplication::translate("Words", "answers in %1 ms, %2 % lost", "the other host")
        .arg(millisecondsOf(health.lastRoundTrip.value_or(0)), QString::number(health.lossPercent));
}

QString wordOf(const EchoResult& result) {
    switch (result.outcome) {
    case EchoOutcome::Answered:
        return QCoreApplication::translate("Words", "%1 ms").arg(millisecondsOf(result.roundTrip));
    case EchoOutcome::TooLarge:
        if (result.error && result.error->mtu > 0)
            return filled(QCoreApplication::translate("Words", "too large: %1 bytes fit"),
                          {QString::number(result.error->mtu)});
        return QCoreApplication::translate("Words", "too large");
    case EchoOutcome::Unreachable:
        if (result.error && result.error->origin)
            return filled(QCoreApplication::translate("Words", "unreachable, says %1"),
                          {result.error->origin->toString()});
        return QCoreApplication::translate("Words", "unreachable");
    case EchoOutcome::Forbidden:
        return QCoreApplication::translate("Words", "kept from leaving by this computer's firewall");
    case EchoOutcome::Lost:
        break;
    }
    return QCoreApplication::translate("Words", "lost");
}

} // namespace gretel
