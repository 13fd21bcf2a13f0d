// SPDX-License-Identifier: GPL-3.0-or-later
// A log line is one line, whatever a caller sends, and tells no secret.
#include <QTest>

#include "helper/bus_error.h"
#include "helper/outcome_log.h"

using namespace gretel;

class TestHelperLog : public QObject {
    Q_OBJECT
private slots:
    void escaped_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << ":1.42" << QByteArray(":1.42");
        QTest::newRow("empty") << "" << QByteArray("\"\"");
        QTest::newRow("blank") << "no agent" << QByteArray("\"no agent\"");
        QTest::newRow("newline") << "a\nMESSAGE=b" << QByteArray("a\\u{a}MESSAGE=b");
        QTest::newRow("quote") << "a\" uid=0" << QByteArray("\"a\\u{22} uid=0\"");
        QTest::newRow("backslash") << "a\\u{a}" << QByteArray("a\\u{5c}u{a}");
        QTest::newRow("escape") << "\x1b[2J" << QByteArray("\\u{1b}[2J");
        QTest::newRow("zero") << QString(QChar(0)) << QByteArray("\\u{0}");
        QTest::newRow("right to left") << QString(QChar(0x202e)) << QByteArray("\\u{202e}");
        QTest::newRow("line separator") << QString(QChar(0x2028)) << QByteArray("\\u{2028}");
        QTest::newRow("astral") << QString::fromUtf8("\xf0\x9f\x98\x80") << QByteArray("\\u{1f600}");
        QTest::newRow("long") << QString(500, u'x') << QByteArray(200, 'x');
    }

    void escaped() {
        QFETCH(QString, value);
        QTEST(log::escaped(value), "text");
    }

    void line() {
        const QByteArray line = log::lineOf("A call was refused.", {{QLatin1StringView("method"), "Apply"},
                                                                    {QLatin1StringView("reason"), "x y"}});
        QCOMPARE(line, QByteArray("A call was refused. method=Apply reason=\"x y\""));
    }

    void tunnelsOfAChange_data() {
        QTest::addColumn<int>("tunnels");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("unsaid");
        QTest::newRow("none") << 0 << "" << 0;
        QTest::newRow("one") << 1 << "tunnel=" << 0;
        QTest::newRow("two") << 2 << "tunnels=2" << 2;
        QTest::newRow("more than an entry holds") << 1500 << "tunnels=1500" << 500;
    }

    /// However many they are, it is one line, and the journal can find it by each.
    void tunnelsOfAChange() {
        QFETCH(int, tunnels);
        QFETCH(QString, said);
        QFETCH(int, unsaid);
        Answer answer;
        for (int i = 0; i < tunnels; ++i) {
            AddLink add;
            add.link.gre = GreParameters();
            add.link.alias = aliasOf(QUuid::createUuid());
            answer.done.emplace_back(add);
        }
        const TunnelFields fields = fieldsOf(answer);
        const QString line = QString::fromUtf8(log::lineOf("A change was made.", fields.said));
        QVERIFY2(line.contains(said), qPrintable(line));
        QCOMPARE(line.contains(QStringLiteral("tunnel")), tunnels > 0);
        QCOMPARE(int(fields.unsaid.size()), unsaid);
        QSet<QString> different;
        for (const log::Field& field : fields.unsaid)
            different.insert(field.value);
        QCOMPARE(int(different.size()), unsaid);
    }

    void loggable_data() {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        const QString command = QStringLiteral("ip link add gre-lab type gre key 42");
        QTest::newRow("not authorised")
            << FailureKind::NotAuthorised << QStringList{"dismissed"} << "dismissed";
        QTest::newRow("document: the field, not the text")
            << FailureKind::BadDocument << QStringList{"tunnels[0].key", "\"4x2\" is no number."}
            << "tunnels[0].key";
        QTest::newRow("kernel: the reason, not the command")
            << FailureKind::KernelRefused << QStringList{command, "File exists"} << "File exists";
        QTest::newRow("undo") << FailureKind::UndoFailed << QStringList{command, "Busy"} << "Busy";
        QTest::newRow("not permitted") << FailureKind::NotPermitted << QStringList{command} << "";
        QTest::newRow("lost") << FailureKind::AnswerLost << QStringList{command} << "";
    }

    void loggable() {
        QFETCH(FailureKind, kind);
        QFETCH(QStringList, arguments);
        QTEST(loggableReason({kind, arguments}), "reason");
    }
};

QTEST_GUILESS_MAIN(TestHelperLog)
#include "test_helper_log.moc"
