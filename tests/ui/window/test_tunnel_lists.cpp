// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "ui/tunnel_filter_model.h"

using namespace gretel;
using namespace gretel::test;

namespace {

TunnelProfile named(const QString& name, const char* remote = "4.3.2.1") {
    TunnelProfile profile = exampleProfile();
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.host2.endpoint = Endpoint::parse(QString::fromLatin1(remote)).value();
    return profile;
}

QStringList namesOf(const QAbstractItemModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data(TunnelListModel::NameRole).toString());
    return names;
}

} // namespace

class TestTunnelLists : public QObject {
    Q_OBJECT
private slots:
    void isAProperModel() {
        TunnelListModel tunnels;
        QAbstractItemModelTester tester(&tunnels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TunnelProfile one = named(QStringLiteral("one"));
        tunnels.upsert(one);
        tunnels.upsert(named(QStringLiteral("two")));
        tunnels.upsert(one);
        QCOMPARE(tunnels.rowCount(), 2);
        tunnels.remove(one.id);
        QCOMPARE(namesOf(tunnels), QStringList{QStringLiteral("two")});
        tunnels.remove(one.id);
        QCOMPARE(tunnels.rowCount(), 1);
        tunnels.setProfiles({});
        QCOMPARE(tunnels.rowCount(), 0);
    }

    void whatSomebodyElseDoesEndsAFailure() {
        TunnelListModel tunnels;
        const TunnelProfile profile = exampleProfile();
        tunnels.upsert(profile);
        const Failure failure{FailureKind::Busy, {}};
        // Up failed, and then gretelctl brought it up
        tunnels.setFailure(profile.id, failure);
        QCOMPARE(tunnels.state(profile.id), TunnelState::Failed);
        tunnels.setObservation(profile.id, upObservation(profile));
        QVERIFY(!tunnels.failure(profile.id));
        // Down failed, and it still is up
        tunnels.setFailure(profile.id, failure);
        tunnels.setObservation(profile.id, upObservation(profile));
        QVERIFY(tunnels.failure(profile.id));
        // and then it is taken down elsewhere
        tunnels.setObservation(profile.id, {});
        QCOMPARE(tunnels.state(profile.id), TunnelState::Down);
        // What happens while it is busy is our own doing.
        tunnels.setBusy(profile.id, TunnelListModel::Busy::BringingUp);
        tunnels.setFailure(profile.id, failure);
        tunnels.setObservation(profile.id, upObservation(profile));
        QVERIFY(tunnels.failure(profile.id));
    }

    void takesManyAsOneChange() {
        TunnelListModel tunnels;
        QAbstractItemModelTester tester(&tunnels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TunnelFilterModel shown(&tunnels);
        std::vector<TunnelProfile> profiles;
        for (const char* name : {"b", "d", "f"})
            profiles.push_back(named(QString::fromLatin1(name)));
        tunnels.upsertAll(profiles);
        const QPersistentModelIndex chosen = shown.mapFromSource(tunnels.indexOf(profiles[1].id));
        QSignalSpy inserted(&tunnels, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&tunnels, &QAbstractItemModel::dataChanged);
        QSignalSpy states(&tunnels, &TunnelListModel::statesChanged);
        profiles[0].name = QStringLiteral("z");
        TunnelProfile twice = named(QStringLiteral("twice"));
        std::vector<TunnelProfile> more{profiles[0], named(QStringLiteral("a")), twice,
                                        named(QStringLiteral("e"))};
        twice.name = QStringLiteral("c");
        more.push_back(twice);
        tunnels.upsertAll(more);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(states.count(), 1);
        QCOMPARE(namesOf(shown).join(QString()), QStringLiteral("acdefz"));
        QCOMPARE(chosen.data(TunnelListModel::NameRole).toString(), QStringLiteral("d"));
        tunnels.upsertAll({});
        QCOMPARE(inserted.count(), 1);
    }

    void sortsAsPeopleDo() {
        TunnelListModel tunnels;
        TunnelFilterModel shown(&tunnels);
        for (const char* name : {"site 10", "Site 9", "archive", "Zoo", "site 2"})
            tunnels.upsert(named(QString::fromLatin1(name)));
        QCOMPARE(namesOf(shown),
                 (QStringList{QStringLiteral("archive"), QStringLiteral("site 2"), QStringLiteral("Site 9"),
                              QStringLiteral("site 10"), QStringLiteral("Zoo")}));
    }

    void searches_data() {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        const QStringList both{QStringLiteral("Archive"), QStringLiteral("Quay")};
        QTest::newRow("nothing") << "" << both;
        QTest::newRow("name") << "qua" << QStringList{QStringLiteral("Quay")};
        QTest::newRow("label") << "office" << both;
        QTest::newRow("any case") << "ARCH" << QStringList{QStringLiteral("Archive")};
        QTest::newRow("address") << "198.51" << QStringList{QStringLiteral("Archive")};
        QTest::newRow("tunnel address of both") << "172.16.10.1" << both;
        QTest::newRow("two words, any order") << "4.3.2.1 quay" << QStringList{QStringLiteral("Quay")};
        QTest::newRow("blanks") << "   " << both;
        QTest::newRow("not there") << "brewery" << QStringList{};
    }

    void searches() {
        QFETCH(QString, search);
        QFETCH(QStringList, found);
        TunnelListModel tunnels;
        TunnelFilterModel shown(&tunnels);
        tunnels.upsert(named(QStringLiteral("Quay")));
        tunnels.upsert(named(QStringLiteral("Archive"), "198.51.100.4"));
        shown.setSearch(search);
        QCOMPARE(namesOf(shown), found);
    }

    void saysTheStateInAWord() {
        TunnelListModel tunnels;
        const TunnelProfile profile = named(QStringLiteral("one"));
        tunnels.upsert(profile);
        const QModelIndex row = tunnels.indexOf(profile.id);
        const auto state = [&] { return tunnels.state(profile.id); };
        QCOMPARE(state(), TunnelState::Down);
        tunnels.setBusy(profile.id, TunnelListModel::Busy::BringingUp);
        QCOMPARE(state(), TunnelState::BringingUp);
        tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
        tunnels.setFailure(profile.id, Failure{FailureKind::KernelLacksGre, {}});
        QCOMPARE(state(), TunnelState::Failed);
        tunnels.setBusy(profile.id, TunnelListModel::Busy::BringingUp);
        QVERIFY(!tunnels.failure(profile.id));
        tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
        tunnels.setObservation(profile.id, upObservation(profile));
        QCOMPARE(state(), TunnelState::UpUnverified);
        QCOMPARE(tunnels.upCount(), 1);
        const QString up = row.data(TunnelListModel::WordRole).toString();
        tunnels.setBusy(profile.id, TunnelListModel::Busy::TakingDown);
        QVERIFY(row.data(TunnelListModel::WordRole).toString() != up);
    }

    void showsWhatIsBeingTyped() {
        TunnelListModel tunnels;
        const TunnelProfile profile = named(QStringLiteral("one"));
        tunnels.upsert(profile);
        const QModelIndex row = tunnels.indexOf(profile.id);
        tunnels.setDraft(profile.id, {{field::name, QStringLiteral("two")},
                                      {field::publicAddress(HostSide::Host2), QStringLiteral("4.3.2")}});
        QCOMPARE(row.data(TunnelListModel::NameRole).toString(), QStringLiteral("two"));
        QCOMPARE(row.data(TunnelListModel::RemoteRole).toString(), QStringLiteral("4.3.2"));
        QVERIFY(row.data(TunnelListModel::EditedRole).toBool());
        tunnels.setHere({{profile.id, HostSide::Host2}});
        QCOMPARE(row.data(TunnelListModel::RemoteRole).toString(), QStringLiteral("1.2.3.4"));
    }

    void tellsTenThousandStatesInOneGo() {
        TunnelListModel tunnels;
        TunnelFilterModel shown(&tunnels);
        std::vector<TunnelProfile> profiles;
        QHash<QUuid, Observation> states;
        for (int i = 0; i < 10000; ++i) {
            profiles.push_back(named(QStringLiteral("Site %1").arg(i)));
            states.insert(profiles.back().id, upObservation(profiles.back()));
        }
        tunnels.setProfiles(profiles);
        QCOMPARE(shown.rowCount(), 10000);
        QSignalSpy changes(&tunnels, &QAbstractItemModel::dataChanged);
        tunnels.setObservations(states);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(tunnels.upCount(), 10000);
        tunnels.setObservations(states);
        QCOMPARE(changes.count(), 1);
        shown.setSearch(QStringLiteral("site 9999"));
        QCOMPARE(shown.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTunnelLists)
#include "test_tunnel_lists.moc"
