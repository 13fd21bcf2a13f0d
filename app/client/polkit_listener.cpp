// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/polkit_listener.h"

#include <PolkitQt1/Agent/Listener>
#include <PolkitQt1/Details>
#include <PolkitQt1/Identity>
#include <PolkitQt1/Subject>

#include <QCoreApplication>

#include "client/authentication_attempt.h"
#include "client/glib_bus.h"

namespace gretel {

namespace {

/// polkit asks for one authentication at a time; a second one meanwhile is refused.
class Listener : public PolkitQt1::Agent::Listener {
public:
    explicit Listener(AuthenticationPrompt& prompt) : m_prompt(prompt) {}

    void initiateAuthentication(const QString& actionId, const QString& message, const QString&,
                                const PolkitQt1::Details&, const QString& cookie,
                                const PolkitQt1::Identity::List& identities,
                                PolkitQt1::Agent::AsyncResult* result) override {
        if (m_attempt && !m_attempt->finished()) {
            result->setError(QStringLiteral("Another authentication is under way"));
            result->setCompleted();
            delete result;
            return;
        }
        m_attempt = std::make_unique<AuthenticationAttempt>(
            m_prompt, AuthenticationPrompt::Matter{actionId, message}, cookie, identities, result);
        m_attempt->start();
    }

    bool takeRefusal() {
        const bool refused = m_attempt && m_attempt->finished() && !m_attempt->gained();
        if (refused)
            m_attempt.reset();
        return refused;
    }

    bool initiateAuthenticationFinish() override { return true; }

    void cancelAuthentication() override {
        if (m_attempt)
            m_attempt->cancel();
    }

private:
    AuthenticationPrompt& m_prompt;
    std::unique_ptr<AuthenticationAttempt> m_attempt;
};

/// polkit-qt's listener must not be destroyed before it was registered, so it is made only then.
class RegisteredListener : public PolkitListener {
public:
    explicit RegisteredListener(AuthenticationPrompt& prompt) : m_prompt(prompt) {}

    bool registerForThisProcess() override {
        auto listener = std::make_unique<Listener>(m_prompt);
        const PolkitQt1::UnixProcessSubject subject(QCoreApplication::applicationPid());
        const bool registered =
            listener->registerListener(subject, QStringLiteral("/org/gretel/AuthenticationAgent"));
        outliveGlibBus();
        if (registered)
            m_listener = std::move(listener);
        return registered;
    }

    bool takeRefusal() override { return m_listener && m_listener->takeRefusal(); }

private:
    AuthenticationPrompt& m_prompt;
    std::unique_ptr<Listener> m_listener;
};

} // namespace

} // namespace gretel

extern "C" Q_DECL_EXPORT gretel::PolkitListener*
gretel_new_polkit_listener(gretel::AuthenticationPrompt& prompt) {
    return new gretel::RegisteredListener(prompt);
}
