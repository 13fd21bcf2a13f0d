// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/path_inquiry.h"

namespace gretel {

void PathInquiry::begin() {
    if (m_state == State::Running)
        return;
    enter(State::Running);
    emit begun();
}

void PathInquiry::drop() {
    if (m_state == State::Idle)
        return;
    const bool waited = m_state == State::Running;
    enter(State::Idle);
    if (waited)
        emit cancelled();
}

void PathInquiry::answer(const Outcome<PathFindings>& findings) {
    if (m_state != State::Running)
        return;
    if (findings) {
        m_findings = *findings;
        enter(State::Found);
    } else {
        m_failure = findings.error();
        enter(State::Failed);
    }
}

void PathInquiry::enter(State state) {
    m_state = state;
    emit changed();
}

} // namespace gretel
