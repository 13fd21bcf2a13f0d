// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/operation_rows.h"

#include <concepts>

namespace gretel {

using namespace Qt::StringLiterals;

QString rowOf(const InterfaceAddress& held) {
    const auto& [device, address] = held;
    return device + u' ' + address.toString();
}

QString rowOf(const Route& route) {
    const auto& [destination, device, gateway, source, protocol, table, metric, onlink] = route;
    const auto textOf = [](const std::optional<IpAddress>& address) {
        return address ? address->toString() : u"-"_s;
    };
    QStringList parts{destination.toString(),    device,
                      textOf(gateway),           textOf(source),
                      QString::number(protocol), QString::number(table),
                      QString::number(metric)};
    if (onlink)
        parts << u"onlink"_s;
    return parts.join(u' ');
}

QString rowOf(const GrePair& pair) {
    const auto& [local, remote] = pair;
    return local.toString() + u' ' + remote.toString();
}

QString rowOf(const IpAddress& address) {
    return address.toString();
}

QString rowOf(const MssClamp& clamp) {
    const auto& [device, mtu] = clamp;
    return device + u' ' + QString::number(mtu);
}

QString rowOf(const Passage& passage) {
    const auto& [device, near, far] = passage;
    return device + u' ' + near.toString() + u' ' + far.toString();
}

static QString wordOf(bool value, QStringView word) {
    return value ? word.toString() : u"-"_s;
}

QString rowOf(const KeepaliveAnswer& answer) {
    const auto& [device, pair, closed] = answer;
    return device + u' ' + rowOf(pair) + u' ' + wordOf(closed, u"closed");
}

QString rowOf(const KeepaliveSender& sender) {
    const auto& [device, pair, key, checksum] = sender;
    return device + u' ' + rowOf(pair) + u' ' + (key ? QString::number(*key) : u"-"_s) + u' ' +
           wordOf(checksum, u"checksum");
}

QString rowOf(const FirewalldPass& pass) {
    const auto& [zone, pair] = pass;
    return zone + u' ' + rowOf(pair);
}

QString rowOf(const FirewalldMember& member) {
    const auto& [zone, device] = member;
    return zone + u' ' + device;
}

template <typename T>
requires std::is_class_v<T>
static bool readPart(QStringView part, T& value) {
    auto parsed = T::parse(part);
    if (!parsed)
        return false;
    value = std::move(parsed).value();
    return true;
}

template <std::unsigned_integral T>
static bool readPart(QStringView part, T& value) {
    value = static_cast<T>(part.toULongLong());
    return QString::number(value) == part;
}

template <typename T>
static bool readPart(QStringView part, std::optional<T>& value) {
    return part == u"-" || readPart(part, value.emplace());
}

static bool readPart(QStringView part, QString& value) {
    value = part.toString();
    return true;
}

bool readRow(const QList<QStringView>& parts, InterfaceAddress& held) {
    auto& [device, address] = held;
    return parts.size() == 2 && readPart(parts[0], device) && readPart(parts[1], address);
}

bool readRow(const QList<QStringView>& parts, Route& route) {
    auto& [destination, device, gateway, source, protocol, table, metric, onlink] = route;
    onlink = parts.size() == 8 && parts[7] == u"onlink";
    return (parts.size() == 7 || onlink) && readPart(parts[0], destination) && readPart(parts[1], device) &&
           readPart(parts[2], gateway) && readPart(parts[3], source) && readPart(parts[4], protocol) &&
           readPart(parts[5], table) && readPart(parts[6], metric);
}

bool readRow(const QList<QStringView>& parts, IpAddress& address) {
    return parts.size() == 1 && readPart(parts[0], address);
}

bool readRow(const QList<QStringView>& parts, GrePair& pair) {
    return parts.size() == 2 && readPart(parts[0], pair.local) && readPart(parts[1], pair.remote);
}

bool readRow(const QList<QStringView>& parts, MssClamp& clamp) {
    return parts.size() == 2 && readPart(parts[0], clamp.device) && readPart(parts[1], clamp.mtu);
}

bool readRow(const QList<QStringView>& parts, Passage& passage) {
    return parts.size() == 3 && readPart(parts[0], passage.device) && readPart(parts[1], passage.near) &&
           readPart(parts[2], passage.far);
}

static bool readWord(QStringView part, QStringView word, bool& value) {
    value = part == word;
    return value || part == u"-";
}

bool readRow(const QList<QStringView>& parts, KeepaliveAnswer& answer) {
    auto& [device, pair, closed] = answer;
    return parts.size() == 4 && readPart(parts[0], device) && readRow(parts.sliced(1, 2), pair) &&
           readWord(parts[3], u"closed", closed);
}

bool readRow(const QList<QStringView>& parts, KeepaliveSender& sender) {
    auto& [device, pair, key, checksum] = sender;
    return parts.size() == 5 && readPart(parts[0], device) && readRow(parts.sliced(1, 2), pair) &&
           readPart(parts[3], key) && readWord(parts[4], u"checksum", checksum);
}

bool readRow(const QList<QStringView>& parts, FirewalldPass& pass) {
    auto& [zone, pair] = pass;
    return parts.size() == 3 && readPart(parts[0], zone) && readRow(parts.sliced(1), pair);
}

bool readRow(const QList<QStringView>& parts, FirewalldMember& member) {
    auto& [zone, device] = member;
    return parts.size() == 2 && readPart(parts[0], zone) && readPart(parts[1], device);
}

} // namespace gretel
