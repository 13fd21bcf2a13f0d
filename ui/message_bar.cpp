// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/severity_shape.h"
#include "ui/spoken.h"
#include "ui/theme.h"

namespace gretel {

namespace {

/// The styles' own close icons are dark on dark grounds too.
class CloseButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override {
        QToolButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = QRectF(rect()).center();
        constexpr double arm = 3.5;
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    }
};

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_mark(new SeverityMark(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_other(new QPushButton(this)),
      m_close(new CloseButton(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    spoken::asNotification(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QPushButton* button : {m_action, m_other}) {
        button->setProperty("look", "quiet");
        button->setProperty("small", true);
    }
    m_other->hide();
    m_close->setAutoRaise(true);
    m_close->setFixedSize(26, 26);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    m_close->setFocusPolicy(Qt::TabFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_other);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clearMessage();
        emit closed();
    });
    clearMessage();
}

void MessageBar::setMessage(Severity severity, const QString& text, const QString& actionText) {
    m_severity = severity;
    m_mark->setSeverity(severity);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    spoken::say(this, text);
    setVisible(!text.isEmpty());
    update();
}

void MessageBar::clearMessage() {
    setMessage(Severity::Note, QString());
}

QString MessageBar::message() const {
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::severityFill(m_severity, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::line(palette()));
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace gretel
