// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "client/authentication_prompt.h"

namespace gretel {

class PolkitListener;

/// polkit's authentication agent for this one process, for where the session has none of its own (tiling
/// desktops, SSH, a console). The password goes to polkit's setuid program and to nobody else.
class AuthenticationAgent : public QObject {
    Q_OBJECT
public:
    /// A mistyped password is asked for again, so often in all.
    static constexpr int mostTries = 3;

    /// prompt: not owned; outlives the agent.
    explicit AuthenticationAgent(AuthenticationPrompt& prompt, QObject* parent = nullptr);
    ~AuthenticationAgent() override;

    /// False when polkit cannot be reached, or will not have it, or this installation lacks the part for it.
    /// Stays registered from then on. Once more when polkit says that there is no agent all the same: it
    /// forgets them when it is restarted.
    bool registerForThisProcess();

    /// Whether the person was asked since this was last called, and polkit got no right password: cancelled,
    /// or mistyped too often. polkit cannot tell that from a user who may not, since polkit-qt has no way to
    /// tell it "cancelled".
    bool takeRefusal();

private:
    AuthenticationPrompt& m_prompt;
    std::unique_ptr<PolkitListener> m_listener;
};

} // namespace gretel
