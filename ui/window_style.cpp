// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_style.h"

#include <QColor>
#include <QHash>

#include "ui/theme.h"

namespace gretel {

namespace {

// clang-format off
constexpr char rules[] = R"(
QLineEdit[cell="true"], QComboBox[cell="true"] {
    background: @base; color: @text; border: 1px solid @line; border-radius: 5px; padding: 6px 9px;
    selection-background-color: @highlight; selection-color: @highlightText;
}
QLineEdit[cell="true"][frame="error"] { border-color: @error; }
QLineEdit[cell="true"][frame="warning"] { border-color: @warning; }
QLineEdit[cell="true"]:focus, QComboBox[cell="true"]:focus { border: 2px solid @accent; padding: 5px 8px; }
QLineEdit[cell="true"]:disabled { color: @disabledText; background: @window; }

QLabel[besideCell="true"], QCheckBox[besideCell="true"] { padding: 7px 0px; }

QLineEdit[plain="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 2px 5px;
    selection-background-color: @highlight; selection-color: @highlightText;
}
QLineEdit[plain="true"]:hover { border-color: @line; }
QLineEdit[plain="true"]:focus { background: @base; border: 2px solid @accent; padding: 1px 4px; }

QLineEdit#search { background: @base; border: 1px solid @line; border-radius: 6px; padding: 5px 6px; }
QLineEdit#search:focus { border: 2px solid @accent; padding: 4px 5px; }

QPushButton#updown {
    background: @accentFill; color: @accentText; border: 1px solid @accentFill; border-radius: 6px;
    padding: 8px 24px; font-weight: bold;
}
QPushButton#updown:hover { background: @accentHover; border-color: @accentHover; }
QPushButton#updown:focus { border: 2px solid @text; padding: 7px 23px; }
QPushButton#updown:pressed { background: @accentPressed; }
QPushButton#updown:disabled { background: @sunken; color: @disabledText; border-color: @line; }
QPushButton#updown[takesDown="true"] { background: @base; color: @text; border: 1px solid @strongLine; }
QPushButton#updown[takesDown="true"]:hover { background: @sunken; }
QPushButton#updown[takesDown="true"]:focus { border: 2px solid @accent; }
QPushButton#updown[takesDown="true"]:disabled { color: @disabledText; border-color: @line; }

QPushButton[quiet="true"], QToolButton[quiet="true"] {
    background: @base; color: @text; border: 1px solid @line; border-radius: 6px; padding: 8px 14px;
}
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @sunken; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 2px solid @accent; padding: 7px 13px; }
QPushButton[quiet="true"]:disabled { color: @disabledText; }
QToolButton[quiet="true"] { padding: 5px; }
QToolButton[quiet="true"]:focus { padding: 4px; }

QPushButton[link="true"], QToolButton[link="true"] {
    background: transparent; color: @accent; border: 1px solid transparent; border-radius: 4px; padding: 2px 4px;
    text-align: left;
}
QPushButton[link="true"]:hover, QToolButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus, QToolButton[link="true"]:focus { border-color: @accent; }
QPushButton[link="true"]:disabled { color: @disabledText; }

QRadioButton[here="true"] {
    color: @quiet; border: 1px solid transparent; border-radius: 11px; padding: 2px 10px 2px 6px;
}
QRadioButton[here="true"]:checked { color: @accent; background: @accentTint; }
QRadioButton[here="true"]:focus { border-color: @accent; }

QTabBar#tabs { background: transparent; }
QTabBar#tabs::tab {
    background: transparent; color: @quiet; border: 2px solid transparent; padding: 7px 3px 6px 3px;
    margin-right: 20px;
}
QTabBar#tabs::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar#tabs::tab:hover:!selected { color: @text; }
QTabBar#tabs:focus::tab:selected { border-color: @accent; border-radius: 4px; }

QListView#tunnels { background: @base; border: none; outline: none; }
QWidget#listPane { background: @base; }
QScrollArea#setupScroll, QWidget#setupContent { background: transparent; }
QStatusBar { background: @base; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter#panes::handle { background: @line; }
QWidget#tabLine { background: @line; }
)";
// clang-format on

/// The large button's words: the palette's own if they read on its ground, else black or white.
QColor textOn(const QColor& fill, const QPalette& palette) {
    const QColor own = palette.color(QPalette::Active, QPalette::HighlightedText);
    if (theme::contrastRatio(own, fill) >= 4.5)
        return own;
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return theme::contrastRatio(white, fill) >= theme::contrastRatio(black, fill) ? white : black;
}

} // namespace

QString windowStyle(const QPalette& palette) {
    const auto role = [&](QPalette::ColorRole wanted) { return palette.color(QPalette::Active, wanted); };
    const QColor base = role(QPalette::Base);
    const QColor text = role(QPalette::Text);
    const QColor fill = role(QPalette::Highlight);
    const std::pair<const char*, QColor> colours[] = {
        // Longer names first, as a name may begin with another.
        {"@highlightText", role(QPalette::HighlightedText)},
        {"@highlight", role(QPalette::Highlight)},
        {"@disabledText", palette.color(QPalette::Disabled, QPalette::Text)},
        {"@accentPressed", theme::mixed(fill, text, 0.25)},
        {"@accentHover", theme::mixed(fill, text, 0.12)},
        {"@accentTint", theme::mixed(base, theme::accent(palette), 0.14)},
        {"@accentText", textOn(fill, palette)},
        {"@accentFill", fill},
        {"@accent", theme::accent(palette)},
        {"@strongLine", theme::mixed(base, text, 0.45)},
        {"@sunken", theme::mixed(base, text, 0.07)},
        {"@warning", theme::severityText(Severity::Warning, palette)},
        {"@window", role(QPalette::Window)},
        {"@error", theme::severityText(Severity::Error, palette)},
        {"@quiet", theme::quietText(palette)},
        {"@base", base},
        {"@line", theme::line(palette)},
        {"@text", text},
    };
    QString sheet = QString::fromLatin1(rules);
    for (const auto& [name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace gretel
