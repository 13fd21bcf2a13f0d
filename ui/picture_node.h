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
    /// value empty: the cell is; placeholder then stands there, quietly.
    void setWords(const QString& title, const QString& value, const QString& placeholder);
    /// Whether it belongs to this computer.
    void setMarked(bool marked);
    const QString& value() const { return m_value; }
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
                   const QColor& color, Qt::Alignment alignment) const;
    QFont valueFont() const;

    Kind m_kind;
    QString m_field;
    QString m_title;
    QString m_value;
    QString m_placeholder;
    bool m_marked = false;
};

} // namespace gretel
