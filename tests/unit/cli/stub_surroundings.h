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

    Outcome<Done> flush() override {
        flushed = output;
        return Done{};
    }

    QByteArray input;
    QString output;
    QString flushed; ///< what had been printed by then
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
    Outcome<PlannedChange> preview(const std::vector<TunnelProfile>&) override { return answer(planned); }
    Outcome<AppliedChange> apply(const std::vector<TunnelProfile>& tunnels,
                                 const Countdown& countdown) override {
        for (const TunnelProfile& tunnel : tunnels)
            asked.append(QStringLiteral("up ") + tunnel.name);
        noteWait(countdown);
        return answer(applied);
    }
    Outcome<AppliedChange> remove(const std::vector<QUuid>& tunnels, const Countdown& countdown) override {
        for (const QUuid& id : tunnels)
            asked.append(QStringLiteral("down ") + id.toString(QUuid::WithoutBraces));
        noteWait(countdown);
        return answer(applied);
    }
    Outcome<Done> confirm(const QString& token) override {
        asked.append(QStringLiteral("confirm ") + token);
        return answer(Done{});
    }
    Outcome<Done> revert(const QString& token) override {
        asked.append(QStringLiteral("revert ") + token);
        return answer(Done{});
    }
    Outcome<Done> setAutostart(const std::vector<QUuid>& tunnels, bool on) override {
        for (const QUuid& id : tunnels)
            asked.append((on ? QStringLiteral("start ") : QStringLiteral("no start ")) +
                         id.toString(QUuid::WithoutBraces));
        return answer(Done{});
    }
    Outcome<FirewallCounts> inspectRules() override { return answer(counts); }
    Outcome<HelperStatus> status() override { return answer(seen); }
    Outcome<HelperStatus> awaitStatus(const std::function<bool(const HelperStatus&)>& enough,
                                      std::chrono::seconds most) override {
        waited = most;
        if (!enough(seen))
            seen = later;
        return answer(seen);
    }

    Issues unresolved;
    std::optional<Failure> failure;
    QStringList asked;
    PlannedChange planned{{{QStringLiteral("Something is done."), {QStringLiteral("ip something")}}}, {}};
    AppliedChange applied{QStringLiteral("token"), true, {}, {}};
    FirewallCounts counts;
    HelperStatus seen;
    HelperStatus later; ///< after all the waiting
    std::chrono::seconds waited{-1};

private:
    void noteWait(const Countdown& countdown) {
        if (countdown.time.count() > 0)
            asked.append(
                (countdown.onlyIfRisky ? QStringLiteral("if risky for %1") : QStringLiteral("for %1"))
                    .arg(countdown.time.count()));
    }

    template <typename T>
    Outcome<T> answer(const T& value) const {
        if (failure)
            return *failure;
        return value;
    }
};

/// Answers what it was told.
class StubPerson : public Person {
public:
    bool isThere() const override { return answer.has_value(); }
    Answer askToKeep(std::chrono::seconds left) override {
        askedFor = left;
        return *answer;
    }

    std::optional<Answer> answer; ///< absent: nobody is there
    std::chrono::seconds askedFor{0};
};

/// Answers what it was told, and notes whom it was to ask.
class StubProber : public Prober {
public:
    bool kernelHasGre(const SystemState&) override { return true; }
    bool isAdministrator() override { return true; }
    DoctorFacts examine(const TunnelProfile&, const SystemState&, const DoctorFacts& facts) override {
        DoctorFacts seen = facts;
        if (look)
            look(seen);
        return seen;
    }
    Outcome<EchoResults> echo(const EchoSeries& series, EchoPace,
                              const std::function<void(const EchoResult&)>& each) override {
        asked = series;
        if (failure)
            return *failure;
        for (const EchoResult& result : results)
            each(result);
        return results;
    }
    Outcome<PathFindings> survey(const PathEnds& ends) override {
        const auto measure = [&](const EchoTarget& target, quint32 most) {
            measured.append(QStringLiteral("%1 up to %2").arg(target.to.toString()).arg(most));
            return MeasuredPath{std::min(most, carried), std::nullopt, std::nullopt};
        };
        PathFindings findings;
        findings.peer = ends.outside.to;
        findings.linkMtu = ends.linkMtu;
        findings.overhead = ends.overhead;
        findings.tunnelMtu = ends.tunnelMtu;
        findings.inside = measure(*ends.inside, ends.tunnelMtu);
        findings.outside = measure(ends.outside, ends.linkMtu);
        return findings;
    }
    Outcome<Done> watch(const HealthWatch::Wanted& tunnels) override {
        watched = tunnels;
        return Done{};
    }
    WatchEvent nextEvent() override {
        if (events.empty())
            return {};
        const auto event = events.front();
        events.erase(events.begin());
        return event();
    }

    std::function<void(DoctorFacts&)> look; ///< what the examination finds
    std::optional<Failure> failure;
    EchoResults results;
    EchoSeries asked;
    quint32 carried = 1500;
    QStringList measured;
    HealthWatch::Wanted watched;
    std::vector<std::function<WatchEvent()>> events;
};

/// All of it, with a store in a directory of its own.
struct StubSurroundings {
    QTemporaryDir directory;
    StubConsole console;
    ProfileStore store{directory.filePath(QStringLiteral("tunnels"))};
    StubMachine machine;
    StubChanger changer;
    StubPerson person;
    StubProber prober;
    Surroundings surroundings{console, store, machine, changer, person, prober};
};

} // namespace gretel
