// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/sparkline.h"
#include "ui/state_shape.h"
#include "ui/theme.h"
#include "ui/tunnel_list_model.h"
#include "ui/tunnel_row.h"
#include "words/traffic_words.h"

namespace gretel {

namespace {

QString sentenceOf(const QString& word, const QString& remote) {
    return remote.isEmpty() ? word : TunnelDelegate::tr("%1 · %2", "state, remote").arg(word, remote);
}

Traffic ratesOf(const QModelIndex& index) {
    const auto rate = [&](int role) {
        const QVariant value = index.data(role);
        return value.isValid() ? std::optional<quint64>(value.toULongLong()) : std::nullopt;
    };
    return {0, 0, rate(TunnelListModel::ReceiveRateRole), rate(TunnelListModel::SendRateRole)};
}

void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QRect& ground) {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    // Ctrl and an arrow key lead past what is selected.
    const bool focused = option.state & QStyle::State_HasFocus;
    if (!selected && !hovered && !focused)
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
    const auto state = static_cast<TunnelState>(index.data(TunnelListModel::StateRole).toInt());
    const QString mark = index.data(TunnelListModel::EditedRole).toBool() ? tr("edited") : QString();
    const QString word = index.data(TunnelListModel::WordRole).toString();
    QString sentence = sentenceOf(word, index.data(TunnelListModel::RemoteRole).toString());
    // What is kept of a tunnel that has gone down since is not news.
    const QString rates = isUp(state) ? arrowsOf(ratesOf(index)) : QString();
    HealthTrend trend;
    if (isUp(state) && hasRoomForTrend(option))
        trend = index.data(TunnelListModel::TrendRole).value<HealthTrend>();
    const QFont small = tunnelRowSmallFont(option.font);
    const QFontMetrics metrics(small);
    const TunnelRowPlaces places = placesOf(
        option, {metrics.horizontalAdvance(mark), !trend.points.empty(), metrics.horizontalAdvance(word),
                 metrics.horizontalAdvance(sentence), metrics.horizontalAdvance(rates)});
    if (!places.hasRemote)
        sentence = word;

    const auto align =
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(painter, option, places.ground);
    paintStateShape(*painter, places.shape, state, option.palette);
    if (!places.trend.isNull())
        paintSparkline(*painter, places.trend, trend, option.palette);
    QFont nameFont = option.font;
    nameFont.setWeight(QFont::DemiBold);
    painter->setFont(nameFont);
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    const QString name = index.data(TunnelListModel::NameRole).toString();
    painter->drawText(places.name, align,
                      QFontMetrics(nameFont).elidedText(name, Qt::ElideRight, places.name.width()));
    painter->setFont(small);
    painter->setPen(theme::quietText(option.palette));
    painter->drawText(places.edited, Qt::AlignCenter, mark);
    painter->drawText(places.words, align,
                      metrics.elidedText(sentence, Qt::ElideRight, places.words.width()));
    if (!places.rates.isNull())
        painter->drawText(places.rates, Qt::AlignCenter, rates);
    painter->restore();
}

QSize TunnelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, tunnelRowHeight(option.font)};
}

bool TunnelDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view, option.rect);
    return true;
}

} // namespace gretel
