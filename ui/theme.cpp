// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace gretel::theme {

namespace {

/// Above the 4.5 that is promised, so that rounding to whole colour values cannot fall below it.
constexpr double aimedRatio = 4.7;

const QColor green{0x1a, 0x7f, 0x37};
const QColor teal{0x0d, 0x74, 0x7a};
const QColor amber{0x9a, 0x67, 0x00};
const QColor red{0xc0, 0x29, 0x2b};
const QColor blue{0x1f, 0x6f, 0xd6};
const QColor slate{0x5b, 0x6b, 0x86};
const QColor orange{0xe0, 0x8a, 0x1e};

double luminance(const QColor& color) {
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

/// Moves the wish towards the palette's own text colour until it reads on each of the grounds.
template <size_t N>
QColor readable(const QColor& wish, const QPalette& palette, const std::array<QColor, N>& grounds) {
    const auto reads = [&grounds](const QColor& color) {
        return std::all_of(grounds.begin(), grounds.end(), [&color](const QColor& ground) {
            return contrastRatio(color, ground) >= aimedRatio;
        });
    };
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        const QColor color = mixed(wish, text, step / 20.0);
        if (reads(color))
            return color;
    }
    return text;
}

QColor readableAnywhere(const QColor& wish, const QPalette& palette, const QColor& ownGround) {
    return readable(wish, palette,
                    std::array{palette.color(QPalette::Active, QPalette::Base),
                               palette.color(QPalette::Active, QPalette::AlternateBase),
                               palette.color(QPalette::Active, QPalette::Window), card(palette), ownGround});
}

QColor tinted(const QColor& hue, const QPalette& palette) {
    return mixed(palette.color(QPalette::Active, QPalette::Base), hue, isDark(palette) ? 0.20 : 0.11);
}

QColor hueOf(TunnelState state) {
    switch (state) {
    case TunnelState::Down:
        return slate;
    case TunnelState::BringingUp:
        return blue;
    case TunnelState::UpUnverified:
        return teal;
    case TunnelState::Up:
        return green;
    case TunnelState::Degraded:
        return amber;
    case TunnelState::Failed:
        return red;
    }
    return slate;
}

QColor hueOf(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return blue;
    case Severity::Warning:
        return amber;
    case Severity::Error:
        return red;
    }
    return slate;
}

struct Tint {
    QColor hue;
    double share;
};

Tint tintOf(Layer layer) {
    switch (layer) {
    case Layer::OuterIp:
        return {slate, 0.30};
    case Layer::Gre:
        return {orange, 0.50};
    case Layer::Checksum:
    case Layer::Key:
    case Layer::Sequence:
        return {orange, 0.30};
    case Layer::InnerIp:
        return {blue, 0.28};
    case Layer::Tcp:
        return {blue, 0.40};
    case Layer::Payload:
        return {green, 0.14};
    }
    return {slate, 0.30};
}

} // namespace

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

double contrastRatio(const QColor& one, const QColor& two) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(two)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& one, const QColor& two, double share) {
    const auto between = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {between(one.red(), two.red()), between(one.green(), two.green()),
            between(one.blue(), two.blue())};
}

QColor quietText(const QPalette& palette) {
    const QColor wish = mixed(palette.color(QPalette::Active, QPalette::Window),
                              palette.color(QPalette::Active, QPalette::WindowText), 0.62);
    return readableAnywhere(wish, palette, palette.color(QPalette::Active, QPalette::Base));
}

QColor line(const QPalette& palette) {
    return mixed(palette.color(QPalette::Active, QPalette::Window),
                 palette.color(QPalette::Active, QPalette::WindowText), isDark(palette) ? 0.24 : 0.20);
}

QColor card(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Base);
}

QColor accent(const QPalette& palette) {
    const QColor wish = palette.color(QPalette::Active, QPalette::Highlight);
    return readableAnywhere(wish, palette, tinted(wish, palette));
}

QColor stateText(TunnelState state, const QPalette& palette) {
    return readableAnywhere(hueOf(state), palette, stateFill(state, palette));
}

QColor stateFill(TunnelState state, const QPalette& palette) {
    return tinted(hueOf(state), palette);
}

QColor severityText(Severity severity, const QPalette& palette) {
    return readableAnywhere(hueOf(severity), palette, severityFill(severity, palette));
}

QColor severityFill(Severity severity, const QPalette& palette) {
    return tinted(hueOf(severity), palette);
}

QColor layerFill(Layer layer, const QPalette& palette) {
    const Tint tint = tintOf(layer);
    const QColor ground = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = layerText(palette);
    double share = tint.share;
    while (share > 0.02) {
        const QColor fill = mixed(ground, tint.hue, share);
        if (contrastRatio(fill, text) >= aimedRatio)
            return fill;
        share *= 0.85;
    }
    return ground;
}

QColor layerText(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Text);
}

void setTextColor(QWidget* widget, const QColor& color) {
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

QFont scaled(const QFont& font, double factor) {
    QFont other = font;
    if (font.pointSizeF() > 0)
        other.setPointSizeF(font.pointSizeF() * factor);
    else
        other.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    return other;
}

QFont fixedFont(const QFont& beside) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (beside.pointSizeF() > 0)
        font.setPointSizeF(beside.pointSizeF());
    else
        font.setPixelSize(beside.pixelSize());
    return font;
}

} // namespace gretel::theme
