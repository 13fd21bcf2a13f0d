// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/json_lines.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace gretel::state {

void appendText(std::string& json, const QByteArray& utf8) {
    const bool plain = std::none_of(utf8.begin(), utf8.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
    });
    if (!plain) {
        // What is no UTF-8 cannot come out of a QString.
        constexpr auto replace = nlohmann::json::error_handler_t::replace;
        json += nlohmann::json(utf8.toStdString()).dump(-1, ' ', false, replace);
        return;
    }
    json += '"';
    json.append(utf8.constData(), size_t(utf8.size()));
    json += '"';
}

QByteArray Lines::next() {
    ++m_number;
    const qsizetype end = m_text.indexOf('\n', m_at);
    if (end < 0) {
        m_at = m_text.size();
        return {};
    }
    const QByteArray line = QByteArray::fromRawData(m_text.constData() + m_at, end - m_at);
    m_at = end + 1;
    return line;
}

} // namespace gretel::state
