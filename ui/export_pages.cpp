// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_pages.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/spoken.h"
#include "ui/theme.h"
#include "ui/tone_label.h"

namespace gretel {

namespace {

QString fileNameOf(const QString& path) {
    return path.section(u'/', -1);
}

QPlainTextEdit* reader(const QString& text, const QString& name, QWidget* parent) {
    auto* view = new QPlainTextEdit(text, parent);
    view->setReadOnly(true);
    // With a cursor, so that it can be read and marked without a mouse.
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setAccessibleName(name);
    return view;
}

QVBoxLayout* columnOf(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    return column;
}

} // namespace

ExportPages::ExportPages(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)) {
    spoken::asNothing(m_pages);
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setAccessibleName(tr("What is exported"));
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    auto* line = new QWidget(this);
    line->setObjectName(QStringLiteral("tabLine"));
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        emit pageChanged();
    });
}

void ExportPages::setText(const ExportText& text) {
    const bool wasCheckList = m_checkList >= 0 && m_tabs->currentIndex() == m_checkList;
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        while (m_pages->count() > 0)
            delete m_pages->widget(0);
        for (const ExportText::File& file : text.files)
            addFile(file);
        m_checkList = -1;
        if (!text.checkList.isEmpty())
            addCheckList(text.checkList);
        m_tabs->setCurrentIndex(wasCheckList && m_checkList >= 0 ? m_checkList : 0);
    }
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    setVisible(m_tabs->count() > 0);
    emit pageChanged();
}

QString ExportPages::currentText() const {
    const QWidget* page = m_pages->currentWidget();
    const auto* view = page ? page->findChild<QPlainTextEdit*>() : nullptr;
    return view ? view->toPlainText() : QString();
}

void ExportPages::addFile(const ExportText::File& file) {
    auto* page = new QWidget;
    QVBoxLayout* column = columnOf(page);
    if (file.path.contains(u'/')) {
        auto* place = new ToneLabel(file.path, ToneLabel::Tone::Quiet, page);
        place->setFont(theme::fixedFont(font()));
        place->setTextInteractionFlags(Qt::TextSelectableByMouse);
        place->setLayoutDirection(Qt::LeftToRight);
        place->setAlignment(Qt::AlignLeft);
        place->setWordWrap(true);
        column->addWidget(place);
    }
    QPlainTextEdit* view = reader(QString::fromUtf8(file.text), file.path, page);
    view->setFont(theme::fixedFont(font()));
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setLayoutDirection(Qt::LeftToRight);
    column->addWidget(view, 1);
    addPage(page, QString(fileNameOf(file.path)).replace(u'&', QLatin1String("&&")), file.path);
}

void ExportPages::addPage(QWidget* page, const QString& title, const QString& toolTip) {
    m_tabs->setTabToolTip(m_tabs->addTab(title), toolTip);
    m_pages->addWidget(page);
}

void ExportPages::addCheckList(const QStringList& lines) {
    auto* page = new QWidget;
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += tr("%1. %2", "a number, what to set").arg(QString::number(i + 1), lines[i]) + u'\n';
    QPlainTextEdit* view = reader(text, tr("In words"), page);
    columnOf(page)->addWidget(view);
    m_checkList = m_tabs->count();
    addPage(page, tr("In &words"), tr("For a device that speaks none of the languages: what to set there"));
}

} // namespace gretel
