// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/syntax_part.h"

#include "parts/part.h"

namespace gretel {

const SyntaxPart* syntaxPart() {
    static const auto get =
        reinterpret_cast<const SyntaxPart* (*)()>(functionOfPart(GRETEL_SYNTAX_PART, syntaxPartFunction));
    return get ? get() : nullptr;
}

Issue partMissing() {
    return {IssueKind::PartMissing, {}, {QStringLiteral(GRETEL_SYNTAX_PART)}};
}

} // namespace gretel
