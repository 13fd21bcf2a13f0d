// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the helper's state and intent: refused, or read, and then what is written of it reads the same
// again. The checksum is left out; with it nothing would ever be read.
#include <cstdint>
#include <cstdlib>

#include "core/plain_text.h"
#include "helper/state/checked_text.h"
#include "helper/state/state_text.h"

using namespace gretel;

namespace {

void demand(bool condition) {
    if (!condition)
        std::abort();
}

template <typename T, typename Read, typename Write>
void check(const QByteArray& text, Read read, Write write) {
    const auto value = read(text);
    if (!value) {
        demand(isPlainText(value.error().field));
        return;
    }
    const auto again = read(write(*value));
    demand(again.ok() && *again == *value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto text = QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto payload = payloadOf(text); payload.ok())
        demand(checkedText(*payload) == text);
    const auto whole = payloadOf(checkedText(text));
    demand(whole.ok() && *whole == text);
    check<HelperState>(text, readState, writeState);
    check<Intent>(text, readIntent, writeIntent);
    return 0;
}
