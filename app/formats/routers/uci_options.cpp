// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/uci_options.h"

#include <algorithm>
#include <bit>

#include "core/endpoint.h"
#include "core/plain_text.h"

namespace gretel {

UciOptions::UciOptions(const UciSection& section, IssueList& issues, IssueList& losses)
    : m_section(section), m_issues(issues), m_losses(losses) {
    if (section.again)
        complain(IssueKind::RepeatedLine, section.name.place, {section.name.text});
}

const UciWord* UciOptions::take(QLatin1StringView key) {
    m_taken.insert(key);
    const UciWord* found = nullptr;
    for (const UciOption& option : m_section.options) {
        if (option.key.text != key)
            continue;
        if (option.list)
            complain(IssueKind::NotUnderstood, option.key.place, {option.key.text});
        else if (found)
            complain(IssueKind::RepeatedLine, option.key.place, {option.key.text});
        else
            found = &option.value;
    }
    return found;
}

std::vector<UciWord> UciOptions::takeWords(QLatin1StringView key) {
    m_taken.insert(key);
    std::vector<UciWord> words;
    bool single = false; // an option, after which UCI forgets what was before it
    for (const UciOption& option : m_section.options) {
        if (option.key.text != key)
            continue;
        if (single || (!option.list && !words.empty()))
            complain(IssueKind::RepeatedLine, option.key.place, {option.key.text});
        single = !option.list;
        if (option.list) {
            words.push_back(option.value);
            continue;
        }
        for (const QString& word : option.value.text.split(u' ', Qt::SkipEmptyParts))
            words.push_back({word, option.value.place});
    }
    return words;
}

bool UciOptions::takeSwitch(QLatin1StringView key, bool unset) {
    const UciWord* word = take(key);
    if (!word)
        return unset;
    // uci_attr_to_blob() in libuci's blob.c: anything else is as if it were not set.
    const bool on = word->text == QLatin1StringView("1") || word->text == QLatin1StringView("true");
    if (!on && word->text != QLatin1StringView("0") && word->text != QLatin1StringView("false"))
        complain(IssueKind::UnknownWord, word->place,
                 {offendingText(word->text), QStringLiteral("0, 1, false, true")});
    return on;
}

std::optional<qint64> UciOptions::takeNumber(QLatin1StringView key, qint64 least, qint64 most) {
    const UciWord* word = take(key);
    if (!word)
        return std::nullopt;
    QStringView digits = word->text;
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits = digits.sliced(1);
    const bool hexadecimal = digits.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive);
    if (hexadecimal)
        digits = digits.sliced(2);
    const bool octal = !hexadecimal && digits.size() > 1 && digits.front() == u'0';
    const bool plain = std::all_of(digits.begin(), digits.end(), [hexadecimal](QChar c) {
        return (c >= u'0' && c <= u'9') || (hexadecimal && c.toLower() >= u'a' && c.toLower() <= u'f');
    });
    const QStringList arguments{offendingText(word->text), QString::number(least), QString::number(most)};
    if (digits.isEmpty() || octal || !plain) {
        complain(IssueKind::MalformedNumber, word->place, arguments);
        return std::nullopt;
    }
    bool fits = false;
    const qlonglong size = digits.toLongLong(&fits, hexadecimal ? 16 : 10);
    const qint64 value = negative ? -size : size;
    if (!fits || value < least || value > most) {
        complain(IssueKind::NumberOutOfRange, word->place, arguments);
        return std::nullopt;
    }
    return value;
}

std::optional<IpAddress> UciOptions::takeIpv4(QLatin1StringView key) {
    const UciWord* word = take(key);
    if (!word)
        return std::nullopt;
    const auto endpoint = Endpoint::parse(word->text);
    if (!endpoint)
        complain(endpoint.error(), word->place);
    else if (!endpoint->address())
        complain(IssueKind::HostNameUnresolved, word->place, {endpoint->hostName()});
    else if (!endpoint->address()->isIpv4())
        complain(IssueKind::UnusableAddress, word->place, {endpoint->toString(), QStringLiteral("ipv6")});
    else
        return endpoint->address();
    return std::nullopt;
}

void UciOptions::complain(IssueKind kind, const TextPlace& place, const QStringList& arguments) {
    m_issues.add(kind, place, arguments);
}

void UciOptions::complain(const Issue& issue, const TextPlace& place) {
    m_issues.add(issue, place);
}

void UciOptions::finish(std::span<const QLatin1StringView> known) {
    for (const UciOption& option : m_section.options) {
        const QString& key = option.key.text;
        if (m_taken.contains(key))
            continue;
        const bool isKnown = std::find(known.begin(), known.end(), key) != known.end();
        (isKnown ? m_losses : m_issues)
            .add(isKnown ? IssueKind::SettingIgnored : IssueKind::NotUnderstood, option.key.place,
                 {offendingText(key)});
    }
}

Parsed<Prefix> prefixWithMask(const QString& text, const QString& mask) {
    if (text.contains(u'/') || mask.isEmpty())
        return Prefix::parse(text);
    const auto address = IpAddress::parse(text);
    if (!address)
        return address.error();
    const auto bits = IpAddress::parse(mask);
    // Ones, then zeros.
    const quint32 zeros = bits && bits->isIpv4() ? ~bits->toIpv4() : 1;
    if (!bits || !bits->isIpv4() || !address->isIpv4() || (zeros & (zeros + 1)) != 0)
        return Issue{IssueKind::MalformedPrefix, {}, {offendingText(QString(text + u'/' + mask))}};
    return Prefix(*address, 32 - std::popcount(zeros));
}

} // namespace gretel
