// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/authentication_attempt.h"

#include <QCoreApplication>
#include <QPointer>

#include <pwd.h>
#include <unistd.h>

#include "client/authentication_agent.h"

namespace gretel {

namespace {

QString userOf(const PolkitQt1::Identity& identity) {
    const QString text = identity.toString();
    const QString kind = QStringLiteral("unix-user:");
    return text.startsWith(kind) ? text.mid(kind.size()) : QString();
}

QString ownUser() {
    const passwd* entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

/// Overwrites a secret, as far as Qt lets one: other copies of it are not reached.
void wipe(QString& secret) {
    // fill() detaches first when the text is shared, so a sole owner's own memory is what is overwritten.
    secret.fill(QChar(u'\0'));
    secret.clear();
}

} // namespace

QString obviousUser(const QStringList& users, const QString& self) {
    if (users.size() == 1)
        return users.front();
    return users.contains(self) ? self : QString();
}

AuthenticationAttempt::AuthenticationAttempt(AuthenticationPrompt& prompt,
                                             AuthenticationPrompt::Matter matter, QString cookie,
                                             const PolkitQt1::Identity::List& identities,
                                             PolkitQt1::Agent::AsyncResult* result)
    : m_prompt(prompt),
      m_matter(std::move(matter)),
      m_cookie(std::move(cookie)),
      m_identities(identities),
      m_result(result) {}

AuthenticationAttempt::~AuthenticationAttempt() {
    finish();
}

void AuthenticationAttempt::start() {
    QStringList users;
    for (const auto& identity : std::as_const(m_identities))
        if (const QString user = userOf(identity); !user.isEmpty())
            users.append(user);
    if (users.isEmpty())
        finish();
    else if (const QString user = obviousUser(users, ownUser()); !user.isEmpty())
        begin(user);
    else
        choose(users);
}

void AuthenticationAttempt::choose(const QStringList& users) {
    m_shown = true;
    m_prompt.chooseUser(m_matter, users, [alive = QPointer(this)](const std::optional<QString>& user) {
        if (!alive || alive->m_finished)
            return;
        if (user)
            alive->begin(*user);
        else
            alive->finish();
    });
}

void AuthenticationAttempt::begin(const QString& user) {
    for (const auto& identity : std::as_const(m_identities)) {
        if (userOf(identity) != user)
            continue;
        ++m_tries;
        m_user = user;
        m_session = new PolkitQt1::Agent::Session(identity, m_cookie, nullptr, this);
        connect(m_session, &PolkitQt1::Agent::Session::request, this, &AuthenticationAttempt::onRequest);
        connect(m_session, &PolkitQt1::Agent::Session::completed, this, &AuthenticationAttempt::onCompleted);
        connect(m_session, &PolkitQt1::Agent::Session::showError, this, [this](const QString& text) {
            m_shown = true;
            m_prompt.showError(text);
        });
        connect(m_session, &PolkitQt1::Agent::Session::showInfo, this, [this](const QString& text) {
            m_shown = true;
            m_prompt.showInfo(text);
        });
        m_session->initiate();
        return;
    }
    finish();
}

void AuthenticationAttempt::onRequest(const QString& text, bool echo) {
    m_shown = true;
    m_prompt.ask({m_matter, m_user, text, echo}, [alive = QPointer(this)](std::optional<QString> answer) {
        const bool wanted = alive && !alive->m_finished && alive->m_session;
        if (wanted && answer)
            alive->m_session->setResponse(*answer);
        else if (wanted)
            alive->finish();
        if (answer)
            wipe(*answer);
    });
}

void AuthenticationAttempt::onCompleted(bool gained) {
    if (m_finished)
        return;
    dropSession();
    m_gained = gained;
    if (gained) {
        finish();
        return;
    }
    m_shown = true;
    if (m_tries < AuthenticationAgent::mostTries) {
        m_prompt.showError(QCoreApplication::translate("gretel::AuthenticationAgent",
                                                       "That did not match; please try again."));
        begin(m_user);
        return;
    }
    m_prompt.showError(
        QCoreApplication::translate("gretel::AuthenticationAgent", "That did not match, three times now."));
    finish();
}

void AuthenticationAttempt::cancel() {
    finish();
}

void AuthenticationAttempt::dropSession() {
    if (!m_session)
        return;
    // polkit-qt still uses the session after it has told that it completed.
    m_session->disconnect(this);
    m_session->deleteLater();
    m_session = nullptr;
}

void AuthenticationAttempt::finish() {
    if (std::exchange(m_finished, true))
        return;
    dropSession();
    if (m_shown)
        m_prompt.close();
    m_result->setCompleted();
}

} // namespace gretel
