// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog_prompt.h"

#include <QInputDialog>

#include <utility>

#include "ui/password_dialog.h"

namespace gretel {

DialogPrompt::~DialogPrompt() {
    close();
}

void DialogPrompt::chooseUser(const Matter& matter, const QStringList& users, Chosen chosen) {
    auto* choice = new QInputDialog(m_parent);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    choice->setLabelText(matter.message);
    choice->setComboBoxItems(users);
    QObject::connect(choice, &QInputDialog::finished, choice, [choice, chosen](int result) {
        chosen(result == QDialog::Accepted ? std::optional(choice->textValue()) : std::nullopt);
    });
    choice->open();
}

void DialogPrompt::ask(const Question& question, Answered answered) {
    if (m_refused) {
        answered(std::nullopt);
        return;
    }
    m_answered = std::move(answered);
    open(question.matter, {question.user});
    m_dialog->setPrompt(question.text, question.echo);
    m_dialog->setError(std::exchange(m_error, {}));
}

void DialogPrompt::open(const Matter& matter, const QStringList& users) {
    if (m_dialog)
        return;
    m_dialog = new PasswordDialog(matter.message, users, m_parent);
    QObject::connect(m_dialog, &PasswordDialog::answered, m_dialog, [this](const QString& answer) {
        if (Answered answered = std::exchange(m_answered, nullptr))
            answered(answer);
    });
    QObject::connect(m_dialog, &QDialog::rejected, m_dialog, [this] {
        if (Answered answered = std::exchange(m_answered, nullptr))
            answered(std::nullopt);
        else
            m_refused = true;
    });
    m_dialog->open();
}

void DialogPrompt::showError(const QString& text) {
    // PAM says what is wrong before it asks again; without a dialog the next question shows it.
    if (m_dialog)
        m_dialog->setError(text);
    else
        m_error = text;
}

void DialogPrompt::showInfo(const QString& text) {
    if (m_dialog)
        m_dialog->setInformation(text);
}

void DialogPrompt::close() {
    m_answered = nullptr;
    m_refused = false;
    if (m_dialog)
        m_dialog->deleteLater();
    m_dialog.clear();
}

} // namespace gretel
