// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_layout.h"

#include <algorithm>
#include <cmath>

namespace gretel {

namespace {

constexpr double margin = 1; ///< above and below
constexpr double rise = 30;  ///< from a host's top to the middle of the tunnel
constexpr double corner = 22;
constexpr double leastGap = 9;
constexpr double leastCloud = 72;
constexpr double mostCloud = 220;
constexpr double mostNode = 210;
constexpr double tagPadding = 10;

double tagHeight(double lineHeight) {
    return std::round(lineHeight + 10);
}

double nodeHeight(double lineHeight) {
    return std::round(2 * lineHeight + 14);
}

double nodeTop(double lineHeight) {
    return margin + std::round(tagHeight(lineHeight) / 2 + rise);
}

/// The five places in a row: nodes grow first, then the cloud, then the gaps between them.
void placeRow(PictureLayout& layout, const PictureMeasure& measure) {
    const double room = measure.width;
    const double gapWish = std::clamp(room * 0.035, leastGap, 48.0);
    const double share = std::floor((room - leastCloud - 4 * gapWish) / 4.6);
    const double possible = std::floor((room - leastCloud - 4 * leastGap) / 4);
    const double wish = std::min(measure.node, std::floor(room * 0.19));
    const double node = std::min({std::max(share, wish), possible, mostNode});
    const double cloud = std::clamp(room - 4 * node - 4 * gapWish, leastCloud, mostCloud);
    const double gap = std::max(0.0, (room - 4 * node - cloud) / 4);
    const double top = nodeTop(measure.lineHeight);
    const double height = nodeHeight(measure.lineHeight);
    double left = 0;
    const auto next = [&](double width) {
        const QRectF place(std::round(left), top, std::round(width), height);
        left += width + gap;
        return place;
    };
    layout.network1 = next(node);
    layout.host1 = next(node);
    layout.cloud = next(cloud).adjusted(0, -2, 0, 4);
    layout.host2 = next(node);
    layout.network2 = next(node);
    const double markTop = top + height + 2;
    layout.mark1 = QRectF(layout.host1.left(), markTop, layout.host1.width(), measure.lineHeight);
    layout.mark2 = QRectF(layout.host2.left(), markTop, layout.host2.width(), measure.lineHeight);
}

/// The tag is as wide as its words, but never wider than the picture.
void placeTag(PictureLayout& layout, const PictureMeasure& measure) {
    const double height = tagHeight(measure.lineHeight);
    const double shape = std::round(measure.lineHeight * 0.85);
    const double arrow = std::round(measure.lineHeight * 1.4);
    const double fixed = 2 * tagPadding + shape + arrow;
    const double room = measure.width - fixed;
    const double share = std::min(1.0, room / (measure.end1 + measure.end2));
    const double end1 = std::floor(measure.end1 * share);
    const double end2 = std::floor(measure.end2 * share);
    double left = std::round((measure.width - fixed - end1 - end2) / 2);
    layout.tag = QRectF(left, margin, fixed + end1 + end2, height);
    left += tagPadding;
    layout.shape = QRectF(left, margin + std::round((height - shape) / 2), shape, shape);
    layout.end1 = QRectF(layout.shape.right(), margin + 2, end1, height - 4);
    layout.arrow = QRectF(layout.end1.right(), margin, arrow, height);
    layout.end2 = QRectF(layout.arrow.right(), margin + 2, end2, height - 4);
}

/// Up from the host, then round the corner to the tag; straight up into the tag where it reaches that far.
QPainterPath tunnelPath(const QRectF& host, const QRectF& tag, bool leftToRight) {
    const double x = host.center().x();
    const double middle = tag.center().y();
    const double side = leftToRight ? tag.left() : tag.right();
    const double way = leftToRight ? side - x : x - side;
    QPainterPath path(QPointF(x, host.top()));
    if (way < 4) {
        path.lineTo(x, tag.bottom());
        return path;
    }
    const double radius = std::min({corner, way, host.top() - middle});
    path.lineTo(x, middle + radius);
    path.quadTo(x, middle, leftToRight ? x + radius : x - radius, middle);
    path.lineTo(side, middle);
    return path;
}

} // namespace

PictureLayout layOutPicture(const PictureMeasure& measure) {
    PictureLayout layout;
    placeRow(layout, measure);
    placeTag(layout, measure);
    layout.tunnel1 = tunnelPath(layout.host1, layout.tag, true);
    layout.tunnel2 = tunnelPath(layout.host2, layout.tag, false);
    return layout;
}

double pictureHeight(double lineHeight) {
    return nodeTop(lineHeight) + nodeHeight(lineHeight) + 2 + lineHeight + margin;
}

QPainterPath cloudPath(const QRectF& rect) {
    struct Puff {
        double x, y, width, height; ///< shares of the rectangle
    };
    static constexpr Puff puffs[] = {
        {0.13, 0.22, 0.34, 0.62},
        {0.30, 0.00, 0.38, 0.80},
        {0.55, 0.16, 0.32, 0.64},
    };
    const double base = rect.height() * 0.56;
    QPainterPath cloud;
    cloud.addRoundedRect(QRectF(rect.left(), rect.bottom() - base, rect.width(), base), base / 2, base / 2);
    for (const Puff& puff : puffs) {
        QPainterPath one;
        one.addEllipse(QRectF(rect.left() + puff.x * rect.width(), rect.top() + puff.y * rect.height(),
                              puff.width * rect.width(), puff.height * rect.height()));
        cloud = cloud.united(one);
    }
    return cloud.simplified();
}

} // namespace gretel
