// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/blocker.h"
#include "core/risk.h"

namespace gretel {

/// What somebody should know before a change, beside what it does. Arguments stand beside each kind, in
/// order; words/notice_words turns them into one sentence.
enum class NoticeKind {
    TakesDefaultRoute,    ///< destination, the tunnel's device
    TouchesRemoteSession, ///< destination, the tunnel's device, the session's other end
    /// Another firewall keeps the tunnel's packets from passing (core/blocker.h): firewall, traffic, family,
    /// table, chain, "certain" or "possible", from, to, device, remedy.
    Blocked,
    AnswersKeepalives, ///< the tunnel's device, which takes packets with this computer's address as sender
};

struct Notice {
    NoticeKind kind;
    QStringList arguments;
    friend bool operator==(const Notice&, const Notice&) = default;
};
using Notices = std::vector<Notice>;

/// Whether somebody should say yes before: where the change could cut its own user off. All else is only
/// said.
bool isAskedAbout(NoticeKind kind);

/// Of what a change risks and what it opens.
Notices noticesOf(const Risks& risks, const Operations& operations);
Notice noticeOf(const Blocker& blocker);
/// What noticeOf() was given; nothing for another notice, or words that it does not write.
std::optional<Blocker> blockerOf(const Notice& notice);
/// Those among the notices.
std::vector<Blocker> blockersOf(const Notices& notices);

/// The kind's name as it travels over D-Bus: "TakesDefaultRoute", …; and back, nothing for one not known.
QString noticeName(NoticeKind kind);
std::optional<NoticeKind> noticeOfName(const QString& name);

} // namespace gretel
