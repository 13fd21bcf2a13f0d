// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "helper/state/operation_json.h"
#include "operation_maker.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestOperationJson : public QObject {
    Q_OBJECT
private slots:
    void comesBack();
    void canonical_data();
    void canonical();
    void refused_data();
    void refused();
    void manyRoutes();
    void thousandTunnels();
};

void TestOperationJson::comesBack() {
    OperationMaker maker(20240913);
    for (size_t round = 0; round < 10000; ++round) {
        const Operation operation = maker.operation(round % std::variant_size_v<Operation>);
        const QByteArray written = writeOperations({operation});
        const auto read = readOperations(written);
        QVERIFY2(read.ok(), written.constData());
        QVERIFY2(*read == Operations{operation}, written.constData());
        QCOMPARE(writeOperations(*read), written);
        QCOMPARE(written.count('\n'), 1);
    }
}

void TestOperationJson::canonical_data() {
    QTest::addColumn<Operations>("operations");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("none") << Operations{} << QByteArray();

    Link link;
    link.name = u"gre-lab"_s;
    link.kind = u"gre"_s;
    link.mtu = 1476;
    link.up = true;
    link.gre.emplace();
    link.gre->local = *IpAddress::parse(u"1.2.3.4");
    link.gre->remote = *IpAddress::parse(u"4.3.2.1");
    link.gre->outputKey = 0;
    QTest::newRow("link")
        << Operations{AddLink{link}}
        << QByteArray(
               R"({"do":"add-link","link":{"name":"gre-lab","kind":"gre","mtu":1476,"up":true,"gre":{"kind":"gre",)"
               R"("local":"1.2.3.4","remote":"4.3.2.1","output_key":0,"tos":1,"pmtudisc":true}}})"
               "\n");

    Route route;
    route.destination = *Prefix::parse(u"10.0.0.0/24");
    route.device = u"gre-lab"_s;
    QTest::newRow("route") << Operations{AddRoute{route}, SetMtu{u"gre-lab"_s, 1500, 1400}}
                           << QByteArray(
                                  R"({"do":"add-route","destination":"10.0.0.0/24","device":"gre-lab"})"
                                  "\n"
                                  R"({"do":"set-mtu","device":"gre-lab","before":1500,"after":1400})"
                                  "\n");
    Route onlink = route;
    onlink.gateway = *IpAddress::parse(u"9.9.9.1");
    onlink.onlink = true;
    Link bare;
    bare.name = u"a"_s;
    QTest::newRow("onlink")
        << Operations{AddRoute{onlink}, RemoveLink{bare, {}, {route, onlink}}}
        << QByteArray(
               R"({"do":"add-route","destination":"10.0.0.0/24","device":"gre-lab","gateway":"9.9.9.1","onlink":true})"
               "\n"
               R"({"do":"remove-link","link":{"name":"a"},"routes":"10.0.0.0/24 gre-lab - - 71 254 0\n)"
               R"(10.0.0.0/24 gre-lab 9.9.9.1 - 71 254 0 onlink"})"
               "\n");

    FirewallRules rules;
    rules.pairs = {{*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.1")},
                   {*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.2")}};
    rules.clamps = {{u"gre-lab"_s, 1476}};
    rules.passages = {{u"gre-lab"_s, *Prefix::parse(u"10.0.0.0/24"), *Prefix::parse(u"10.1.0.0/24")}};
    QTest::newRow("firewall")
        << Operations{SetFirewall{{}, rules}}
        << QByteArray(
               R"({"do":"set-firewall","before":{},"after":{"pairs":"1.2.3.4 4.3.2.1\n1.2.3.4 4.3.2.2",)"
               R"("clamps":"gre-lab 1476","passages":"gre-lab 10.0.0.0/24 10.1.0.0/24"}})"
               "\n");

    FirewallRules keepalives;
    const GrePair pair{*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.1")};
    keepalives.answers = {{u"gre-lab"_s, pair, true}, {u"gre-shop"_s, pair, false}};
    keepalives.senders = {{u"gre-lab"_s, pair, 42, true}, {u"gre-shop"_s, pair, {}, false}};
    QTest::newRow("keepalives")
        << Operations{SetFirewall{keepalives, {}}}
        << QByteArray(R"({"do":"set-firewall","before":{"answers":"gre-lab 1.2.3.4 4.3.2.1 closed\n)"
                      R"(gre-shop 1.2.3.4 4.3.2.1 -","senders":"gre-lab 1.2.3.4 4.3.2.1 42 checksum\n)"
                      R"(gre-shop 1.2.3.4 4.3.2.1 - -"},"after":{}})"
                      "\n");
}

void TestOperationJson::canonical() {
    QFETCH(Operations, operations);
    QFETCH(QByteArray, text);
    QCOMPARE(writeOperations(operations), text);
    const auto read = readOperations(text);
    QVERIFY(read.ok());
    QVERIFY(*read == operations);
}

void TestOperationJson::refused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field");

    const auto row = [](const char* name, const char* text, const char* field) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(field);
    };
    row("route's eighth part",
        "{\"do\":\"remove-link\",\"link\":{\"name\":\"a\"},\"routes\":\"10.0.0.0/24 a - - 71 254 0 -\"}\n",
        "[1].routes");
    row("no end", R"({"do":"set-up","device":"a","up":true})", "[1]");
    row("empty line", "\n", "[1]");
    row("no object", "[]\n", "[1]");
    row("two values", "{\"do\":\"set-up\",\"device\":\"a\",\"up\":true} {}\n", "[1]");
    row("no operation", "{\"device\":\"a\",\"up\":true}\n", "[1].do");
    row("unknown operation", "{\"do\":\"reboot\"}\n", "[1].do");
    row("unknown key", "{\"do\":\"set-up\",\"device\":\"a\",\"up\":true,\"x\":1}\n", "[1].x");
    row("twice", "{\"do\":\"set-up\",\"device\":\"a\",\"up\":true,\"up\":true}\n", "[1].up");
    row("missing", "{\"do\":\"set-up\",\"device\":\"a\"}\n", "[1].up");
    row("wrong type", "{\"do\":\"set-up\",\"device\":\"a\",\"up\":1}\n", "[1].up");
    row("null", "{\"do\":\"set-up\",\"device\":null,\"up\":true}\n", "[1].device");
    row("second line", "{\"do\":\"set-up\",\"device\":\"a\",\"up\":true}\n{}\n", "[2].do");
    row("negative", "{\"do\":\"set-mtu\",\"device\":\"a\",\"before\":-1,\"after\":1}\n", "[1].before");
    row("too great", "{\"do\":\"set-mtu\",\"device\":\"a\",\"before\":4294967296,\"after\":1}\n",
        "[1].before");
    row("fraction", "{\"do\":\"set-mtu\",\"device\":\"a\",\"before\":1.0,\"after\":1}\n", "[1].before");
    row("index", "{\"do\":\"add-link\",\"link\":{\"name\":\"a\",\"index\":2147483648}}\n", "[1].link.index");
    row("inner key", "{\"do\":\"add-link\",\"link\":{\"name\":\"a\",\"nam\":\"b\"}}\n", "[1].link.nam");
    row("tunnel kind",
        "{\"do\":\"add-link\",\"link\":{\"name\":\"a\",\"gre\":{\"kind\":\"gretap\",\"local\":\"1.2.3.4\","
        "\"remote\":\"4.3.2.1\"}}}\n",
        "[1].link.gre.kind");
    row("address", "{\"do\":\"add-address\",\"device\":\"a\",\"address\":\"1.2.3/24\"}\n", "[1].address");
    row("setting", "{\"do\":\"set-device\",\"device\":\"a\",\"setting\":\"x\",\"before\":0,\"after\":1}\n",
        "[1].setting");
    row("row", "{\"do\":\"set-firewall\",\"before\":{},\"after\":{\"pairs\":\"1.2.3.4\"}}\n",
        "[1].after.pairs");
    row("row's number", "{\"do\":\"set-firewall\",\"before\":{},\"after\":{\"clamps\":\"a 01\"}}\n",
        "[1].after.clamps");
    row("row's end", "{\"do\":\"set-firewall\",\"before\":{},\"after\":{\"guarded\":\"1.2.3.4\\n\"}}\n",
        "[1].after.guarded");
    row("list for rows", "{\"do\":\"remove-link\",\"link\":{\"name\":\"a\"},\"addresses\":[]}\n",
        "[1].addresses");
    row("route of six parts",
        "{\"do\":\"remove-link\",\"link\":{\"name\":\"a\"},\"routes\":\"10.0.0.0/24 a - - 71 254\"}\n",
        "[1].routes");
    row("route's protocol",
        "{\"do\":\"remove-link\",\"link\":{\"name\":\"a\"},\"routes\":\"10.0.0.0/24 a - - 256 254 0\"}\n",
        "[1].routes");
}

void TestOperationJson::refused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    const auto read = readOperations(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().field, field);
}

/// As many as a routing daemon may hang on a tunnel, more than json_tree.h lets into one object.
void TestOperationJson::manyRoutes() {
    RemoveLink remove{{}, {}, std::vector<Route>(200000, Route{})};
    for (size_t index = 0; index < remove.routes.size(); ++index)
        remove.routes[index].metric = quint32(index);
    const auto read = readOperations(writeOperations({remove}));
    QVERIFY(read.ok() && *read == Operations{remove});
}

/// What one change of a large site needs fits the file and the reader's limits by far.
void TestOperationJson::thousandTunnels() {
    OperationMaker maker(3);
    Operations operations;
    FirewallRules rules;
    for (quint32 index = 0; index < 1000; ++index) {
        for (const size_t kind : {0, 4, 6, 8})
            operations.push_back(maker.operation(kind));
        const QString device = u"gre-"_s + QString::number(index);
        const Prefix network(IpAddress::fromIpv4(index << 8), 24);
        rules.pairs.push_back({IpAddress::fromIpv4(1), IpAddress::fromIpv4(index)});
        rules.clamps.push_back({device, 1476});
        for (int passage = 0; passage < 20; ++passage)
            rules.passages.push_back({device, network, network});
    }
    operations.push_back(SetFirewall{rules, rules});
    QByteArray written;
    QBENCHMARK_ONCE {
        written = writeOperations(operations);
    }
    QVERIFY(written.size() < 4 * 1024 * 1024);
    const auto read = readOperations(written);
    QVERIFY(read.ok() && *read == operations);
}

QTEST_GUILESS_MAIN(TestOperationJson)
#include "test_operation_json.moc"
