// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of NetworkManager: refused with short, plain issues that have a place, or read, and
// then what is written of it reads the same again.
#include "../foreign_format.h"
#include "formats/ini/networkmanager.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    gretel::fuzzForeign(gretel::networkManagerFormat(),
                        {{QStringLiteral("1.nmconnection"), gretel::bytesAt(data, size)}});
    return 0;
}
