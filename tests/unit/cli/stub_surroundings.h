// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <optional>

#include "cli/surroundings.h"
#include "core/validation.h"

namespace gretel {

/// Keeps what was said.
class StubConsole : public Console {
public:
    void print(const QString& line) override { output += line + QLatin1Char('\n'); }
    void warn(const QString& line) override { errors += line + QLatin1Char('\n'); }
    void write(const QByteArray& bytes) override { output += QString::fromUtf8(bytes); }
    Outcome<QByteArray> readInput(qsizetype most) override { return input.left(most + 1); }

    QByteArray input;
    QString output;
    QString errors;
};

/// A machine with one device, eth0 with 1.2.3.4/24 and a default route, and whatever is put beside it.
class StubMachine : public Machine {
public:
    StubMachine() {
        Link eth0;
        eth0.index = 2;
        eth0.name = QStringLiteral("eth0");
        eth0.mtu = 1500;
        eth0.up = true;
        system.links = {eth0};
        system.addresses = {{eth0.name, *Prefix::parse(QStringLiteral("1.2.3.4/24"))}};
        Route route;
        route.destination = *Prefix::parse(QStringLiteral("0.0.0.0/0"));
        route.device = eth0.name;
        route.gateway = *IpAddress::parse(QStringLiteral("1.2.3.1"));
        route.protocol = 4;
        system.routes = {route};
    }

    Outcome<SystemState> state() override {
        if (failure)
            return *failure;
        return system;
    }
    Outcome<Underlay> routeTo(const IpAddress&, const QString&) override {
        Underlay underlay;
        underlay.mtu = underlayMtu;
        underlay.device = QStringLiteral("eth0");
        return underlay;
    }
    Result<Plan, Refused> plan(const std::vector<TunnelProfile>& tunnels, const SystemState& state) override {
        const auto wanted = desired(tunnels, state);
        const auto made = planApply(wanted, state);
        return made.ok() ? Result<Plan, Refused>(*made) : Result<Plan, Refused>(Refused(made.error()));
    }
    Observation observe(const TunnelProfile& tunnel, const SystemState& state) override {
        return gretel::observe(desired({tunnel}, state).front(), state);
    }

    /// As if it had been brought up.
    void hold(const TunnelProfile& tunnel) {
        const DesiredTunnel wanted = desired({tunnel}, system).front();
        system.links.push_back(wanted.link);
        system.links.back().index = int(system.links.size()) + 10;
        system.addresses.push_back(wanted.address);
        system.routes.insert(system.routes.end(), wanted.routes.begin(), wanted.routes.end());
    }

    SystemState system;
    std::optional<Failure> failure;
    quint32 underlayMtu = 1500;

private:
    std::vector<DesiredTunnel> desired(const std::vector<TunnelProfile>& tunnels, const SystemState& state) {
        std::vector<DesiredTunnel> all;
        Underlay underlay;
        underlay.mtu = underlayMtu;
        for (const TunnelProfile& tunnel : tunnels)
            all.push_back(*desiredTunnel(tunnel, *hereOf(tunnel, state), underlay));
        return all;
    }
};

/// Notes what it was asked, and answers what it was told.
class StubChanger : public Changer {
public:
    Result<std::vector<TunnelProfile>, Issues> resolve(const std::vector<TunnelProfile>& tunnels) override {
        if (!unresolved.empty())
            return unresolved;
        return tunnels;
    }
    Outcome<QString> apply(const std::vector<TunnelProfile>& tunnels) override {
        for (const TunnelProfile& tunnel : tunnels)
            asked.append(QStringLiteral("up ") + tunnel.name);
        if (failure)
            return *failure;
        return QStringLiteral("token");
    }
    Outcome<Done> remove(const std::vector<QUuid>& tunnels) override {
        for (const QUuid& id : tunnels)
            asked.append(QStringLiteral("down ") + id.toString(QUuid::WithoutBraces));
        if (failure)
            return *failure;
        return Done{};
    }

    Issues unresolved;
    std::optional<Failure> failure;
    QStringList asked;
};

/// All of it, with a store in a directory of its own.
struct StubSurroundings {
    QTemporaryDir directory;
    StubConsole console;
    ProfileStore store{directory.filePath(QStringLiteral("tunnels"))};
    StubMachine machine;
    StubChanger changer;
    Surroundings surroundings{console, store, machine, changer};
};

} // namespace gretel
