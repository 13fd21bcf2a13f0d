// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/import_plan.h"
#include "formats/format.h"

namespace gretel {

/// A tunnel as a file had it.
struct ReadTunnel {
    TunnelProfile profile; ///< its id is null unless the file had one (Gretel's own)
    Issues losses;         ///< SettingIgnored, with their places
    SaidFields said = {};  ///< of a foreign one
};

/// What became of one file, or of a few that belong together.
struct ReadFile {
    QString name;       ///< the file's; the first one's of those that belong together
    QString format;     ///< the product's name; empty where nobody knows the format
    bool isOwn = false; ///< a document of Gretel's: it says all of a profile
    std::vector<ReadTunnel> tunnels;
    Issues issues; ///< errors: then there are no tunnels
};

/// Every language that a tunnel can be written in or read from but Gretel's own, in the order in which people
/// are shown them.
const std::vector<const Format*>& foreignFormats();
/// Null for a word that is none's.
const Format* foreignFormat(const QString& word);

/// Gretel's document or any foreign file, known by its content. Pure. goOn: asked before each file; false
/// ends it.
std::vector<ReadFile> readFiles(const std::vector<TextFile>& files,
                                const std::function<bool()>& goOn = nullptr);

/// By which people choose Gretel's own document among the formats.
inline constexpr QLatin1StringView ownWord{"gretel"};

/// Gretel's own document of the tunnels (at least one), named after the first: as this host would hold them
/// (mirrored()), or as they are. Without "here" a tunnel is taken for one of the other host: hereOf() first,
/// where the machine is known.
TextFile documentFor(std::vector<TunnelProfile> tunnels, std::optional<HostSide> host = std::nullopt);

/// What a tunnel in a language that has these abilities says of a profile; end: as it was read.
SaidFields saidIn(const Abilities& abilities, const TunnelEnd& end);

struct Writing {
    std::vector<WrittenFile> files;
    Issues losses; ///< CannotHold, NotWritten
};
/// The configuration of this host of the tunnel. The issues are what endOf() says, or WouldDisagree.
Result<Writing, Issues> writeFor(const TunnelProfile& profile, HostSide host, const Format& format);

} // namespace gretel
