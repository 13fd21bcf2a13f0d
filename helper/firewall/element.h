// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>

#include "core/firewall_rules.h"

namespace gretel::firewall {

/// libnftables' JSON (libnftables-json(5)), with numbers for what has one.
using Json = nlohmann::json;

/// The elements of sets, each way. Nothing when the element is not one that the other way could have made:
/// another form, another family, a host bit in a network, a timeout, a comment.
Json elementOf(const IpAddress& address);
Json elementOf(const GrePair& pair);
Json elementOf(const QString& device);
Json elementOf(const Passage& passage);
Json elementOf(const KeepaliveAnswer& answer);

std::optional<IpAddress> addressOf(const Json& element, Family family);
std::optional<GrePair> pairOf(const Json& element, Family family);
std::optional<QString> deviceOf(const Json& element);
std::optional<Passage> passageOf(const Json& element, Family family);
/// Of one that is not closed: that is another set's to say.
std::optional<KeepaliveAnswer> answerOf(const Json& element);

} // namespace gretel::firewall
