// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <PolkitQt1/Agent/Session>
#include <PolkitQt1/Identity>

#include <QObject>

#include <memory>

#include "client/authentication_prompt.h"

namespace gretel {

/// One authentication that polkit asked for: who, the password, and again after a mistyped one. Tells polkit
/// that it is over exactly once.
class AuthenticationAttempt : public QObject {
    Q_OBJECT
public:
    /// result: owned.
    AuthenticationAttempt(AuthenticationPrompt& prompt, AuthenticationPrompt::Matter matter, QString cookie,
                          const PolkitQt1::Identity::List& identities, PolkitQt1::Agent::AsyncResult* result);
    ~AuthenticationAttempt() override;

    void start();
    void cancel();
    bool finished() const { return m_finished; }
    bool gained() const { return m_gained; } ///< the password was right

private:
    void choose(const QStringList& users);
    void begin(const QString& user);
    void onRequest(const QString& text, bool echo);
    void onCompleted(bool gained);
    void dropSession();
    void finish();

    AuthenticationPrompt& m_prompt;
    AuthenticationPrompt::Matter m_matter;
    QString m_cookie;
    PolkitQt1::Identity::List m_identities;
    std::unique_ptr<PolkitQt1::Agent::AsyncResult> m_result;
    PolkitQt1::Agent::Session* m_session = nullptr;
    QString m_user;
    int m_tries = 0;
    bool m_shown = false;
    bool m_gained = false;
    bool m_finished = false;
};

/// The account to ask without asking which: the only one, or the person's own where it is among them; empty
/// where the person has to choose.
QString obviousUser(const QStringList& users, const QString& self);

} // namespace gretel
