// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/authentication_agent.h"

#include "client/polkit_listener.h"
#include "parts/part.h"

namespace gretel {

namespace {

std::unique_ptr<PolkitListener> newListener(AuthenticationPrompt& prompt) {
    static void* const function = functionOfPart(GRETEL_POLKIT_PART, newPolkitListenerName);
    const auto make = reinterpret_cast<NewPolkitListener*>(function);
    return std::unique_ptr<PolkitListener>(make ? make(prompt) : nullptr);
}

} // namespace

AuthenticationAgent::AuthenticationAgent(AuthenticationPrompt& prompt, QObject* parent)
    : QObject(parent), m_prompt(prompt) {}

AuthenticationAgent::~AuthenticationAgent() = default;

bool AuthenticationAgent::takeRefusal() {
    return m_listener && m_listener->takeRefusal();
}

bool AuthenticationAgent::registerForThisProcess() {
    m_listener.reset();
    auto listener = newListener(m_prompt);
    if (!listener || !listener->registerForThisProcess())
        return false;
    m_listener = std::move(listener);
    return true;
}

} // namespace gretel
