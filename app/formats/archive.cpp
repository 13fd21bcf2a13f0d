// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive.h"

#include "formats/syntax_part.h"

namespace gretel {

bool isArchive(const QByteArray& bytes) {
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<std::vector<TextFile>, Issue> filesOf(const QByteArray& zip) {
    if (const SyntaxPart* part = syntaxPart())
        return part->filesOf(zip);
    return partMissing();
}

Result<QByteArray, Issue> archiveOf(const std::vector<TextFile>& files, const std::function<bool()>& goOn) {
    if (const SyntaxPart* part = syntaxPart())
        return part->archiveOf(files, goOn);
    return partMissing();
}

} // namespace gretel
