// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/text_table.h"
#include "core/encapsulation.h"
#include "words/issue_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// A word for programs, never translated.
QString keyOf(Layer layer) {
    switch (layer) {
    case Layer::OuterIp:
        return u"outer-ip"_s;
    case Layer::Gre:
        return u"gre"_s;
    case Layer::Checksum:
        return u"checksum"_s;
    case Layer::Key:
        return u"key"_s;
    case Layer::Sequence:
        return u"sequence"_s;
    case Layer::InnerIp:
        return u"inner-ip"_s;
    case Layer::Tcp:
        return u"tcp"_s;
    case Layer::Payload:
        break;
    }
    return u"payload"_s;
}

Parsed<Encapsulation> encapsulationOf(const Given& given) {
    Encapsulation encapsulation;
    encapsulation.key = given.has(u"key"_s);
    encapsulation.checksum = given.has(u"checksum"_s);
    encapsulation.sequence = given.has(u"sequence"_s);
    const QString outer = given.value(u"outer"_s).value_or(u"ipv4"_s);
    if (outer != "ipv4"_L1 && outer != "ipv6"_L1)
        return Issue{IssueKind::UnknownWord, u"--outer"_s, {outer, u"ipv4, ipv6"_s}};
    encapsulation.outer = outer == "ipv6"_L1 ? Family::IPv6 : Family::IPv4;
    return encapsulation;
}

/// Decimal digits alone; what else QString::toUInt takes ("+1", " 1") is not meant by anybody.
Parsed<quint32> underlayOf(const Given& given, const Encapsulation& encapsulation) {
    const QString text = given.value(u"underlay"_s).value_or(QString::number(defaultUnderlayMtu));
    const QStringList arguments{text, QString::number(overhead(encapsulation) + leastTunnelMtu4),
                                QString::number(mostMtu)};
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return Issue{IssueKind::MalformedNumber, u"--underlay"_s, arguments};
    bool fits = false;
    const quint32 number = text.toUInt(&fits);
    if (!fits || number > mostMtu)
        return Issue{IssueKind::NumberOutOfRange, u"--underlay"_s, arguments};
    return number;
}

Parsed<PacketLayout> layoutOf(const Given& given) {
    const auto encapsulation = encapsulationOf(given);
    if (!encapsulation.ok())
        return encapsulation.error();
    const auto underlay = underlayOf(given, *encapsulation);
    if (!underlay.ok())
        return underlay.error();
    return packetLayout(*encapsulation, *underlay);
}

void printLayoutJson(const PacketLayout& layout, Console& console) {
    QJsonArray layers;
    for (const LayerSize& layer : layout.layers)
        layers.append(QJsonObject{{u"layer"_s, keyOf(layer.layer)}, {u"bytes"_s, qint64(layer.bytes)}});
    printJson(console, {{u"mtu"_s, qint64(layout.tunnelMtu)},
                        {u"underlay_mtu"_s, qint64(layout.underlayMtu)},
                        {u"mss_ipv4"_s, qint64(layout.mss4)},
                        {u"mss_ipv6"_s, layout.mss6 ? QJsonValue(qint64(layout.mss6)) : QJsonValue()},
                        {u"layers"_s, layers}});
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto layout = layoutOf(given);
    if (!layout.ok()) {
        console.complain(sentenceOf(layout.error()));
        return statusBadInput;
    }
    if (given.json()) {
        printLayoutJson(*layout, console);
        return statusDone;
    }
    console.print(QString::number(layout->tunnelMtu));
    console.print(sentenceOf(*layout));
    TextTable table;
    for (const LayerSize& layer : layout->layers)
        table.addRow({u"  %1"_s.arg(wordOf(layer.layer)), QString::number(layer.bytes)});
    for (const QString& line : table.lines())
        console.print(line);
    return statusDone;
}

} // namespace

Command mtuCommand() {
    return {u"mtu"_s,
            u"[OPTION…]"_s,
            Cli::tr("Work out a tunnel's MTU"),
            Cli::tr("The first line is the number alone; behind it a full packet, layer by layer, in bytes."),
            {{u"underlay"_s, u"N"_s, Cli::tr("MTU of the path to the other host, in bytes (1500)")},
             {u"key"_s, {}, Cli::tr("With a key")},
             {u"checksum"_s, {}, Cli::tr("With checksums")},
             {u"sequence"_s, {}, Cli::tr("With sequence numbers")},
             {u"outer"_s, u"ipv4|ipv6"_s, Cli::tr("What carries the tunnel (ipv4)")},
             jsonOption()},
            0,
            0,
            run};
}

} // namespace gretel
