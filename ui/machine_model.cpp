// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machine_model.h"

namespace gretel {

MachineModel::MachineModel(QObject* parent) : QObject(parent) {}

void MachineModel::setSystem(const SystemState& system) {
    if (m_system == system)
        return;
    m_system = system;
    emit systemChanged();
}

void MachineModel::setHelper(Helper helper, const std::optional<Failure>& failure) {
    if (m_helper == helper && m_helperFailure == failure)
        return;
    m_helper = helper;
    m_helperFailure = failure;
    emit helperChanged();
}

void MachineModel::setKernelLacksGre(bool lacks) {
    if (m_kernelLacksGre == lacks)
        return;
    m_kernelLacksGre = lacks;
    emit helperChanged();
}

void MachineModel::setUnderlay(const Endpoint& peer, const QString& device,
                               const Outcome<Underlay>& underlay) {
    m_underlay = UnderlayAnswer{peer, device, underlay};
    emit underlayChanged();
}

bool MachineModel::answers(const Endpoint& peer, const QString& device) const {
    return m_underlay && m_underlay->peer == peer && m_underlay->device == device;
}

const Underlay* MachineModel::underlay(const Endpoint& peer, const QString& device) const {
    return answers(peer, device) && m_underlay->underlay.ok() ? &m_underlay->underlay.value() : nullptr;
}

const Failure* MachineModel::underlayFailure(const Endpoint& peer, const QString& device) const {
    return answers(peer, device) && !m_underlay->underlay.ok() ? &m_underlay->underlay.error() : nullptr;
}

} // namespace gretel
