// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;

namespace gretel {

/// One of two words or more that stand side by side in one frame. One stop for Tab; the arrow keys choose.
class SegmentedChoice : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedChoice(const QStringList& words, QWidget* parent = nullptr);

    int chosen() const; ///< counts from 0
    void choose(int index);
    std::vector<QWidget*> buttons() const;

signals:
    void chosenChanged(int index); ///< by a person or by choose()

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();

    QButtonGroup* m_buttons;
};

} // namespace gretel
