// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/state_shape.h"
#include "ui/theme.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

constexpr int sideMargin = 8;  ///< from the pane's edge to the row's ground
constexpr int padding = 10;    ///< inside that ground
constexpr int linePadding = 8; ///< above the first and below the second line
constexpr int lineGap = 2;

struct RowGeometry {
    QRect ground;
    QRect shape;
    QRect name;
    QRect words;
};

QFont smallFont(const QFont& font) {
    return theme::scaled(font, 0.92);
}

RowGeometry geometryOf(const QStyleOptionViewItem& option) {
    const int nameHeight = option.fontMetrics.height();
    const int side = option.fontMetrics.ascent() + 1;
    RowGeometry geometry;
    geometry.ground = option.rect.adjusted(sideMargin, 1, -sideMargin, -1);
    const QRect inner = geometry.ground.adjusted(padding, linePadding - 1, -padding, -linePadding + 1);
    geometry.shape = QRect(inner.left(), inner.top() + (nameHeight - side) / 2, side, side);
    const int textLeft = inner.left() + side + padding;
    geometry.name = QRect(textLeft, inner.top(), inner.right() - textLeft + 1, nameHeight);
    geometry.words = QRect(textLeft, inner.top() + nameHeight + lineGap, geometry.name.width(),
                           inner.height() - nameHeight - lineGap);
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    return {geometry.ground, mirrored(geometry.shape), mirrored(geometry.name), mirrored(geometry.words)};
}

QString secondLine(const QModelIndex& index) {
    const QString word = index.data(TunnelListModel::WordRole).toString();
    const QString remote = index.data(TunnelListModel::RemoteRole).toString();
    return remote.isEmpty() ? word : TunnelDelegate::tr("%1 · %2", "state, remote").arg(word, remote);
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QRect& ground) {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    if (!selected && !hovered)
        return;
    const QColor base = option.palette.color(QPalette::Active, QPalette::Base);
    const QColor accent = theme::accent(option.palette);
    painter->setPen(focused ? QPen(accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(theme::mixed(base, accent, selected ? 0.15 : 0.06));
    painter->drawRoundedRect(QRectF(ground).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
}

} // namespace

void TunnelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const RowGeometry geometry = geometryOf(option);
    const auto state = static_cast<TunnelState>(index.data(TunnelListModel::StateRole).toInt());
    const bool edited = index.data(TunnelListModel::EditedRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(painter, option, geometry.ground);
    paintStateShape(*painter, geometry.shape, state, option.palette);

    const auto align =
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    QRect name = geometry.name;
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    if (edited) {
        const QString mark = tr("edited");
        const int width = smallMetrics.horizontalAdvance(mark);
        const QRect place(name.right() - width + 1, name.top(), width, name.height());
        painter->setFont(small);
        painter->setPen(theme::quietText(option.palette));
        painter->drawText(QStyle::visualRect(option.direction, geometry.name, place), Qt::AlignCenter, mark);
        name.setWidth(name.width() - width - padding);
        name = QStyle::visualRect(option.direction, geometry.name, name);
    }
    QFont nameFont = option.font;
    nameFont.setWeight(QFont::DemiBold);
    painter->setFont(nameFont);
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    const QString text = index.data(TunnelListModel::NameRole).toString();
    painter->drawText(name, align, QFontMetrics(nameFont).elidedText(text, Qt::ElideRight, name.width()));
    painter->setFont(small);
    painter->setPen(theme::quietText(option.palette));
    painter->drawText(geometry.words, align,
                      smallMetrics.elidedText(secondLine(index), Qt::ElideRight, geometry.words.width()));
    painter->restore();
}

QSize TunnelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines =
        QFontMetrics(option.font).height() + lineGap + QFontMetrics(smallFont(option.font)).height();
    return {120, lines + 2 * linePadding};
}

bool TunnelDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view, option.rect);
    return true;
}

} // namespace gretel
