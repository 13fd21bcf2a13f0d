// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "client/authentication_prompt.h"

namespace gretel {

class PasswordDialog;

/// Puts polkit's questions to the person in a dialog over the window, where the session has no agent of its
/// own.
class DialogPrompt : public AuthenticationPrompt {
public:
    /// parent: not owned; outlives the prompt.
    explicit DialogPrompt(QWidget* parent) : m_parent(parent) {}
    ~DialogPrompt() override;

    void chooseUser(const Matter& matter, const QStringList& users, Chosen chosen) override;
    void ask(const Question& question, Answered answered) override;
    void showError(const QString& text) override;
    void showInfo(const QString& text) override;
    void close() override;

private:
    void open(const Matter& matter, const QStringList& users);

    QWidget* m_parent;
    QPointer<PasswordDialog> m_dialog;
    QString m_error;
    Answered m_answered;
    bool m_refused = false; ///< while PAM thought about the answer: nothing more is asked
};

} // namespace gretel
