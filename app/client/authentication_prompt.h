// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace gretel {

/// Puts polkit's questions to the person: in a terminal or in a dialog. Everything happens in the event loop;
/// an answer may come at once or later, at most once a question, and nobody waits for it in between.
class AuthenticationPrompt {
public:
    virtual ~AuthenticationPrompt() = default;

    /// What is to be done, in polkit's own words: "Authentication is required to bring up a tunnel".
    struct Matter {
        QString actionId;
        QString message;
    };
    /// Which of these accounts shall answer for it; nothing when the person would rather not. Only asked
    /// where there is a choice.
    using Chosen = std::function<void(std::optional<QString> user)>;
    virtual void chooseUser(const Matter& matter, const QStringList& users, Chosen chosen) = 0;

    struct Question {
        Matter matter;
        QString user;      ///< whose password
        QString text;      ///< PAM's words: "Password: "
        bool echo = false; ///< whether what is typed may be seen
    };
    /// Nothing when the person would rather not. The agent wipes the answer after use.
    using Answered = std::function<void(std::optional<QString> answer)>;
    virtual void ask(const Question& question, Answered answered) = 0;

    /// A line from PAM or the agent: what is wrong, or to know ("Place your finger on the reader").
    virtual void showError(const QString& text) = 0;
    virtual void showInfo(const QString& text) = 0;

    /// The last question needs no answer any more: answered, given up, or taken back by polkit. Not called
    /// before something was shown.
    virtual void close() = 0;
};

} // namespace gretel
