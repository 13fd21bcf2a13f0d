// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/renamed_devices.h"

#include <algorithm>

#include "helper/operation_effect.h"

namespace gretel {
namespace {

/// The device as it was made, under another name.
const Link* renamed(const Link& made, const SystemState& now) {
    if (tunnelOfLink(made).isNull() || isInEffect(AddLink{made}, now))
        return nullptr;
    const auto found = std::find_if(now.links.begin(), now.links.end(),
                                    [&](const Link& link) { return isAsMade(link, made); });
    return found == now.links.end() ? nullptr : &*found;
}

struct Rename {
    const QString& from;
    const QString& to;

    void name(QString& device) const {
        if (device == from)
            device = to;
    }
    void operator()(AddLink&) const {}
    void operator()(RemoveLink& remove) const {
        name(remove.link.name);
        for (InterfaceAddress& address : remove.addresses)
            name(address.device);
        for (Route& route : remove.routes)
            name(route.device);
    }
    void operator()(SetMtu& set) const { name(set.device); }
    void operator()(SetUp& set) const { name(set.device); }
    void operator()(AddAddress& add) const { name(add.address.device); }
    void operator()(RemoveAddress& remove) const { name(remove.address.device); }
    void operator()(AddRoute& add) const { name(add.route.device); }
    void operator()(RemoveRoute& remove) const { name(remove.route.device); }
    void operator()(SetDevice& set) const { name(set.device); }
    void operator()(SetFirewall&) const {}
    void operator()(SetFirewalld&) const {}
};

} // namespace

Operations underNewNames(Operations inverses, const SystemState& now) {
    for (std::size_t index = 0; index < inverses.size(); ++index) {
        const auto* removal = std::get_if<RemoveLink>(&inverses[index]);
        const Link* link = removal ? renamed(removal->link, now) : nullptr;
        if (!link)
            continue;
        const QString before = removal->link.name;
        const auto isMadeAnew = [&](const Operation& operation) {
            const auto* add = std::get_if<AddLink>(&operation);
            return add && add->link.name == before;
        };
        const auto last = std::find_if(inverses.begin(), inverses.end(), isMadeAnew);
        std::for_each(inverses.begin(), last, [&](Operation& operation) {
            std::visit(Rename{before, link->name}, operation);
        });
    }
    return inverses;
}

} // namespace gretel
