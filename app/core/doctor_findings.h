// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/doctor.h"

/// The parts of the doctor: one function a check.
namespace gretel::doctor {

/// Why one check says what it says, without its kind.
struct Finding {
    Verdict verdict = Verdict::Pass;
    QStringList arguments = {};
    Remedy remedy = Remedy::None;
};
inline const Finding skipped{Verdict::Skipped, {}, Remedy::None};

/// What several checks ask of the same facts.
class Seen {
public:
    explicit Seen(const DoctorFacts& facts) : m_facts(facts) {}

    bool isDown() const { return m_facts.observation.device.isEmpty(); }
    bool isAsked() const { return !m_facts.tunnel.empty(); }
    bool answers() const { return anyAnswered(m_facts.tunnel); }
    bool isSilent() const { return isAsked() && !answers(); }
    /// It sent something while it was asked.
    bool isHeard() const { return m_facts.after.received > m_facts.before.received; }

    quint64 grown(quint64 DeviceCounters::*counter) const {
        return m_facts.after.*counter - std::min(m_facts.after.*counter, m_facts.before.*counter);
    }
    /// While nothing gets through, what was dropped before counts as well.
    quint64 dropped(quint64 DeviceCounters::*counter) const {
        return isSilent() && !isHeard() ? m_facts.after.*counter : grown(counter);
    }
    /// In excess of what the requests' own error queues told of.
    quint64 grown(quint64 MachineCounters::*counter) const {
        const quint64 after = m_facts.machineAfter.*counter;
        return after - std::min(after, m_facts.machineBefore.*counter);
    }
    quint64 turnedBack(quint64 MachineCounters::*counter) const {
        const auto told = quint64(std::count_if(m_facts.tunnel.begin(), m_facts.tunnel.end(),
                                                [](const EchoResult& one) { return one.error.has_value(); }));
        const quint64 all = grown(counter);
        return all - std::min(all, told);
    }

private:
    const DoctorFacts& m_facts;
};

// This computer: doctor_machine.cpp
Finding greModule(const DoctorFacts& facts, const Seen& seen);
Finding helper(const DoctorFacts& facts, const Seen& seen);
Finding agent(const DoctorFacts& facts, const Seen& seen);
Finding localAddress(const DoctorFacts& facts, const Seen& seen);
Finding peerRoute(const DoctorFacts& facts, const Seen& seen);
Finding recursion(const DoctorFacts& facts, const Seen& seen);
Finding duplicate(const DoctorFacts& facts, const Seen& seen);
Finding device(const DoctorFacts& facts, const Seen& seen);
Finding settings(const DoctorFacts& facts, const Seen& seen);
Finding firewall(const DoctorFacts& facts, const Seen& seen);

// The way and the other host: doctor_path.cpp
Finding echoRights(const DoctorFacts& facts, const Seen& seen);
Finding peerReachable(const DoctorFacts& facts, const Seen& seen);
Finding peerAnswers(const DoctorFacts& facts, const Seen& seen);
Finding key(const DoctorFacts& facts, const Seen& seen);
Finding checksum(const DoctorFacts& facts, const Seen& seen);
Finding sequence(const DoctorFacts& facts, const Seen& seen);
Finding reversePath(const DoctorFacts& facts, const Seen& seen);
Finding mtu(const DoctorFacts& facts, const Seen& seen);
Finding mss(const DoctorFacts& facts, const Seen& seen);
Finding forwarding(const DoctorFacts& facts, const Seen& seen);
Finding returnRoute(const DoctorFacts& facts, const Seen& seen);
Finding farNetwork(const DoctorFacts& facts, const Seen& seen);

} // namespace gretel::doctor
