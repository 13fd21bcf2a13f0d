// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/admission.h"

namespace gretel {

std::unique_ptr<Admission::Place> Admission::enter(const MethodRule& rule, uint uid) {
    const Key key{&rule, uid};
    int& underWay = m_underWay[key];
    if (underWay >= rule.mostOfUser)
        return {};
    ++underWay;
    return std::make_unique<Place>(m_underWay, key);
}

Admission::Place::~Place() {
    const auto count = m_underWay.find(m_key);
    if (--*count == 0)
        m_underWay.erase(count);
}

} // namespace gretel
