// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encapsulation.h"
#include "core/import_plan.h"
#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

namespace {

/// What one host's configuration says of the example: its own networks, the labels and the id are not in it.
TunnelProfile readAt(HostSide side) {
    TunnelProfile profile = side == HostSide::Host1 ? officeToLab() : swapped(officeToLab());
    profile.id = {};
    profile.name = profile.interface;
    profile.here = HostSide::Host1;
    profile.host1.networks.clear();
    profile.host1.label.clear();
    profile.host2.label.clear();
    return profile;
}

template <typename Edit>
TunnelProfile with(TunnelProfile profile, Edit edit) {
    edit(profile);
    return profile;
}

/// All of it, with the MTU as a number.
SaidFields saidOf(const TunnelProfile& profile) {
    SaidFields said;
    said.mtu = profile.mtu.value_or(packetLayout(encapsulationOf(profile), defaultUnderlayMtu)->tunnelMtu);
    return said;
}

ImportEntry entryBeside(const TunnelProfile& stored, const TunnelProfile& profile, const SaidFields& said) {
    return importPlan({{u"file"_s, u"some format"_s, false, profile, {}, said}}, {}, {stored}).front();
}

ImportEntry entryFor(const TunnelProfile& profile, bool whole) {
    return importPlan({{u"file"_s, u"some format"_s, whole, profile, {}, saidOf(profile)}}, {},
                      {officeToLab()})
        .front();
}

TunnelProfile replacedBy(const ImportEntry& entry, const TunnelProfile& stored) {
    return imported({{&entry, ImportChoice::Replace}}, {stored}).front();
}

} // namespace

class TestImportPlan : public QObject {
    Q_OBJECT
private slots:
    void verdicts_data();
    void verdicts();
    void aHalfProfileNamesItsEmptyCells();
    void replacingKeepsWhatTheFileDoesNotSay();
    void replacingByADocumentTakesAllOfIt();
    void theOtherHostsDocumentIsTurnedRound();
    void whatAFormatCannotSayStays_data();
    void whatAFormatCannotSayStays();
    void whatNoFormatSaysStays();
    void theOtherHostsDeviceIsNotOurs();
    void mtusAreComparedAsNumbers_data();
    void mtusAreComparedAsNumbers();
    void aConfigurationBehindANatIsTheSameTunnel();
    void theSecondOfTwoAlikeIsTheSame();
    void renamedOnesClashWithNobody();
    void unreadableOnesComeLastAndAreSkipped();
    void swappedTwiceIsTheSame();
};

void TestImportPlan::verdicts_data() {
    QTest::addColumn<TunnelProfile>("profile");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<ImportVerdict>("verdict");
    const auto foreign = [](const char* name, const TunnelProfile& profile, ImportVerdict verdict) {
        QTest::newRow(name) << profile << false << verdict;
    };
    const auto document = [](const char* name, const TunnelProfile& profile, ImportVerdict verdict) {
        QTest::newRow(name) << profile << true << verdict;
    };
    document("itself", officeToLab(), ImportVerdict::Same);
    document("itself, from the other host", mirrored(officeToLab()), ImportVerdict::Same);
    document("itself with another key", with(officeToLab(), [](auto& p) { p.key = 7; }),
             ImportVerdict::Conflict);
    document("another id, the same hosts", with(officeToLab(), [](auto& p) { p.id = QUuid::createUuid(); }),
             ImportVerdict::Same);
    document("another id, columns exchanged",
             with(swapped(officeToLab()), [](auto& p) { p.id = QUuid::createUuid(); }), ImportVerdict::Same);
    const auto elsewhere = with(officeToLab(), [](auto& p) {
        p.id = QUuid::createUuid();
        p.interface = u"gre-far"_s;
        p.host2.endpoint = end(u"9.9.9.9");
    });
    document("another host", elsewhere, ImportVerdict::New);
    document("another host, the same device name",
             with(elsewhere, [](auto& p) { p.interface = u"gre-lab"_s; }), ImportVerdict::Conflict);
    foreign("Host 1's configuration", readAt(HostSide::Host1), ImportVerdict::Same);
    foreign("Host 2's configuration", readAt(HostSide::Host2), ImportVerdict::Same);
    foreign("another MTU", with(readAt(HostSide::Host1), [](auto& p) { p.mtu = 1400; }),
            ImportVerdict::Conflict);
    foreign("no checksum", with(readAt(HostSide::Host2), [](auto& p) { p.checksum = false; }),
            ImportVerdict::Conflict);
    const auto otherKey = with(readAt(HostSide::Host1), [](auto& p) {
        p.key = 43;
        p.interface = u"gre-other"_s;
    });
    foreign("another key is another tunnel", otherKey, ImportVerdict::New);
    foreign("one key of two is the same: Host 2 could not tell them apart",
            with(readAt(HostSide::Host1),
                 [](auto& p) {
                     p.returnKey = 43;
                     p.interface = u"gre-other"_s;
                 }),
            ImportVerdict::Conflict);
}

void TestImportPlan::verdicts() {
    QFETCH(TunnelProfile, profile);
    QFETCH(bool, whole);
    QFETCH(ImportVerdict, verdict);
    const ImportEntry entry = entryFor(profile, whole);
    QCOMPARE(entry.verdict, verdict);
    QCOMPARE(entry.existing.isNull(), verdict == ImportVerdict::New);
    QVERIFY(!entry.profile.id.isNull());
    QCOMPARE(entry.usualChoice(), verdict == ImportVerdict::New ? ImportChoice::Add : ImportChoice::Skip);
    if (verdict == ImportVerdict::Same)
        QVERIFY(imported({{&entry, ImportChoice::Skip}}, {officeToLab()}).empty());
}

void TestImportPlan::aHalfProfileNamesItsEmptyCells() {
    TunnelProfile half = readAt(HostSide::Host1);
    half.host1.tunnel.reset();
    half.host2.tunnel.reset();
    half.host1.endpoint.reset();
    half.interface = u"gre-half"_s;
    const auto entries = importPlan({{u"a.netdev"_s, u"networkd"_s, false, half, {}}}, {}, {});
    QCOMPARE(entries.front().verdict, ImportVerdict::New);
    QStringList fields;
    for (const Issue& issue : entries.front().issues)
        fields << issue.field;
    QCOMPARE(fields, QStringList({u"host1.public"_s, u"host1.tunnel"_s, u"host2.tunnel"_s}));
    QCOMPARE(imported({{&entries.front(), ImportChoice::Add}}, {}).size(), 1U);
}

void TestImportPlan::replacingKeepsWhatTheFileDoesNotSay() {
    const TunnelProfile said = with(readAt(HostSide::Host2), [](auto& p) {
        p.mtu = 1400;
        p.host2.networks = {net(u"10.0.0.0/24"), net(u"10.1.0.0/24")};
    });
    const ImportEntry entry = entryFor(said, false);
    const auto stored = imported({{&entry, ImportChoice::Replace}}, {officeToLab()});
    const TunnelProfile expected = with(officeToLab(), [](auto& p) {
        p.mtu = 1400;
        p.host1.networks = {net(u"10.0.0.0/24"), net(u"10.1.0.0/24")};
    });
    QCOMPARE(stored.size(), 1U);
    QVERIFY(stored.front() == expected);
}

void TestImportPlan::replacingByADocumentTakesAllOfIt() {
    const TunnelProfile document = with(mirrored(officeToLab()), [](auto& p) {
        p.name = u"Renamed"_s;
        p.host1.networks.clear();
    });
    const ImportEntry entry = entryFor(document, true);
    const auto stored = imported({{&entry, ImportChoice::Replace}}, {officeToLab()});
    QVERIFY(stored.front() == with(document, [](auto& p) { p.here = HostSide::Host1; }));
}

void TestImportPlan::theOtherHostsDocumentIsTurnedRound() {
    const TunnelProfile stored = with(officeToLab(), [](auto& p) {
        p.device = u"eth0"_s;
        p.keepalives = Keepalives::Send;
    });
    TunnelProfile document = with(mirrored(stored), [](auto& p) { p.device = u"wan"_s; });
    const auto entryOf = [&] { return importPlan({{u"f"_s, {}, true, document, {}}}, {}, {stored}).front(); };
    QCOMPARE(entryOf().verdict, ImportVerdict::Same);
    document.key = 7;
    const ImportEntry entry = entryOf();
    QCOMPARE(entry.verdict, ImportVerdict::Conflict);
    QVERIFY(replacedBy(entry, stored) == with(stored, [](auto& p) { p.key = 7; }));
}

void TestImportPlan::whatAFormatCannotSayStays_data() {
    QTest::addColumn<TunnelProfile>("stored");
    QTest::addColumn<TunnelProfile>("read");
    QTest::addColumn<SaidFields>("said");
    const auto row = [](const char* name, auto edit, bool SaidFields::*field) {
        const TunnelProfile read = readAt(HostSide::Host1);
        SaidFields said = saidOf(read);
        said.*field = false;
        QTest::newRow(name) << with(officeToLab(), edit) << read << said;
    };
    row(
        "device name", [](auto& p) { p.interface = u"gre-mine"_s; }, &SaidFields::interface);
    row(
        "parent device", [](auto& p) { p.device = u"eth0"_s; }, &SaidFields::device);
    row(
        "TOS", [](auto& p) { p.tos = 16; }, &SaidFields::tos);
    row(
        "MSS clamping", [](auto& p) { p.clampMss = false; }, &SaidFields::clampMss);
    row(
        "forwarding", [](auto& p) { p.forward = false; }, &SaidFields::forward);
    row(
        "firewall", [](auto& p) { p.firewall = FirewallPolicy::Off; }, &SaidFields::firewall);
    row(
        "DF inherit", [](auto& p) { p.df = DfPolicy::Inherit; }, &SaidFields::laxDf);
    const TunnelProfile lax = with(readAt(HostSide::Host1), [](auto& p) { p.df = DfPolicy::Inherit; });
    SaidFields said = saidOf(lax);
    said.fragmentDf = false;
    QTest::newRow("DF fragment") << with(officeToLab(), [](auto& p) { p.df = DfPolicy::Fragment; }) << lax
                                 << said;
}

void TestImportPlan::whatAFormatCannotSayStays() {
    QFETCH(TunnelProfile, stored);
    QFETCH(TunnelProfile, read);
    QFETCH(SaidFields, said);
    QCOMPARE(entryBeside(stored, read, said).verdict, ImportVerdict::Same);
    const ImportEntry other = entryBeside(stored, with(read, [](auto& p) { p.ttl = 99; }), said);
    QVERIFY(replacedBy(other, stored) == with(stored, [](auto& p) { p.ttl = 99; }));
    const ImportEntry all = entryBeside(stored, read, saidOf(read));
    QCOMPARE(all.verdict, ImportVerdict::Conflict);
    QVERIFY(replacedBy(all, stored) != stored);
}

void TestImportPlan::whatNoFormatSaysStays() {
    const TunnelProfile stored = with(officeToLab(), [](auto& p) {
        p.keepalives = Keepalives::Answer;
        p.probeInterval = 30;
        p.probeWindow = 8;
        p.followMtu = true;
        p.underlayMtu = 1400;
    });
    const TunnelProfile read = with(readAt(HostSide::Host2), [](auto& p) { p.mtu = 1368; });
    QCOMPARE(entryBeside(stored, read, saidOf(read)).verdict, ImportVerdict::Same);
}

void TestImportPlan::theOtherHostsDeviceIsNotOurs() {
    const TunnelProfile stored = with(officeToLab(), [](auto& p) { p.device = u"eth0"_s; });
    const auto entryAt = [&](HostSide side) {
        const TunnelProfile read = with(readAt(side), [](auto& p) { p.device = u"wan"_s; });
        return entryBeside(stored, read, saidOf(read));
    };
    QCOMPARE(entryAt(HostSide::Host2).verdict, ImportVerdict::Same);
    const ImportEntry ours = entryAt(HostSide::Host1);
    QCOMPARE(ours.verdict, ImportVerdict::Conflict);
    QCOMPARE(replacedBy(ours, stored).device, u"wan"_s);
}

void TestImportPlan::mtusAreComparedAsNumbers_data() {
    using Mtu = std::optional<quint32>;
    QTest::addColumn<Mtu>("ours");
    QTest::addColumn<Mtu>("underlay");
    QTest::addColumn<Mtu>("read");
    QTest::addColumn<Mtu>("replaced");
    const auto row = [](const char* name, Mtu ours, Mtu underlay, Mtu read, Mtu replaced) {
        QTest::newRow(name) << ours << underlay << read << replaced;
    };
    row("the computed one", {}, {}, 1468, {});
    row("another", {}, {}, 1400, 1400);
    row("that of the underlay", {}, 1400, 1368, {});
    row("that of an underlay of 1500", {}, 1400, 1468, 1468);
    row("the same number", 1400, {}, 1400, 1400);
    row("the same number, above the underlay's", 1400, 1400, 1400, 1400);
    row("the computed one instead of a number", 1400, {}, 1468, 1468);
    row("none", 1400, {}, {}, 1400);
}

void TestImportPlan::mtusAreComparedAsNumbers() {
    QFETCH(std::optional<quint32>, ours);
    QFETCH(std::optional<quint32>, underlay);
    QFETCH(std::optional<quint32>, read);
    QFETCH(std::optional<quint32>, replaced);
    const TunnelProfile stored = with(officeToLab(), [&](auto& p) {
        p.mtu = ours;
        p.underlayMtu = underlay;
    });
    SaidFields said;
    said.mtu = read;
    // What a reader makes of the computed one on an underlay of 1500.
    const TunnelProfile profile =
        with(readAt(HostSide::Host1), [&](auto& p) { p.mtu = read == 1468U ? std::nullopt : read; });
    const ImportEntry entry = entryBeside(stored, profile, said);
    QCOMPARE(entry.verdict, replaced == ours ? ImportVerdict::Same : ImportVerdict::Conflict);
    QVERIFY(replacedBy(entry, stored) == with(stored, [&](auto& p) { p.mtu = replaced; }));
}

void TestImportPlan::aConfigurationBehindANatIsTheSameTunnel() {
    const TunnelProfile stored = with(officeToLab(), [](auto& p) { p.host1.local = ip(u"192.168.1.2"); });
    const TunnelProfile read =
        with(readAt(HostSide::Host1), [](auto& p) { p.host1.endpoint = end(u"192.168.1.2"); });
    const auto entries = importPlan({{u"f"_s, u"x"_s, false, read, {}}}, {}, {stored});
    QCOMPARE(entries.front().verdict, ImportVerdict::Same);
}

void TestImportPlan::theSecondOfTwoAlikeIsTheSame() {
    const auto entries = importPlan({{u"1"_s, u"x"_s, false, readAt(HostSide::Host1), {}},
                                     {u"2"_s, u"x"_s, false, readAt(HostSide::Host1), {}}},
                                    {}, {});
    QCOMPARE(entries[0].verdict, ImportVerdict::New);
    QCOMPARE(entries[1].verdict, ImportVerdict::Same);
    QCOMPARE(entries[1].existing, entries[0].profile.id);
}

void TestImportPlan::renamedOnesClashWithNobody() {
    const TunnelProfile changed = with(officeToLab(), [](auto& p) { p.mtu = 1400; });
    const auto entries =
        importPlan({{u"1"_s, {}, true, changed, {}}, {u"2"_s, {}, true, changed, {}}}, {}, {officeToLab()});
    const auto stored =
        imported({{&entries[0], ImportChoice::Rename}, {&entries[1], ImportChoice::Rename}}, {officeToLab()});
    QCOMPARE(stored.size(), 2U);
    std::vector<TunnelProfile> all = stored;
    all.push_back(officeToLab());
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            QVERIFY(all[i].id != all[j].id);
            QVERIFY(all[i].name != all[j].name);
            QVERIFY(all[i].interface != all[j].interface);
        }
    }
}

void TestImportPlan::unreadableOnesComeLastAndAreSkipped() {
    const Issue issue{IssueKind::NotUtf8, {}, {}, TextPlace{3, 7}};
    const auto entries = importPlan({{u"good"_s, {}, true, officeToLab(), {}}}, {{u"bad"_s, {issue}}}, {});
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[1].verdict, ImportVerdict::Invalid);
    QCOMPARE(entries[1].issues, Issues{issue});
    QCOMPARE(entries[1].choices(), std::vector{ImportChoice::Skip});
}

void TestImportPlan::swappedTwiceIsTheSame() {
    const TunnelProfile profile = with(officeToLab(), [](auto& p) {
        p.returnKey = 43;
        p.device = u"eth0"_s;
    });
    QVERIFY(swapped(profile) != profile);
    QCOMPARE(swapped(profile).key, std::optional<quint32>(43));
    QVERIFY(swapped(swapped(profile)) == profile);
}

QTEST_APPLESS_MAIN(TestImportPlan)
#include "test_import_plan.moc"
