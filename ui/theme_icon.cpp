// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <optional>

#include "ui/theme.h"

namespace gretel::theme {

namespace {

/// Paints a one-coloured drawing in the colour that text has at that moment, so that a switch between light
/// and dark needs no new icons.
class SymbolEngine : public QIconEngine {
public:
    SymbolEngine(const QString& file, std::optional<QColor> color) : m_file(file), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer drawing(m_file);
        if (drawing.isValid() && !size.isEmpty()) {
            const int side = std::min(size.width(), size.height());
            QPainter painter(&image);
            drawing.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0,
                                            static_cast<double>(side), static_cast<double>(side)));
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(image.rect(), colorFor(mode));
        }
        return QPixmap::fromImage(image);
    }

    QString key() const override { return QStringLiteral("gretel-symbol"); }
    QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_color.value_or(palette.color(QPalette::Active, QPalette::ButtonText));
    }

    QString m_file;
    std::optional<QColor> m_color;
};

QString fileOf(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new SymbolEngine(fileOf(name), std::nullopt));
}

QIcon icon(const QString& name, const QColor& color) {
    return QIcon(new SymbolEngine(fileOf(name), color));
}

} // namespace gretel::theme
