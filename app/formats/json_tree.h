// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

#include "core/issue.h"

namespace gretel {

/// JSON (RFC 8259) as it was written: members in their order, a key as often as it stands there, numbers by
/// their text. A plain value; nothing of it is trusted yet.
struct JsonNode {
    enum class Type { Null, Boolean, Number, Text, List, Object };

    Type type = Type::Null;
    bool boolean = false;
    std::optional<quint64> whole; ///< of a number written as a whole one without a sign
    QString text;                 ///< of a text, or of a number as written
    std::vector<JsonNode> items;  ///< of a list, or an object's values
    std::vector<QString> keys;    ///< an object's, one a value
};

/// What no document of ours needs, so that the tree of a hostile one stays small. Deeper values are left out:
/// what holds them is refused by its own type or key.
inline constexpr int mostJsonDepth = 8;
inline constexpr size_t mostJsonValues = 160000;
inline constexpr size_t mostJsonKeys = 64; ///< of one object

/// The whole of bytes, which must be one value in UTF-8 without a byte order mark. The issue is NotJson,
/// TooLong (too many values) or UnknownKey (too many keys in one object). Never throws.
Result<JsonNode, Issue> parseJson(const QByteArray& bytes);

} // namespace gretel
