// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <span>

#include "core/prefix.h"
#include "formats/routers/uci_sections.h"

namespace gretel {

/// The options of a section that is about a tunnel: each is taken once by its name, and what is left at the
/// end is passed over (SettingIgnored) if it is known, and refused if not.
class UciOptions {
public:
    UciOptions(const UciSection& section, IssueList& issues, IssueList& losses);

    /// Null where it is not set. A second one is RepeatedLine, a list NotUnderstood.
    const UciWord* take(QLatin1StringView key);
    /// Of a list, or of an option whose value is words with blanks between them.
    std::vector<UciWord> takeWords(QLatin1StringView key);

    /// As netifd reads it: 0, 1, false, true.
    bool takeSwitch(QLatin1StringView key, bool unset);
    /// As strtol() with the base 0 reads it, but for octal ones, which are refused. least may be negative.
    std::optional<qint64> takeNumber(QLatin1StringView key, qint64 least, qint64 most);
    std::optional<IpAddress> takeIpv4(QLatin1StringView key);

    void complain(IssueKind kind, const TextPlace& place, const QStringList& arguments = {});
    void complain(const Issue& issue, const TextPlace& place);
    void finish(std::span<const QLatin1StringView> known);

    const UciSection& section() const { return m_section; }

private:
    const UciSection& m_section;
    IssueList& m_issues;
    IssueList& m_losses;
    std::set<QString> m_taken;
};

/// "10.0.0.1" with its dotted mask, or "10.0.0.1/30" as it is: both are in use.
Parsed<Prefix> prefixWithMask(const QString& text, const QString& mask);

} // namespace gretel
