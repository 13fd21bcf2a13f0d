// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_picture.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "core/field.h"
#include "ui/picture_node.h"
#include "ui/state_shape.h"
#include "ui/theme.h"
#include "ui/tunnel_line.h"
#include "words/state_words.h"

namespace gretel {

namespace {

QString firstNetwork(const Host& host) {
    return host.networks.empty() ? QString() : host.networks.front().toString();
}

QString otherNetworks(const Host& host) {
    if (host.networks.size() < 2)
        return {};
    return TunnelPicture::tr(" +%1", "after the first network: how many others")
        .arg(host.networks.size() - 1);
}

QString allNetworks(const Host& host) {
    QStringList texts;
    for (const Prefix& network : host.networks)
        texts << network.toString();
    return texts.join(QStringLiteral(", "));
}

QString orNone(const QString& text) {
    return text.isEmpty() ? TunnelPicture::tr("not filled in") : text;
}

} // namespace

TunnelPicture::TunnelPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto add = [this](Node node, PictureNode::Kind kind, const QString& field) {
        m_nodes[node] = new PictureNode(kind, field, this);
        connect(m_nodes[node], &PictureNode::clicked, this, [this, field] { emit fieldActivated(field); });
    };
    add(Networks1, PictureNode::Kind::Box, field::networks(HostSide::Host1));
    add(Host1, PictureNode::Kind::Box, field::publicAddress(HostSide::Host1));
    add(End1, PictureNode::Kind::Plain, field::tunnel(HostSide::Host1));
    add(End2, PictureNode::Kind::Plain, field::tunnel(HostSide::Host2));
    add(Host2, PictureNode::Kind::Box, field::publicAddress(HostSide::Host2));
    add(Networks2, PictureNode::Kind::Box, field::networks(HostSide::Host2));
    word();
}

void TunnelPicture::setProfile(const TunnelProfile& profile, TunnelState state) {
    m_profile = profile;
    m_state = state;
    m_here = profile.here;
    word();
    arrange();
}

void TunnelPicture::setHere(std::optional<HostSide> here) {
    m_here = here;
    word();
    update();
}

void TunnelPicture::word() {
    wordHost(HostSide::Host1);
    wordHost(HostSide::Host2);
    setAccessibleName(tr("Picture of the tunnel"));
    setAccessibleDescription(wordOf(m_state));
}

void TunnelPicture::wordHost(HostSide side) {
    const bool first = side == HostSide::Host1;
    const Host& host = m_profile.host(side);
    const QString plainName = first ? tr("Host 1") : tr("Host 2");
    const QString name = host.label.isEmpty() ? plainName : host.label;
    const QString endpoint = host.endpoint ? host.endpoint->toString() : QString();
    const QString tunnel = host.tunnel ? host.tunnel->address().toString() : QString();

    PictureNode* box = m_nodes[first ? Host1 : Host2];
    box->setWords({name, QString(), endpoint, {}, tr("Public IP")});
    box->setMarked(m_here == side);
    box->setToolTip(m_here == side ? tr("%1 (this computer), public IP: %2").arg(name, orNone(endpoint))
                                   : tr("%1, public IP: %2").arg(name, orNone(endpoint)));
    PictureNode* end = m_nodes[first ? End1 : End2];
    end->setWords({{}, {}, tunnel, {}, tr("Tunnel address")});
    end->setToolTip(tr("%1, tunnel address: %2").arg(name, orNone(tunnel)));
    PictureNode* networks = m_nodes[first ? Networks1 : Networks2];
    const bool several = host.networks.size() > 1;
    networks->setWords({several ? tr("Private networks") : tr("Private network"),
                        several ? tr("Networks") : tr("Network"), firstNetwork(host), otherNetworks(host),
                        tr("None yet")});
    networks->setToolTip(tr("%1, private networks: %2").arg(name, orNone(allNetworks(host))));
    for (PictureNode* node : {box, end, networks})
        node->setAccessibleName(node->toolTip());
}

QSize TunnelPicture::sizeHint() const {
    return {760, minimumSizeHint().height()};
}

QSize TunnelPicture::minimumSizeHint() const {
    return {480, static_cast<int>(pictureHeight(fontMetrics().height()))};
}

QRectF TunnelPicture::mirrored(const QRectF& rect) const {
    if (layoutDirection() == Qt::LeftToRight)
        return rect;
    return {width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

void TunnelPicture::arrange() {
    int widest = 0;
    for (const Node box : {Networks1, Host1, Host2, Networks2})
        widest = std::max(widest, m_nodes[box]->wantedWidth());
    m_layout = layOutPicture({static_cast<double>(width()), static_cast<double>(fontMetrics().height()),
                              static_cast<double>(widest), static_cast<double>(m_nodes[End1]->wantedWidth()),
                              static_cast<double>(m_nodes[End2]->wantedWidth())});
    const std::array<QRectF, NodeCount> places{m_layout.network1, m_layout.host1, m_layout.end1,
                                               m_layout.end2,     m_layout.host2, m_layout.network2};
    for (size_t i = 0; i < NodeCount; ++i)
        m_nodes[i]->setGeometry(mirrored(places[i]).toRect());
    update();
}

void TunnelPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.save();
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paintUnderlay(painter);
    paintTunnelLine(painter, m_layout.tunnel1, m_state, palette());
    paintTunnelLine(painter, m_layout.tunnel2, m_state, palette());
    if (layoutDirection() == Qt::RightToLeft)
        painter.restore();

    painter.setFont(theme::scaled(font(), 0.92));
    painter.setPen(theme::quietText(palette()));
    const QRectF cloud = mirrored(m_layout.cloud);
    const QString internet = painter.fontMetrics().elidedText(tr("Internet"), Qt::ElideRight,
                                                              static_cast<int>(cloud.width()) - 16);
    painter.drawText(cloud.translated(0, 2), Qt::AlignCenter, internet);
    paintTunnel(painter);
    if (m_here)
        paintMark(painter, mirrored(*m_here == HostSide::Host1 ? m_layout.mark1 : m_layout.mark2));
}

/// The wires between the boxes, and the cloud. Drawn left to right; the caller mirrors.
void TunnelPicture::paintUnderlay(QPainter& painter) const {
    const double middle = std::round(m_layout.host1.center().y()) + 0.5;
    painter.setPen(QPen(theme::line(palette()), 1));
    const auto wire = [&](const QRectF& from, const QRectF& to) {
        painter.drawLine(QPointF(from.right(), middle), QPointF(to.left(), middle));
    };
    wire(m_layout.network1, m_layout.host1);
    wire(m_layout.host1, m_layout.host2);
    wire(m_layout.host2, m_layout.network2);
    painter.setBrush(theme::card(palette()));
    painter.drawPath(cloudPath(m_layout.cloud.adjusted(0.5, 0.5, -0.5, -0.5)));
}

/// The tag with the state's shape and the arrow between the ends.
void TunnelPicture::paintTunnel(QPainter& painter) const {
    const QColor text = theme::stateText(m_state, palette());
    const QColor fill = theme::stateFill(m_state, palette());
    const QRectF tag = mirrored(m_layout.tag).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme::mixed(fill, text, 0.5), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2);
    paintStateShape(painter, mirrored(m_layout.shape), m_state, text);

    const QRectF arrow = mirrored(m_layout.arrow);
    const double middle = std::round(arrow.center().y()) + 0.5;
    const double left = arrow.left() + 3;
    const double right = arrow.right() - 3;
    painter.setPen(QPen(text, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    painter.drawPolyline(QPolygonF({{left + 3, middle - 3}, {left, middle}, {left + 3, middle + 3}}));
    painter.drawPolyline(QPolygonF({{right - 3, middle - 3}, {right, middle}, {right - 3, middle + 3}}));
}

void TunnelPicture::paintMark(QPainter& painter, const QRectF& place) const {
    painter.setFont(theme::scaled(font(), 0.85));
    painter.setPen(theme::accent(palette()));
    painter.drawText(place, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(tr("This computer"), Qt::ElideRight,
                                                      static_cast<int>(place.width())));
}

void TunnelPicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void TunnelPicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    arrange();
}

} // namespace gretel
