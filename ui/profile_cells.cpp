// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_cells.h"

#include <QRegularExpression>

#include "core/field.h"
#include "core/interface_name.h"
#include "core/profile_words.h"

namespace gretel {

namespace {

constexpr HostSide bothSides[] = {HostSide::Host1, HostSide::Host2};

template <typename T>
QString numberText(const std::optional<T>& number) {
    return number ? QString::number(*number) : QString();
}

template <typename T>
QString valueText(const std::optional<T>& value) {
    return value ? value->toString() : QString();
}

QString networksText(const std::vector<Prefix>& networks) {
    QStringList texts;
    for (const Prefix& network : networks)
        texts.append(network.toString());
    return texts.join(QStringLiteral(", "));
}

/// Decimal, without a sign.
Parsed<quint32> parseNumber(const QString& text, quint32 least, quint32 most) {
    const QStringList arguments{text, QString::number(least), QString::number(most)};
    bool digitsOnly = !text.isEmpty();
    for (const QChar letter : text)
        digitsOnly = digitsOnly && letter >= u'0' && letter <= u'9';
    if (!digitsOnly)
        return Issue{IssueKind::MalformedNumber, {}, arguments};
    bool fits = false;
    const quint64 number = text.toULongLong(&fits);
    if (!fits || number < least || number > most)
        return Issue{IssueKind::NumberOutOfRange, {}, arguments};
    return static_cast<quint32>(number);
}

/// Reads one cell after the other into a profile and gathers what was wrong.
class CellsReader {
public:
    CellsReader(const Cells& cells, const TunnelProfile& base) : m_cells(cells) { m_reading.profile = base; }

    CellsReading read() && {
        TunnelProfile& profile = m_reading.profile;
        profile.name = text(field::name);
        if (profile.name.isEmpty())
            m_reading.issues.push_back({IssueKind::Missing, field::name, {QString()}});
        readInto(profile.interface, field::interface, [](const QString& t) { return parseTunnelName(t); });
        readHere();
        for (const HostSide side : bothSides)
            readHost(side);
        readOptions();
        return std::move(m_reading);
    }

private:
    QString text(const QString& field) const { return m_cells.value(field).trimmed(); }
    bool flag(const QString& field) const { return cell::toBool(m_cells.value(field)); }

    template <typename T, typename Parse>
    void readInto(T& target, const QString& field, Parse parse) {
        target = T{};
        const QString typed = text(field);
        if (typed.isEmpty())
            return;
        auto parsed = parse(typed);
        if (parsed)
            target = std::move(parsed).value();
        else
            complain(parsed.error(), field);
    }

    void complain(Issue issue, const QString& field) {
        issue.field = field;
        m_reading.issues.push_back(std::move(issue));
    }

    void readHere() {
        const QString typed = text(field::here);
        m_reading.profile.here.reset();
        for (const HostSide side : bothSides)
            if (typed == field::host(side))
                m_reading.profile.here = side;
    }

    void readHost(HostSide side) {
        Host& host = m_reading.profile.host(side);
        host.label = text(field::label(side));
        readInto(host.endpoint, field::publicAddress(side),
                 [](const QString& t) { return Endpoint::parse(t); });
        readInto(host.local, field::local(side), [](const QString& t) { return IpAddress::parse(t); });
        readInto(host.tunnel, field::tunnel(side), [](const QString& t) { return Prefix::parse(t); });
        static const QRegularExpression gap(QStringLiteral("[,;\\s]+"));
        host.networks.clear();
        qsizetype index = 0;
        for (const QString& one : text(field::networks(side)).split(gap, Qt::SkipEmptyParts)) {
            const auto parsed = Prefix::parse(one);
            if (parsed)
                host.networks.push_back(*parsed);
            else
                complain(parsed.error(), field::network(side, index));
            ++index;
        }
    }

    template <typename T>
    void readNumber(std::optional<T>& target, const QString& field, quint32 least, quint32 most) {
        readInto(target, field, [&](const QString& t) -> Parsed<T> {
            const auto number = parseNumber(t, least, most);
            if (!number)
                return number.error();
            return static_cast<T>(*number);
        });
    }

    /// An empty cell is what is usual.
    void readNumber(quint32& target, quint32 usual, const QString& field, quint32 least, quint32 most) {
        std::optional<quint32> number;
        readNumber(number, field, least, most);
        target = number.value_or(usual);
    }

    template <typename T, size_t Count>
    void readWord(T& target, const Word<T> (&words)[Count], const QString& field) {
        target = valueOf(words, text(field)).value_or(target);
    }

    void readKeys() {
        TunnelProfile& profile = m_reading.profile;
        profile.key.reset();
        profile.returnKey.reset();
        if (!flag(cell::keyUsed))
            return;
        readNumber(profile.key, field::key, 0, 0xffffffff);
        readNumber(profile.returnKey, field::returnKey, 0, 0xffffffff);
        if (text(field::key).isEmpty())
            m_reading.issues.push_back({IssueKind::Missing, field::key, {QString()}});
        // The same both ways is one key; and what is wrong with the one is not said of the other too.
        if (!profile.key || profile.returnKey == profile.key)
            profile.returnKey.reset();
    }

    void readOptions() {
        TunnelProfile& profile = m_reading.profile;
        readKeys();
        profile.checksum = flag(field::checksum);
        profile.sequence = flag(field::sequence);
        readNumber(profile.ttl, field::ttl, 1, 255);
        readNumber(profile.tos, field::tos, 0, 255);
        readWord(profile.df, profile_words::dfPolicies, field::df);
        readWord(profile.firewall, profile_words::firewallPolicies, field::firewall);
        readWord(profile.keepalives, profile_words::keepalives, field::keepalives);
        profile.clampMss = flag(field::clampMss);
        profile.forward = flag(field::forward);
        readInto(profile.device, field::device, [](const QString& t) { return parseInterfaceName(t); });
        readNumber(profile.mtu, field::mtu, 1, 65535);
        profile.followMtu = flag(field::followMtu);
        readNumber(profile.underlayMtu, field::underlayMtu, 1, 65535);
        const TunnelProfile usual;
        readNumber(profile.probeInterval, usual.probeInterval, field::probeInterval, 0, mostProbeInterval);
        readNumber(profile.probeWindow, usual.probeWindow, field::probeWindow, leastProbeWindow,
                   mostProbeWindow);
    }

    const Cells& m_cells;
    CellsReading m_reading;
};

} // namespace

QString cell::ofBool(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

bool cell::toBool(const QString& text) {
    return text == QLatin1StringView("true");
}

Cells cellsOf(const TunnelProfile& profile) {
    Cells cells{
        {field::name, profile.name},
        {field::interface, profile.interface},
        {field::here, profile.here ? field::host(*profile.here) : QString()},
        {field::key, numberText(profile.key)},
        {field::returnKey, numberText(profile.returnKey)},
        {cell::keyUsed, cell::ofBool(profile.key.has_value())},
        {field::checksum, cell::ofBool(profile.checksum)},
        {field::sequence, cell::ofBool(profile.sequence)},
        {field::ttl, numberText(profile.ttl)},
        {field::tos, numberText(profile.tos)},
        {field::df, wordOf(profile_words::dfPolicies, profile.df)},
        {field::clampMss, cell::ofBool(profile.clampMss)},
        {field::forward, cell::ofBool(profile.forward)},
        {field::firewall, wordOf(profile_words::firewallPolicies, profile.firewall)},
        {field::keepalives, wordOf(profile_words::keepalives, profile.keepalives)},
        {field::device, profile.device},
        {field::mtu, numberText(profile.mtu)},
        {field::followMtu, cell::ofBool(profile.followMtu)},
        {field::underlayMtu, numberText(profile.underlayMtu)},
        {field::probeInterval, QString::number(profile.probeInterval)},
        {field::probeWindow, QString::number(profile.probeWindow)},
        {cell::interfaceFollows, cell::ofBool(false)},
        {cell::filledEnd, QString()},
    };
    for (const HostSide side : bothSides) {
        const Host& host = profile.host(side);
        cells.insert(field::label(side), host.label);
        cells.insert(field::publicAddress(side), valueText(host.endpoint));
        cells.insert(field::local(side), valueText(host.local));
        cells.insert(field::tunnel(side), valueText(host.tunnel));
        cells.insert(field::networks(side), networksText(host.networks));
    }
    return cells;
}

CellsReading readCells(const Cells& cells, const TunnelProfile& base) {
    return CellsReader(cells, base).read();
}

QString cellOfField(const QString& field) {
    const qsizetype bracket = field.indexOf(u'[');
    return bracket < 0 ? field : field.left(bracket);
}

} // namespace gretel
