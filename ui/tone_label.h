// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace gretel {

/// Plain text in a tone that follows its parent's palette.
class ToneLabel : public QLabel {
    Q_OBJECT
public:
    enum class Tone { Plain, Quiet, Good, Warning, Error };

    ToneLabel(const QString& text, Tone tone, QWidget* parent);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Tone m_tone;
};

} // namespace gretel
