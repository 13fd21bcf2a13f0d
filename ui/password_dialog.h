// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include "ui/tone_label.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gretel {

/// Asks for what an authority wants to know. It knows nothing of polkit: who opens it gives the words, takes
/// the answer, and calls setPrompt again when the authority asks on. rejected() is the person's refusal.
class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    /// message: what is asked for, a sentence. identities: who may answer, at least one.
    PasswordDialog(const QString& message, const QStringList& identities, QWidget* parent = nullptr);

    int identity() const;
    /// The next question. Empties the answer, lets the person type again.
    void setPrompt(const QString& prompt, bool echo);
    /// What went wrong with the answer before; empty: nothing. It and the information take each other's
    /// place.
    void setError(const QString& text);
    void setInformation(const QString& text);

signals:
    void identityChosen(int index);
    /// Once for each prompt; the dialog then waits, and holds the answer no longer.
    void answered(const QString& answer);

private:
    void answer();
    void showNotice(const QString& text, ToneLabel::Tone tone);

    QComboBox* m_identity;
    QLabel* m_prompt;
    QLineEdit* m_answer;
    ToneLabel* m_error;
    QPushButton* m_go;
};

} // namespace gretel
