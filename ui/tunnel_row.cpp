// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_row.h"

#include <QStyle>

#include <utility>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr int sideMargin = 8;  ///< from the pane's edge to the row's ground
constexpr int padding = 10;    ///< inside that ground
constexpr int linePadding = 8; ///< above the first and below the second line
constexpr int lineGap = 2;
constexpr int leastNameChars = 18; ///< beside a trend
constexpr int trendChars = 10;

int shapeSide(const QFontMetrics& metrics) {
    return metrics.ascent() + 1;
}

QRect groundOf(const QStyleOptionViewItem& option) {
    return option.rect.adjusted(sideMargin, 1, -sideMargin, -1);
}

QRect textOf(const QStyleOptionViewItem& option) {
    const QRect inner = groundOf(option).adjusted(padding, linePadding - 1, -padding, -linePadding + 1);
    return inner.adjusted(shapeSide(option.fontMetrics) + padding, 0, 0, 0);
}

int trendWidth(const QStyleOptionViewItem& option) {
    return trendChars * option.fontMetrics.averageCharWidth();
}

int leastForTrend(const QStyleOptionViewItem& option) {
    return trendWidth(option) + padding + leastNameChars * option.fontMetrics.averageCharWidth();
}

/// A piece of the line's end, which the rest is then without.
QRect cutFrom(QRect& line, int width) {
    const QRect piece(line.right() - width + 1, line.top(), width, line.height());
    line.setRight(piece.left() - padding - 1);
    return piece;
}

} // namespace

TunnelRowPlaces placesOf(const QStyleOptionViewItem& option, const TunnelRowWish& wish) {
    const int side = shapeSide(option.fontMetrics);
    const QRect text = textOf(option);
    TunnelRowPlaces places;
    places.ground = groundOf(option);
    places.name = QRect(text.left(), text.top(), text.width(), option.fontMetrics.height());
    places.shape =
        QRect(text.left() - padding - side, text.top() + (places.name.height() - side) / 2, side, side);
    places.words = text.adjusted(0, places.name.height() + lineGap, 0, 0);
    const int marked = wish.edited > 0 ? wish.edited + padding : 0;
    if (wish.trend && text.width() - marked >= leastForTrend(option))
        places.trend = cutFrom(places.name, trendWidth(option));
    if (wish.edited > 0)
        places.edited = cutFrom(places.name, wish.edited);
    if (wish.rates > 0) {
        const int room = places.words.width() - wish.rates - padding;
        places.hasRemote = wish.sentence <= room || wish.state > room;
        if (wish.state <= room)
            places.rates = cutFrom(places.words, wish.rates);
    }
    for (QRect* place :
         {&places.shape, &places.name, &places.edited, &places.trend, &places.words, &places.rates})
        if (!place->isNull())
            *place = QStyle::visualRect(option.direction, option.rect, *place);
    return places;
}

bool hasRoomForTrend(const QStyleOptionViewItem& option) {
    return textOf(option).width() >= leastForTrend(option);
}

int tunnelRowHeight(const QFont& font) {
    const int lines = QFontMetrics(font).height() + lineGap + QFontMetrics(tunnelRowSmallFont(font)).height();
    return lines + 2 * linePadding;
}

QFont tunnelRowSmallFont(const QFont& font) {
    return theme::scaled(font, 0.92);
}

} // namespace gretel
