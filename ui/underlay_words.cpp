// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/underlay_words.h"

#include <QCoreApplication>

namespace gretel {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Underlay", text);
}

} // namespace

QString underlayWords(std::optional<quint32> byHand, const QString& peer, const Underlay* underlay,
                      const Failure* failure) {
    if (byHand)
        return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1, set by hand")).arg(*byHand);
    if (underlay && underlay->learned)
        return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1, learned from the path to %2 on %3"))
            .arg(QString::number(underlay->mtu), peer, underlay->device);
    if (underlay)
        return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1 on %2, route to %3"))
            .arg(QString::number(underlay->mtu), underlay->device, peer);
    if (failure)
        return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1 assumed: there is no route to %2"))
            .arg(QString::number(Underlay::defaultMtu), peer);
    if (!peer.isEmpty())
        return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1 assumed until the route to %2 is known"))
            .arg(QString::number(Underlay::defaultMtu), peer);
    return words(QT_TRANSLATE_NOOP("Underlay", "underlay %1 assumed until the other host is known"))
        .arg(Underlay::defaultMtu);
}

} // namespace gretel
