// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/state_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

QString wordOf(TunnelState state) {
    switch (state) {
    case TunnelState::Down:
        return QCoreApplication::translate("Words", "Down");
    case TunnelState::BringingUp:
        return QCoreApplication::translate("Words", "Bringing up");
    case TunnelState::UpUnverified:
        return QCoreApplication::translate("Words", "Up – unverified");
    case TunnelState::Up:
        return QCoreApplication::translate("Words", "Up");
    case TunnelState::Degraded:
        return QCoreApplication::translate("Words", "Degraded");
    case TunnelState::Failed:
        return QCoreApplication::translate("Words", "Failed");
    }
    return {};
}

QString wordOf(Layer layer) {
    switch (layer) {
    case Layer::OuterIp:
        return QCoreApplication::translate("Words", "outer IP", "part of a packet");
    case Layer::Gre:
        return QCoreApplication::translate("Words", "GRE", "part of a packet");
    case Layer::Checksum:
        return QCoreApplication::translate("Words", "checksum", "part of a packet");
    case Layer::Key:
        return QCoreApplication::translate("Words", "key", "part of a packet");
    case Layer::Sequence:
        return QCoreApplication::translate("Words", "sequence", "part of a packet");
    case Layer::InnerIp:
        return QCoreApplication::translate("Words", "inner IP", "part of a packet");
    case Layer::Tcp:
        return QCoreApplication::translate("Words", "TCP", "part of a packet");
    case Layer::Payload:
        return QCoreApplication::translate("Words", "payload", "part of a packet");
    }
    return {};
}

QString sentenceOf(const PacketLayout& layout) {
    return filled(QCoreApplication::translate("Words", "Tunnel MTU %1, TCP MSS %2"),
                  {QString::number(layout.tunnelMtu), QString::number(layout.mss4)});
}

QString descriptionOf(const PacketLayout& layout) {
    QStringList layers;
    quint32 bytes = 0;
    for (const LayerSize& layer : layout.layers) {
        layers << filled(QCoreApplication::translate("Words", "%1 %2", "part of a packet and its bytes"),
                         {wordOf(layer.layer), QString::number(layer.bytes)});
        bytes += layer.bytes;
    }
    return filled(
        QCoreApplication::translate(
            "Words", "Tunnel MTU %1, TCP MSS %2. A full packet of %3 bytes on an underlay of %4: %5."),
        {QString::number(layout.tunnelMtu), QString::number(layout.mss4), QString::number(bytes),
         QString::number(layout.underlayMtu), layers.join(QStringLiteral(", "))});
}

} // namespace gretel
