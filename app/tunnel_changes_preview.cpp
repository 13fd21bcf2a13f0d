// SPDX-License-Identifier: GPL-3.0-or-later
// What a change would do, before anything does it.
#include "tunnel_changes.h"

#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "client/planned_words.h"
#include "core/change.h"
#include "logins/login_reader.h"
#include "netlink/remote_sessions.h"
#include "netlink/tunnel_planner.h"
#include "ui/machine_model.h"
#include "ui/tunnel_list_model.h"
#include "words/failure_words.h"
#include "words/plan_remarks.h"
#include "words/refused_words.h"

namespace gretel {

void TunnelChanges::preview(const TunnelProfile& profile, MainWindow::Change change) {
    if (m.machine.system() == nullptr || m.kernel == nullptr)
        return;
    if (change == MainWindow::Change::TakeDown) {
        m.logins.read([this, id = profile.id](const std::vector<IpAddress>& logins) {
            m.window.showPreview({stepsOf(ownRemoval({id})), risksOfRemoval({id}, logins)});
        });
        return;
    }
    m.resolver.resolve({profile}, [this](const Resolved& resolved) {
        if (resolved)
            previewResolved(*resolved);
        else
            m.window.showNotice(sentenceOf(asFailure(resolved.error())));
    });
}

/// The helper's plan, which knows the firewall and the other tunnels; one's own where it cannot be asked.
void TunnelChanges::previewResolved(const std::vector<TunnelProfile>& resolved) {
    const auto own = netlink::planBringUp(*m.kernel, resolved, *m.machine.system());
    if (!own) {
        m.window.showNotice(sentenceOf(asFailure(own.error())));
        return;
    }
    m.helper.preview(resolved, [this, operations = own->operations,
                                remarks = remarksOf(resolved)](const Outcome<PlannedChange>& change) {
        if (change)
            m.window.showPreview({inOwnWords(change->steps, operations), change->notices, remarks});
        else if (isOutOfReach(change.error()))
            m.window.showPreview({stepsOf(operations),
                                  noticesOf(risksOf(operations, {}, *m.machine.system()), operations),
                                  remarks});
        else
            m.window.showNotice(sentenceOf(change.error()));
    });
}

Operations TunnelChanges::ownPlan(const std::vector<TunnelProfile>& resolved) const {
    if (m.machine.system() == nullptr || m.kernel == nullptr)
        return {};
    const auto plan = netlink::planBringUp(*m.kernel, resolved, *m.machine.system());
    return plan ? plan->operations : Operations{};
}

Operations TunnelChanges::ownRemoval(const QList<QUuid>& ids) const {
    if (m.machine.system() == nullptr)
        return {};
    Change change;
    change.remove = {ids.begin(), ids.end()};
    change.others.reset();
    const auto plan = planChange(change, *m.machine.system());
    return plan ? plan->operations : Operations{};
}

/// One plan for all, shared out by their devices.
TunnelChanges::Shares TunnelChanges::removalsOf(const QList<QUuid>& ids) const {
    QHash<QUuid, Operations> byTunnel;
    if (const SystemState* system = m.machine.system()) {
        QHash<QString, QUuid> owners;
        for (const Link& link : system->links)
            owners.insert(link.name, tunnelOfLink(link));
        for (const Operation& operation : ownRemoval(ids))
            byTunnel[owners.value(deviceOf(operation))].push_back(operation);
    }
    Shares removals;
    for (const QUuid& id : ids)
        if (const TunnelProfile* profile = m.tunnels.profile(id))
            removals.push_back({*profile, stepsOf(byTunnel.value(id))});
    return removals;
}

/// Who would be cut off, as far as this user may see.
Notices TunnelChanges::risksOfRemoval(const QList<QUuid>& ids, const std::vector<IpAddress>& logins) const {
    const SystemState* system = m.machine.system();
    if (system == nullptr)
        return {};
    const auto sessions = withLogins(netlink::remoteSessions(), logins, *system);
    const Operations removal = ownRemoval(ids);
    return noticesOf(risksOf(removal, sessions, *system), removal);
}

} // namespace gretel
