// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

#include <optional>
#include <vector>

#include "core/encapsulation.h"

namespace gretel {

/// A stretch of the bar: a layer of the packet, or (without one) what the underlay would still have carried.
struct BarSegment {
    std::optional<Layer> layer;
    quint32 bytes;
    QRectF rect; ///< logical pixels, in the bar's own coordinates
};

/// A full packet to scale with the underlay MTU, outermost layer first in reading direction. A layer too thin
/// for its own words gets the room they need from the wide ones.
class PacketBar : public QWidget {
    Q_OBJECT
public:
    explicit PacketBar(QWidget* parent = nullptr);

    void setPacket(const PacketLayout& packet);
    /// Nothing fits, or nothing is known yet: an empty bar that says so.
    void clearPacket();
    const std::optional<PacketLayout>& packet() const { return m_packet; }

    /// Where everything will stand once it has stopped moving; they fill the width without a gap.
    std::vector<BarSegment> segments() const;
    /// The name that stands in a segment, shortened where the bar is narrow.
    QString labelOf(const BarSegment& segment) const;
    QFont labelFont() const;
    QFont sizeFont() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Wording { Full, Short };
    Wording wording() const;
    std::vector<BarSegment> unplaced() const;
    std::vector<BarSegment> placed(double width, Wording wording) const;
    double leastWidth(const BarSegment& segment, Wording wording) const;
    double leastWidth(Wording wording) const;
    std::vector<BarSegment> moving() const;
    void paintSegment(QPainter& painter, const BarSegment& segment) const;
    void paintExcess(QPainter& painter, const BarSegment& payload) const;
    void describe();

    std::optional<PacketLayout> m_packet;
    std::vector<BarSegment> m_from;
    QVariantAnimation m_motion;
};

} // namespace gretel
