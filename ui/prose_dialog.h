// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

namespace gretel {

struct Prose {
    enum class Kind { Heading, Paragraph, Item, Command };
    Kind kind;
    QString text; ///< plain text
};

/// A few paragraphs to read, and a button to close them.
class ProseDialog : public QDialog {
    Q_OBJECT
public:
    ProseDialog(const QString& title, const std::vector<Prose>& prose, QWidget* parent);
};

} // namespace gretel
