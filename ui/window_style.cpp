// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_style.h"

#include <QColor>
#include <QHash>
#include <QStyle>
#include <QWidget>

#include "ui/theme.h"

namespace gretel {

namespace {

// clang-format off
constexpr char rules[] = R"(
QLineEdit[cell="true"], QComboBox[cell="true"] {
    background: @base; color: @text; border: 1px solid @line; border-radius: 5px; padding: 6px 9px;
    selection-background-color: @highlight; selection-color: @highlightText;
}
QLineEdit[cell="true"][mark="error"] { border-color: @error; }
QLineEdit[cell="true"][mark="warning"] { border-color: @warning; }
QLineEdit[cell="true"]:focus, QComboBox[cell="true"]:focus { border: 2px solid @accent; padding: 5px 8px; }
QLineEdit[cell="true"]:disabled { color: @disabledText; background: @window; }
QComboBox[cell="true"] { padding: 5px 9px; }
QComboBox[cell="true"]:focus { padding: 4px 8px; }
QComboBox[cell="true"]::drop-down { border: none; width: 24px; }
QComboBox[cell="true"]::down-arrow { image: none; }
QLabel[besideCell="true"], QCheckBox[besideCell="true"] { padding: 7px 0px; }

QLineEdit[plain="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 2px 5px;
    selection-background-color: @highlight; selection-color: @highlightText;
}
QLineEdit[plain="true"]:hover { border-color: @line; }
QLineEdit[plain="true"]:focus { background: @base; border: 2px solid @accent; padding: 1px 4px; }

QLineEdit#search { background: @base; border: 1px solid @line; border-radius: 6px; padding: 5px 6px; }
QLineEdit#search:focus { border: 2px solid @accent; padding: 4px 5px; }

QPushButton[look], QPushButton[segment], QToolButton[look] { outline: none; }
QPushButton[look="primary"] {
    background: @accentFill; color: @accentText; border: 1px solid @accentFill; border-radius: 6px;
    padding: 8px 22px; font-weight: bold;
}
QPushButton[look="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @accentRing; padding: 7px 21px; }
QPushButton[look="primary"]:pressed { background: @accentPressed; }
QPushButton[look="primary"]:disabled { background: @sunken; color: @disabledText; border-color: @line; }

QPushButton[look="quiet"], QToolButton[look="quiet"] {
    background: @base; color: @text; border: 1px solid @line; border-radius: 6px; padding: 8px 16px;
}
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: @sunken; }
QPushButton[look="quiet"]:pressed, QToolButton[look="quiet"]:pressed { background: @line; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {
    border: 2px solid @accent; padding: 7px 15px;
}
QPushButton[look="quiet"]:disabled { color: @disabledText; }
QPushButton[look="quiet"][small="true"] { padding: 6px 12px; }
QPushButton[look="quiet"][small="true"]:focus { padding: 5px 11px; }
QToolButton[look="quiet"], QToolButton[look="quiet"]:focus { padding: 0px; }

QPushButton[look="link"] {
    background: transparent; color: @accent; border: 1px solid transparent; border-radius: 4px;
    padding: 2px 0px; text-align: @start;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }
QPushButton[look="link"]:disabled { color: @disabledText; }

QPushButton[segment] {
    background: @base; color: @text; border: 1px solid @line; border-radius: 0px; padding: 4px 12px;
    margin-@start: -1px;
}
QPushButton[segment="first"] {
    border-top-@start-radius: 6px; border-bottom-@start-radius: 6px; margin-@start: 0px;
}
QPushButton[segment="last"] { border-top-@end-radius: 6px; border-bottom-@end-radius: 6px; }
QPushButton[segment]:hover { background: @sunken; }
QPushButton[segment]:checked { background: @accentTint; color: @accent; border-color: @accent; font-weight: bold; }
QPushButton[segment]:focus { border: 2px solid @accent; padding: 3px 11px; }

QRadioButton[here="true"] {
    color: @quiet; border: 1px solid transparent; border-radius: 9px; padding: 2px 10px 2px 8px; spacing: 6px;
}
QRadioButton[here="true"]:checked { color: @accent; background: @accentTint; }
QRadioButton[here="true"]:focus { border-color: @accent; }
QRadioButton[here="true"]::indicator {
    width: 11px; height: 11px; border-radius: 6px; border: 1px solid @strongLine; background: @base;
}
QRadioButton[here="true"]::indicator:checked {
    width: 5px; height: 5px; border: 4px solid @accent; background: @base;
}

QTabBar#tabs, QTabBar#pages { background: transparent; }
QTabBar#tabs::tab, QTabBar#pages::tab {
    background: transparent; color: @quiet; border: 2px solid transparent; padding: 7px 1px 6px 1px;
    margin-right: 22px;
}
QTabBar#tabs::tab:selected, QTabBar#pages::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar#tabs::tab:hover:!selected, QTabBar#pages::tab:hover:!selected { color: @text; }
QTabBar#tabs:focus::tab:selected, QTabBar#pages:focus::tab:selected { border-color: @accent; border-radius: 4px; }

QTableView#log, QTableView#importList, QTableView#healthTable, QTableView#rulesTable { background: @base; border: 1px solid @line; border-radius: 5px; padding: 3px; }
QTableView#log QHeaderView, QTableView#importList QHeaderView, QTableView#healthTable QHeaderView, QTableView#rulesTable QHeaderView { background: @base; border: none; }
QTableView#log QHeaderView::section, QTableView#importList QHeaderView::section,
QTableView#healthTable QHeaderView::section, QTableView#rulesTable QHeaderView::section {
    background: @base; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 5px 3px;
}
QTableView#log::item, QTableView#importList::item, QTableView#healthTable::item { padding: 0px 3px; }
QTableView#rulesTable::item { padding: 4px 3px; }

QListView#tunnels { background: @base; border: none; outline: none; }
QWidget#listPane { background: @base; }
QScrollArea#setupScroll, QWidget#setupContent, QScrollArea#statusScroll, QWidget#statusContent {
    background: transparent;
}
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

QString windowStyle(const QPalette& palette, Qt::LayoutDirection direction) {
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
        {"@accentRing", theme::mixed(fill, text, 0.6)},
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
    const bool mirrored = direction == Qt::RightToLeft;
    sheet.replace(QLatin1String("@start"), mirrored ? QLatin1String("right") : QLatin1String("left"));
    sheet.replace(QLatin1String("@end"), mirrored ? QLatin1String("left") : QLatin1String("right"));
    return sheet;
}

void setLook(QWidget* button, const char* look) {
    button->setProperty("look", look);
    button->style()->unpolish(button);
    button->style()->polish(button);
    button->updateGeometry();
}

} // namespace gretel
