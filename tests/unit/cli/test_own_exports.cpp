// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"
#include "formats/archive.h"
#include "formats/catalogue.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// What export writes, and what import makes of that.
class TestOwnExports : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void thisComputerIsFoundFromItsAddresses_data();
    void thisComputerIsFoundFromItsAddresses();
    void otherLanguagesFindItToo();
    void moreThanADocumentHolds();
    void comeBackAsTheSame_data();
    void comeBackAsTheSame();
    void besideAFixedTtlNoDfIsSaid();

private:
    QString path(const QString& name) const { return m_all->directory.filePath(name); }

    /// Host 1 is this computer by its address alone.
    static TunnelProfile officeUndecided() {
        TunnelProfile profile = officeToLab();
        profile.here.reset();
        profile.device = u"eth0"_s;
        profile.keepalives = Keepalives::Answer;
        return profile;
    }
};

void TestOwnExports::thisComputerIsFoundFromItsAddresses_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("document");
    TunnelProfile profile = officeUndecided();
    QTest::newRow("as it is") << QStringList() << writeDocument({profile});
    profile.here = HostSide::Host1;
    QTest::newRow("for this computer") << QStringList{u"--for"_s, u"host1"_s} << writeDocument({profile});
    profile.here = HostSide::Host2;
    profile.device.clear();
    profile.keepalives = Keepalives::Send;
    QTest::newRow("for the other host") << QStringList{u"--for"_s, u"host2"_s} << writeDocument({profile});
}

void TestOwnExports::thisComputerIsFoundFromItsAddresses() {
    QFETCH(QStringList, more);
    QFETCH(QByteArray, document);
    QVERIFY(store(officeUndecided()));
    QCOMPARE(run(QStringList{u"export"_s, u"gre-lab"_s} + more), 0);
    QCOMPARE(output().toUtf8(), document);
}

void TestOwnExports::otherLanguagesFindItToo() {
    QVERIFY(store(officeUndecided()));
    const QStringList ask{u"export"_s,   u"gre-lab"_s,       u"--format"_s,
                          u"iproute2"_s, u"--accept-loss"_s, u"--for"_s};
    QCOMPARE(run(ask + QStringList{u"host1"_s}), 0);
    QVERIFY2(output().contains(u"dev eth0"_s), qPrintable(output()));
    QCOMPARE(run(ask + QStringList{u"host2"_s}), 0);
    QVERIFY2(!output().contains(u"dev eth0"_s), qPrintable(output()));
}

void TestOwnExports::moreThanADocumentHolds() {
    std::vector<TunnelProfile> profiles;
    for (int number = 0; number < 200; ++number) {
        TunnelProfile profile = officeToLab();
        profile.id = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, uchar(number));
        profile.name = u"Tunnel %1"_s.arg(number);
        profile.interface = u"gre-%1"_s.arg(number);
        profile.host1.networks.clear();
        for (int net = 0; net < int(mostNetworksOfHost); ++net)
            profile.host1.networks.push_back(*Prefix::parse(u"10.16.%1.0/24"_s.arg(net)));
        profile.host2.networks = profile.host1.networks;
        profiles.push_back(profile);
    }
    QVERIFY(writeDocument(profiles).size() > mostDocumentBytes);
    QVERIFY(m_all->store.saveAll(profiles).ok());

    const QStringList ask{u"export"_s, u"--all"_s};
    const QString single = path(u"all.gretel"_s);
    for (const QStringList& where : {QStringList(), QStringList{u"--output"_s, single}}) {
        QCOMPARE(run(ask + where), 2);
        QCOMPARE(output(), QString());
        QVERIFY2(errors().contains(u".zip"_s) && errors().count(u'\n') == 1, qPrintable(errors()));
        QVERIFY(!QFile::exists(single));
    }
    QCOMPARE(run(ask + QStringList{u"--output"_s, path(u"all.zip"_s)}), 0);
    QFile zip(path(u"all.zip"_s));
    QVERIFY(zip.open(QIODevice::ReadOnly));
    QCOMPARE(filesOf(zip.readAll())->size(), profiles.size());
}

void TestOwnExports::comeBackAsTheSame_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("host");
    for (const Format* format : foreignFormats())
        for (const QString& host : {u"host1"_s, u"host2"_s})
            if (format->read)
                QTest::addRow("%s of %s", format->word.data(), qPrintable(host))
                    << QString(format->word) << host;
}

void TestOwnExports::comeBackAsTheSame() {
    QFETCH(QString, format);
    QFETCH(QString, host);
    TunnelProfile profile = officeToLab();
    profile.checksum = false;
    profile.device = u"eth0"_s;
    profile.tos = 16;
    profile.underlayMtu = 1400;
    profile.followMtu = true;
    profile.clampMss = false;
    profile.firewall = FirewallPolicy::Off;
    profile.keepalives = Keepalives::Answer;
    profile.probeInterval = 30;
    QVERIFY(store(profile));
    const QString folder = path(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(run({u"export"_s, u"gre-lab"_s, u"--format"_s, format, u"--for"_s, host, u"--accept-loss"_s,
                  u"--output"_s, folder}),
             0);
    QStringList ask{u"import"_s, u"--json"_s};
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        ask.append(file.filePath());
    QCOMPARE(run(ask), 0);
    const QJsonArray tunnels = jsonIn(output())[u"tunnels"_s].toArray();
    QCOMPARE(tunnels.size(), 1);
    QVERIFY2(tunnels[0][u"verdict"_s].toString() == u"same"_s, qPrintable(output()));
}

void TestOwnExports::besideAFixedTtlNoDfIsSaid() {
    const Abilities& abilities = foreignFormat(u"networkmanager"_s)->abilities;
    TunnelEnd end;
    end.gre.ttl = 64;
    QVERIFY(!saidIn(abilities, end).laxDf);
    end.gre.ttl = GreParameters::inheritTtl;
    QVERIFY(saidIn(abilities, end).laxDf);
}

QTEST_GUILESS_MAIN(TestOwnExports)
#include "test_own_exports.moc"
