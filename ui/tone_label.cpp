// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tone_label.h"

#include <QEvent>

#include "ui/theme.h"

namespace gretel {

namespace {

/// From the parent's palette: the label's own already has the tone in it.
QColor colorOf(ToneLabel::Tone tone, const QPalette& palette) {
    switch (tone) {
    case ToneLabel::Tone::Plain:
        return palette.color(QPalette::WindowText);
    case ToneLabel::Tone::Quiet:
        return theme::quietText(palette);
    case ToneLabel::Tone::Good:
        return theme::stateText(TunnelState::Up, palette);
    case ToneLabel::Tone::Warning:
        return theme::severityText(Severity::Warning, palette);
    case ToneLabel::Tone::Error:
        return theme::severityText(Severity::Error, palette);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

ToneLabel::ToneLabel(const QString& text, Tone tone, QWidget* parent) : QLabel(text, parent), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    colour();
}

void ToneLabel::setTone(Tone tone) {
    m_tone = tone;
    colour();
}

void ToneLabel::colour() {
    if (parentWidget())
        theme::setTextColor(this, colorOf(m_tone, parentWidget()->palette()));
}

void ToneLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        colour();
}

} // namespace gretel
