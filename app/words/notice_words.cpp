// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/notice_words.h"

#include <QCoreApplication>

#include "words/blocker_words.h"
#include "words/filled.h"

namespace gretel {

namespace {

QString sentence(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::TakesDefaultRoute:
        return QCoreApplication::translate(
            "Words", "%1 covers everything that has no better route: this computer's own traffic will go "
                     "through %2 as well, so you could lose your connection to it.");
    case NoticeKind::TouchesRemoteSession:
        return QCoreApplication::translate("Words", "Somebody is connected or logged in to this computer "
                                                    "from %3, and the way there (%1, %2) changes: "
                                                    "they could be cut off.");
    case NoticeKind::AnswersKeepalives:
        return QCoreApplication::translate(
            "Words",
            "Keepalives that come through %1 are answered: GRE packets that bear this computer's own "
            "address as their sender are taken there and sent on to the other host, and nothing "
            "else with that address is.");
    case NoticeKind::Blocked:
        break;
    }
    return {};
}

} // namespace

QString sentenceOf(const Notice& notice) {
    if (const auto blocker = blockerOf(notice))
        return sentenceOf(*blocker);
    return filled(sentence(notice.kind), notice.arguments);
}

} // namespace gretel
