// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/password_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gretel {

PasswordDialog::PasswordDialog(const QString& message, const QStringList& identities, QWidget* parent)
    : QDialog(parent),
      m_identity(new QComboBox(this)),
      m_prompt(new QLabel(this)),
      m_answer(new QLineEdit(this)),
      m_error(new ToneLabel({}, ToneLabel::Tone::Error, this)),
      m_go(nullptr) {
    setWindowTitle(tr("Authentication is needed"));
    auto* words = new QLabel(message, this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    m_identity->addItems(identities);
    m_prompt->setTextFormat(Qt::PlainText);
    m_prompt->setBuddy(m_answer);
    m_answer->setEchoMode(QLineEdit::Password);
    m_error->setWordWrap(true);
    m_error->hide();

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(8);
    auto* who = new QLabel(tr("&As"), this);
    who->setBuddy(m_identity);
    form->addRow(who, m_identity);
    form->addRow(m_prompt, m_answer);
    who->setVisible(identities.size() > 1);
    m_identity->setVisible(identities.size() > 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("Authenticate"), QDialogButtonBox::AcceptRole);
    m_go->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(m_identity, &QComboBox::currentIndexChanged, this, &PasswordDialog::identityChosen);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::answer);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasswordDialog::reject);
    setPrompt(tr("Password:"), false);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
}

int PasswordDialog::identity() const {
    return m_identity->currentIndex();
}

void PasswordDialog::setPrompt(const QString& prompt, bool echo) {
    m_prompt->setText(prompt.trimmed());
    m_answer->clear();
    m_answer->setEchoMode(echo ? QLineEdit::Normal : QLineEdit::Password);
    m_answer->setAccessibleName(prompt.trimmed());
    m_answer->setEnabled(true);
    m_go->setEnabled(true);
    m_answer->setFocus();
}

void PasswordDialog::setError(const QString& text) {
    showNotice(text, ToneLabel::Tone::Error);
}

void PasswordDialog::setInformation(const QString& text) {
    showNotice(text, ToneLabel::Tone::Plain);
}

/// The window grows by what the notice needs: a layout alone would take it from the fields.
void PasswordDialog::showNotice(const QString& text, ToneLabel::Tone tone) {
    m_error->setTone(tone);
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void PasswordDialog::answer() {
    if (!m_answer->isEnabled())
        return;
    const QString text = m_answer->text();
    m_answer->clear();
    m_answer->setEnabled(false);
    m_go->setEnabled(false);
    emit answered(text);
}

} // namespace gretel
