// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gretel {

/// The quiet tag "Not encrypted". Pressed, it opens the note.
class EncryptionTag : public QAbstractButton {
    Q_OBJECT
public:
    explicit EncryptionTag(QWidget* parent = nullptr);

    /// Brief: only the mark, where there is no room for the words.
    void setBrief(bool brief);
    bool isBrief() const { return m_brief; }
    QSize fullSize() const;
    QSize briefSize() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void openNote();

    bool m_brief = false;
};

} // namespace gretel
