// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/host_cell.h"

#include <QStyle>
#include <QVBoxLayout>

#include "ui/cell_edit.h"
#include "ui/field_words.h"
#include "ui/issue_text.h"
#include "ui/profile_editor.h"
#include "ui/theme.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

/// What the style sheet colours the frame by.
QString markOf(const Issue* issue) {
    if (!issue || issue->severity() == Severity::Note)
        return QStringLiteral("plain");
    return issue->severity() == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

} // namespace

HostCell::HostCell(ProfileEditor* editor, const QString& field, Content content, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_field(field),
      m_edit(new CellEdit(editor->undoStack(), this)),
      m_issue(new IssueText(this)) {
    m_edit->setObjectName(field);
    m_edit->setProperty("cell", true);
    m_edit->setAccessibleName(nameAlone(field));
    m_issue->setObjectName(field + QLatin1String(".issue"));
    if (content == Content::Address) {
        m_edit->setLayoutDirection(Qt::LeftToRight);
        m_edit->setFont(theme::fixedFont(font()));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_issue);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textEdited, editor,
            [this](const QString& text) { m_editor->type(m_field, text); });
    connect(m_edit, &CellEdit::left, editor, &ProfileEditor::leave);
    connect(m_edit, &CellEdit::blockPasted, editor,
            [this](const QString& text, bool* taken) { *taken = m_editor->pasteTable(text); });
    connect(editor, &ProfileEditor::loaded, this, &HostCell::showText);
    connect(editor, &ProfileEditor::cellChanged, this, [this](const QString& changed) {
        if (changed == m_field)
            showText();
    });
    connect(editor, &ProfileEditor::refreshed, this, &HostCell::showIssue);
    showText();
}

QString HostCell::issueText() const {
    return m_issue->text();
}

void HostCell::showText() {
    const QString text = m_editor->text(m_field);
    if (m_edit->text() != text)
        m_edit->setText(text);
}

void HostCell::showIssue() {
    const Issue* issue = m_editor->shownIssue(m_field);
    m_issue->setIssue(issue);
    m_edit->setAccessibleDescription(issue ? sentenceOf(*issue) : QString());
    const QString mark = markOf(issue);
    if (m_edit->property("mark") == mark)
        return;
    m_edit->setProperty("mark", mark);
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
}

} // namespace gretel
