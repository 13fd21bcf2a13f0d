// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plain_text.h"

#include <algorithm>

namespace gretel {

namespace {

bool isPlain(QChar unit) {
    switch (unit.category()) {
    case QChar::Other_Control:
    case QChar::Other_NotAssigned: // the noncharacters, U+FFFE and U+FFFF among them
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return unit == u'\u200c' || unit == u'\u200d';
    default:
        return true;
    }
}

/// UTF-16 units of the character at the start of text; 0 when it is not a plain one.
qsizetype plainUnits(QStringView text) {
    if (!text.front().isSurrogate())
        return isPlain(text.front()) ? 1 : 0;
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate() ? 2 : 0;
}

} // namespace

bool isPlainText(QStringView text) {
    while (!text.isEmpty()) {
        const qsizetype units = plainUnits(text);
        if (units == 0)
            return false;
        text = text.sliced(units);
    }
    return true;
}

QString offendingText(QStringView text) {
    constexpr int mostShown = 80;
    QString shown;
    for (int count = 0; !text.isEmpty(); ++count) {
        if (count == mostShown)
            return shown + QChar(u'\u2026');
        const qsizetype units = plainUnits(text);
        if (units > 0)
            shown += text.first(units);
        else
            shown += QStringLiteral("\\u%1").arg(text.front().unicode(), 4, 16, QLatin1Char('0'));
        text = text.sliced(std::max<qsizetype>(units, 1));
    }
    return shown;
}

} // namespace gretel
