// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QTemporaryDir>

#include "client/history_store.h"

using namespace gretel;

class TestHistoryStore : public QObject {
    Q_OBJECT
private slots:
    void comesBack();
    void severalComeBack();
    void damagedIsToldAndReplaced();
    void removed();
    void defaultDirectory();
};

namespace {

const QUuid tunnel(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));

HealthHistory oneAnswer() {
    HealthHistory history;
    history.add(1'700'000'000, {EchoOutcome::Answered, 1500, 84, std::nullopt});
    return history;
}

} // namespace

void TestHistoryStore::comesBack() {
    const QTemporaryDir directory;
    HistoryStore store(directory.filePath(QStringLiteral("a/history")));
    QCOMPARE(*store.load(tunnel), HealthHistory());
    QVERIFY(store.save(tunnel, oneAnswer()).ok());
    QCOMPARE(*store.load(tunnel), oneAnswer());
    QCOMPARE(*store.load(QUuid::createUuid()), HealthHistory());
}

void TestHistoryStore::severalComeBack() {
    const QTemporaryDir directory;
    const HistoryStore store(directory.filePath(QStringLiteral("history")));
    const QUuid second = QUuid::createUuid();
    QVERIFY(store.save({{tunnel, oneAnswer()}, {second, HealthHistory()}}).ok());
    QCOMPARE(*store.load(tunnel), oneAnswer());
    QCOMPARE(QDir(directory.filePath(QStringLiteral("history"))).entryList(QDir::Files).size(), 2);
    QVERIFY(store.save(HistoryStore::Histories()).ok());
}

void TestHistoryStore::damagedIsToldAndReplaced() {
    const QTemporaryDir directory;
    HistoryStore store(directory.path());
    QFile file(directory.filePath(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11.health")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("gretel-health-1\nrubbish") > 0);
    file.close();
    QCOMPARE(store.load(tunnel).error().kind, FailureKind::CannotRead);
    QVERIFY(store.save(tunnel, oneAnswer()).ok());
    QCOMPARE(*store.load(tunnel), oneAnswer());
}

void TestHistoryStore::removed() {
    const QTemporaryDir directory;
    HistoryStore store(directory.path());
    QVERIFY(store.remove(tunnel).ok());
    QVERIFY(store.save(tunnel, oneAnswer()).ok());
    QVERIFY(store.remove(tunnel).ok());
    QCOMPARE(*store.load(tunnel), HealthHistory());
}

void TestHistoryStore::defaultDirectory() {
    qputenv("XDG_STATE_HOME", "/somewhere");
    QCOMPARE(HistoryStore::defaultDirectory(), QStringLiteral("/somewhere/gretel/history"));
    qputenv("XDG_STATE_HOME", "relative");
    QVERIFY(HistoryStore::defaultDirectory().endsWith(QStringLiteral("/.local/state/gretel/history")));
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "test_history_store.moc"
