// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace gretel {

/// Columns that line up, two blanks apart, nothing behind the last one.
class TextTable {
public:
    void addRow(QStringList cells) { m_rows.push_back(std::move(cells)); }
    QStringList lines() const;

private:
    std::vector<QStringList> m_rows;
};

} // namespace gretel
