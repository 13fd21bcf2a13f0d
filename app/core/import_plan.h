// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// Which fields a source says that not every foreign one can; those that it does not are in its profile as in
/// a new one.
struct SaidFields {
    bool interface = true;
    bool device = true;
    bool tos = true;
    bool laxDf = true;      ///< a DF policy other than Strict
    bool fragmentDf = true; ///< DfPolicy::Fragment as another one than Inherit
    bool clampMss = true;
    bool forward = true;
    bool firewall = true;
    std::optional<quint32> mtu; ///< bytes, the number itself; absent: it says none
};

/// A tunnel that somebody wants to have, with where it was found.
struct ImportSource {
    QString file;          ///< its name; empty where it is no file's (the clipboard, this machine)
    QString format;        ///< the product's name
    bool whole = false;    ///< the file says all of a profile, as Gretel's own does
    TunnelProfile profile; ///< id null where the file has none
    Issues issues;         ///< what of the file is left behind (SettingIgnored)
    SaidFields said = {};  ///< of what is not whole
};

/// A file of which nothing is taken.
struct UnreadableSource {
    QString file;
    Issues issues; ///< errors, with their places
};

/// What the tunnel is beside those that there are.
enum class ImportVerdict {
    New,
    Same,     ///< there is one that says all of it already
    Conflict, ///< there is one with the same id, the same two hosts and key, or the same device name
    Invalid,  ///< the file cannot be read
};

/// What is to become of it. Replace: the one in conflict takes what the file says and keeps what it does not.
enum class ImportChoice { Add, Skip, Replace, Rename };

struct ImportEntry {
    ImportVerdict verdict = ImportVerdict::New;
    QString file;
    QString format;
    bool whole = false;
    TunnelProfile
        profile; ///< as Add would store it: its columns as in the one that it is like, and with an id
    /// Of the file; then what is still missing in the profile (Missing, at its field): those cells are empty.
    Issues issues;
    QUuid
        existing; ///< the one that is the same or in conflict, in the store or earlier in the list; else null
    QString existingName;
    SaidFields said = {}; ///< the source's

    /// What may be chosen: New Add, Skip; Same Skip, Rename; Conflict Skip, Replace, Rename; Invalid Skip.
    std::vector<ImportChoice> choices() const;
    /// The first of them that loses nothing: Add, Skip, Skip, Skip.
    ImportChoice usualChoice() const;
};

/// In the order of the sources, what cannot be read last. stored: all there are. Pure but for the ids that it
/// gives.
std::vector<ImportEntry> importPlan(const std::vector<ImportSource>& sources,
                                    const std::vector<UnreadableSource>& unreadable,
                                    const std::vector<TunnelProfile>& stored);

struct ImportDecision {
    const ImportEntry* entry;
    ImportChoice choice;
};
/// What to store, each once: new profiles, and those stored that take something. Renamed ones get another
/// name, device name and id than anybody has. Nothing is brought up by it.
std::vector<TunnelProfile> imported(const std::vector<ImportDecision>& decisions,
                                    const std::vector<TunnelProfile>& stored);

} // namespace gretel
