// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gretel {

/// A place in the tunnel picture that leads to a cell. The picture gives it its words and its geometry.
class PictureNode : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind { Box, Plain }; ///< Plain: one line on somebody else's ground

    PictureNode(Kind kind, const QString& field, QWidget* parent);

    const QString& field() const { return m_field; }
    struct Words {
        QString title;
        QString shortTitle;  ///< where the title has no room; empty: the title is cut
        QString value;       ///< empty: the cell is
        QString suffix;      ///< behind the value, never cut
        QString placeholder; ///< quietly in the value's place
    };
    void setWords(const Words& words);
    /// Whether it belongs to this computer.
    void setMarked(bool marked);
    /// Width that the value (or its placeholder) wants.
    int wantedWidth() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintBox(QPainter& painter) const;
    void paintLine(QPainter& painter, const QRect& place, const QString& text, const QFont& font,
                   const QColor& color) const;
    QFont valueFont() const;
    QFont titleFont() const;
    QString titleFor(double width) const;
    QString valueFor(double width) const;

    Kind m_kind;
    QString m_field;
    Words m_words;
    bool m_marked = false;
};

} // namespace gretel
