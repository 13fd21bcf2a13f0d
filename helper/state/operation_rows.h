// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include "core/system_state.h"

namespace gretel {

/// What there may be thousands of, routes that a routing daemon put on a tunnel or the rules of many tunnels,
/// are lines of one text: json_tree.h bounds the values of an object. Parts are joined by a blank: neither
/// the kernel (net/core/dev.c, dev_valid_name) nor Gretel lets white space into a device's name, nor the
/// reader into a zone's.
QString rowOf(const InterfaceAddress& held);
QString rowOf(const Route& route);
QString rowOf(const GrePair& pair);
QString rowOf(const IpAddress& address);
QString rowOf(const MssClamp& clamp);
QString rowOf(const Passage& passage);
QString rowOf(const KeepaliveAnswer& answer);
QString rowOf(const KeepaliveSender& sender);
QString rowOf(const FirewalldPass& pass);
QString rowOf(const FirewalldMember& member);

/// False when the parts are not what rowOf() makes.
bool readRow(const QList<QStringView>& parts, InterfaceAddress& held);
bool readRow(const QList<QStringView>& parts, Route& route);
bool readRow(const QList<QStringView>& parts, GrePair& pair);
bool readRow(const QList<QStringView>& parts, IpAddress& address);
bool readRow(const QList<QStringView>& parts, MssClamp& clamp);
bool readRow(const QList<QStringView>& parts, Passage& passage);
bool readRow(const QList<QStringView>& parts, KeepaliveAnswer& answer);
bool readRow(const QList<QStringView>& parts, KeepaliveSender& sender);
bool readRow(const QList<QStringView>& parts, FirewalldPass& pass);
bool readRow(const QList<QStringView>& parts, FirewalldMember& member);

} // namespace gretel
