// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include <algorithm>

namespace gretel {

namespace {

QString withoutTrailingBlanks(QString line) {
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

QStringList TextTable::lines() const {
    std::vector<qsizetype> widths;
    for (const QStringList& row : m_rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())), 0);
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[size_t(column)] =
                std::max(widths[size_t(column)], withoutTrailingBlanks(row[column]).size());
    }
    QStringList lines;
    for (const QStringList& row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString cell = withoutTrailingBlanks(row[column]);
            const qsizetype width = widths[size_t(column)];
            line += (column < m_numbers ? cell.rightJustified(width) : cell).leftJustified(width + 2);
        }
        lines.append(withoutTrailingBlanks(line));
    }
    return lines;
}

} // namespace gretel
