// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose_dialog.h"

#include <QDialogButtonBox>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace gretel {

namespace {

/// Built with a cursor, not as HTML: no text of ours or of a translator's is ever taken for markup.
class Writer {
public:
    explicit Writer(QTextBrowser* view) : m_cursor(view->document()), m_font(view->font()) {}

    void write(const Prose& prose) {
        QTextBlockFormat block;
        QTextCharFormat letters;
        block.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        block.setTopMargin(m_first ? 0 : 8);
        switch (prose.kind) {
        case Prose::Kind::Heading:
            letters.setFontWeight(QFont::DemiBold);
            letters.setFontPointSize(m_font.pointSizeF() * 1.15);
            block.setTopMargin(m_first ? 0 : 20);
            block.setHeadingLevel(2);
            break;
        case Prose::Kind::Paragraph:
            break;
        case Prose::Kind::Item:
            block.setLeftMargin(16);
            block.setTextIndent(-12);
            break;
        case Prose::Kind::Command:
            letters.setFont(theme::fixedFont(m_font));
            block.setLeftMargin(16);
            block.setTopMargin(4);
            block.setLayoutDirection(Qt::LeftToRight);
            break;
        }
        if (m_first) {
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(letters);
        } else {
            m_cursor.insertBlock(block, letters);
        }
        m_first = false;
        const bool item = prose.kind == Prose::Kind::Item;
        m_cursor.insertText(item ? QStringLiteral("•\u2002") + prose.text : prose.text, letters);
    }

private:
    QTextCursor m_cursor;
    QFont m_font;
    bool m_first = true;
};

} // namespace

ProseDialog::ProseDialog(const QString& title, const std::vector<Prose>& prose, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(title);
    auto* view = new QTextBrowser(this);
    view->setAccessibleName(title);
    view->setFrameShape(QFrame::NoFrame);
    view->document()->setDocumentMargin(20);
    Writer writer(view);
    for (const Prose& part : prose)
        writer.write(part);
    view->moveCursor(QTextCursor::Start);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 12, 12, 12);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(view, 1);
    column->addLayout(foot);
    const int line = fontMetrics().averageCharWidth();
    resize(line * 92, fontMetrics().height() * 40);
}

} // namespace gretel
