// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interface_name.h"

#include <QSet>

#include <algorithm>
#include <array>

#include "core/plain_text.h"

namespace gretel {

namespace {

/// Devices that a module makes by itself, and words with a meaning of their own: no tunnel can have these.
constexpr std::array reservedNames{
    QLatin1String("gre0"),     QLatin1String("gretap0"), QLatin1String("erspan0"), QLatin1String("ip6gre0"),
    QLatin1String("ip6tnl0"),  QLatin1String("tunl0"),   QLatin1String("sit0"),    QLatin1String("ip_vti0"),
    QLatin1String("ip6_vti0"), QLatin1String("lo"),      QLatin1String("all"),     QLatin1String("default"),
};

bool isReserved(QStringView name) {
    return std::find(reservedNames.begin(), reservedNames.end(), name) != reservedNames.end();
}

bool isLetterOrDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c) {
    return isLetterOrDigit(c) || c == u'.' || c == u'-' || c == u'_';
}

/// Lower-case letters and digits in words joined by '-': "Büro → Lab 2" is "buro-lab-2".
QString slugOf(const QString& text) {
    constexpr qsizetype enough = 64;
    QString slug;
    for (const QChar c :
         text.first(std::min(text.size(), enough)).normalized(QString::NormalizationForm_KD)) {
        if (isLetterOrDigit(c))
            slug += c.toLower();
        else if (!c.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    return slug;
}

/// At most so many characters, whole words if more than one fits, and no '-' at the end.
QString shortened(QString name, qsizetype most) {
    if (name.size() > most) {
        const qsizetype wordEnd = name.lastIndexOf(u'-', most);
        name.truncate(wordEnd > qsizetype(sizeof "gre") ? wordEnd : most);
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

} // namespace

Parsed<QString> parseInterfaceName(QStringView text) {
    if (text.isEmpty())
        return Issue{IssueKind::Missing, {}, {}};
    const bool dots = text == u"." || text == u"..";
    // Only so much of a text of any length is looked at: the rest cannot make it valid.
    const QStringView start = text.first(std::min<qsizetype>(text.size(), maxInterfaceNameBytes + 1));
    if (dots || text.front() == u'-' || !std::all_of(start.begin(), start.end(), isNameCharacter))
        return Issue{IssueKind::MalformedInterfaceName, {}, {offendingText(text)}};
    if (text.size() > maxInterfaceNameBytes) {
        return Issue{IssueKind::InterfaceNameTooLong,
                     {},
                     {offendingText(text), QString::number(maxInterfaceNameBytes)}};
    }
    return text.toString();
}

Parsed<QString> parseTunnelName(QStringView text) {
    auto name = parseInterfaceName(text);
    if (name && isReserved(text))
        return Issue{IssueKind::ReservedInterfaceName, {}, {offendingText(text)}};
    return name;
}

QString suggestTunnelName(const QString& profileName, const QSet<QString>& taken) {
    QString base = slugOf(profileName);
    if (!base.startsWith(QLatin1String("gre")))
        base.prepend(QLatin1String("gre-"));
    base = shortened(base, maxInterfaceNameBytes);
    if (base != QLatin1String("gre") && !isReserved(base) && !taken.contains(base))
        return base;
    for (int number = base == QLatin1String("gre") ? 1 : 2;; ++number) {
        const QString suffix = base == QLatin1String("gre") ? QString::number(number)
                                                            : QLatin1Char('-') + QString::number(number);
        QString name = shortened(base, maxInterfaceNameBytes - suffix.size()) + suffix;
        if (!taken.contains(name))
            return name;
    }
}

} // namespace gretel
