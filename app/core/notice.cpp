// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notice.h"

#include "core/word_table.h"

namespace gretel {

namespace {

constexpr Word<NoticeKind> names[] = {
    {NoticeKind::TakesDefaultRoute, QLatin1StringView{"TakesDefaultRoute"}},
    {NoticeKind::TouchesRemoteSession, QLatin1StringView{"TouchesRemoteSession"}},
    {NoticeKind::Blocked, QLatin1StringView{"Blocked"}},
    {NoticeKind::AnswersKeepalives, QLatin1StringView{"AnswersKeepalives"}},
};

constexpr Word<FirewallKind> firewalls[] = {{FirewallKind::Firewalld, QLatin1StringView{"firewalld"}},
                                            {FirewallKind::Ufw, QLatin1StringView{"ufw"}},
                                            {FirewallKind::Docker, QLatin1StringView{"docker"}},
                                            {FirewallKind::Iptables, QLatin1StringView{"iptables"}},
                                            {FirewallKind::Nftables, QLatin1StringView{"nftables"}}};

constexpr Word<BlockedTraffic> traffics[] = {{BlockedTraffic::GreIn, QLatin1StringView{"gre-in"}},
                                             {BlockedTraffic::GreOut, QLatin1StringView{"gre-out"}},
                                             {BlockedTraffic::ForwardFrom, QLatin1StringView{"forward-from"}},
                                             {BlockedTraffic::ForwardInto, QLatin1StringView{"forward-into"}},
                                             {BlockedTraffic::Answer, QLatin1StringView{"answer"}}};

constexpr Word<bool> certainties[] = {{true, QLatin1StringView{"certain"}},
                                      {false, QLatin1StringView{"possible"}}};

/// False for a word that there is not.
template <typename T, size_t Count>
bool read(const Word<T> (&table)[Count], const QString& word, T& value) {
    const auto known = valueOf(table, word);
    value = known.value_or(value);
    return known.has_value();
}

/// The device that takes packets with this computer's address from now on; empty where none does.
QString deviceThatOpens(const Operation& operation) {
    if (const auto* add = std::get_if<AddLink>(&operation))
        return add->link.settings.acceptLocal.value_or(0) != 0 ? add->link.name : QString();
    const auto* set = std::get_if<SetDevice>(&operation);
    return set && set->setting == DeviceSetting::AcceptLocal && set->after != 0 ? set->device : QString();
}

} // namespace

bool isAskedAbout(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::TakesDefaultRoute:
    case NoticeKind::TouchesRemoteSession:
        return true;
    case NoticeKind::Blocked:           // taken down again, the tunnel leaves everything as it was
    case NoticeKind::AnswersKeepalives: // asked for in the profile
        break;
    }
    return false;
}

Notices noticesOf(const Risks& risks, const Operations& operations) {
    Notices notices;
    for (const Risk& risk : risks) {
        QStringList arguments{risk.destination.toString(), risk.device};
        if (risk.kind == RiskKind::RemoteSession)
            arguments << risk.peer.toString();
        notices.push_back({risk.kind == RiskKind::RemoteSession ? NoticeKind::TouchesRemoteSession
                                                                : NoticeKind::TakesDefaultRoute,
                           arguments});
    }
    for (const Operation& operation : operations)
        if (const QString device = deviceThatOpens(operation); !device.isEmpty())
            notices.push_back({NoticeKind::AnswersKeepalives, {device}});
    return notices;
}

Notice noticeOf(const Blocker& blocker) {
    return {NoticeKind::Blocked,
            {wordOf(firewalls, blocker.firewall), wordOf(traffics, blocker.traffic), blocker.family,
             blocker.table, blocker.chain, wordOf(certainties, blocker.certain), blocker.from, blocker.to,
             blocker.device, blocker.remedy}};
}

std::optional<Blocker> blockerOf(const Notice& notice) {
    constexpr qsizetype words = 10;
    const QStringList& given = notice.arguments;
    Blocker blocker;
    if (notice.kind != NoticeKind::Blocked || given.size() != words ||
        !read(firewalls, given[0], blocker.firewall) || !read(traffics, given[1], blocker.traffic) ||
        !read(certainties, given[5], blocker.certain))
        return std::nullopt;
    blocker.family = given[2];
    blocker.table = given[3];
    blocker.chain = given[4];
    blocker.from = given[6];
    blocker.to = given[7];
    blocker.device = given[8];
    blocker.remedy = given[9];
    return blocker;
}

std::vector<Blocker> blockersOf(const Notices& notices) {
    std::vector<Blocker> blockers;
    for (const Notice& notice : notices)
        if (auto blocker = blockerOf(notice))
            blockers.push_back(*std::move(blocker));
    return blockers;
}

QString noticeName(NoticeKind kind) {
    return wordOf(names, kind);
}

std::optional<NoticeKind> noticeOfName(const QString& name) {
    return valueOf(names, name);
}

} // namespace gretel
