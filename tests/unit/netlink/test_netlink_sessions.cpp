// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "messages.h"
#include "netlink/remote_sessions.h"

using namespace gretel;
using namespace gretel::netlink;
using namespace gretel::netlink::test;

/// Who counts as working here from elsewhere.
class TestNetlinkSessions : public QObject {
    Q_OBJECT
private slots:
    void captured();
    void counts_data();
    void counts();
    void thisMachine();
};

namespace {

SessionMessage listener(const char* address, quint16 port) {
    return {true, ip(address), port, IpAddress()};
}

} // namespace

void TestNetlinkSessions::captured() {
    QStringList seen;
    for (const QString& part : {QStringLiteral("diag-dump"), QStringLiteral("diag-dump-ipv6")})
        forEachCaptured(part, [&](const nlmsghdr* message) {
            if (const auto session = parseSession(message))
                seen << QStringLiteral("%1 %2 %3 %4")
                            .arg(session->listens ? QStringLiteral("listens") : QStringLiteral("established"),
                                 session->local.toString(), QString::number(session->localPort),
                                 session->peer.toString());
        });
    for (const char* wanted :
         {"listens 0.0.0.0 22 0.0.0.0", "established 1.2.3.4 22 1.2.3.9",
          "listens :: 2222 ::", "established 1.2.3.4 2222 1.2.3.9", "established fd00::1 2222 fd00::9"})
        QVERIFY2(seen.contains(QString::fromLatin1(wanted)), wanted);
}

void TestNetlinkSessions::counts_data() {
    QTest::addColumn<QString>("listens");
    QTest::addColumn<QString>("local");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char* name, const char* listens, const char* local, int port, const char* peer,
                        bool counts) {
        QTest::newRow(name) << QString::fromLatin1(listens) << QString::fromLatin1(local) << port
                            << QString::fromLatin1(peer) << counts;
    };
    row("any address", "0.0.0.0", "1.2.3.4", 22, "4.3.2.1", true);
    row("any address of either family", "::", "1.2.3.4", 22, "4.3.2.1", true);
    row("this address", "1.2.3.4", "1.2.3.4", 22, "4.3.2.1", true);
    row("IPv6", "::", "fd00::1", 22, "fd00::2", true);
    row("another port: it went out", "0.0.0.0", "1.2.3.4", 50022, "4.3.2.1", false);
    row("another address: it went out", "127.0.0.1", "1.2.3.4", 22, "4.3.2.1", false);
    row("from loopback", "0.0.0.0", "127.0.0.1", 22, "127.0.0.1", false);
    row("from itself", "0.0.0.0", "1.2.3.4", 22, "1.2.3.5", false);
}

void TestNetlinkSessions::counts() {
    QFETCH(QString, listens);
    QFETCH(QString, local);
    QFETCH(int, port);
    QFETCH(QString, peer);
    QFETCH(bool, counts);
    const SessionMessage session{false, *IpAddress::parse(local), static_cast<quint16>(port),
                                 *IpAddress::parse(peer)};
    const auto found = remoteSessionsIn({listener(listens.toLatin1().constData(), 22), session},
                                        {ip("1.2.3.4"), ip("1.2.3.5"), ip("127.0.0.1"), ip("fd00::1")});
    QCOMPARE(found.size(), std::size_t(counts ? 1 : 0));
    if (counts)
        QVERIFY((found[0] == RemoteSession{session.local, 22, session.peer}));
}

/// Whatever there is, it can be read without privilege, and none of it is our own.
void TestNetlinkSessions::thisMachine() {
    const auto sessions = remoteSessions();
    QVERIFY2(sessions.ok(), sessions ? "" : qPrintable(sessions.error().arguments.join(QLatin1Char(' '))));
    for (const RemoteSession& session : *sessions)
        QVERIFY(!session.peer.isLoopback() && session.localPort != 0);
}

QTEST_GUILESS_MAIN(TestNetlinkSessions)
#include "test_netlink_sessions.moc"
