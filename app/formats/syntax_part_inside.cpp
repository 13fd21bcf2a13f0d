// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/syntax_part_inside.h"

extern "C" Q_DECL_EXPORT const gretel::SyntaxPart* gretel_syntax_part() {
    using namespace gretel;
    static const SyntaxPart part{inside::filesOf, inside::archiveOf, inside::yamlOf};
    return &part;
}
