// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "core/system_state.h"

namespace gretel {

/// One change of the kernel's state. It remembers all that its undo needs, and it is one sentence in three
/// languages: netlink (helper/netlink), the ip command (core/command_text.h) and the user's
/// (words/operation_words.h).
struct AddLink {
    Link link; ///< with gre; one RTM_NEWLINK carries name, parameters, MTU, alias, group and up
    friend bool operator==(const AddLink&, const AddLink&) = default;
};

/// Takes a device of ours away with all that hangs on it.
struct RemoveLink {
    Link link;
    std::vector<InterfaceAddress> addresses;
    std::vector<Route> routes;
    friend bool operator==(const RemoveLink&, const RemoveLink&) = default;
};

struct SetMtu {
    QString device;
    quint32 before; ///< bytes
    quint32 after;  ///< bytes
    friend bool operator==(const SetMtu&, const SetMtu&) = default;
};

struct SetUp {
    QString device;
    bool up;
    friend bool operator==(const SetUp&, const SetUp&) = default;
};

struct AddAddress {
    InterfaceAddress address;
    friend bool operator==(const AddAddress&, const AddAddress&) = default;
};

struct RemoveAddress {
    InterfaceAddress address;
    friend bool operator==(const RemoveAddress&, const RemoveAddress&) = default;
};

struct AddRoute {
    Route route;
    friend bool operator==(const AddRoute&, const AddRoute&) = default;
};

struct RemoveRoute {
    Route route;
    friend bool operator==(const RemoveRoute&, const RemoveRoute&) = default;
};

/// Of a device of ours, or of one that private networks are behind.
struct SetDevice {
    QString device;
    DeviceSetting setting;
    quint32 before;
    quint32 after;
    friend bool operator==(const SetDevice&, const SetDevice&) = default;
};

/// Table inet gretel, whole and at once.
struct SetFirewall {
    FirewallRules before;
    FirewallRules after;
    friend bool operator==(const SetFirewall&, const SetFirewall&) = default;
};

/// What firewalld lets in at runtime: only what was not there, and what we added ourselves.
struct SetFirewalld {
    FirewalldRules add;
    FirewalldRules remove; ///< goes first
    friend bool operator==(const SetFirewalld&, const SetFirewalld&) = default;
};

using Operation = std::variant<AddLink, RemoveLink, SetMtu, SetUp, AddAddress, RemoveAddress, AddRoute,
                               RemoveRoute, SetDevice, SetFirewall, SetFirewalld>;
using Operations = std::vector<Operation>;

/// What takes the operation back, in the order to run it. Empty where another operation's undo already does
/// (an address or route goes with its link only if the link was added in the same plan; each is still undone
/// by itself).
Operations inverseOf(const Operation& operation);

/// The device that the operation is about; empty for the firewalls.
QString deviceOf(const Operation& operation);

} // namespace gretel
