// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

class AuthenticationPrompt;

/// The agent's side towards polkit. It lives in a library of its own, which is loaded when somebody is asked
/// for a password: polkit's and GLib's libraries would be a quarter of every start of gretelctl.
class PolkitListener {
public:
    virtual ~PolkitListener() = default;
    /// See AuthenticationAgent; once.
    virtual bool registerForThisProcess() = 0;
    virtual bool takeRefusal() = 0;
};

/// What that library holds under this name, with C's linkage: owned by who calls; the prompt outlives it.
using NewPolkitListener = PolkitListener*(AuthenticationPrompt& prompt);
inline constexpr char newPolkitListenerName[] = "gretel_new_polkit_listener";

} // namespace gretel
