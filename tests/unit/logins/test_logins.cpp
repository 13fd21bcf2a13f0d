// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <memory>

#include "fake_logind.h"
#include "logins/login_reader.h"
#include "private_bus.h"

using namespace gretel;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto generous = 20s;            // for what is answered at once
constexpr auto brief = 50ms;              // for what never is
constexpr int farBelowTheBussOwn = 10000; // of the 25 s that a call takes which sets no limit; ms

QVariantMap session(const QString& host, bool remote = true, const QString& state = u"active"_s) {
    return {{u"Remote"_s, remote}, {u"RemoteHost"_s, host}, {u"State"_s, state}, {u"VTNr"_s, 0u}};
}

QString textOf(const std::vector<IpAddress>& logins) {
    QStringList texts;
    for (const IpAddress& login : logins)
        texts << login.toString();
    return texts.join(u' ');
}

} // namespace

/// With a logind of the test's own.
class TestLogins : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void counts_data();
    void counts();
    void oneThatEndsMeanwhile();
    void oneOfWhichNothingIsSaid();
    void manySessions();
    void nothingIsSaid();
    void nothingIsSaidOfAny();
    void somethingElseIsSaid_data();
    void somethingElseIsSaid();
    void absent();
    void withoutABus();
    void readerDoesNotBlock();

private:
    QDBusConnection client() const { return QDBusConnection(u"client"_s); }
    QDBusConnection server() const { return QDBusConnection(u"logind"_s); }
    void start();

    PrivateBus m_bus;
    QThread m_thread;
    test::FakeLogind* m_logind = nullptr; ///< lives in the thread
};

void TestLogins::initTestCase() {
    if (!m_bus.start())
        QSKIP("There is no dbus-daemon here.");
    for (const QString& name : {u"client"_s, u"logind"_s})
        QVERIFY(QDBusConnection::connectToBus(m_bus.address(), name).isConnected());
    m_thread.start();
}

void TestLogins::init() {
    m_logind = new test::FakeLogind;
}

/// Once it has its sessions.
void TestLogins::start() {
    QVERIFY(m_logind->registerOn(server()));
    m_logind->moveToThread(&m_thread);
}

void TestLogins::cleanup() {
    test::FakeLogind::leave(server());
    m_logind->deleteLater();
}

void TestLogins::cleanupTestCase() {
    m_thread.quit();
    m_thread.wait();
    for (const QString& name : {u"client"_s, u"logind"_s})
        QDBusConnection::disconnectFromBus(name);
}

void TestLogins::counts_data() {
    QTest::addColumn<QVariantMap>("one");
    QTest::addColumn<QString>("logins");
    QTest::newRow("IPv4") << session(u"10.16.0.9"_s) << u"10.16.0.9"_s;
    QTest::newRow("IPv6") << session(u"2001:db8::9"_s) << u"2001:db8::9"_s;
    QTest::newRow("IPv4 in IPv6") << session(u"::ffff:10.16.0.9"_s) << u"10.16.0.9"_s;
    QTest::newRow("in the background") << session(u"10.16.0.9"_s, true, u"online"_s) << u"10.16.0.9"_s;
    QTest::newRow("mosh, its ssh gone") << session(u"10.16.0.9"_s, true, u"closing"_s) << u"10.16.0.9"_s;
    QTest::newRow("a host's name") << session(u"there.example.org"_s) << QString();
    QTest::newRow("from here") << session(QString(), false) << QString();
    QTest::newRow("not called remote") << session(u"10.16.0.9"_s, false) << QString();
    QTest::newRow("nothing is known of it") << QVariantMap{{u"Id"_s, u"c1"_s}} << QString();
}

void TestLogins::counts() {
    QFETCH(QVariantMap, one);
    QFETCH(QString, logins);
    m_logind->sessions = {one};
    start();
    QCOMPARE(textOf(remoteLogins(client(), generous)), logins);
    QCOMPARE(m_logind->asked, 1);
}

void TestLogins::oneThatEndsMeanwhile() {
    m_logind->sessions = {session(u"10.16.0.1"_s), session(u"10.16.0.2"_s), session(u"10.16.0.3"_s)};
    m_logind->gone = {1};
    start();
    QCOMPARE(textOf(remoteLogins(client(), generous)), u"10.16.0.1 10.16.0.3"_s);
}

void TestLogins::oneOfWhichNothingIsSaid() {
    m_logind->sessions = {session(u"10.16.0.1"_s), session(u"10.16.0.2"_s), session(u"10.16.0.3"_s)};
    m_logind->mute = {0};
    start();
    QCOMPARE(textOf(remoteLogins(client(), 2s)), u"10.16.0.2 10.16.0.3"_s);
}

/// More than are asked for, and far more than the bus lets one connection wait for at once.
void TestLogins::manySessions() {
    for (int index = 0; index < 300; ++index)
        m_logind->sessions.push_back(session(u"10.16.%1.%2"_s.arg(index / 100).arg(index % 100)));
    start();
    const auto logins = remoteLogins(client(), generous);
    QCOMPARE(logins.size(), std::size_t(256));
    QCOMPARE(logins.back().toString(), u"10.16.2.55"_s);
    QCOMPARE(m_logind->asked, 256);
}

void TestLogins::nothingIsSaid() {
    m_logind->sessions = {session(u"10.16.0.9"_s)};
    m_logind->isMute = true;
    start();
    QElapsedTimer time;
    time.start();
    QCOMPARE(textOf(remoteLogins(client(), brief)), QString());
    QVERIFY2(time.elapsed() < farBelowTheBussOwn, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(m_logind->asked, 0);
}

/// One patience for all of them: nobody is asked for once it is over.
void TestLogins::nothingIsSaidOfAny() {
    for (qsizetype index = 0; index < 100; ++index) {
        m_logind->sessions.push_back(session(u"10.16.0.9"_s));
        m_logind->mute.insert(index);
    }
    start();
    QElapsedTimer time;
    time.start();
    QCOMPARE(textOf(remoteLogins(client(), 500ms)), QString());
    QVERIFY2(time.elapsed() < farBelowTheBussOwn, qPrintable(QString::number(time.elapsed())));
    // What had been sent would have come before this.
    client().call(QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                 u"org.freedesktop.login1.Manager"_s, u"ListSessions"_s));
    QVERIFY2(m_logind->asked < 100, qPrintable(QString::number(m_logind->asked)));
}

void TestLogins::somethingElseIsSaid_data() {
    QTest::addColumn<QVariantList>("answer");
    QTest::newRow("nothing") << QVariantList();
    QTest::newRow("words") << QVariantList{QStringList{u"c1"_s, u"c2"_s}};
}

void TestLogins::somethingElseIsSaid() {
    QFETCH(QVariantList, answer);
    m_logind->sessions = {session(u"10.16.0.9"_s)};
    m_logind->otherList = answer;
    start();
    QCOMPARE(textOf(remoteLogins(client(), generous)), QString());
}

void TestLogins::absent() {
    QCOMPARE(textOf(remoteLogins(client(), generous)), QString());
}

void TestLogins::withoutABus() {
    QCOMPARE(textOf(remoteLogins(QDBusConnection(u"none"_s), generous)), QString());
}

/// While logind says nothing, the event loop goes round; and it is from there that the answer comes.
void TestLogins::readerDoesNotBlock() {
    m_logind->sessions = {session(u"10.16.0.1"_s), session(u"10.16.0.2"_s)};
    m_logind->mute = {1};
    start();
    LoginReader reader(client(), 2s);
    QStringList order;
    reader.read([&](const std::vector<IpAddress>& logins) {
        QCOMPARE(QThread::currentThread(), thread());
        order << textOf(logins);
    });
    QMetaObject::invokeMethod(
        this, [&] { order << u"went round"_s; }, Qt::QueuedConnection);
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order.size(), 2);
    QCOMPARE(order, (QStringList{u"went round"_s, u"10.16.0.1"_s}));
}

QTEST_GUILESS_MAIN(TestLogins)
#include "test_logins.moc"
