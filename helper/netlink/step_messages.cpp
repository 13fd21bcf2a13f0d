// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/step_messages.h"

#include <cerrno>

#include "helper/netlink/address_builder.h"
#include "helper/netlink/link_builder.h"
#include "helper/netlink/route_builder.h"
#include "helper/netlink/step_failure.h"
#include "netlink/link_message.h"

namespace gretel::netlink {
namespace {

StepMessages one(int device, Message message) {
    StepMessages messages;
    messages.messages.push_back(std::move(message));
    messages.on = device;
    return messages;
}

/// The change of one device, once it is known to be one that may be changed.
template <typename Build>
Outcome<StepMessages> changeOf(const Outcome<int>& device, const Build& build) {
    if (!device)
        return device.error();
    return one(*device, build(*device));
}

bool pins(const Route& route) {
    return route.protocol == ourRouteProtocol &&
           route.destination.length() == addressBits(route.destination.family());
}

/// A group deletion that was cut off left it in another group: everything else of it is as it was.
bool isStillThere(const Link& wanted, const Link& found) {
    return wanted.index != 0 && found.index == wanted.index && found.alias == wanted.alias &&
           found.gre == wanted.gre && !tunnelOfLink(found).isNull() && found.group != wanted.group;
}

struct Messages {
    const Operation& operation;
    Devices& devices;

    Outcome<int> deviceFor(const Route& route) const {
        return pins(route) ? devices.any(route.device, operation) : devices.ours(route.device, operation);
    }

    Outcome<int> parentOf(const Link& link) const {
        if (!link.gre || link.gre->device.isEmpty())
            return 0;
        return devices.any(link.gre->device, operation);
    }

    Outcome<StepMessages> operator()(const AddLink& step) const {
        if (tunnelOfAlias(step.link.alias).isNull())
            return Failure{FailureKind::NotOurs, {step.link.name}};
        if (const Link* found = devices.find(step.link.name); found && isStillThere(step.link, *found))
            return one(found->index, setLinkGroup(found->index, step.link.group));
        const auto parent = parentOf(step.link);
        if (!parent)
            return parent.error();
        const auto index = devices.freeIndex(step.link.index);
        if (!index)
            return index.error();
        Link link = step.link;
        link.index = *index;
        link.kind = link.gre ? kindName(link.gre->kind) : QLatin1StringView();
        devices.add(link);
        StepMessages messages;
        messages.messages.push_back(newLink(link, *index, *parent));
        messages.messages.push_back(markLink(link));
        messages.makes = *index;
        return messages;
    }

    Outcome<StepMessages> operator()(const SetMtu& step) const {
        return changeOf(devices.ours(step.device, operation),
                        [&](int device) { return setLinkMtu(device, step.after); });
    }
    Outcome<StepMessages> operator()(const SetUp& step) const {
        return changeOf(devices.ours(step.device, operation),
                        [&](int device) { return setLinkUp(device, step.up); });
    }
    Outcome<StepMessages> operator()(const AddAddress& step) const {
        return changeOf(devices.ours(step.address.device, operation),
                        [&](int device) { return newAddress(device, step.address.address); });
    }
    Outcome<StepMessages> operator()(const RemoveAddress& step) const {
        return changeOf(devices.ours(step.address.device, operation),
                        [&](int device) { return deleteAddress(device, step.address.address); });
    }
    Outcome<StepMessages> operator()(const AddRoute& step) const {
        return changeOf(deviceFor(step.route), [&](int device) { return newRoute(step.route, device); });
    }
    Outcome<StepMessages> operator()(const RemoveRoute& step) const {
        if (step.route.protocol != ourRouteProtocol)
            return Failure{FailureKind::NotOurs, {step.route.destination.toString()}};
        return changeOf(deviceFor(step.route), [&](int device) { return deleteRoute(step.route, device); });
    }
    Outcome<StepMessages> operator()(const SetDevice& step) const {
        const bool onlyOurs = step.setting == DeviceSetting::AcceptLocal;
        const auto device =
            onlyOurs ? devices.ours(step.device, operation) : devices.any(step.device, operation);
        DeviceSettings settings;
        settings.value(step.setting) = step.after;
        return changeOf(device, [&](int index) { return setLinkSettings(index, settings); });
    }
    /// The executor's own work; and the firewalls are not netlink's.
    Outcome<StepMessages> operator()(const RemoveLink&) const { return unknown(); }
    Outcome<StepMessages> operator()(const SetFirewall&) const { return unknown(); }
    Outcome<StepMessages> operator()(const SetFirewalld&) const { return unknown(); }
    Failure unknown() const { return stepFailure(operation, {EOPNOTSUPP, {}, false}); }
};

} // namespace

Outcome<StepMessages> messagesOf(const Operation& operation, Devices& devices) {
    return std::visit(Messages{operation, devices}, operation);
}

} // namespace gretel::netlink
