// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace gretel {

/// What the picture's places depend on, in logical pixels.
struct PictureMeasure {
    double width;      ///< of the whole picture
    double lineHeight; ///< of a line of text
    double node;       ///< width that the widest box wants
    double end1;       ///< width that the text of Host 1's tunnel address wants
    double end2;       ///< and Host 2's
};

/// Where everything stands, left to right from Host 1 to Host 2, in whole pixels.
struct PictureLayout {
    QRectF network1;
    QRectF host1;
    QRectF cloud;
    QRectF host2;
    QRectF network2;
    QRectF tag;   ///< holds the tunnel's addresses, over the cloud
    QRectF shape; ///< in the tag: the state's shape
    QRectF end1;  ///< in the tag
    QRectF arrow; ///< in the tag, between its ends
    QRectF end2;  ///< in the tag
    QRectF mark1; ///< under Host 1: "This computer"
    QRectF mark2;
    QPainterPath tunnel1; ///< from Host 1 to the tag
    QPainterPath tunnel2; ///< from Host 2 to the tag
};

PictureLayout layOutPicture(const PictureMeasure& measure);
double pictureHeight(double lineHeight);

/// A cloud that fills the rectangle.
QPainterPath cloudPath(const QRectF& rect);

} // namespace gretel
