// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "helper/state/state_text.h"
#include "operation_maker.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestStateText : public QObject {
    Q_OBJECT
private slots:
    void statesComeBack();
    void intentsComeBack();
    void looksLikeThis();
    void linesOfOneAreNoneOfTheOther();
    void everyLineCounts();
    void whatWaitsIsNamedByIds();
    void refused_data();
    void refused();
};

void TestStateText::statesComeBack() {
    OperationMaker maker(1);
    QVERIFY(*readState(writeState({})) == HelperState{});
    for (int round = 0; round < 2000; ++round) {
        const HelperState state = maker.state();
        const QByteArray written = writeState(state);
        const auto read = readState(written);
        QVERIFY2(read.ok(), written.constData());
        QVERIFY2(*read == state, written.constData());
        QCOMPARE(writeState(*read), written);
    }
}

void TestStateText::intentsComeBack() {
    OperationMaker maker(2);
    for (int round = 0; round < 1000; ++round) {
        const Intent intent{maker.id().toString(QUuid::WithoutBraces), maker.id(), maker.operations(5)};
        const QByteArray written = writeIntent(intent);
        const auto read = readIntent(written);
        QVERIFY2(read.ok(), written.constData());
        QVERIFY2(*read == intent, written.constData());
    }
}

void TestStateText::looksLikeThis() {
    HelperState state;
    state.boot = u"0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1"_s;
    state.change = QUuid(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s);
    state.active.resize(1);
    state.active[0].id = state.change;
    state.active[0].name = u"Büro {\n"_s.trimmed();
    state.active[0].host1.tunnel = *Prefix::parse(u"172.16.10.1/30");
    state.originals = {{u"eth1"_s, 3, DeviceSetting::Forwarding, 0}};
    const GrePair pair{*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.1")};
    state.firewalldAdded = {{{u"public"_s, pair}}, {{u"home"_s, u"gre-lab"_s}}};
    state.firewalldKept = {{{u"public"_s, pair}}, {}};
    state.pending = PendingChange{state.change, 1000, 60000, {SetUp{u"gre-lab"_s, true}}, {}, {}};
    QCOMPARE(
        writeState(state),
        QByteArray(
            R"({"boot":"0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1","change":"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",)"
            R"("active":1,"autostart":0,"originals":1,)"
            R"("firewalld_added":{"passes":"public 1.2.3.4 4.3.2.1","members":"home gre-lab"},)"
            R"("firewalld_kept":{"passes":"public 1.2.3.4 4.3.2.1"},)"
            R"("pending":{"token":"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",)"
            R"("uid":1000,"deadline":60000,"done":1,"active_before":0}})"
            "\n"
            R"({"format": "gretel","version": 1,"tunnels": [{"id": "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",)"
            R"("name": "Büro {","kind": "gre","host1": {"tunnel": "172.16.10.1/30"}}]})"
            "\n"
            R"({"device":"eth1","index":3,"setting":"forwarding","value":0})"
            "\n"
            R"({"do":"set-up","device":"gre-lab","up":true})"
            "\n"));
}

void TestStateText::linesOfOneAreNoneOfTheOther() {
    OperationMaker maker(3);
    HelperState state = maker.state();
    QVERIFY(!readIntent(writeState(state)).ok());
    QVERIFY(!readState(writeIntent({state.boot, state.change, {}})).ok());
}

/// Any line left out, doubled or exchanged with the next one of another sort is seen.
void TestStateText::everyLineCounts() {
    OperationMaker maker(4);
    for (int round = 0; round < 40; ++round) {
        const HelperState state = maker.state();
        const QList<QByteArray> lines = writeState(state).split('\n');
        for (qsizetype index = 0; index + 1 < lines.size(); ++index) {
            QList<QByteArray> fewer = lines;
            fewer.removeAt(index);
            QVERIFY(!readState(fewer.join('\n')).ok());
            QList<QByteArray> more = lines;
            more.insert(index, lines[index]);
            QVERIFY(!readState(more.join('\n')).ok());
        }
        QVERIFY(!readState(lines.mid(0, lines.size() - 1).join('\n')).ok());
    }
}

void TestStateText::whatWaitsIsNamedByIds() {
    HelperState state;
    state.boot = u"0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1"_s;
    state.waiting = {QUuid(state.boot)};
    QByteArray written = writeState(state);
    QVERIFY(*readState(written) == state);
    written.replace(R"("waiting":"0b)", R"("waiting":"xb)");
    const auto read = readState(written);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, IssueKind::MalformedId);
    QCOMPARE(read.error().field, u"[1].waiting"_s);
}

void TestStateText::refused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* text, const char* field) {
        QByteArray whole(text);
        whole.replace("BOOT", R"("boot":"0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1")");
        whole.replace("CHANGE", R"("change":"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11")");
        whole.replace("ID", R"("id":"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11")");
        QTest::newRow(name) << whole << QString::fromLatin1(field);
    };
    row("nothing", "", "[1]");
    row("no boot", "{CHANGE,\"operations\":0}\n", "[1].boot");
    row("boot is no id", "{\"boot\":\"today\",CHANGE,\"operations\":0}\n", "[1].boot");
    row("empty boot", "{\"boot\":\"\",CHANGE,\"operations\":0}\n", "[1].boot");
    row("null change", "{BOOT,\"change\":\"00000000-0000-0000-0000-000000000000\",\"operations\":0}\n",
        "[1].change");
    row("change in braces", "{BOOT,\"change\":\"{5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11}\",\"operations\":0}\n",
        "[1].change");
    row("fewer than said", "{BOOT,CHANGE,\"operations\":1}\n", "[2]");
    row("millions said", "{BOOT,CHANGE,\"operations\":4294967295}\n", "[2]");
    row("more than said", "{BOOT,CHANGE,\"operations\":0}\n{}\n", "[1]");
    row("more, torn", "{BOOT,CHANGE,\"operations\":0}\n{", "[1]");
}

void TestStateText::refused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    const auto read = readIntent(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().field, field);
}

QTEST_GUILESS_MAIN(TestStateText)
#include "test_state_text.moc"
