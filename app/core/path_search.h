// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace gretel {

/// The largest packet that passes, found by dividing what is left into several parts at a time: a lost packet
/// costs its whole timeout, and those of one round are lost together. Sizes are bytes with the IP header.
class PathSearch {
public:
    /// Both ends are tried too.
    PathSearch(quint32 least, quint32 most);

    /// The sizes to try next, ascending; empty when it is known.
    std::vector<quint32> round() const;
    /// One size of the round. What failed though a larger one passes was lost by chance.
    void passed(quint32 bytes);
    void failed(quint32 bytes);
    /// A router named the MTU of its next link: nothing larger passes.
    void named(quint32 mtu);

    bool isDone() const { return round().empty(); }
    /// Absent when not even the least passes.
    std::optional<quint32> largest() const { return m_passed; }

private:
    static constexpr quint32 sizesOfRound = 8;
    quint32 m_least;
    quint32 m_most;
    quint32 m_open; ///< the largest that is not known to fail
    std::optional<quint32> m_passed;
};

} // namespace gretel
