// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/checked_text.h"

#include <QCryptographicHash>
#include <QList>

namespace gretel {

namespace {

constexpr char magic[] = "gretel-state ";
constexpr char version[] = "1";
constexpr qsizetype mostHeaderBytes = mostCheckedBytes - mostPayloadBytes;

QByteArray headerOf(const QByteArray& payload) {
    return QByteArray(magic) + version + " sha256 " +
           QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + ' ' +
           QByteArray::number(payload.size()) + '\n';
}

/// Whether the line names a version that is not this one, in figures and nothing else.
bool namesOtherVersion(const QByteArray& header) {
    const QByteArray named = header.split(' ').value(1);
    bool isNumber = false;
    return named.toUInt(&isNumber) != 1 && isNumber && header.startsWith(magic);
}

} // namespace

const char* wordOf(Untrusted reason) {
    switch (reason) {
    case Untrusted::Torn:
        return "torn";
    case Untrusted::Corrupt:
        return "corrupt";
    case Untrusted::OtherVersion:
        return "other version";
    case Untrusted::TooLarge:
        return "too large";
    case Untrusted::Malformed:
        return "malformed";
    case Untrusted::NoFile:
        return "no regular file";
    }
    return "";
}

QByteArray checkedText(const QByteArray& payload) {
    return headerOf(payload) + payload;
}

Result<QByteArray, Untrusted> payloadOf(const QByteArray& text) {
    if (text.size() > mostCheckedBytes)
        return Untrusted::TooLarge;
    const qsizetype end = text.left(mostHeaderBytes).indexOf('\n');
    if (end < 0)
        return text.size() < mostHeaderBytes ? Untrusted::Torn : Untrusted::Corrupt;
    const QByteArray header = text.left(end + 1);
    if (namesOtherVersion(header))
        return Untrusted::OtherVersion;
    QByteArray payload = text.mid(end + 1);
    // The header has one spelling only.
    if (header == headerOf(payload))
        return payload.size() > mostPayloadBytes ? Result<QByteArray, Untrusted>(Untrusted::TooLarge)
                                                 : Result<QByteArray, Untrusted>(std::move(payload));
    bool isNumber = false;
    const qlonglong length = header.trimmed().split(' ').value(4).toLongLong(&isNumber);
    return isNumber && payload.size() < length ? Untrusted::Torn : Untrusted::Corrupt;
}

} // namespace gretel
