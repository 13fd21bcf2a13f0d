// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pasted_table.h"

#include <QRegularExpression>

#include <vector>

#include "core/field.h"

namespace gretel {

namespace {

QStringList columnsOf(const QString& line) {
    if (line.contains(u'|')) {
        QString inner = line.trimmed();
        if (inner.startsWith(u'|'))
            inner.remove(0, 1);
        if (inner.endsWith(u'|'))
            inner.chop(1);
        return inner.split(u'|');
    }
    if (line.contains(u'\t'))
        return line.split(u'\t');
    static const QRegularExpression severalBlanks(QStringLiteral("\\s{2,}"));
    return line.trimmed().split(severalBlanks);
}

bool isRule(const QString& line) {
    static const QRegularExpression rule(QStringLiteral("^[\\s|:+=-]+$"));
    return rule.match(line).hasMatch();
}

/// Whether a cell can be an address, a host name, or a list of networks rather than a heading.
bool looksLikeValue(const QString& text) {
    static const QRegularExpression value(QStringLiteral("[0-9.:/]|^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"));
    static const QRegularExpression heading(QStringLiteral("^host\\s*[12]\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || (value.match(text).hasMatch() && !heading.match(text).hasMatch());
}

} // namespace

std::optional<Cells> readPastedTable(const QString& text) {
    std::vector<QStringList> rows;
    for (const QString& line : text.split(QRegularExpression(QStringLiteral("\\r\\n|\\r|\\n")))) {
        if (line.trimmed().isEmpty() || isRule(line))
            continue;
        QStringList columns = columnsOf(line);
        for (QString& column : columns)
            column = column.trimmed();
        if (columns.size() == 3)
            columns.removeFirst();
        if (columns.size() != 2)
            return std::nullopt;
        if (rows.empty() && !(looksLikeValue(columns[0]) && looksLikeValue(columns[1])))
            continue;
        rows.push_back(columns);
    }
    if (rows.size() != 3)
        return std::nullopt;
    Cells cells;
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        const qsizetype column = side == HostSide::Host1 ? 0 : 1;
        cells.insert(field::publicAddress(side), rows[0][column]);
        cells.insert(field::tunnel(side), rows[1][column]);
        cells.insert(field::networks(side), rows[2][column]);
    }
    return cells;
}

} // namespace gretel
