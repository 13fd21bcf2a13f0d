// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace gretel {

/// A combo box that looks like a cell. The style sheet that gives it a cell's frame takes its arrow away; it
/// paints its own.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    /// A wheel that scrolls the page must not change a setting on its way.
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace gretel
