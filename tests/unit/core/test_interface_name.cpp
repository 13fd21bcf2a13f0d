// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/interface_name.h"

using namespace gretel;

class TestInterfaceName : public QObject {
    Q_OBJECT

private slots:
    void accepted_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"gre-lab", "gre1", "a", "0", "eth0.100", "br_lan", "...", "GRE0", "gre00",
                                 "gre0.", "fifteen-letters"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void accepted() {
        QFETCH(QString, text);
        QCOMPARE(parseInterfaceName(text).value(), text);
        QCOMPARE(parseTunnelName(text).value(), text);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IssueKind>("kind");
        for (const char* text : {".", "..", "-gre", "-", "a b", " gre", "gre ", "gre/1", "gre:1", "gre%d",
                                 "gre\n", "gre\"", "gre'", "gre;rm", "$(x)", "gre*", "gre@eth0", "gre\\"})
            QTest::newRow(text) << QString::fromLatin1(text) << IssueKind::MalformedInterfaceName;
        QTest::newRow("empty") << QString() << IssueKind::Missing;
        QTest::newRow("ü") << QStringLiteral("ü") << IssueKind::MalformedInterfaceName;
        QTest::newRow("Arabic digit") << QStringLiteral("gre١") << IssueKind::MalformedInterfaceName;
        QTest::newRow("NUL") << QStringLiteral("gre") + QChar(0) << IssueKind::MalformedInterfaceName;
        QTest::newRow("sixteen-letters-")
            << QStringLiteral("sixteen-letters-") << IssueKind::InterfaceNameTooLong;
        QTest::newRow("a million letters") << QString(1000000, u'g') << IssueKind::InterfaceNameTooLong;
    }

    void refused() {
        QFETCH(QString, text);
        const auto name = parseInterfaceName(text);
        QVERIFY(!name.ok());
        QTEST(name.error().kind, "kind");
        QCOMPARE(parseTunnelName(text).error(), name.error());
    }

    void reserved_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"gre0", "gretap0", "erspan0", "ip6gre0", "ip6tnl0", "tunl0", "sit0",
                                 "ip_vti0", "ip6_vti0", "lo", "all", "default"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void reserved() {
        QFETCH(QString, text);
        QVERIFY(parseInterfaceName(text).ok());
        QCOMPARE(parseTunnelName(text).error(), (Issue{IssueKind::ReservedInterfaceName, {}, {text}}));
    }

    void suggested_data() {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QSet<QString>>("taken");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString& profile, const QSet<QString>& taken, const char* name) {
            QTest::addRow("%s, %d taken", qPrintable(profile), int(taken.size()))
                << profile << taken << QString::fromLatin1(name);
        };
        const QString lab = QStringLiteral("Lab");
        row(lab, {}, "gre-lab");
        row(lab, {QStringLiteral("gre-lab")}, "gre-lab-2");
        row(lab, {QStringLiteral("gre-lab"), QStringLiteral("gre-lab-2")}, "gre-lab-3");
        row({}, {}, "gre1");
        row(QStringLiteral("東京"), {}, "gre1");
        row(QStringLiteral("gre"), {QStringLiteral("gre1")}, "gre2");
        row(QStringLiteral("GRE0"), {}, "gre0-2");
        row(QStringLiteral("gre tunnel"), {}, "gre-tunnel");
        row(QStringLiteral("Büro → Lager 2"), {}, "gre-buro-lager");
        row(QStringLiteral("Office to lab"), {}, "gre-office-to");
        row(QStringLiteral("Donaudampfschiff"), {}, "gre-donaudampfs");
        row(QStringLiteral("Donaudampfschiff"), {QStringLiteral("gre-donaudampfs")}, "gre-donaudamp-2");
        row(QStringLiteral("--- a ---"), {}, "gre-a");
    }

    void suggested() {
        QFETCH(QString, profile);
        QFETCH(QSet<QString>, taken);
        QTEST(suggestTunnelName(profile, taken), "name");
    }

    /// Each is valid and new, however many there are and whatever they are called.
    void suggestionsAreValidAndNew() {
        for (const QString& profile : {QStringLiteral("Lab"), QString(), QStringLiteral("Donaudampfschiff"),
                                       QString(100000, u'x'), QStringLiteral("\n$(reboot)")}) {
            QSet<QString> taken;
            for (int i = 0; i < 120; ++i) {
                const QString name = suggestTunnelName(profile, taken);
                QVERIFY2(parseTunnelName(name).ok(), qPrintable(name));
                QVERIFY(!taken.contains(name));
                taken.insert(name);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestInterfaceName)
#include "test_interface_name.moc"
