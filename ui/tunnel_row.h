// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QStyleOptionViewItem>

namespace gretel {

/// What a tunnel's row would like to show besides its shape and its name; widths in logical pixels, 0 where
/// there is nothing to show.
struct TunnelRowWish {
    int edited = 0; ///< the mark after the name
    bool trend = false;
    int state = 0;    ///< the state's word alone
    int sentence = 0; ///< the word and the remote
    int rates = 0;
};

/// Where it stands; null where there is no room. The trend goes first, then the remote, then the rates; name
/// and state are always there, and are cut off.
struct TunnelRowPlaces {
    QRect ground;
    QRect shape;
    QRect name;
    QRect edited;
    QRect trend;
    QRect words;
    bool hasRemote = true; ///< in the words
    QRect rates;
};

TunnelRowPlaces placesOf(const QStyleOptionViewItem& option, const TunnelRowWish& wish);
/// Whether rows of this width show trends at all.
bool hasRoomForTrend(const QStyleOptionViewItem& option);
int tunnelRowHeight(const QFont& font);
QFont tunnelRowSmallFont(const QFont& font); ///< of all but the name

} // namespace gretel
