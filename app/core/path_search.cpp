// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/path_search.h"

#include <algorithm>

namespace gretel {

PathSearch::PathSearch(quint32 least, quint32 most)
    : m_least(least), m_most(std::max(least, most)), m_open(m_most) {}

std::vector<quint32> PathSearch::round() const {
    const quint32 from = m_passed ? *m_passed + 1 : m_least;
    std::vector<quint32> sizes;
    if (m_open < from)
        return sizes;
    const quint32 span = m_open - from;
    const quint32 parts = std::min(span, sizesOfRound - 1);
    for (quint32 part = 0; part <= parts; ++part)
        sizes.push_back(parts == 0 ? from : quint32(from + quint64(span) * part / parts));
    return sizes;
}

void PathSearch::passed(quint32 bytes) {
    m_passed = std::max(m_passed.value_or(bytes), bytes);
    if (m_open < *m_passed)
        m_open = m_most;
}

void PathSearch::failed(quint32 bytes) {
    if ((!m_passed || bytes > *m_passed) && bytes <= m_open)
        m_open = bytes - 1;
}

void PathSearch::named(quint32 mtu) {
    if (!m_passed || mtu >= *m_passed)
        m_open = std::min(m_open, mtu);
}

} // namespace gretel
