// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "core/issue.h"
#include "core/tunnel_end.h"
#include "formats/abilities.h"

/// What every language that is not Gretel's own has in common. A format is a file pair that makes one Format;
/// it knows tunnel ends alone, and no other format. catalogue.h knows them all.
namespace gretel {

struct TextFile {
    QString name; ///< without folders
    QByteArray bytes;
    friend bool operator==(const TextFile&, const TextFile&) = default;
};

/// One end as it was read, with what could not be kept of it (SettingIgnored, with its place).
struct ReadEnd {
    TunnelEnd end;
    Issues losses;
    TextPlace place; ///< where it begins
};

/// All GRE tunnels of the files, in their order, or all that is wrong with the text: then none. Text that is
/// about something else than tunnels (another kind of network device, a comment, another program's section)
/// is passed over where the format has room for such; a tunnel of another kind is NotGre, unless others in
/// the same file are GRE. Never runs, opens or resolves anything.
using ReadEnds = Result<std::vector<ReadEnd>, Issues>;

/// A file for the host that the end is of.
struct WrittenFile {
    QString
        path; ///< where it belongs on that host, absolute; a bare name where it goes nowhere in particular
    QByteArray text;
    friend bool operator==(const WrittenFile&, const WrittenFile&) = default;
};

struct Format {
    QLatin1StringView word;      ///< on the command line and in tests: "networkd"
    QLatin1StringView name;      ///< of the product, never translated: "systemd-networkd"
    QLatin1StringView extension; ///< of a single file, without the dot
    Abilities abilities;

    /// Whether the file looks like this format's: by its content, its name only where that decides. Null for
    /// what is only written.
    bool (*recognises)(const TextFile& file);
    /// The files belong together (networkd's .netdev and .network); formats whose tunnels are one file each
    /// get one at a time.
    ReadEnds (*read)(const std::vector<TextFile>& files);
    bool readsFilesTogether = false;

    /// Canonical: the same end gives the same bytes. The end is complete (endOf()), and what the abilities
    /// exclude is already announced: it is left out. Each file begins with a comment that says what it is,
    /// where it belongs and how to load it.
    std::vector<WrittenFile> (*write)(const TunnelEnd& end);
};

} // namespace gretel
