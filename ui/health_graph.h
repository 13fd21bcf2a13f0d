// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/health_chart.h"
#include "ui/health_scale.h"

namespace gretel {

/// A tunnel's round trips over time: the average as a line, from the shortest to the longest as a band around
/// it; losses as bars on the bottom, times of silence as hatched bands, nothing where nobody asked.
///
/// A cursor goes from span to span: Left and Right (to earlier and later, in every language), Page Up and
/// Page Down, Home and End, or the mouse; Escape puts it away. What it stands on is the reading, also the
/// accessible description.
class HealthGraph : public QWidget {
    Q_OBJECT
public:
    explicit HealthGraph(QWidget* parent = nullptr);

    /// The cursor stays on its span while that is there.
    void setChart(const HealthChart& chart);
    const HealthChart& chart() const { return m_chart; }

    int cursor() const { return m_cursor; } ///< index of a span; -1: on none
    void setCursor(int span);
    /// Of the cursor's span, or of all.
    QString reading() const;

    HealthScale scale() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void readingChanged(const QString& reading);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont smallFont() const;
    int spanAt(double x) const;
    QString describe(const HealthSpan& span) const;
    void tellReading();

    void paintLegend(QPainter& painter, bool anyCut) const;
    void paintAxes(QPainter& painter, const HealthScale& scale) const;
    void paintOutages(QPainter& painter, const HealthScale& scale) const;
    void paintTrips(QPainter& painter, const HealthScale& scale, const std::vector<HealthSpan>& columns,
                    qint64 seconds) const;
    void paintLosses(QPainter& painter, const HealthScale& scale, const std::vector<HealthSpan>& columns,
                     qint64 seconds) const;
    void paintCursor(QPainter& painter, const HealthScale& scale) const;

    HealthChart m_chart;
    TripAxis m_axis;
    int m_cursor = -1;
    QString m_reading;
};

} // namespace gretel
