// SPDX-License-Identifier: GPL-3.0-or-later
// The parsers of single values: what one accepts is written and read again as the very same.
#include <cstdlib>

#include "core/endpoint.h"
#include "core/interface_name.h"
#include "core/ip_address.h"
#include "core/prefix.h"

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

template <typename T>
void roundTrip(const QString& text) {
    const auto value = T::parse(text);
    if (!value)
        return;
    const auto again = T::parse(value->toString());
    require(again.ok() && *again == *value && again->toString() == value->toString());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    roundTrip<gretel::IpAddress>(text);
    roundTrip<gretel::Prefix>(text);
    roundTrip<gretel::Endpoint>(text);
    // A name goes into messages, rules and commands: nothing in it may be more than a letter.
    if (gretel::parseTunnelName(text)) {
        require(!text.isEmpty() && text.toUtf8().size() < 16);
        for (const QChar c : text)
            require((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                    c == u'-' || c == u'_' || c == u'.');
    }
    if (const auto prefix = gretel::Prefix::parse(text))
        require(prefix->network().isNetwork() && prefix->network().contains(prefix->address()));
    return 0;
}
