// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "formats/document.h"

using namespace gretel;

namespace {

const QByteArray anId = "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11";

/// A document with one tunnel, which has these members beside its id.
QByteArray withTunnel(const QByteArray& members) {
    return R"({"format":"gretel","version":1,"tunnels":[{"id":")" + anId + "\"" +
           (members.isEmpty() ? QByteArray() : QByteArray("," + members)) + "}]}";
}

QByteArray withHost1(const QByteArray& members) {
    return withTunnel("\"host1\":{" + members + "}");
}

QByteArray withTunnels(int count) {
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += i == 0 ? "{}" : ",{}";
    return R"({"format":"gretel","version":1,"tunnels":[)" + list + "]}";
}

/// "kind field argument|argument", enough to compare and to read.
QString textOf(const Issue& issue) {
    return QStringLiteral("%1 %2 %3").arg(int(issue.kind)).arg(issue.field, issue.arguments.join(u'|'));
}

QStringList issuesOf(const QByteArray& bytes) {
    QStringList texts;
    if (const auto read = readDocument(bytes); !read)
        for (const Issue& issue : read.error())
            texts << textOf(issue);
    return texts;
}

QStringList expectedIssue(IssueKind kind, const char* field, const QStringList& arguments = {}) {
    return {textOf({kind, QString::fromLatin1(field), arguments})};
}

} // namespace

class TestDocumentReader : public QObject {
    Q_OBJECT
private slots:
    void example();
    void defaults();
    void explicitDefaults();
    void refused_data();
    void refused();
    void tooLarge();
    void tunnelLimit();
    void networkLimit();
    void issuesAreGathered();
    void issuesEnd();
    void neverThrows_data();
    void neverThrows();
};

void TestDocumentReader::example() {
    const auto read = readDocument(R"({
  "format": "gretel",
  "version": 1,
  "tunnels": [
    {
      "id": "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",
      "name": "Office to lab",
      "interface": "gre-lab",
      "kind": "gre",
      "here": "host1",
      "host1": { "label": "Office", "public": "1.2.3.4", "tunnel": "172.16.10.1/30", "networks": ["10.0.0.0/24"] },
      "host2": { "label": "Lab", "public": "4.3.2.1", "local": "192.168.1.5", "tunnel": "172.16.10.2/30" },
      "key": 42, "checksum": true, "sequence": true, "ttl": "inherit", "tos": 16, "df": "fragment",
      "device": "eth0", "mtu": 1400, "underlay_mtu": 1492, "clamp_mss": false, "forward": false, "firewall": "open",
      "follow_mtu": true, "keepalives": "both", "probe_interval": 30, "probe_window": 8
    }
  ]
})");
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(1));
    TunnelProfile wanted;
    wanted.id = QUuid::fromString(QString::fromLatin1(anId));
    wanted.name = QStringLiteral("Office to lab");
    wanted.interface = QStringLiteral("gre-lab");
    wanted.here = HostSide::Host1;
    wanted.host1 = {QStringLiteral("Office"),
                    *Endpoint::parse(u"1.2.3.4"),
                    std::nullopt,
                    *Prefix::parse(u"172.16.10.1/30"),
                    {*Prefix::parse(u"10.0.0.0/24")}};
    wanted.host2 = {QStringLiteral("Lab"),
                    *Endpoint::parse(u"4.3.2.1"),
                    *IpAddress::parse(u"192.168.1.5"),
                    *Prefix::parse(u"172.16.10.2/30"),
                    {}};
    wanted.key = 42;
    wanted.checksum = true;
    wanted.sequence = true;
    wanted.ttl.reset();
    wanted.tos = 16;
    wanted.df = DfPolicy::Fragment;
    wanted.device = QStringLiteral("eth0");
    wanted.mtu = 1400;
    wanted.underlayMtu = 1492;
    wanted.clampMss = false;
    wanted.forward = false;
    wanted.firewall = FirewallPolicy::Open;
    wanted.followMtu = true;
    wanted.keepalives = Keepalives::Both;
    wanted.probeInterval = 30;
    wanted.probeWindow = 8;
    QVERIFY(read->front() == wanted);
}

void TestDocumentReader::defaults() {
    const auto read = readDocument(withTunnel({}));
    QVERIFY(read);
    TunnelProfile wanted;
    wanted.id = QUuid::fromString(QString::fromLatin1(anId));
    QVERIFY(read->front() == wanted);
}

void TestDocumentReader::explicitDefaults() {
    const auto read = readDocument(
        withTunnel(R"("name":"","kind":"gre","host1":{"label":"","networks":[]},"host2":{},"checksum":false,)"
                   R"("sequence":false,"ttl":64,"tos":"inherit","df":"strict","mtu":"auto","clamp_mss":true,)"
                   R"("forward":true,"firewall":"endpoints","follow_mtu":false,"keepalives":"off",)"
                   R"("probe_interval":10,"probe_window":20)"));
    QVERIFY(read);
    QVERIFY(read->front() == readDocument(withTunnel({}))->front());
}

void TestDocumentReader::refused_data() {
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("issues");
    using K = IssueKind;
    const auto row = [](const char* name, const QByteArray& document, K kind, const char* field,
                        const QStringList& arguments = {}) {
        QTest::newRow(name) << document << expectedIssue(kind, field, arguments);
    };
    const auto inTunnel = [&](const char* members, K kind, const char* field, const QStringList& arguments) {
        row(members, withTunnel(members), kind,
            qPrintable(QStringLiteral("tunnels[0].") + QLatin1String(field)), arguments);
    };
    const auto inHost = [&](const char* members, K kind, const char* field, const QStringList& arguments) {
        row(members, withHost1(members), kind,
            qPrintable(QStringLiteral("tunnels[0].host1.") + QLatin1String(field)), arguments);
    };
    const QString someId = QString::fromLatin1(anId);

    row("list at the root", "[]", K::WrongType, "", {QStringLiteral("object")});
    row("text at the root", "\"gretel\"", K::WrongType, "", {QStringLiteral("object")});
    row("another format", R"({"format":"hansel","version":1,"tunnels":[]})", K::WrongFormat, "format",
        {QStringLiteral("hansel")});
    row("format is no text", R"({"format":1,"version":1,"tunnels":[]})", K::WrongType, "format",
        {QStringLiteral("text")});
    row("no format", R"({"version":1,"tunnels":[]})", K::Missing, "format");
    row("version 2", R"({"format":"gretel","version":2,"tunnels":[],"new":1})", K::WrongVersion, "version",
        {QStringLiteral("2")});
    row("version 1.0", R"({"format":"gretel","version":1.0,"tunnels":[]})", K::WrongVersion, "version",
        {QStringLiteral("1.0")});
    row("no version", R"({"format":"gretel","tunnels":[]})", K::Missing, "version");
    row("no tunnels", R"({"format":"gretel","version":1})", K::Missing, "tunnels");
    row("tunnels is an object", R"({"format":"gretel","version":1,"tunnels":{}})", K::WrongType, "tunnels",
        {QStringLiteral("list")});
    row("unknown at the root", R"({"format":"gretel","version":1,"tunnels":[],"colour":1})", K::UnknownKey,
        "colour", {QStringLiteral("colour")});
    row("twice at the root", R"({"format":"gretel","version":1,"tunnels":[],"version":1})", K::DuplicateKey,
        "version", {QStringLiteral("version")});
    row("tunnel is no object", R"({"format":"gretel","version":1,"tunnels":[7]})", K::WrongType, "tunnels[0]",
        {QStringLiteral("object")});
    row("no id", R"({"format":"gretel","version":1,"tunnels":[{}]})", K::Missing, "tunnels[0].id");
    row("null id",
        R"({"format":"gretel","version":1,"tunnels":[{"id":"00000000-0000-0000-0000-000000000000"}]})",
        K::MalformedId, "tunnels[0].id", {QStringLiteral("00000000-0000-0000-0000-000000000000")});
    row("id in braces", R"({"format":"gretel","version":1,"tunnels":[{"id":"{)" + anId + "}\"}]}",
        K::MalformedId, "tunnels[0].id", {QStringLiteral("{%1}").arg(someId)});
    row("id in capitals", R"({"format":"gretel","version":1,"tunnels":[{"id":")" + anId.toUpper() + "\"}]}",
        K::MalformedId, "tunnels[0].id", {someId.toUpper()});
    row("id twice",
        R"({"format":"gretel","version":1,"tunnels":[{"id":")" + anId + R"("},{"id":")" + anId + "\"}]}",
        K::DuplicateId, "tunnels[1].id", {someId});

    inTunnel(R"("colour":1)", K::UnknownKey, "colour", {QStringLiteral("colour")});
    inTunnel(R"("co\nlour":1)", K::UnknownKey, "co\\u000alour", {QStringLiteral("co\\u000alour")});
    inTunnel(R"("key":1,"key":1)", K::DuplicateKey, "key", {QStringLiteral("key")});
    inTunnel(R"("name":7)", K::WrongType, "name", {QStringLiteral("text")});
    inTunnel(R"("name":null)", K::WrongType, "name", {QStringLiteral("text")});
    inTunnel(R"("name":"a\nb")", K::ControlCharacter, "name", {QStringLiteral("a\\u000ab")});
    inTunnel(R"("name":"a\u0000b")", K::ControlCharacter, "name", {QStringLiteral("a\\u0000b")});
    inTunnel(R"("name":"a\u202eb")", K::ControlCharacter, "name", {QStringLiteral("a\\u202eb")});
    inTunnel(R"("name":"a\u2028b")", K::ControlCharacter, "name", {QStringLiteral("a\\u2028b")});
    inTunnel(R"("name":"a\u200fb")", K::ControlCharacter, "name", {QStringLiteral("a\\u200fb")});
    inTunnel(R"("interface":"")", K::Missing, "interface", {});
    inTunnel(R"("interface":"gre lab")", K::MalformedInterfaceName, "interface", {QStringLiteral("gre lab")});
    inTunnel(R"("interface":"gre;rm")", K::MalformedInterfaceName, "interface", {QStringLiteral("gre;rm")});
    inTunnel(R"("interface":"../gre")", K::MalformedInterfaceName, "interface", {QStringLiteral("../gre")});
    inTunnel(R"("interface":"gre\"")", K::MalformedInterfaceName, "interface", {QStringLiteral("gre\"")});
    inTunnel(R"("interface":"gre'")", K::MalformedInterfaceName, "interface", {QStringLiteral("gre'")});
    inTunnel(R"("interface":"gre\n")", K::MalformedInterfaceName, "interface",
             {QStringLiteral("gre\\u000a")});
    inTunnel(R"("interface":"gre\u202e")", K::MalformedInterfaceName, "interface",
             {QStringLiteral("gre\\u202e")});
    inTunnel(R"("interface":"-gre")", K::MalformedInterfaceName, "interface", {QStringLiteral("-gre")});
    inTunnel(R"("interface":"gre-4567890123456")", K::InterfaceNameTooLong, "interface",
             {QStringLiteral("gre-4567890123456"), QStringLiteral("15")});
    inTunnel(R"("interface":"gre0")", K::ReservedInterfaceName, "interface", {QStringLiteral("gre0")});
    inTunnel(R"("kind":"vxlan")", K::UnknownWord, "kind", {QStringLiteral("vxlan"), QStringLiteral("gre")});
    inTunnel(R"("here":"host3")", K::UnknownWord, "here",
             {QStringLiteral("host3"), QStringLiteral("host1, host2")});
    inTunnel(R"("host1":[])", K::WrongType, "host1", {QStringLiteral("object")});
    inTunnel(R"("host3":{})", K::UnknownKey, "host3", {QStringLiteral("host3")});

    const QString mostKey = QStringLiteral("4294967295");
    const auto number = [&](const char* text, K kind) {
        const QByteArray members = QByteArray("\"key\":") + text;
        row(members.constData(), withTunnel(members), kind, "tunnels[0].key",
            {QString::fromLatin1(text), QStringLiteral("0"), mostKey});
    };
    number("-1", K::NumberOutOfRange);
    number("-0", K::NumberOutOfRange);
    number("4294967296", K::NumberOutOfRange);
    number("18446744073709551616", K::NumberOutOfRange);
    number("99999999999999999999999999", K::NumberOutOfRange);
    number("42.0", K::MalformedNumber);
    number("1e3", K::MalformedNumber);
    number("1E+3", K::MalformedNumber);
    number("0.5", K::MalformedNumber);
    inTunnel(R"("key":"42")", K::WrongType, "key", {QStringLiteral("number")});
    inTunnel(R"("key":true)", K::WrongType, "key", {QStringLiteral("number")});
    inTunnel(R"("key":null)", K::WrongType, "key", {QStringLiteral("number")});
    inTunnel(R"("checksum":1)", K::WrongType, "checksum", {QStringLiteral("true or false")});
    inTunnel(R"("checksum":"true")", K::WrongType, "checksum", {QStringLiteral("true or false")});
    inTunnel(R"("ttl":0)", K::NumberOutOfRange, "ttl",
             {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("255")});
    inTunnel(R"("ttl":256)", K::NumberOutOfRange, "ttl",
             {QStringLiteral("256"), QStringLiteral("1"), QStringLiteral("255")});
    inTunnel(R"("ttl":"auto")", K::UnknownWord, "ttl", {QStringLiteral("auto"), QStringLiteral("inherit")});
    inTunnel(R"("ttl":[])", K::WrongType, "ttl", {QStringLiteral("number")});
    inTunnel(R"("tos":256)", K::NumberOutOfRange, "tos",
             {QStringLiteral("256"), QStringLiteral("0"), QStringLiteral("255")});
    inTunnel(R"("df":"Strict")", K::UnknownWord, "df",
             {QStringLiteral("Strict"), QStringLiteral("strict, inherit, fragment")});
    inTunnel(R"("device":"eth 0")", K::MalformedInterfaceName, "device", {QStringLiteral("eth 0")});
    inTunnel(R"("device":"")", K::Missing, "device", {});
    inTunnel(R"("mtu":65536)", K::NumberOutOfRange, "mtu",
             {QStringLiteral("65536"), QStringLiteral("1"), QStringLiteral("65535")});
    inTunnel(R"("mtu":"inherit")", K::UnknownWord, "mtu",
             {QStringLiteral("inherit"), QStringLiteral("auto")});
    inTunnel(R"("underlay_mtu":"auto")", K::WrongType, "underlay_mtu", {QStringLiteral("number")});
    inTunnel(R"("firewall":"none")", K::UnknownWord, "firewall",
             {QStringLiteral("none"), QStringLiteral("endpoints, open, off")});

    inHost(R"("colour":1)", K::UnknownKey, "colour", {QStringLiteral("colour")});
    inHost(R"("public":"1.2.3.4","public":"1.2.3.4")", K::DuplicateKey, "public", {QStringLiteral("public")});
    inHost(R"("public":"")", K::Missing, "public", {});
    inHost(R"("public":"1.2")", K::MalformedAddress, "public", {QStringLiteral("1.2")});
    inHost(R"("public":"0x7f.1")", K::MalformedAddress, "public", {QStringLiteral("0x7f.1")});
    inHost(R"("public":"010.0.0.1")", K::MalformedAddress, "public", {QStringLiteral("010.0.0.1")});
    inHost(R"("public":"::ffff:1.2.3.4")", K::UnusableAddress, "public",
           {QStringLiteral("::ffff:1.2.3.4"), QStringLiteral("mapped")});
    inHost(R"("public":" 1.2.3.4")", K::MalformedAddress, "public", {QStringLiteral(" 1.2.3.4")});
    inHost(R"("public":"host;rm")", K::MalformedHostName, "public", {QStringLiteral("host;rm")});
    inHost(R"("public":"a\nb")", K::MalformedHostName, "public", {QStringLiteral("a\\u000ab")});
    inHost(R"("local":"host.example")", K::MalformedAddress, "local", {QStringLiteral("host.example")});
    inHost(R"("tunnel":"172.16.10.1")", K::PrefixLengthMissing, "tunnel", {QStringLiteral("172.16.10.1")});
    inHost(R"("tunnel":"172.16.10.1/33")", K::NumberOutOfRange, "tunnel",
           {QStringLiteral("33"), QStringLiteral("0"), QStringLiteral("32")});
    inHost(R"("networks":"10.0.0.0/24")", K::WrongType, "networks", {QStringLiteral("list")});
    inHost(R"("networks":[1])", K::WrongType, "networks[0]", {QStringLiteral("text")});
    inHost(R"("networks":["10.0.0.0/8","10.0.0/24"])", K::MalformedPrefix, "networks[1]",
           {QStringLiteral("10.0.0/24")});
    inHost(R"("label":"a\u0007")", K::ControlCharacter, "label", {QStringLiteral("a\\u0007")});

    const QByteArray longName(mostNameCharacters + 1, 'x');
    row("name of 121", withTunnel("\"name\":\"" + longName + "\""), K::TooLong, "tunnels[0].name",
        {QStringLiteral("121"), QStringLiteral("120")});
    row("label of 121", withHost1("\"label\":\"" + longName + "\""), K::TooLong, "tunnels[0].host1.label",
        {QStringLiteral("121"), QStringLiteral("120")});
}

void TestDocumentReader::refused() {
    QFETCH(QByteArray, document);
    QTEST(issuesOf(document), "issues");
}

void TestDocumentReader::tooLarge() {
    QByteArray bytes = withTunnel({});
    bytes += QByteArray(mostDocumentBytes - bytes.size(), ' ');
    QVERIFY(readDocument(bytes));
    bytes += ' ';
    QCOMPARE(issuesOf(bytes), expectedIssue(IssueKind::DocumentTooLarge, "",
                                            {QStringLiteral("1048577"), QStringLiteral("1048576")}));
}

void TestDocumentReader::tunnelLimit() {
    QCOMPARE(issuesOf(withTunnels(10001)), expectedIssue(IssueKind::TooManyTunnels, "tunnels",
                                                         {QStringLiteral("10001"), QStringLiteral("10000")}));
    std::vector<TunnelProfile> most(mostTunnels);
    for (size_t i = 0; i < most.size(); ++i)
        most[i].id = QUuid(uint(i), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const auto read = readDocument(writeDocument(most));
    QVERIFY(read);
    QVERIFY(*read == most);
}

void TestDocumentReader::networkLimit() {
    const auto withNetworks = [](int count) {
        QByteArray list = "\"10.0.0.0/8\"";
        for (int i = 1; i < count; ++i)
            list += ",\"10.0.0.0/8\"";
        return withHost1("\"networks\":[" + list + "]");
    };
    QCOMPARE(issuesOf(withNetworks(256)), QStringList());
    QCOMPARE(issuesOf(withNetworks(257)), expectedIssue(IssueKind::TooLong, "tunnels[0].host1.networks",
                                                        {QStringLiteral("257"), QStringLiteral("256")}));
}

void TestDocumentReader::issuesAreGathered() {
    const auto read = readDocument(withTunnel(
        R"("key":-1,"ttl":0,"host1":{"public":"1.2","tunnel":"x"},"host2":{"networks":["y","10.0.0.0/8"]})"));
    QVERIFY(!read);
    QStringList fields;
    for (const Issue& issue : read.error())
        fields << issue.field;
    QCOMPARE(fields, QStringList({QStringLiteral("tunnels[0].host1.public"),
                                  QStringLiteral("tunnels[0].host1.tunnel"),
                                  QStringLiteral("tunnels[0].host2.networks[0]"),
                                  QStringLiteral("tunnels[0].key"), QStringLiteral("tunnels[0].ttl")}));
}

void TestDocumentReader::issuesEnd() {
    const auto read = readDocument(withTunnels(10000));
    QVERIFY(!read);
    QCOMPARE(read.error().size(), size_t(100));
}

void TestDocumentReader::neverThrows_data() {
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("place"); ///< line:column of NotJson; empty: another issue
    const auto row = [](const char* name, const QByteArray& document, const char* place = "") {
        QTest::newRow(name) << document << QString::fromLatin1(place);
    };
    row("nothing", "", "1:1");
    row("blanks", " \n ", "2:2");
    row("a word", "gretel", "1:1");
    row("cut off", R"({"format":"gretel",)", "1:20");
    row("second line", "{\n\"format\": gretel}", "2:11");
    row("something after it", "{} {}", "1:4");
    row("comment", "{} // why", "1:4");
    row("trailing comma", R"({"format":"gretel",})", "1:20");
    row("byte order mark", "\xef\xbb\xbf{}", "1:1");
    row("zero byte after it", QByteArray("{}\0{}", 5), "1:3");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
    row("bad UTF-8", "{\"format\":\"\xff\"}", "1:12");
    row("overlong UTF-8", "{\"format\":\"\xc0\xaf\"}", "1:12");
    row("half a surrogate pair", R"({"format":"\ud800"})");
    row("infinity", R"({"format":1e999})");
    row("not a number", R"({"format":NaN})", "1:11");
    row("leading zero", R"({"version":01})", "1:13");
    row("a mebibyte of brackets", QByteArray(mostDocumentBytes, '['));
    row("half a mebibyte of nested lists",
        QByteArray(mostDocumentBytes / 2, '[') + QByteArray(mostDocumentBytes / 2, ']'));
    row("deep below a known key", R"({"format":"gretel","version":1,"tunnels":)" + QByteArray(100000, '[') +
                                      QByteArray(100000, ']') + "}");
    row("nested objects", QByteArray("{\"a\":").repeated(100000) + "1" + QByteArray("}").repeated(100000));
    row("half a million values", "[0" + QByteArray(",0").repeated(500000) + "]");
    row("many keys", "{\"a\":0" + QByteArray(",\"b\":0").repeated(100000) + "}");
    row("a long key", "{\"" + QByteArray(1000000, 'k') + "\":0}");
    row("a long text", withTunnel("\"interface\":\"" + QByteArray(1000000, 'k') + "\""));
    row("a long number", withTunnel("\"key\":" + QByteArray(1000000, '9')));
}

void TestDocumentReader::neverThrows() {
    QFETCH(QByteArray, document);
    QFETCH(QString, place);
    const auto read = readDocument(document);
    QVERIFY(!read);
    QVERIFY(!read.error().empty());
    for (const Issue& issue : read.error()) {
        QVERIFY(issue.field.size() < 200);
        for (const QString& argument : issue.arguments)
            QVERIFY2(argument.size() < 200, qPrintable(argument.left(300)));
    }
    if (place.isEmpty())
        return;
    const Issue& first = read.error().front();
    QCOMPARE(first.kind, IssueKind::NotJson);
    QCOMPARE(QString(first.arguments[0] + u':' + first.arguments[1]), place);
    QVERIFY(!first.arguments[2].isEmpty());
}

QTEST_GUILESS_MAIN(TestDocumentReader)
#include "test_document_reader.moc"
