// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QFile>

#include "formats/catalogue.h"
#include "tests/unit/core/core_examples.h"

using namespace gretel;
using examples::ip;
using examples::net;

/// What is written for Host 2 of the example and its variants, compared with the files of golden/. With
/// GRETEL_UPDATE_GOLDEN set the files are written instead.

namespace {

TunnelProfile lab(void (*change)(TunnelProfile&) = nullptr) {
    TunnelProfile profile = examples::officeToLab();
    if (change)
        change(profile);
    return profile;
}

} // namespace

class TestCommandsGolden : public QObject {
    Q_OBJECT
private slots:
    void golden_data();
    void golden();
    void cutOffAnywhere_data() { golden_data(); }
    void cutOffAnywhere();
};

void TestCommandsGolden::golden_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<TunnelProfile>("profile");
    using P = TunnelProfile;
    const auto rows = [](const char* name, const TunnelProfile& profile) {
        for (const char* format : {"iproute2", "ifupdown", "nft"})
            QTest::addRow("%s.%s", name, format) << QString::fromLatin1(format) << profile;
    };
    rows("key-checksum", lab());
    rows("plain", lab([](P& p) {
             p.key.reset();
             p.checksum = false;
         }));
    rows("two-keys", lab([](P& p) {
             p.returnKey = 7;
             p.sequence = true;
         }));
    rows("nat", lab([](P& p) { p.host2.local = ip(u"192.168.1.5"); }));
    rows("slash-31", lab([](P& p) {
             p.host1.tunnel = net(u"172.16.10.0/31");
             p.host2.tunnel = net(u"172.16.10.1/31");
             p.device = QStringLiteral("eth0");
         }));
    rows("networks", lab([](P& p) {
             p.host1.networks = {net(u"10.0.0.0/24"), net(u"10.1.0.0/24"), net(u"2001:db8:1::/48")};
             p.host2.networks = {net(u"10.16.0.0/24"), net(u"2001:db8:2::/48")};
             p.tos = 184;
         }));
    rows("fragment-inherit", lab([](P& p) {
             p.df = DfPolicy::Fragment;
             p.ttl.reset();
             p.firewall = FirewallPolicy::Open;
             p.clampMss = false;
         }));
    rows("off", lab([](P& p) {
             p.firewall = FirewallPolicy::Off;
             p.clampMss = false;
             p.forward = false;
         }));
    rows("covers-peer", lab([](P& p) {
             p.host1.networks = {net(u"1.2.0.0/16")};
             p.firewall = FirewallPolicy::Off;
             p.clampMss = false;
             p.forward = false;
         }));
    rows("ipv6-inside", lab([](P& p) {
             p.host1.tunnel = net(u"fd77::5/126");
             p.host2.tunnel = net(u"fd77::6/126");
         }));
    rows("hostile-name", lab([](P& p) { p.name = QStringLiteral("'; \"reboot\" $(id) `id` # \\"); }));
    rows("device-called-up", lab([](P& p) { p.interface = QStringLiteral("up"); }));
}

void TestCommandsGolden::golden() {
    QFETCH(QString, format);
    QFETCH(TunnelProfile, profile);
    const auto writing = writeFor(profile, HostSide::Host2, *foreignFormat(format));
    QVERIFY(writing);
    QCOMPARE(writing->files.size(), size_t(1));
    const QByteArray seen = "path: " + writing->files[0].path.toUtf8() + '\n' + writing->files[0].text;
    QFile file(QStringLiteral(GOLDEN_DIRECTORY "/%1").arg(QString::fromLatin1(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("GRETEL_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(seen);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(seen), QString::fromUtf8(file.readAll()));
}

/// Never another tunnel: the whole one, or an issue, or no tunnel at all.
void TestCommandsGolden::cutOffAnywhere() {
    QFETCH(QString, format);
    QFETCH(TunnelProfile, profile);
    const Format& that = *foreignFormat(format);
    if (!that.read)
        return;
    const WrittenFile file = writeFor(profile, HostSide::Host2, that)->files[0];
    const auto whole = that.read({{file.path, file.text}});
    QVERIFY(whole);
    QCOMPARE(whole->size(), size_t(1));
    // At every byte of one, and here and there in the others.
    const qsizetype step = QByteArrayView(QTest::currentDataTag()).startsWith("key-checksum") ? 1 : 31;
    for (qsizetype size = 0; size < file.text.size() - 1; size += step) {
        const auto read = that.read({{file.path, file.text.first(size)}});
        if (read) {
            QVERIFY2(read->empty(), file.text.first(size).constData());
            continue;
        }
        for (const Issue& issue : read.error())
            QVERIFY(issue.place && issue.place->line >= 1 && issue.place->column >= 1);
    }
    // A line fewer is nothing that we wrote: then what is left is not taken for ours.
    const QList<QByteArray> lines = file.text.split('\n');
    for (qsizetype without = 1; without < lines.size() - 2; ++without) {
        QList<QByteArray> fewer = lines;
        fewer.removeAt(without);
        const auto read = that.read({{file.path, fewer.join('\n')}});
        if (read && read->size() == 1 && lines[without].contains("nft '"))
            QVERIFY(lines[without].contains("delete table inet gretel_far_") ||
                    !read->front().losses.empty());
    }
}

QTEST_GUILESS_MAIN(TestCommandsGolden)
#include "test_commands_golden.moc"
