// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/element.h"

#include "core/interface_name.h"

namespace gretel::firewall {
namespace {

Json elementOf(const Prefix& network) {
    const IpAddress address = network.network().address();
    if (network.length() == addressBits(network.family()))
        return firewall::elementOf(address);
    return {{"prefix", {{"addr", address.toString().toStdString()}, {"len", network.length()}}}};
}

QString textOf(const Json& value) {
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string&>()) : QString();
}

/// The value of the object's only key.
const Json* only(const Json& object, const char* key) {
    if (!object.is_object() || object.size() != 1)
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

/// The parts of a concatenation.
const Json* partsOf(const Json& element, std::size_t count) {
    const Json* parts = only(element, "concat");
    return parts && parts->is_array() && parts->size() == count ? parts : nullptr;
}

/// Some versions of nft list a prefix as the range that it is.
std::optional<Prefix> prefixOfRange(const Json& range, Family family) {
    if (!range.is_array() || range.size() != 2)
        return {};
    const auto first = addressOf(range[0], family);
    const auto last = addressOf(range[1], family);
    if (!first || !last)
        return {};
    for (int length = 0; length <= addressBits(family); ++length) {
        const Prefix prefix(*first, length);
        if (prefix.isNetwork() && prefix.lastAddress() == *last)
            return prefix;
    }
    return {};
}

std::optional<Prefix> networkOf(const Json& element, Family family) {
    if (const auto address = addressOf(element, family))
        return Prefix(*address, addressBits(family));
    if (const Json* range = only(element, "range"))
        return prefixOfRange(*range, family);
    const Json* prefix = only(element, "prefix");
    if (!prefix || !prefix->is_object() || prefix->size() != 2)
        return {};
    const auto text = prefix->find("addr");
    const auto length = prefix->find("len");
    if (text == prefix->end() || length == prefix->end() || !length->is_number_unsigned())
        return {};
    const auto address = addressOf(*text, family);
    const auto bits = length->get<quint64>();
    if (!address || bits > quint64(addressBits(family)))
        return {};
    const Prefix network(*address, int(bits));
    return network.isNetwork() ? std::optional(network) : std::nullopt;
}

} // namespace

Json elementOf(const IpAddress& address) {
    return address.toString().toStdString();
}

Json elementOf(const GrePair& pair) {
    return {{"concat", Json::array({elementOf(pair.local), elementOf(pair.remote)})}};
}

Json elementOf(const QString& device) {
    return device.toStdString();
}

Json elementOf(const Passage& passage) {
    return {{"concat",
             Json::array({elementOf(passage.device), elementOf(passage.near), elementOf(passage.far)})}};
}

Json elementOf(const KeepaliveAnswer& answer) {
    return {{"concat", Json::array({elementOf(answer.device), elementOf(answer.pair.local),
                                    elementOf(answer.pair.remote)})}};
}

std::optional<IpAddress> addressOf(const Json& element, Family family) {
    const auto address = IpAddress::parse(textOf(element));
    return address && address->family() == family ? std::optional(*address) : std::nullopt;
}

std::optional<GrePair> pairOf(const Json& element, Family family) {
    const Json* parts = partsOf(element, 2);
    if (!parts)
        return {};
    const auto local = addressOf((*parts)[0], family);
    const auto remote = addressOf((*parts)[1], family);
    return local && remote ? std::optional(GrePair{*local, *remote}) : std::nullopt;
}

std::optional<QString> deviceOf(const Json& element) {
    const auto name = parseInterfaceName(textOf(element));
    return name ? std::optional(*name) : std::nullopt;
}

std::optional<Passage> passageOf(const Json& element, Family family) {
    const Json* parts = partsOf(element, 3);
    if (!parts)
        return {};
    const auto device = deviceOf((*parts)[0]);
    const auto near = networkOf((*parts)[1], family);
    const auto far = networkOf((*parts)[2], family);
    return device && near && far ? std::optional(Passage{*device, *near, *far}) : std::nullopt;
}

std::optional<KeepaliveAnswer> answerOf(const Json& element) {
    const Json* parts = partsOf(element, 3);
    if (!parts)
        return {};
    const auto device = deviceOf((*parts)[0]);
    const auto local = addressOf((*parts)[1], Family::IPv4);
    const auto remote = addressOf((*parts)[2], Family::IPv4);
    return device && local && remote ? std::optional(KeepaliveAnswer{*device, {*local, *remote}, false})
                                     : std::nullopt;
}

} // namespace gretel::firewall
