// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress_line.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr int patienceMs = 500; ///< what is quicker needs no bar that flashes by
constexpr int barWidth = 220;
constexpr int barHeight = 10;

} // namespace

ProgressLine::ProgressLine(QWidget* parent)
    : QFrame(parent),
      m_sentence(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(QStringLiteral("progress"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_bar->setFixedSize(barWidth, barHeight);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelProgress"));
    m_cancel->setProperty("look", "quiet");
    m_cancel->setProperty("small", true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        emit cancelled();
    });
    hide();
}

void ProgressLine::setProgress(const QString& sentence, int done, int total) {
    m_sentence->setText(sentence);
    m_bar->setAccessibleName(sentence);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    if (isHidden() && !m_patience.isActive())
        m_patience.start();
}

void ProgressLine::end() {
    m_patience.stop();
    m_cancel->setEnabled(true);
    hide();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::severityFill(Severity::Note, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::line(palette()));
}

void ProgressLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        m_cancel->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace gretel
