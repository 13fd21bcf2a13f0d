// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace gretel {

/// One stretch that wants a place on a bar.
struct BarShare {
    quint32 bytes;
    double least; ///< logical pixels
};

/// The right edges of the stretches on a bar of that width, in whole pixels; the last one is the width.
/// Widths are to scale with the bytes; a stretch too thin for its least width gets that, and the others
/// share what is left. Where even the least widths do not fit, all shrink alike.
std::vector<int> barEdges(const std::vector<BarShare>& shares, int width);

} // namespace gretel
