// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"
#include "formats/archive.h"
#include "formats/catalogue.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// Profiles in and out.
class TestImportExport : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void importStoresAndBringsNothingUp();
    void importTwiceIsTheSame();
    void conflictsAreSettledFirst_data();
    void conflictsAreSettledFirst();
    void oneBadFileStopsAll();
    void dryRunStoresNothing();
    void jsonSaysWhatWasStored_data();
    void jsonSaysWhatWasStored();
    void jsonSaysWhereItIsWrong();
    void importsWhatThisComputerHas();
    void importSaysWhatItMeans_data();
    void importSaysWhatItMeans();

    void exportsAsItIs();
    void exportsForTheOtherHost();
    void exportsManyIntoAZip();
    void lossesAreToldBeforeAnythingIsWritten();
    void whatWouldDisagreeIsNeverWritten();
    void everyFormatSaysSomethingForEitherHost();
    void exportIsRefused_data();
    void exportIsRefused();

private:
    size_t stored() const { return m_all->store.load()->tunnels.size(); }
    QString path(const QString& name) const { return m_all->directory.filePath(name); }
    QByteArray bytesAt(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestImportExport::importStoresAndBringsNothingUp() {
    QCOMPARE(run({u"import"_s, fileWith(writeDocument({officeToLab(), officeToAttic()}))}), 0);
    QCOMPARE(stored(), 2U);
    QVERIFY(m_all->changer.asked.isEmpty());
    QVERIFY(output().contains(u"New  Office to lab"_s));
    QCOMPARE(errors(), QString());
}

void TestImportExport::importTwiceIsTheSame() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"import"_s, fileWith(writeDocument({officeToLab()})), u"--json"_s}), 0);
    const QJsonArray tunnels = jsonIn(output())[u"tunnels"_s].toArray();
    QCOMPARE(tunnels.size(), 1);
    QCOMPARE(tunnels[0][u"verdict"_s].toString(), u"same"_s);
    QCOMPARE(tunnels[0][u"stored"_s].toBool(), false);
}

void TestImportExport::conflictsAreSettledFirst_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<uint>>("keys"); // of what is stored then
    QTest::newRow("not settled") << QStringList() << 1 << QList<uint>{42};
    QTest::newRow("skip") << QStringList{u"--on-conflict"_s, u"skip"_s} << 0 << QList<uint>{42};
    QTest::newRow("replace") << QStringList{u"--on-conflict"_s, u"replace"_s} << 0 << QList<uint>{7};
    QTest::newRow("rename") << QStringList{u"--on-conflict"_s, u"rename"_s} << 0 << QList<uint>{42, 7};
    QTest::newRow("nonsense") << QStringList{u"--on-conflict"_s, u"ask"_s} << 2 << QList<uint>{42};
}

void TestImportExport::conflictsAreSettledFirst() {
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QList<uint>, keys);
    QVERIFY(store(officeToLab()));
    TunnelProfile changed = officeToLab();
    changed.key = 7;
    QCOMPARE(run(QStringList{u"import"_s, fileWith(writeDocument({changed}))} + options), status);
    QList<uint> found;
    const std::vector<TunnelProfile> all = m_all->store.load()->tunnels;
    for (const TunnelProfile& profile : all)
        found.append(*profile.key);
    QCOMPARE(found, keys);
}

void TestImportExport::oneBadFileStopsAll() {
    const QString bad = path(u"bad.gretel"_s);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\n  \"format\": \"gretel\",,\n") > 0);
    file.close();
    QCOMPARE(run({u"import"_s, fileWith(writeDocument({officeToLab()})), bad}), 2);
    QCOMPARE(stored(), 0U);
    QVERIFY2(errors().contains(u"bad.gretel: "_s) && errors().contains(u"line 2"_s), qPrintable(errors()));
}

void TestImportExport::dryRunStoresNothing() {
    QCOMPARE(run({u"import"_s, u"--dry-run"_s, fileWith(writeDocument({officeToLab()}))}), 0);
    QVERIFY(output().startsWith(u"New"_s));
    QCOMPARE(stored(), 0U);
}

void TestImportExport::jsonSaysWhatWasStored_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("isKnown"); // the second tunnel clashes with one that there is
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<bool>>("stored");
    QTest::newRow("all") << QStringList() << false << 0 << QList<bool>{true, true};
    QTest::newRow("a dry run") << QStringList{u"--dry-run"_s} << false << 0 << QList<bool>{false, false};
    QTest::newRow("a conflict") << QStringList() << true << 1 << QList<bool>{false, false};
    QTest::newRow("a settled one") << QStringList{u"--on-conflict"_s, u"replace"_s} << true << 0
                                   << QList<bool>{true, true};
    QTest::newRow("a skipped one") << QStringList{u"--on-conflict"_s, u"skip"_s} << true << 0
                                   << QList<bool>{true, false};
    QTest::newRow("a bad file beside it")
        << QStringList{u"bad"_s} << false << 2 << QList<bool>{false, false, false};
}

void TestImportExport::jsonSaysWhatWasStored() {
    QFETCH(QStringList, more);
    QFETCH(bool, isKnown);
    QFETCH(int, status);
    QFETCH(QList<bool>, stored);
    QFile bad(path(u"bad"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{") == 1);
    bad.close();
    more.replaceInStrings(u"bad"_s, path(u"bad"_s));
    TunnelProfile changed = officeToAttic();
    changed.mtu = 1300;
    QVERIFY(!isKnown || store(changed));
    const QByteArray document = writeDocument({officeToLab(), officeToAttic()});
    QCOMPARE(run(QStringList{u"import"_s, u"--json"_s, fileWith(document)} + more), status);
    QList<bool> said;
    const QJsonArray tunnels = jsonIn(output())[u"tunnels"_s].toArray();
    for (const QJsonValue& tunnel : tunnels)
        said.append(tunnel[u"stored"_s].toBool());
    QCOMPARE(said, stored);
}

void TestImportExport::jsonSaysWhereItIsWrong() {
    QFile bad(path(u"bad.netdev"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("[NetDev]\nName=gre-lab\nKind=gre\n[Tunnel]\nIndependent=yes\nRemote=any\n");
    bad.close();
    QCOMPARE(run({u"import"_s, u"--json"_s, bad.fileName()}), 2);
    const QJsonValue issue = jsonIn(output())[u"tunnels"_s][0][u"issues"_s][0];
    QCOMPARE(issue[u"severity"_s].toString(), u"error"_s);
    QCOMPARE(issue[u"file"_s].toString(), u"bad.netdev"_s);
    QCOMPARE(issue[u"line"_s].toInt(), 6);
    QCOMPARE(issue[u"column"_s].toInt(), 8);
}

void TestImportExport::importsWhatThisComputerHas() {
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"import"_s, u"--existing"_s}), 0);
    QCOMPARE(stored(), 0U); // it bears our mark
    m_all->machine.system.links.back().alias.clear();
    QCOMPARE(run({u"import"_s, u"--existing"_s}), 0);
    const auto tunnels = m_all->store.load()->tunnels;
    QCOMPARE(tunnels.size(), 1U);
    QCOMPARE(tunnels.front().interface, u"gre-lab"_s);
    QCOMPARE(tunnels.front().host2.endpoint, officeToLab().host2.endpoint);
    QCOMPARE(tunnels.front().host2.networks, officeToLab().host2.networks);
    QCOMPARE(tunnels.front().key, officeToLab().key);
}

void TestImportExport::importSaysWhatItMeans_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing named") << QStringList() << u"Name the files"_s;
    QTest::newRow("both") << QStringList{u"--existing"_s, u"x"_s} << u"Name the files"_s;
    QTest::newRow("no such file") << QStringList{u"/nowhere/at.all"_s} << u"/nowhere/at.all"_s;
    QTest::newRow("a folder") << QStringList{u"/"_s} << u"directory"_s;
}

void TestImportExport::importSaysWhatItMeans() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    QCOMPARE(run(QStringList{u"import"_s} + arguments), 2);
    QVERIFY2(errors().contains(sentence, Qt::CaseInsensitive), qPrintable(errors()));
    QCOMPARE(errors().count(u'\n'), 1);
}

void TestImportExport::exportsAsItIs() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"export"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({officeToLab()}));
}

void TestImportExport::exportsForTheOtherHost() {
    TunnelProfile profile = officeToLab();
    profile.device = u"eth0"_s;
    QVERIFY(store(profile));
    QCOMPARE(run({u"export"_s, u"gre-lab"_s, u"--for"_s, u"host2"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({mirrored(profile)}));
    QCOMPARE(run({u"export"_s, u"gre-lab"_s, u"--for"_s, u"host1"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({profile}));
}

void TestImportExport::exportsManyIntoAZip() {
    QVERIFY(store(officeToLab()) && store(officeToAttic()));
    QCOMPARE(run({u"export"_s, u"--all"_s, u"--output"_s, path(u"all.zip"_s)}), 0);
    const auto files = filesOf(bytesAt(u"all.zip"_s));
    QVERIFY(files.ok());
    QCOMPARE(files->size(), 2U);
    renew();
    QFile zip(path(u"all.zip"_s));
    QVERIFY(zip.open(QIODevice::WriteOnly));
    zip.write(archiveOf(*files).value());
    zip.close();
    QCOMPARE(run({u"import"_s, path(u"all.zip"_s)}), 0);
    QCOMPARE(stored(), 2U);
}

void TestImportExport::lossesAreToldBeforeAnythingIsWritten() {
    TunnelProfile profile = officeToLab();
    profile.checksum = false;
    profile.tos = 16;
    QVERIFY(store(profile));
    const QStringList ask{u"export"_s, u"gre-lab"_s, u"--format"_s, u"networkmanager"_s};
    QCOMPARE(run(ask), 1);
    QCOMPARE(output(), QString());
    QVERIFY2(errors().contains(u"clamp_mss: warning: NetworkManager"_s), qPrintable(errors()));
    QCOMPARE(run(ask + QStringList{u"--accept-loss"_s}), 0);
    QVERIFY(output().contains(u"remote=1.2.3.4"_s));
    QVERIFY(errors().contains(u"clamp_mss: warning: NetworkManager"_s));
}

void TestImportExport::whatWouldDisagreeIsNeverWritten() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"export"_s, u"gre-lab"_s, u"--format"_s, u"networkmanager"_s, u"--accept-loss"_s}), 1);
    QCOMPARE(output(), QString());
    QVERIFY2(errors().contains(u"checksum"_s), qPrintable(errors()));
}

void TestImportExport::everyFormatSaysSomethingForEitherHost() {
    TunnelProfile profile = officeToLab();
    profile.checksum = false;
    profile.key.reset();
    QVERIFY(store(profile));
    QVERIFY(QDir().mkpath(path(u"out"_s)));
    for (const Format* format : foreignFormats()) {
        for (const QString& host : {u"host1"_s, u"host2"_s}) {
            QCOMPARE(run({u"export"_s, u"gre-lab"_s, u"--format"_s, format->word, u"--for"_s, host,
                          u"--accept-loss"_s, u"--output"_s, path(u"out"_s)}),
                     0);
            QVERIFY(!QDir(path(u"out"_s)).isEmpty());
        }
    }
}

void TestImportExport::exportIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing named") << QStringList() << u"--all"_s;
    QTest::newRow("unknown format") << QStringList{u"gre-lab"_s, u"--format"_s, u"word"_s} << u"networkd"_s;
    QTest::newRow("unknown host") << QStringList{u"gre-lab"_s, u"--for"_s, u"host3"_s} << u"host3"_s;
    QTest::newRow("unknown tunnel") << QStringList{u"nobody"_s} << u"nobody"_s;
    QTest::newRow("two files on one stream")
        << QStringList{u"gre-lab"_s, u"--format"_s, u"networkd"_s, u"--accept-loss"_s} << u"--output"_s;
}

void TestImportExport::exportIsRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    TunnelProfile profile = officeToLab();
    profile.checksum = false;
    QVERIFY(store(profile));
    QCOMPARE(run(QStringList{u"export"_s} + arguments), 2);
    QVERIFY2(errors().contains(sentence), qPrintable(errors()));
    QCOMPARE(output(), QString());
}

QTEST_GUILESS_MAIN(TestImportExport)
#include "test_import_export.moc"
