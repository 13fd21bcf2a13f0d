// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as stanzas of ifupdown: refused with short, plain issues that have a place, or read into ends of
// which profiles can be made.
#include "../foreign_format.h"
#include "formats/commands/ifupdown.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    gretel::fuzzReading(gretel::ifupdownFormat(), {{QStringLiteral("file"), gretel::bytesAt(data, size)}});
    return 0;
}
