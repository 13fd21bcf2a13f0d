// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_doctor.h"

#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "core/standing_facts.h"
#include "netlink/gre_support.h"

namespace gretel {

struct TunnelDoctor::Look {
    TunnelProfile profile; ///< with addresses, where its names are known
    SystemState system;
    DoctorFacts facts;
    std::unique_ptr<Examination> examination;
};

TunnelDoctor::TunnelDoctor(Parts parts) : m(std::move(parts)) {}

TunnelDoctor::~TunnelDoctor() = default;

void TunnelDoctor::look(const TunnelProfile& profile, const SystemState& system) {
    m_look = std::make_shared<Look>();
    m_look->profile = profile;
    m_look->system = system;
    m.resolver.resolve({profile}, [this, look = std::weak_ptr(m_look)](const auto& resolved) {
        if (look.expired())
            return;
        begin(resolved ? resolved->front() : m_look->profile);
    });
}

void TunnelDoctor::stop() {
    m_look.reset();
}

void TunnelDoctor::begin(const TunnelProfile& resolved) {
    m_look->profile = resolved;
    m_look->facts = kernelFacts(m.kernel, resolved, m_look->system);
    m_look->facts.kernelHasGre = netlink::kernelHasGre(m_look->system);
    m_look->facts.agent = true; // the window asks itself where nobody else does
    emit seen(diagnose(m_look->facts), DoctorStage::Helper);
    m.helper.status([this, look = std::weak_ptr(m_look)](const Outcome<HelperStatus>& status) {
        if (look.expired())
            return;
        if (!status) {
            addHelper(m_look->facts, status.error(), std::nullopt);
            examine();
            return;
        }
        m.helper.preview({m_look->profile}, [this, look](const Outcome<PlannedChange>& change) {
            if (look.expired())
                return;
            addHelper(m_look->facts, std::nullopt, change ? std::optional(change->notices) : std::nullopt);
            examine();
        });
    });
}

void TunnelDoctor::examine() {
    m_look->examination = std::make_unique<Examination>(m_look->profile, m_look->system, m_look->facts,
                                                        kernelCounters(), m.opener, m.pace);
    m_look->examination->start(
        [this](const DoctorFacts& facts) { emit seen(diagnose(facts), DoctorStage::Done); },
        [this](const DoctorFacts& facts, DoctorStage stage) { emit seen(diagnose(facts), stage); });
}

} // namespace gretel
