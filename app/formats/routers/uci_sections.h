// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "formats/format.h"
#include "formats/issue_list.h"

namespace gretel {

/// A word of a UCI file, its quotes taken off, and where it begins.
struct UciWord {
    QString text;
    TextPlace place;
};

struct UciOption {
    UciWord key;
    UciWord value;
    bool list = false; ///< "list" rather than "option": there may be several
};

struct UciSection {
    QString package; ///< empty where the file does not name it: it is one of /etc/config
    UciWord type;
    UciWord name; ///< empty, at the type's place, where it is anonymous
    std::vector<UciOption> options;
    bool again = false; ///< the package has a section of that name already, which UCI would add this to
};

/// The sections of a UCI file (https://openwrt.org/docs/guide-user/base-system/uci, libuci's file.c), in
/// their order. A line that UCI has no meaning for, and the few that it has and nobody writes (several
/// commands in a line, a value that goes on in the next one, a command's first letter alone), are issues.
std::vector<UciSection> uciSections(const TextFile& file, const QString& fileName, IssueList& issues);

} // namespace gretel
