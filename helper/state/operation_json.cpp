// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/operation_json.h"

#include "helper/state/device_setting_words.h"
#include "helper/state/firewalld_fields.h"
#include "helper/state/json_lines.h"
#include "helper/state/operation_rows.h"

namespace gretel {

using namespace Qt::StringLiterals;
using state::Of;
using state::Reading;
using state::Writing;

// The fields of an operation and of all that it holds. Each value is taken apart by a structured binding, so
// that a member added to it does not compile until it has its line here. What is usual belongs to the format,
// whatever the value's own defaults become. Not in an unnamed namespace, where the forms would not find them.

static constexpr Word<TunnelKind> tunnelKinds[] = {{TunnelKind::Gre, QLatin1StringView{"gre"}}};

template <typename Form>
static void fields(Form& form, Of<GreParameters> auto& parameters) {
    auto& [kind, local, remote, inputKey, outputKey, inputChecksum, outputChecksum, inputSequence,
           outputSequence, ttl, tos, pathMtuDiscovery, ignoreDf, device] = parameters;
    form.word("kind"_L1, tunnelKinds, kind);
    form.must("local"_L1, local);
    form.must("remote"_L1, remote);
    form.may("input_key"_L1, inputKey);
    form.may("output_key"_L1, outputKey);
    form.may("input_checksum"_L1, inputChecksum);
    form.may("output_checksum"_L1, outputChecksum);
    form.may("input_sequence"_L1, inputSequence);
    form.may("output_sequence"_L1, outputSequence);
    form.may("ttl"_L1, ttl);
    form.may("tos"_L1, tos);
    form.may("pmtudisc"_L1, pathMtuDiscovery);
    form.may("ignore_df"_L1, ignoreDf);
    form.may("device"_L1, device);
}

template <typename Form>
static void fields(Form& form, Of<DeviceSettings> auto& settings) {
    auto& [forwarding, reversePath, acceptLocal] = settings;
    form.may("forwarding"_L1, forwarding);
    form.may("reverse_path"_L1, reversePath);
    form.may("accept_local"_L1, acceptLocal);
}

template <typename Form>
static void fields(Form& form, Of<GreEnds> auto& ends) {
    auto& [local, remote] = ends;
    form.must("local"_L1, local);
    form.must("remote"_L1, remote);
}

template <typename Form>
static void fields(Form& form, Of<Link> auto& link) {
    auto& [index, name, alias, kind, mtu, group, up, loopback, fallback, gre, settings, receivedBytes,
           sentBytes, otherGre] = link;
    form.may("index"_L1, index);
    form.must("name"_L1, name);
    form.may("alias"_L1, alias);
    form.may("kind"_L1, kind);
    form.may("mtu"_L1, mtu);
    form.may("group"_L1, group);
    form.may("up"_L1, up);
    form.may("loopback"_L1, loopback);
    form.may("fallback"_L1, fallback);
    form.may("gre"_L1, gre);
    form.may("settings"_L1, settings);
    form.may("received"_L1, receivedBytes);
    form.may("sent"_L1, sentBytes);
    form.may("other_gre"_L1, otherGre);
}

template <typename Form>
static void fields(Form& form, Of<InterfaceAddress> auto& held) {
    auto& [device, address] = held;
    form.must("device"_L1, device);
    form.must("address"_L1, address);
}

template <typename Form>
static void fields(Form& form, Of<Route> auto& route) {
    auto& [destination, device, gateway, source, protocol, table, metric, onlink] = route;
    form.must("destination"_L1, destination);
    form.must("device"_L1, device);
    form.may("gateway"_L1, gateway);
    form.may("source"_L1, source);
    form.may("protocol"_L1, protocol, ourRouteProtocol);
    form.may("table"_L1, table, mainRouteTable);
    form.may("metric"_L1, metric);
    form.may("onlink"_L1, onlink);
}

template <typename Form>
static void fields(Form& form, Of<FirewallRules> auto& rules) {
    auto& [pairs, guarded, clamps, passages, answers, senders] = rules;
    form.rows("pairs"_L1, pairs);
    form.rows("guarded"_L1, guarded);
    form.rows("clamps"_L1, clamps);
    form.rows("passages"_L1, passages);
    form.rows("answers"_L1, answers);
    form.rows("senders"_L1, senders);
}

template <typename Form>
static void fields(Form& form, Of<AddLink> auto& add) {
    auto& [link] = add;
    form.must("link"_L1, link);
}

template <typename Form>
static void fields(Form& form, Of<RemoveLink> auto& remove) {
    auto& [link, addresses, routes] = remove;
    form.must("link"_L1, link);
    form.rows("addresses"_L1, addresses);
    form.rows("routes"_L1, routes);
}

template <typename Form>
static void fields(Form& form, Of<SetMtu> auto& set) {
    auto& [device, before, after] = set;
    form.must("device"_L1, device);
    form.must("before"_L1, before);
    form.must("after"_L1, after);
}

template <typename Form>
static void fields(Form& form, Of<SetUp> auto& set) {
    auto& [device, up] = set;
    form.must("device"_L1, device);
    form.must("up"_L1, up);
}

template <typename Form>
static void fields(Form& form, Of<AddAddress> auto& add) {
    auto& [address] = add;
    fields(form, address);
}

template <typename Form>
static void fields(Form& form, Of<RemoveAddress> auto& remove) {
    auto& [address] = remove;
    fields(form, address);
}

template <typename Form>
static void fields(Form& form, Of<AddRoute> auto& add) {
    auto& [route] = add;
    fields(form, route);
}

template <typename Form>
static void fields(Form& form, Of<RemoveRoute> auto& remove) {
    auto& [route] = remove;
    fields(form, route);
}

template <typename Form>
static void fields(Form& form, Of<SetDevice> auto& set) {
    auto& [device, setting, before, after] = set;
    form.must("device"_L1, device);
    form.word("setting"_L1, state::deviceSettings, setting);
    form.must("before"_L1, before);
    form.must("after"_L1, after);
}

template <typename Form>
static void fields(Form& form, Of<SetFirewall> auto& set) {
    auto& [before, after] = set;
    form.must("before"_L1, before);
    form.must("after"_L1, after);
}

template <typename Form>
static void fields(Form& form, Of<SetFirewalld> auto& set) {
    auto& [add, remove] = set;
    form.must("add"_L1, add);
    form.must("remove"_L1, remove);
}

namespace {

/// What an operation is called, in the order of the variant.
constexpr QLatin1StringView names[] = {
    QLatin1StringView{"add-link"},     QLatin1StringView{"remove-link"},  QLatin1StringView{"set-mtu"},
    QLatin1StringView{"set-up"},       QLatin1StringView{"add-address"},  QLatin1StringView{"remove-address"},
    QLatin1StringView{"add-route"},    QLatin1StringView{"remove-route"}, QLatin1StringView{"set-device"},
    QLatin1StringView{"set-firewall"}, QLatin1StringView{"set-firewalld"}};
static_assert(std::size(names) == std::variant_size_v<Operation>);

constexpr QLatin1StringView nameKey{"do"};

template <size_t Index>
void readAs(Reading& form, Operation& operation) {
    std::variant_alternative_t<Index, Operation> value{};
    fields(form, value);
    operation = std::move(value);
}

template <size_t... Indices>
bool readNamed(const QString& name, Reading& form, Operation& operation, std::index_sequence<Indices...>) {
    return ((name == names[Indices] && (readAs<Indices>(form, operation), true)) || ...);
}

} // namespace

QByteArray writeOperations(const Operations& operations) {
    std::string lines;
    for (const Operation& operation : operations)
        state::appendLine(lines, [&](Writing& form) {
            form.must(nameKey, QString(names[operation.index()]));
            std::visit([&](const auto& value) { fields(form, value); }, operation);
        });
    return QByteArray::fromStdString(lines);
}

Parsed<Operation> readOperation(const QByteArray& text, int line) {
    return state::readLine<Operation>(text, line, [](Reading& form, Operation& operation) {
        QString name;
        form.must(nameKey, name);
        constexpr auto all = std::make_index_sequence<std::variant_size_v<Operation>>();
        if (!readNamed(name, form, operation, all))
            form.refuse(nameKey, name);
    });
}

Parsed<Operations> readOperations(const QByteArray& lines) {
    state::Lines rest(lines);
    Operations operations;
    while (!rest.atEnd()) {
        const QByteArray text = rest.next();
        auto operation = readOperation(text, rest.number());
        if (!operation)
            return operation.error();
        operations.push_back(std::move(operation).value());
    }
    return operations;
}

} // namespace gretel
