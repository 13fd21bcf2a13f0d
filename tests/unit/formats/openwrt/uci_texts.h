// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "formats/routers/openwrt.h"

namespace gretel::test {

inline ReadEnds read(const QByteArray& text) {
    return openwrtFormat().read({{QStringLiteral("network"), text}});
}

/// The smallest tunnel, with more options.
inline QByteArray tunnel(const QByteArray& more = {}) {
    return "config interface 'gre1'\n\toption proto 'gre'\n\toption ipaddr '192.0.2.1'\n"
           "\toption peeraddr '198.51.100.7'\n" +
           more;
}

inline QString placed(const Issues& issues) {
    QStringList texts;
    for (const Issue& issue : issues) {
        const TextPlace place = issue.place.value_or(TextPlace{0, 0, {}});
        texts += QStringLiteral("%1:%2 %3 %4")
                     .arg(place.line)
                     .arg(place.column)
                     .arg(int(issue.kind))
                     .arg(issue.arguments.join(u'|'));
    }
    return texts.join(u'\n');
}

inline QString expected(int line, int column, IssueKind kind, const QString& arguments = {}) {
    return QStringLiteral("%1:%2 %3 %4").arg(line).arg(column).arg(int(kind)).arg(arguments);
}

} // namespace gretel::test
