// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of netplan: refused with short, plain issues that have a place, or read, and then what
// is written of it reads the same again.
#include "../foreign_format.h"
#include "formats/netplan/netplan.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    gretel::fuzzForeign(gretel::netplanFormat(), {{QStringLiteral("1.yaml"), gretel::bytesAt(data, size)}});
    return 0;
}
