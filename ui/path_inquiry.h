// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "core/failure.h"
#include "core/path_findings.h"

namespace gretel {

/// "Measure path": asked for, under way, answered. No widget.
class PathInquiry : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Found, Failed };

    using QObject::QObject;

    void begin();
    /// What is under way is ended, what was found is forgotten.
    void drop();
    /// Ignored unless it is being waited for.
    void answer(const Outcome<PathFindings>& findings);

    State state() const { return m_state; }
    const PathFindings& findings() const { return m_findings; }         ///< when Found
    const std::optional<Failure>& failure() const { return m_failure; } ///< when Failed

signals:
    void begun();
    void cancelled(); ///< before it was answered
    void changed();   ///< the state, by whatever way

private:
    void enter(State state);

    State m_state = State::Idle;
    PathFindings m_findings;
    std::optional<Failure> m_failure;
};

} // namespace gretel
