// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/path_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/path_inquiry.h"
#include "ui/profile_editor.h"
#include "words/failure_words.h"
#include "words/path_words.h"

namespace gretel {

PathBox::PathBox(ProfileEditor* editor, QWidget* parent)
    : Panel(parent),
      m_editor(editor),
      m_words(new QLabel(this)),
      m_use(new QPushButton(this)),
      m_close(new QPushButton(this)) {
    m_words->setObjectName(QStringLiteral("pathWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_use->setObjectName(QStringLiteral("pathUse"));
    m_use->setToolTip(tr("Sets this tunnel's underlay MTU to what was measured."));
    m_close->setObjectName(QStringLiteral("pathClose"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(10);
    row->addWidget(m_words, 1);
    for (QPushButton* button : {m_use, m_close}) {
        button->setProperty("look", "quiet");
        button->setProperty("small", true);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    PathInquiry* path = editor->path();
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_editor->useMeasuredPath();
        m_editor->path()->drop();
    });
    connect(m_close, &QPushButton::clicked, path, &PathInquiry::drop);
    connect(path, &PathInquiry::changed, this, &PathBox::refresh);
    connect(editor, &ProfileEditor::refreshed, this, &PathBox::refresh);
    refresh();
}

std::vector<QWidget*> PathBox::focusChain() const {
    return {m_use, m_close};
}

void PathBox::refresh() {
    const PathInquiry* path = m_editor->path();
    const bool running = path->state() == PathInquiry::State::Running;
    const auto offer = m_editor->measuredUnderlay();
    if (running)
        m_words->setText(tr("Measuring the path to the other host…"));
    else if (path->state() == PathInquiry::State::Found)
        m_words->setText(sentencesOf(path->findings()).join(u'\n'));
    else if (path->failure())
        m_words->setText(sentenceOf(*path->failure()));
    m_use->setText(offer ? tr("Use %1").arg(*offer) : QString());
    m_use->setVisible(offer.has_value());
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    setVisible(path->state() != PathInquiry::State::Idle);
}

} // namespace gretel
