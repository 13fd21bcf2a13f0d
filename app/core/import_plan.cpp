// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import_plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

#include "core/encapsulation.h"
#include "core/interface_name.h"
#include "core/validation.h"

namespace gretel {

namespace {

constexpr std::array bothSides{HostSide::Host1, HostSide::Host2};
constexpr qsizetype roomForNumber = 110; ///< of mostNameCharacters

/// What tells a device from all others at one of its hosts: from where, to where, with what key in return.
/// Empty while an address is missing.
QString identityAt(const TunnelProfile& profile, HostSide side) {
    const Host& here = profile.host(side);
    const Host& there = profile.host(other(side));
    if ((!here.local && !here.endpoint) || !there.endpoint)
        return {};
    const QString from = here.local ? here.local->toString() : here.endpoint->toString();
    const auto& key = profile.keyFrom(other(side));
    return QStringLiteral("%1 %2 %3")
        .arg(from, there.endpoint->toString(), key ? QString::number(*key) : QString());
}

template <typename T>
void takeIfSaid(T& ours, const T& said) {
    if (said != T())
        ours = said;
}

Host merged(const Host& ours, const Host& said) {
    Host host = ours;
    // A configuration knows the address that its host sends from, which a NAT may hide.
    if (said.endpoint && sendingAddress(ours) != said.endpoint->address())
        host.endpoint = said.endpoint;
    takeIfSaid(host.tunnel, said.tunnel);
    takeIfSaid(host.networks, said.networks);
    return host;
}

DfPolicy merged(DfPolicy ours, DfPolicy said, const SaidFields& fields) {
    const bool bothLax = ours != DfPolicy::Strict && said != DfPolicy::Strict;
    const bool isSaid = bothLax ? fields.fragmentDf : fields.laxDf || said != DfPolicy::Strict;
    return isSaid ? said : ours;
}

/// The profile's own, or the computed one; bytes. Nothing where the underlay carries no tunnel.
std::optional<quint32> mtuOf(const TunnelProfile& profile) {
    const auto layout =
        packetLayout(encapsulationOf(profile), profile.underlayMtu.value_or(defaultUnderlayMtu), profile.mtu);
    return layout ? std::optional(layout->tunnelMtu) : std::nullopt;
}

/// A document says all of a profile. The other host's says nothing of this computer's devices.
TunnelProfile mergedWhole(const TunnelProfile& stored, const TunnelProfile& said) {
    if (!stored.here || !said.here || stored.here == said.here)
        return said;
    TunnelProfile profile = mirrored(said);
    profile.device = stored.device;
    return profile;
}

/// What every foreign source leaves open stays, and so does what this one does.
TunnelProfile mergedForeign(const TunnelProfile& stored, const TunnelProfile& said,
                            const SaidFields& fields) {
    TunnelProfile profile = stored;
    for (const HostSide side : bothSides)
        profile.host(side) = merged(stored.host(side), said.host(side));
    profile.kind = said.kind;
    profile.key = said.key;
    profile.returnKey = said.returnKey;
    profile.checksum = said.checksum;
    profile.sequence = said.sequence;
    profile.ttl = said.ttl;
    profile.df = merged(stored.df, said.df, fields);
    if (said.name != said.interface)
        profile.name = said.name;
    const auto take = [&](auto TunnelProfile::*field, bool isSaid) {
        if (isSaid)
            profile.*field = said.*field;
    };
    take(&TunnelProfile::interface, fields.interface);
    take(&TunnelProfile::device, fields.device && said.here == stored.here); // another host has its own
    take(&TunnelProfile::tos, fields.tos);
    take(&TunnelProfile::clampMss, fields.clampMss);
    take(&TunnelProfile::forward, fields.forward);
    take(&TunnelProfile::firewall, fields.firewall);
    if (fields.mtu && fields.mtu != mtuOf(profile))
        profile.mtu = fields.mtu;
    return profile;
}

/// The stored one with all that the entry says.
TunnelProfile merged(const TunnelProfile& stored, const ImportEntry& entry) {
    TunnelProfile profile =
        entry.whole ? mergedWhole(stored, entry.profile) : mergedForeign(stored, entry.profile, entry.said);
    profile.id = stored.id;
    profile.here = stored.here;
    return profile;
}

/// All tunnels that there are so far, and how to find the one that another is like.
class Known {
public:
    explicit Known(const std::vector<TunnelProfile>& stored) {
        for (const TunnelProfile& profile : stored)
            add(profile);
    }

    void add(const TunnelProfile& profile) {
        const size_t number = m_profiles.size();
        m_profiles.push_back(profile);
        m_ids.insert(profile.id, number);
        if (!profile.interface.isEmpty())
            m_interfaces.insert(profile.interface, number);
        for (const HostSide side : bothSides)
            if (const QString identity = identityAt(profile, side); !identity.isEmpty())
                m_identities.insert(identity, {number, side});
    }

    bool hasId(const QUuid& id) const { return m_ids.contains(id); }

    /// The profile may be turned round to stand as the one that it is like. Null when it is like none.
    const TunnelProfile* like(TunnelProfile& profile) const {
        if (const auto found = m_ids.find(profile.id); found != m_ids.end())
            return &m_profiles[*found];
        for (const HostSide side : bothSides) {
            const auto found = m_identities.find(identityAt(profile, side));
            if (found == m_identities.end())
                continue;
            if (found->second != side)
                profile = swapped(profile);
            return &m_profiles[found->first];
        }
        const auto found = m_interfaces.find(profile.interface);
        return found == m_interfaces.end() ? nullptr : &m_profiles[*found];
    }

private:
    std::vector<TunnelProfile> m_profiles;
    QHash<QUuid, size_t> m_ids;
    QHash<QString, size_t> m_interfaces;
    QHash<QString, std::pair<size_t, HostSide>> m_identities;
};

void addMissing(ImportEntry& entry) {
    for (const Issue& issue : validate(entry.profile))
        if (issue.kind == IssueKind::Missing)
            entry.issues.push_back(issue);
}

ImportEntry entryOf(const ImportSource& source, const Known& known) {
    ImportEntry entry{
        ImportVerdict::New, source.file, source.format, source.whole, source.profile, source.issues, {}, {},
        source.said};
    const TunnelProfile* like = known.like(entry.profile);
    if (like) {
        entry.existing = like->id;
        entry.existingName = like->name;
        entry.verdict = merged(*like, entry) == *like ? ImportVerdict::Same : ImportVerdict::Conflict;
    }
    if (entry.profile.id.isNull() || known.hasId(entry.profile.id))
        entry.profile.id = QUuid::createUuid();
    if (entry.verdict != ImportVerdict::Same)
        addMissing(entry);
    return entry;
}

/// Gives out names that nobody has.
class Names {
public:
    void add(const TunnelProfile& profile) {
        m_names.insert(profile.name);
        m_interfaces.insert(profile.interface);
    }
    void rename(TunnelProfile& profile) {
        const QString wanted = profile.name.left(roomForNumber);
        for (int number = 2; m_names.contains(profile.name); ++number)
            profile.name = QStringLiteral("%1 %2").arg(wanted).arg(number);
        if (m_interfaces.contains(profile.interface))
            profile.interface = suggestTunnelName(profile.name, m_interfaces);
    }

private:
    QSet<QString> m_names;
    QSet<QString> m_interfaces;
};

} // namespace

std::vector<ImportChoice> ImportEntry::choices() const {
    switch (verdict) {
    case ImportVerdict::New:
        return {ImportChoice::Add, ImportChoice::Skip};
    case ImportVerdict::Same:
        return {ImportChoice::Skip, ImportChoice::Rename};
    case ImportVerdict::Conflict:
        return {ImportChoice::Skip, ImportChoice::Replace, ImportChoice::Rename};
    case ImportVerdict::Invalid:
        break;
    }
    return {ImportChoice::Skip};
}

ImportChoice ImportEntry::usualChoice() const {
    return choices().front();
}

std::vector<ImportEntry> importPlan(const std::vector<ImportSource>& sources,
                                    const std::vector<UnreadableSource>& unreadable,
                                    const std::vector<TunnelProfile>& stored) {
    Known known(stored);
    std::vector<ImportEntry> entries;
    entries.reserve(sources.size() + unreadable.size());
    for (const ImportSource& source : sources) {
        entries.push_back(entryOf(source, known));
        if (entries.back().verdict == ImportVerdict::New)
            known.add(entries.back().profile);
    }
    for (const UnreadableSource& source : unreadable) {
        ImportEntry entry;
        entry.verdict = ImportVerdict::Invalid;
        entry.file = source.file;
        entry.issues = source.issues;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<TunnelProfile> imported(const std::vector<ImportDecision>& decisions,
                                    const std::vector<TunnelProfile>& stored) {
    Names names;
    QHash<QUuid, const TunnelProfile*> storedById;
    for (const TunnelProfile& profile : stored) {
        names.add(profile);
        storedById.insert(profile.id, &profile);
    }
    std::vector<TunnelProfile> result;
    QHash<QUuid, size_t> places;
    const auto put = [&](const TunnelProfile& profile) {
        names.add(profile);
        const auto place = places.find(profile.id);
        if (place != places.end()) {
            result[*place] = profile;
            return;
        }
        places.insert(profile.id, result.size());
        result.push_back(profile);
    };
    for (const auto& [entry, choice] : decisions) {
        TunnelProfile profile = entry->profile;
        if (choice == ImportChoice::Replace) {
            const auto place = places.find(entry->existing);
            const TunnelProfile* before =
                place != places.end() ? &result[*place] : storedById.value(entry->existing);
            if (before)
                profile = merged(*before, *entry);
        } else if (choice == ImportChoice::Rename) {
            names.rename(profile);
        }
        if (choice != ImportChoice::Skip)
            put(profile);
    }
    return result;
}

} // namespace gretel
