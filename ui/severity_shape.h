// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>

#include "core/issue.h"

namespace gretel {

/// A disc with an i is a note, a triangle with a mark a warning, an octagon with a cross an error. Square and
/// centred in rect.
void paintSeverityShape(QPainter& painter, const QRectF& rect, Severity severity, const QColor& color);

/// The shape, as large as a line of text.
class SeverityMark : public QWidget {
    Q_OBJECT
public:
    explicit SeverityMark(QWidget* parent = nullptr);

    void setSeverity(Severity severity);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Severity m_severity = Severity::Note;
};

} // namespace gretel
