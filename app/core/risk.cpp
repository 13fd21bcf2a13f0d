// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk.h"

#include <algorithm>

#include "core/best_route.h"
#include "core/shared_state.h"

namespace gretel {

namespace {

class Assessor {
public:
    Assessor(const std::vector<RemoteSession>& sessions, const SystemState& current)
        : m_sessions(sessions), m_current(current) {}

    void operator()(const AddRoute& add) {
        // A pin only keeps the way that there is.
        if (isPin(add.route, m_current) && m_current.link(add.route.device))
            return;
        if (isDefaultRoute(add.route.destination))
            note({RiskKind::DefaultRoute, add.route.destination, add.route.device, {}});
        for (const RemoteSession& session : m_sessions)
            if (add.route.destination.contains(session.peer))
                note({RiskKind::RemoteSession, add.route.destination, add.route.device, session.peer});
    }
    void operator()(const RemoveRoute& remove) { loses(remove.route.device); }
    void operator()(const RemoveAddress& remove) {
        losesLocal(remove.address);
        loses(remove.address.device, remove.address.address.network());
    }
    void operator()(const RemoveLink& remove) {
        loses(remove.link.name);
        for (const InterfaceAddress& address : remove.addresses)
            losesLocal(address);
    }
    template <typename Other>
    void operator()(const Other&) {}

    Risks take() { return std::move(m_risks); }

private:
    /// The ways that lead through the device; destination: only by this route.
    void loses(const QString& device, const std::optional<Prefix>& destination = std::nullopt) {
        for (const RemoteSession& session : m_sessions) {
            // As it is now, tunnels included.
            const Route* way = bestRoute(m_current.routes, session.peer);
            if (way && way->device == device && (!destination || way->destination == *destination))
                note({RiskKind::RemoteSession, way->destination, device, session.peer});
        }
    }

    /// What came in at the address ends with it, wherever the answers leave.
    void losesLocal(const InterfaceAddress& held) {
        for (const RemoteSession& session : m_sessions)
            if (session.local == held.address.address())
                note({RiskKind::RemoteSession, held.address.network(), held.device, session.peer});
    }

    void note(const Risk& risk) {
        const bool known = std::any_of(m_risks.begin(), m_risks.end(), [&](const Risk& one) {
            return one.kind == risk.kind && one.device == risk.device;
        });
        if (!known)
            m_risks.push_back(risk);
    }

    const std::vector<RemoteSession>& m_sessions;
    const SystemState& m_current;
    Risks m_risks;
};

} // namespace

Risks risksOf(const Operations& operations, const std::vector<RemoteSession>& sessions,
              const SystemState& current) {
    Assessor assessor(sessions, current);
    for (const Operation& operation : operations)
        std::visit(assessor, operation);
    return assessor.take();
}

} // namespace gretel
