// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/loss_words.h"

#include <QCoreApplication>

#include "core/field.h"

namespace gretel {

namespace {

/// Of either host.
constexpr QLatin1StringView networks{".networks"};

struct LossSentence {
    QLatin1StringView field; ///< its end, where that begins with a dot
    const char* sentence;
};

constexpr LossSentence disagreements[] = {
    {field::key,
     QT_TRANSLATE_NOOP("Words", "%1 cannot use this key, so the two ends would drop each other's "
                                "packets: choose a key that it can, none, or another program there.")},
    {field::returnKey,
     QT_TRANSLATE_NOOP("Words",
                       "%1 knows one key for both directions, so the two ends would drop each other's "
                       "packets: use the same key both ways, or another program there.")},
    {field::checksum,
     QT_TRANSLATE_NOOP("Words",
                       "%1 cannot require checksums, so the two ends would drop each other's packets: turn "
                       "checksums off on both ends, or use iproute2 there.")},
    {field::sequence,
     QT_TRANSLATE_NOOP("Words",
                       "%1 cannot number packets, so the two ends would drop each other's packets: turn "
                       "sequence numbers off on both ends, or use iproute2 there.")},
};

constexpr LossSentence lacks[] = {
    {field::kind,
     QT_TRANSLATE_NOOP("Words", "%1 holds only what that host's firewall does with the tunnel: set up "
                                "the tunnel itself by another program's configuration.")},
    {field::ttl,
     QT_TRANSLATE_NOOP("Words", "%1 cannot inherit the TTL of what it carries: it uses a fixed one there; "
                                "check that it reaches the other host.")},
    {field::tos,
     QT_TRANSLATE_NOOP("Words", "%1 cannot set a fixed TOS: it uses its own there; mark the packets by "
                                "other means if the network below looks at it.")},
    {field::df,
     QT_TRANSLATE_NOOP("Words", "%1 cannot treat the don't-fragment bit like this: it uses its own way "
                                "there; keep the MTU at what fits, and nothing needs to be fragmented.")},
    {field::device,
     QT_TRANSLATE_NOOP("Words", "%1 cannot tie the tunnel to a parent device: the route to the other "
                                "host decides there; check that it is the right one.")},
    {field::clampMss,
     QT_TRANSLATE_NOOP("Words", "%1 cannot clamp the TCP MSS: set it to %2 in that host's firewall, "
                                "for what enters and leaves the tunnel.")},
    {field::forward,
     QT_TRANSLATE_NOOP("Words", "%1 cannot turn on forwarding: turn it on there by hand, and let the "
                                "two private networks reach each other.")},
    {field::firewall,
     QT_TRANSLATE_NOOP("Words", "%1 writes no firewall rule: let IP protocol 47 in from %2 on that "
                                "host by hand, and from nobody else.")},
    {networks,
     QT_TRANSLATE_NOOP("Words", "%1 gives the other host %2 no route of its own, and a network behind it "
                                "covers it, so the tunnel's packets would go into the tunnel: first route "
                                "%2 by way of that host's present gateway.")},
    {field::keepalives,
     QT_TRANSLATE_NOOP("Words",
                       "%1 does not answer keepalives: those that this computer sends stay without an "
                       "answer, which does the tunnel no harm.")},
};

constexpr char notClosed[] =
    QT_TRANSLATE_NOOP("Words", "%1 keeps nothing that comes out of the tunnel from being forwarded: let that "
                               "host's firewall drop it there.");

constexpr LossSentence leftOut[] = {
    {field::ttl,
     QT_TRANSLATE_NOOP("Words", "%1 uses a TTL of its own there, which the other end does not mind.")},
    {field::df,
     QT_TRANSLATE_NOOP("Words", "%1 copies the don't-fragment bit or leaves it out there, which the other "
                                "end does not mind while the MTU is right.")},
    {field::tos,
     QT_TRANSLATE_NOOP("Words", "%1 sends a TOS of 0 there instead of that of what it carries, which the "
                                "other end does not mind.")},
    {field::interface,
     QT_TRANSLATE_NOOP("Words",
                       "%1 names the device in its own way there, which the other end does not mind.")},
};

template <size_t Count>
const char* among(const LossSentence (&sentences)[Count], const QString& field) {
    for (const LossSentence& one : sentences)
        if (field == one.field || (one.field.startsWith(u'.') && field.endsWith(one.field)))
            return one.sentence;
    return nullptr;
}

const char* sentenceFor(const Issue& issue) {
    switch (issue.kind) {
    case IssueKind::WouldDisagree:
        if (const char* known = among(disagreements, issue.field))
            return known;
        return QT_TRANSLATE_NOOP("Words",
                                 "%1 cannot say this, so the two ends would drop each other's packets.");
    case IssueKind::CannotHold:
        if (issue.field == field::forward && issue.arguments.value(1) == QLatin1StringView("off"))
            return notClosed;
        if (const char* known = among(lacks, issue.field))
            return known;
        return QT_TRANSLATE_NOOP("Words", "%1 cannot say this: see to it on that host by hand.");
    default:
        if (const char* known = among(leftOut, issue.field))
            return known;
        return QT_TRANSLATE_NOOP("Words", "%1 has no place for this, and the tunnel does not need it there.");
    }
}

} // namespace

QString lossWords(const Issue& issue) {
    return QCoreApplication::translate("Words", sentenceFor(issue));
}

} // namespace gretel
