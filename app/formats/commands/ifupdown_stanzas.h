// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/commands/shell_line.h"
#include "formats/issue_list.h"

namespace gretel::ifupdown {

struct Option {
    ShellWord key;
    JoinedLine value;
};

/// "iface NAME FAMILY METHOD" and the options below it.
struct Stanza {
    ShellWord device;
    QString family;
    QString method;
    std::optional<ShellWord> inherits; ///< what stands behind the method
    std::vector<Option> options;

    /// Null where there is none.
    const Option* option(QLatin1StringView key) const;
};

/// interfaces(5). What is about no interface ("auto", "source", "mapping") is passed over.
std::vector<Stanza> stanzasOf(const std::vector<TextLine>& lines, IssueList& issues);

} // namespace gretel::ifupdown
