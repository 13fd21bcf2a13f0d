// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/router_names.h"

#include <algorithm>

#include "core/tunnel_end.h"

namespace gretel {

namespace {

constexpr qsizetype mostConsoleCharacters = 120;

bool isLetterOrDigit(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isHarmless(QChar c) {
    return isLetterOrDigit(c) || QStringView(u" -_.,:+=()/@").contains(c);
}

} // namespace

QString consoleText(const QString& text, const QString& fallback) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        const bool mark = c.isMark() || c.isLowSurrogate(); // the half before it says enough
        const QChar put = isHarmless(c) ? c : c.isSpace() ? QChar(u' ') : QChar(u'_');
        // Runs of what is not told apart are one.
        const bool repeated = !isLetterOrDigit(put) && plain.endsWith(put);
        if (!mark && !repeated)
            plain += put;
    }
    plain = plain.trimmed().first(std::min(plain.trimmed().size(), mostConsoleCharacters)).trimmed();
    return std::any_of(plain.cbegin(), plain.cend(), isLetterOrDigit) ? plain : fallback;
}

quint32 numberFor(const QString& text) {
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

bool carries(const TunnelEnd& end, Family family) {
    return (end.address && end.address->family() == family) || hasFamily(end.networks, family);
}

QString nextHopFor(const TunnelEnd& end, const Prefix& network) {
    return end.peer && end.peer->family() == network.family() ? end.peer->address().toString() : QString();
}

} // namespace gretel
