// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as files of systemd-networkd, parted by a line of "---": refused with short, plain issues that
// have a place, or read, and then what is written of it reads the same again.
#include "../foreign_format.h"
#include "formats/ini/networkd.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray whole = gretel::bytesAt(data, size);
    std::vector<gretel::TextFile> files;
    for (qsizetype from = 0; from <= whole.size() && files.size() < 8;) {
        const qsizetype end = whole.indexOf("---\n", from);
        files.push_back({QString::number(files.size()), whole.mid(from, end < 0 ? -1 : end - from)});
        from = end < 0 ? whole.size() + 1 : end + 4;
    }
    gretel::fuzzForeign(gretel::networkdFormat(), files);
    return 0;
}
