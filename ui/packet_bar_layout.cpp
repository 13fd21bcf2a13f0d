// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet_bar_layout.h"

#include <cmath>

namespace gretel {

namespace {

/// Gives every share that is thinner than its least width that width, until none of the others is.
std::vector<double> widthsOf(const std::vector<BarShare>& shares, double width) {
    std::vector<double> widths(shares.size(), 0);
    std::vector<bool> atLeast(shares.size(), false);
    for (bool again = true; again;) {
        again = false;
        double room = width;
        double bytes = 0;
        for (size_t i = 0; i < shares.size(); ++i) {
            if (atLeast[i])
                room -= widths[i];
            else
                bytes += shares[i].bytes;
        }
        for (size_t i = 0; i < shares.size(); ++i) {
            if (atLeast[i])
                continue;
            widths[i] = bytes > 0 ? room * shares[i].bytes / bytes : 0;
            if (widths[i] < shares[i].least) {
                widths[i] = shares[i].least;
                atLeast[i] = again = true;
            }
        }
    }
    return widths;
}

} // namespace

std::vector<int> barEdges(const std::vector<BarShare>& shares, int width) {
    std::vector<double> widths = widthsOf(shares, width);
    double sum = 0;
    for (const double each : widths)
        sum += each;
    std::vector<int> edges;
    double edge = 0;
    for (const double each : widths) {
        edge += sum > 0 ? each * width / sum : 0;
        edges.push_back(static_cast<int>(std::lround(edge)));
    }
    return edges;
}

} // namespace gretel
