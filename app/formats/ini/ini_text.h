// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "formats/format.h"
#include "formats/issue_list.h"
#include "formats/tunnel_values.h"

/// Files of [sections] and key=value lines, and where everything stands in them. What a key means, and
/// whether it may stand twice, is each format's business.
namespace gretel {

struct IniEntry {
    QString key;
    TextPlace place; ///< the key's
    PlacedText value;
};

struct IniSection {
    QString name;
    TextPlace place;
    std::vector<IniEntry> entries;
};

/// KeyFile is GLib's (desktop entry specification): comments begin with '#'. Systemd is systemd.syntax(7):
/// with '#' or ';', and a backslash at a line's end goes on with the next line.
enum class IniDialect { KeyFile, Systemd };

/// In the file's order, sections of one name not yet joined. A line that is none of this, and all that
/// linesOf() refuses, is added to the issues; every place bears the file's name.
std::vector<IniSection> sectionsOf(const TextFile& file, IniDialect dialect, IssueList& issues);

/// Whether a line is this section's head, such as "[NetDev]". Cheap: for what is of any kind and length.
bool hasSection(const QByteArray& bytes, QByteArrayView head);

/// Sections of one name as one, as the programs read them; at the first one's place.
IniSection joined(const std::vector<IniSection>& sections, QLatin1StringView name);
bool isAmong(std::span<const QLatin1StringView> words, const QString& text);

/// Takes a section's settings one by one; what is left in the end is a loss or a mistake.
class SectionReader {
public:
    SectionReader(const IniSection& section, IssueList& issues);

    const TextPlace& place() const { return m_section.place; }
    /// Null when it is not there; the second of its name is a RepeatedLine.
    const IniEntry* take(QLatin1StringView key);
    std::vector<const IniEntry*> takeAll(QLatin1StringView key);
    /// Those that the predicate holds for, in their order.
    template <typename Predicate>
    std::vector<const IniEntry*> takeIf(Predicate holds) {
        std::vector<const IniEntry*> found;
        for (size_t i = 0; i < m_section.entries.size(); ++i)
            if (!m_taken[i] && holds(m_section.entries[i].key)) {
                m_taken[i] = true;
                found.push_back(&m_section.entries[i]);
            }
        return found;
    }
    /// The rest: harmless settings are passed over, known ones become losses, others are NotUnderstood.
    void finish(std::span<const QLatin1StringView> harmless, std::span<const QLatin1StringView> known,
                Issues& losses);

private:
    const IniSection& m_section;
    IssueList& m_issues;
    std::vector<bool> m_taken;
};

} // namespace gretel
