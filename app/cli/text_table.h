// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace gretel {

/// Columns that line up, two blanks apart, nothing behind the last one.
class TextTable {
public:
    /// numbers: so many of the first columns are aligned on the right.
    explicit TextTable(qsizetype numbers = 0) : m_numbers(numbers) {}

    void addRow(QStringList cells) { m_rows.push_back(std::move(cells)); }
    QStringList lines() const;

private:
    qsizetype m_numbers;
    std::vector<QStringList> m_rows;
};

} // namespace gretel
