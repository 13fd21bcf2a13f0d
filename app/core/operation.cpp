// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation.h"

namespace gretel {

namespace {

struct Inverse {
    Operations operator()(const AddLink& add) const { return {RemoveLink{add.link, {}, {}}}; }

    Operations operator()(const RemoveLink& remove) const {
        Link link = remove.link;
        link.receivedBytes = 0;
        link.sentBytes = 0;
        Operations operations{AddLink{link}};
        for (const InterfaceAddress& address : remove.addresses)
            operations.emplace_back(AddAddress{address});
        for (const Route& route : remove.routes)
            operations.emplace_back(AddRoute{route});
        return operations;
    }

    Operations operator()(const SetMtu& set) const { return {SetMtu{set.device, set.after, set.before}}; }
    Operations operator()(const SetUp& set) const { return {SetUp{set.device, !set.up}}; }
    Operations operator()(const AddAddress& add) const { return {RemoveAddress{add.address}}; }
    Operations operator()(const RemoveAddress& remove) const { return {AddAddress{remove.address}}; }
    Operations operator()(const AddRoute& add) const { return {RemoveRoute{add.route}}; }
    Operations operator()(const RemoveRoute& remove) const { return {AddRoute{remove.route}}; }
    Operations operator()(const SetDevice& set) const {
        return {SetDevice{set.device, set.setting, set.after, set.before}};
    }
    Operations operator()(const SetFirewall& set) const { return {SetFirewall{set.after, set.before}}; }
    Operations operator()(const SetFirewalld& set) const { return {SetFirewalld{set.remove, set.add}}; }
};

struct Device {
    QString operator()(const AddLink& add) const { return add.link.name; }
    QString operator()(const RemoveLink& remove) const { return remove.link.name; }
    QString operator()(const SetMtu& set) const { return set.device; }
    QString operator()(const SetUp& set) const { return set.device; }
    QString operator()(const AddAddress& add) const { return add.address.device; }
    QString operator()(const RemoveAddress& remove) const { return remove.address.device; }
    QString operator()(const AddRoute& add) const { return add.route.device; }
    QString operator()(const RemoveRoute& remove) const { return remove.route.device; }
    QString operator()(const SetDevice& set) const { return set.device; }
    QString operator()(const SetFirewall&) const { return {}; }
    QString operator()(const SetFirewalld&) const { return {}; }
};

} // namespace

Operations inverseOf(const Operation& operation) {
    return std::visit(Inverse{}, operation);
}

QString deviceOf(const Operation& operation) {
    return std::visit(Device{}, operation);
}

} // namespace gretel
