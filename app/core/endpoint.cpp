// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint.h"

#include <algorithm>

#include "core/plain_text.h"

namespace gretel {

namespace {

constexpr qsizetype mostHostNameCharacters = 253;
constexpr qsizetype mostLabelCharacters = 63;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c) {
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isLetterOrDigit(QChar c) {
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// What inet_aton() would read as the last part of an address: decimal, octal or 0x and hexadecimal digits.
bool isNumber(QStringView label) {
    if (label.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return std::all_of(label.begin() + 2, label.end(), isHexDigit);
    return std::all_of(label.begin(), label.end(), isDigit);
}

bool isLabel(QStringView label) {
    return !label.isEmpty() && label.size() <= mostLabelCharacters && label.front() != u'-' &&
           label.back() != u'-' &&
           std::all_of(label.begin(), label.end(), [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

/// Whether somebody meant an address: a colon, or no other characters than those of numbers at the end.
bool looksLikeAddress(QStringView text) {
    if (text.contains(u':') || text.contains(u'/'))
        return true;
    while (text.endsWith(u'.'))
        text.chop(1);
    return isNumber(text.sliced(text.lastIndexOf(u'.') + 1));
}

} // namespace

Parsed<Endpoint> Endpoint::parse(QStringView text) {
    const auto address = IpAddress::parse(text);
    if (address)
        return Endpoint(*address);
    if (text.isEmpty() || (text.size() <= mostHostNameCharacters && looksLikeAddress(text)))
        return address.error();
    const auto labels = text.first(std::min(text.size(), mostHostNameCharacters + 1)).split(u'.');
    if (text.size() > mostHostNameCharacters || !std::all_of(labels.begin(), labels.end(), isLabel))
        return Issue{IssueKind::MalformedHostName, {}, {offendingText(text)}};
    Endpoint endpoint;
    endpoint.m_hostName = text.toString().toLower(); // names differ in no letter's case (RFC 4343)
    return endpoint;
}

} // namespace gretel
