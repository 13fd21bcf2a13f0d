// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "helper/state/state_store.h"
#include "helper/state/state_text.h"
#include "operation_maker.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

const QString boot = u"0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1"_s;
const QString earlierBoot = u"9d3e6a52-7c7a-4c59-8a0e-3e4f2b9f7c22"_s;
const QUuid change(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s);
const QUuid earlierChange(u"d2719b5e-08cf-4df5-9a2e-5a1c0cbe4b33"_s);

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestStateStore : public QObject {
    Q_OBJECT
private slots:
    void init();
    void remembers();
    void emptyAtFirst();
    void afterKill_data();
    void afterKill();
    void untrustedIsSetAside_data();
    void untrustedIsSetAside();
    void tornAtEveryByte();
    void tooLargeIsRefused();
    void rebootForgets();
    void pathOfTheUnit();

private:
    QString at(const QString& file) const { return m_home->path() + u'/' + file; }
    StateStore opened() const { return StateStore::open(m_home->path()).value(); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestStateStore::init() {
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestStateStore::remembers() {
    OperationMaker maker(5);
    for (int round = 0; round < 50; ++round) {
        const HelperState state = maker.state();
        const Intent intent{boot, maker.id(), maker.operations(10)};
        {
            StateStore store = opened();
            QVERIFY(store.save(state).ok());
            QVERIFY(store.intend(intent).ok());
        }
        StateStore store = opened();
        const auto loaded = store.load();
        QVERIFY(loaded.ok());
        QVERIFY(loaded->state == state);
        QVERIFY(loaded->intent == intent);
        QVERIFY(loaded->setAside.empty());
        QVERIFY(store.settle().ok());
        QVERIFY(!store.load()->intent);
    }
}

void TestStateStore::emptyAtFirst() {
    StateStore store = opened();
    const auto loaded = store.load();
    QVERIFY(loaded.ok());
    QVERIFY(loaded->state == HelperState{} && !loaded->intent && loaded->setAside.empty());
    QVERIFY(!recoveryOf(loaded->state, loaded->intent, boot));
    QVERIFY(store.settle().ok());
}

void TestStateStore::afterKill_data() {
    QTest::addColumn<QString>("stateBoot");
    QTest::addColumn<QUuid>("stateChange");
    QTest::addColumn<QString>("intentBoot"); // empty: no intent
    QTest::addColumn<bool>("takesBack");
    QTest::newRow("before intend") << boot << earlierChange << QString() << false;
    QTest::newRow("between intend and save") << boot << earlierChange << boot << true;
    QTest::newRow("between save and settle") << boot << change << boot << false;
    QTest::newRow("first change ever") << QString() << QUuid() << boot << true;
    QTest::newRow("first change of this boot") << earlierBoot << earlierChange << boot << true;
    QTest::newRow("same change, other boot") << earlierBoot << change << boot << true;
    QTest::newRow("computer restarted in between") << earlierBoot << earlierChange << earlierBoot << false;
    QTest::newRow("restarted, then saved") << boot << earlierChange << earlierBoot << false;
}

void TestStateStore::afterKill() {
    QFETCH(QString, stateBoot);
    QFETCH(QUuid, stateChange);
    QFETCH(QString, intentBoot);
    QFETCH(bool, takesBack);
    const Operations operations{SetUp{u"gre-lab"_s, true}, SetMtu{u"gre-lab"_s, 1476, 1400}};
    {
        StateStore store = opened();
        HelperState state;
        state.boot = stateBoot;
        state.change = stateChange;
        QVERIFY(store.save(state).ok());
        if (!intentBoot.isEmpty())
            QVERIFY(store.intend({intentBoot, change, operations}).ok());
    }
    StateStore store = opened();
    const auto loaded = store.load();
    QVERIFY(loaded.ok());
    const Recovery recovery = recoveryOf(loaded->state, loaded->intent, boot);
    QCOMPARE(recovery.has_value(), takesBack);
    QVERIFY(!recovery || *recovery == operations);
}

void TestStateStore::untrustedIsSetAside_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("reason");
    const QByteArray whole = checkedText(writeIntent({boot, change, {SetUp{u"a"_s, true}}}));
    QTest::newRow("empty") << QByteArray("") << int(Untrusted::Torn);
    QTest::newRow("torn") << whole.left(whole.size() - 1) << int(Untrusted::Torn);
    QTest::newRow("changed") << QByteArray(whole).replace("true", "false") << int(Untrusted::Corrupt);
    QTest::newRow("later version") << QByteArray("gretel-state 2\n") << int(Untrusted::OtherVersion);
    QTest::newRow("not JSON") << checkedText("hello\n") << int(Untrusted::Malformed);
    QTest::newRow("unknown operation")
        << checkedText(writeIntent({boot, change, {SetUp{u"a"_s, true}}}).replace("set-up", "reboot"))
        << int(Untrusted::Malformed);
    QTest::newRow("too large") << QByteArray(mostCheckedBytes + 1, 'x') << int(Untrusted::TooLarge);
}

void TestStateStore::untrustedIsSetAside() {
    QFETCH(QByteArray, content);
    QFETCH(int, reason);
    HelperState state;
    state.boot = boot;
    StateStore store = opened();
    QVERIFY(store.save(state).ok());
    QVERIFY(writeFile(at(u"intent"_s), content));
    const auto loaded = store.load();
    QVERIFY(loaded.ok());
    QVERIFY(loaded->state == state);
    QVERIFY(!loaded->intent);
    QVERIFY((loaded->setAside ==
             std::vector<StateStore::SetAside>{{u"intent.bad-1"_s, static_cast<Untrusted>(reason)}}));
    QCOMPARE(contentsOf(at(u"intent.bad-1"_s)), content);
    QVERIFY(store.load()->setAside.empty());
}

void TestStateStore::tornAtEveryByte() {
    OperationMaker maker(6);
    const HelperState state = maker.state();
    StateStore store = opened();
    QVERIFY(store.save(state).ok());
    const QByteArray whole = contentsOf(at(u"state"_s));
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        QVERIFY(writeFile(at(u"state"_s), whole.left(size)));
        const auto loaded = store.load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->setAside.empty(), size == whole.size());
        QVERIFY(loaded->state == (size == whole.size() ? state : HelperState{}));
    }
}

void TestStateStore::tooLargeIsRefused() {
    StateStore store = opened();
    QVERIFY(store.intend({boot, earlierChange, {}}).ok());
    const Operations operations(250000, SetMtu{u"gre-a-long-name"_s, 1476, 1400});
    const auto intended = store.intend({boot, change, operations});
    QVERIFY(!intended.ok());
    QCOMPARE(intended.error(),
             (Failure{FailureKind::CannotWrite, {at(u"intent"_s), qt_error_string(EFBIG)}}));
    QCOMPARE(store.load()->intent->change, earlierChange);
}

void TestStateStore::rebootForgets() {
    OperationMaker maker(7);
    for (int round = 0; round < 20; ++round) {
        const HelperState state = maker.state();
        QVERIFY(afterReboot(state, state.boot) == state);
        HelperState fresh;
        fresh.boot = boot;
        fresh.autostart = state.autostart;
        for (const TunnelProfile& tunnel : state.autostart)
            fresh.waiting.push_back(tunnel.id);
        fresh.firewalldKept = state.firewalldKept;
        QVERIFY(afterReboot(state, boot) == fresh);
    }
}

void TestStateStore::pathOfTheUnit() {
    const auto pathFor = [](const char* variable) {
        qputenv("STATE_DIRECTORY", variable);
        const QString path = StateStore::defaultPath();
        qunsetenv("STATE_DIRECTORY");
        return path;
    };
    QCOMPARE(StateStore::defaultPath(), u"/var/lib/gretel"_s);
    QCOMPARE(pathFor("/var/lib/other"), u"/var/lib/other"_s);
    QCOMPARE(pathFor("/var/lib/one:/var/lib/two"), u"/var/lib/one"_s);
    QCOMPARE(pathFor(""), u"/var/lib/gretel"_s);
    QCOMPARE(pathFor("relative"), u"/var/lib/gretel"_s);
}

QTEST_GUILESS_MAIN(TestStateStore)
#include "test_state_store.moc"
