// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirm_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/severity_shape.h"
#include "ui/spoken.h"
#include "ui/theme.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto tick = 250ms; ///< so that no second is skipped

} // namespace

ConfirmBar::ConfirmBar(QWidget* parent)
    : QFrame(parent),
      m_mark(new SeverityMark(this)),
      m_text(new QLabel(this)),
      m_keep(new QPushButton(tr("Keep"), this)),
      m_revert(new QPushButton(tr("Revert"), this)) {
    setObjectName(QStringLiteral("confirmBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    spoken::asNotification(this);
    m_mark->setSeverity(Severity::Warning);
    m_text->setObjectName(QStringLiteral("confirmText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setProperty("look", "quiet");
    m_keep->setProperty("small", true);
    m_revert->setObjectName(QStringLiteral("revert"));
    m_revert->setProperty("look", "quiet");
    m_revert->setProperty("small", true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_keep);
    row->addWidget(m_revert);

    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &ConfirmBar::refresh);
    connect(m_keep, &QPushButton::clicked, this, &ConfirmBar::keepRequested);
    connect(m_revert, &QPushButton::clicked, this, &ConfirmBar::revertRequested);
    hide();
}

void ConfirmBar::setPending(std::chrono::seconds left, bool ours) {
    if (left <= 0s) {
        m_tick.stop();
        hide();
        return;
    }
    m_deadline.setRemainingTime(left);
    m_ours = ours;
    m_keep->setVisible(ours);
    m_revert->setVisible(ours);
    setBusy(false);
    m_tick.start();
    refresh();
    show();
}

void ConfirmBar::setBusy(bool busy) {
    m_keep->setEnabled(!busy);
    m_revert->setEnabled(!busy);
}

std::vector<QWidget*> ConfirmBar::focusChain() const {
    return {m_keep, m_revert};
}

void ConfirmBar::refresh() {
    // Whole seconds, rounded up: with a second left it does not say that none is.
    const qint64 left = std::max<qint64>(0, (m_deadline.remainingTime() + 999) / 1000);
    const QString text =
        m_ours ? tr("Keep this change? It is taken back in %1 s.").arg(left)
               : tr("A change that was made elsewhere waits for its confirmation there. It is taken back in "
                    "%1 s.")
                     .arg(left);
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
}

void ConfirmBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::severityFill(Severity::Warning, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::line(palette()));
}

void ConfirmBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gretel
