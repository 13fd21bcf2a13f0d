// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "formats/format.h"
#include "formats/netplan/yaml_node.h"
#include "formats/text_lines.h"

namespace gretel {

/// What needs the libraries for zip and YAML. They are in a part (parts/part.h): a quarter of every start of
/// gretelctl, and few commands want them.
struct SyntaxPart {
    Result<std::vector<TextFile>, Issue> (*filesOf)(const QByteArray& zip);
    Result<QByteArray, Issue> (*archiveOf)(const std::vector<TextFile>& files,
                                           const std::function<bool()>& goOn);
    /// The only document in these lines. The issue has its place.
    Result<YamlNode, Issue> (*yamlOf)(const std::vector<TextLine>& lines);
};

/// Null where this installation lacks it.
const SyntaxPart* syntaxPart();
/// What is said then.
Issue partMissing();

/// The function in the part, with C's linkage: const SyntaxPart*().
inline constexpr char syntaxPartFunction[] = "gretel_syntax_part";

} // namespace gretel
