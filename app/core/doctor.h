// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blocker.h"
#include "core/device_counters.h"
#include "core/echo.h"
#include "core/failure.h"
#include "core/observed_state.h"
#include "core/system_state.h"

namespace gretel {

/// All that was seen of one tunnel. What is absent was not, or could not be, looked at.
struct DoctorFacts {
    bool kernelHasGre = true;
    std::optional<Failure> helper; ///< why it did not answer
    bool helperAsked = false;
    std::optional<bool> agent; ///< somebody can be asked for a password

    IpAddress local;      ///< from which this computer sends
    IpAddress peer;       ///< the other host's public address
    IpAddress tunnelPeer; ///< its address inside the tunnel
    bool localPresent = true;
    std::optional<Underlay> way; ///< to the peer; absent: none
    QStringList duplicates;      ///< other devices with the same two ends and key

    Observation observation; ///< device empty: the tunnel is down
    quint32 tunnelMtu = 0;   ///< bytes, of the device
    quint32 overhead = 0;    ///< bytes, of the encapsulation
    bool hasChecksum = false;
    bool clampsMss = true;
    bool forwards = true;
    std::optional<std::vector<Blocker>> blockers;     ///< absent: the helper could not be asked
    std::vector<std::pair<QString, bool>> forwarding; ///< device, whether it forwards IPv4
    std::optional<bool> forwardsIpv6;                 ///< of all devices; absent: it need not
    quint32 reversePath = 0; ///< rp_filter of the tunnel's device, or of all when that is greater

    DeviceCounters before; ///< of the tunnel's device
    DeviceCounters after;
    MachineCounters machineBefore; ///< around the small requests through the tunnel alone
    MachineCounters machineAfter;

    std::optional<Failure> echoFailure; ///< why no echo request can be sent
    EchoResults tunnel;                 ///< small, through the tunnel, to the other end's tunnel address
    EchoResults full;                   ///< as large as the tunnel's MTU, not to be fragmented
    EchoResults direct;                 ///< small, to the other host's public address
    EchoResults fromNetwork;            ///< as tunnel, from this computer's address in a private network
    EchoResults farNetwork;             ///< to likely addresses of the networks behind the other host
    QString ownNetwork; ///< the network of fromNetwork; empty: this computer has no address in one
    QString farTarget;  ///< the network of farNetwork
    std::optional<quint32>
        carried; ///< bytes: the largest packet that came through the tunnel; absent: not measured
};

/// In the order in which they are shown. Arguments stand beside each, in order; what each verdict says is in
/// words/doctor_words.
enum class DoctorCheckKind {
    GreModule,
    Helper, ///< fail: the helper's failure is its cause
    Agent,
    LocalAddress,  ///< local
    PeerRoute,     ///< peer, device
    Recursion,     ///< peer, device
    Duplicate,     ///< other device
    Device,        ///< device
    Settings,      ///< as a Drift: what, wanted, found, carried
    Firewall,      ///< the first blocker's arguments, as its notice's
    EchoRights,    ///< errno text; "otherwise": something was asked in another way
    PeerReachable, ///< peer, milliseconds
    PeerAnswers,   ///< the peer's tunnel address, milliseconds or percent lost
    Key,           ///< packets turned back, "peer" or "here": who turned them back
    Checksum,      ///< packets, "on" or "off": this tunnel's setting
    Sequence,      ///< packets
    ReversePath,   ///< packets, device
    GreFiltered,   ///< peer, "both" or "there": only what goes to it
    Mtu,           ///< tunnel MTU, what is carried ("0": not known), the path's; warn: routers say so
    Mss,
    Forwarding,  ///< device; none: IPv6, of all devices
    ReturnRoute, ///< this computer's network
    FarNetwork,  ///< network
};
inline constexpr int doctorCheckCount = int(DoctorCheckKind::FarNetwork) + 1;

/// Skipped: it could not be looked at, or has no meaning after what was found before.
enum class Verdict { Skipped, Pass, Warn, Fail };

/// What mends it; what Gretel can do by itself is a button. The check's arguments go with it.
enum class Remedy {
    None,
    InstallKernel,
    ReinstallHelper,
    StartAgent,
    CheckAddress,
    CheckRoute,
    PinRoute,
    RemoveDuplicate,
    BringUp,      ///< button
    BringUpAgain, ///< button: down, then up
    AllowGre,     ///< the command is the last argument
    AllowEcho,
    AskPeer,
    CompareKeys,
    CompareChecksum,
    LooseReversePath,
    AllowGreThere,
    UseMtu, ///< button: the MTU is the second argument
    ClampMss,
    AddReturnRoute,
    CheckNetwork,
    ForwardIpv6,
};

/// Whether Gretel can do it by itself.
bool canBeDone(Remedy remedy);

/// How far a look has come: whom it waits for next.
enum class DoctorStage {
    Helper,
    Tunnel, ///< requests through it
    Beside, ///< to the other host beside the tunnel, and to its networks
    Size,   ///< full packets
    Done,
};
/// Whether that check has seen all that it asks for.
bool isSettled(DoctorCheckKind kind, DoctorStage stage);

struct DoctorCheck {
    DoctorCheckKind kind;
    Verdict verdict = Verdict::Pass;
    QStringList arguments;
    Remedy remedy = Remedy::None;
    friend bool operator==(const DoctorCheck&, const DoctorCheck&) = default;
};

struct DoctorReport {
    std::vector<DoctorCheck> checks; ///< every kind once, in order
    /// The first cause to name: of what failed, what explains the rest. Absent when nothing is wrong with
    /// the tunnel.
    std::optional<DoctorCheckKind> cause;

    const DoctorCheck& check(DoctorCheckKind kind) const { return checks.at(size_t(kind)); }
    bool hasFailed() const;
    friend bool operator==(const DoctorReport&, const DoctorReport&) = default;
};

/// Pure.
DoctorReport diagnose(const DoctorFacts& facts);

/// For programs: "gre-module", …
QString checkName(DoctorCheckKind kind);
QString verdictName(Verdict verdict);

} // namespace gretel
