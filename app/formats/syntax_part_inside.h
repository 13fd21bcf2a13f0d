// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/syntax_part.h"

/// What the part is made of; see formats/archive.h and syntax_part.h.
namespace gretel::inside {

Result<std::vector<TextFile>, Issue> filesOf(const QByteArray& zip);
Result<QByteArray, Issue> archiveOf(const std::vector<TextFile>& files, const std::function<bool()>& goOn);
Result<YamlNode, Issue> yamlOf(const std::vector<TextLine>& lines);

} // namespace gretel::inside
