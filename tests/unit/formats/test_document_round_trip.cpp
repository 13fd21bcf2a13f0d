// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <random>

#include "core/field.h"
#include "core/profile_words.h"
#include "formats/document.h"

using namespace gretel;

namespace {

/// Profiles of every shape that a document can hold, the same ones in every run.
class ProfileMaker {
public:
    explicit ProfileMaker(quint32 seed) : m_random(seed) {}

    TunnelProfile make() {
        TunnelProfile profile;
        profile.id = QUuid(number(1, 0xffffffff), ushort(number(0, 0xffff)), 3, 4, 5, 6, 7, 8, 9, 10, 11);
        profile.name = text();
        if (coin())
            profile.interface = QStringLiteral("gre-") + QString::number(number(0, 99999));
        if (coin())
            profile.here = coin() ? HostSide::Host1 : HostSide::Host2;
        profile.host1 = host();
        profile.host2 = host();
        profile.key = maybe<quint32>(0, 0xffffffff);
        profile.returnKey = maybe<quint32>(0, 0xffffffff);
        profile.checksum = coin();
        profile.sequence = coin();
        profile.ttl = maybe<quint8>(1, 255);
        profile.tos = maybe<quint8>(0, 255);
        profile.df = static_cast<DfPolicy>(number(0, 2));
        if (coin())
            profile.device = QStringLiteral("eth") + QString::number(number(0, 9));
        profile.mtu = maybe<quint32>(1, 65535);
        profile.underlayMtu = maybe<quint32>(1, 65535);
        profile.clampMss = coin();
        profile.followMtu = coin();
        profile.keepalives = static_cast<Keepalives>(number(0, 3));
        profile.probeInterval = number(0, mostProbeInterval);
        profile.probeWindow = number(leastProbeWindow, mostProbeWindow);
        profile.forward = coin();
        profile.firewall = static_cast<FirewallPolicy>(number(0, 2));
        return profile;
    }

    quint32 number(quint32 least, quint32 most) {
        return std::uniform_int_distribution<quint32>(least, most)(m_random);
    }

private:
    bool coin() { return number(0, 1) == 1; }

    template <typename T>
    std::optional<T> maybe(quint32 least, quint32 most) {
        if (coin())
            return std::nullopt;
        const quint32 edges[] = {least, most, number(least, most)};
        return static_cast<T>(edges[number(0, 2)]);
    }

    QString text() {
        static const QStringList pieces{
            QStringLiteral("Office"),     QStringLiteral("\""),     QStringLiteral("\\"),
            QStringLiteral("; rm -rf /"), QStringLiteral("../"),    QStringLiteral("%1"),
            QStringLiteral("Büro"),       QStringLiteral("办公室"), QStringLiteral("🏠"),
            QStringLiteral(" "),          QStringLiteral("'"),      QStringLiteral("</b>")};
        QString made;
        for (quint32 left = number(0, 5); left > 0; --left)
            made += pieces[number(0, quint32(pieces.size()) - 1)];
        return made;
    }

    IpAddress address() {
        if (coin())
            return IpAddress::fromIpv4(number(0, 0xffffffff));
        // 2001:db8::/32: no part of it is an IPv4 address in disguise.
        unsigned char bytes[16] = {0x20, 0x01, 0x0d, 0xb8};
        for (int i = 4; i < 16; ++i)
            bytes[i] = static_cast<unsigned char>(coin() ? 0 : number(0, 255));
        return IpAddress::fromBytes(Family::IPv6, bytes);
    }

    Prefix prefix() {
        const IpAddress base = address();
        return {base, int(number(0, quint32(addressBits(base.family()))))};
    }

    Host host() {
        Host host;
        host.label = text();
        if (coin())
            host.endpoint = coin() ? Endpoint(address()) : *Endpoint::parse(u"vpn-7.example.net");
        if (coin())
            host.local = address();
        if (coin())
            host.tunnel = prefix();
        for (quint32 left = number(0, 3); left > 0; --left)
            host.networks.push_back(prefix());
        return host;
    }

    std::mt19937 m_random;
};

} // namespace

class TestDocumentRoundTrip : public QObject {
    Q_OBJECT
private slots:
    void everyProfileComesBack();
    void writtenAgainIsTheSame();
    void defaultsAreNotWritten();
    void canonical();
    void explained();
    void mutilated();
};

void TestDocumentRoundTrip::everyProfileComesBack() {
    ProfileMaker maker(20240607);
    for (int round = 0; round < 1000; ++round) {
        std::vector<TunnelProfile> tunnels;
        for (uint i = 0; i < 10; ++i) {
            tunnels.push_back(maker.make());
            tunnels.back().id.data1 = i + 1;
        }
        const QByteArray written = writeDocument(tunnels);
        const auto read = readDocument(written);
        QVERIFY2(read, written.constData());
        QVERIFY2(*read == tunnels, written.constData());
    }
}

void TestDocumentRoundTrip::writtenAgainIsTheSame() {
    ProfileMaker maker(7);
    for (int round = 0; round < 200; ++round) {
        const QByteArray written = writeDocument({maker.make()});
        const auto read = readDocument(written);
        QVERIFY(read);
        QCOMPARE(writeDocument(*read), written);
    }
}

void TestDocumentRoundTrip::defaultsAreNotWritten() {
    TunnelProfile profile;
    profile.id = QUuid::fromString(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    const QByteArray wanted = R"({
  "format": "gretel",
  "version": 1,
  "tunnels": [
    {
      "id": "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",
      "kind": "gre"
    }
  ]
}
)";
    QCOMPARE(writeDocument({profile}), wanted);
    QCOMPARE(writeDocument({}),
             QByteArray("{\n  \"format\": \"gretel\",\n  \"version\": 1,\n  \"tunnels\": []\n}\n"));
}

void TestDocumentRoundTrip::canonical() {
    TunnelProfile profile;
    profile.id = QUuid::fromString(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    profile.name = QStringLiteral("Büro \"Nord\"");
    profile.interface = QStringLiteral("gre-lab");
    profile.here = HostSide::Host2;
    profile.host1.endpoint = *Endpoint::parse(u"1.2.3.4");
    profile.host1.tunnel = *Prefix::parse(u"172.16.10.1/30");
    profile.host1.networks = {*Prefix::parse(u"10.0.0.0/24"), *Prefix::parse(u"10.1.0.0/24")};
    profile.key = 4294967295;
    profile.checksum = true;
    profile.ttl.reset();
    profile.df = DfPolicy::Inherit;
    profile.mtu = 1400;
    profile.firewall = FirewallPolicy::Off;
    const QByteArray wanted = R"({
  "format": "gretel",
  "version": 1,
  "tunnels": [
    {
      "id": "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11",
      "name": "Büro \"Nord\"",
      "interface": "gre-lab",
      "kind": "gre",
      "here": "host2",
      "host1": {
        "public": "1.2.3.4",
        "tunnel": "172.16.10.1/30",
        "networks": [
          "10.0.0.0/24",
          "10.1.0.0/24"
        ]
      },
      "key": 4294967295,
      "checksum": true,
      "ttl": "inherit",
      "df": "inherit",
      "mtu": 1400,
      "firewall": "off"
    }
  ]
}
)";
    QCOMPARE(writeDocument({profile}), wanted);
}

/// Each key and each word that a document may hold is explained in gretel(5).
void TestDocumentRoundTrip::explained() {
    QFile manual(QStringLiteral(GRETEL_SOURCE_DIR "/packaging/man/gretel.5"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    QSet<QString> terms;
    const auto note = [&](const auto& table) {
        for (const auto& [value, word] : table)
            terms.insert(QStringLiteral(R"(\(dq%1\(dq)").arg(word));
    };
    note(profile_words::kinds);
    note(profile_words::sides);
    note(profile_words::dfPolicies);
    note(profile_words::firewallPolicies);
    note(profile_words::keepalives);
    ProfileMaker maker(5);
    static const QRegularExpression key(QStringLiteral(R"re(^ *"(\w+)": )re"),
                                        QRegularExpression::MultilineOption);
    for (int round = 0; round < 200; ++round)
        for (auto keys = key.globalMatch(QString::fromUtf8(writeDocument({maker.make()}))); keys.hasNext();)
            terms.insert(keys.next().captured(1));
    QVERIFY(terms.contains(field::probeWindow) && terms.contains(QStringLiteral("local")));
    for (const QString& term : terms) {
        const QRegularExpression bold(
            QStringLiteral(R"(^\.BR? (.* )?%1\b)").arg(QRegularExpression::escape(term)),
            QRegularExpression::MultilineOption);
        QVERIFY2(text.contains(bold), qPrintable(term));
    }
}

/// Bytes changed, left out and doubled: refused or read, and what is read can be written and read again.
void TestDocumentRoundTrip::mutilated() {
    ProfileMaker maker(99);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = writeDocument({maker.make()});
        const auto at = qsizetype(maker.number(0, quint32(bytes.size()) - 1));
        switch (maker.number(0, 2)) {
        case 0:
            bytes[at] = char(maker.number(0, 255));
            break;
        case 1:
            bytes.remove(at, qsizetype(maker.number(1, 20)));
            break;
        default:
            bytes.insert(at, bytes.mid(at, qsizetype(maker.number(1, 20))));
            break;
        }
        const auto read = readDocument(bytes);
        if (!read) {
            ++refused;
            QVERIFY(!read.error().empty());
            continue;
        }
        const auto again = readDocument(writeDocument(*read));
        QVERIFY2(again && *again == *read, bytes.constData());
    }
    QVERIFY2(refused > 1000 && refused < 4000, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestDocumentRoundTrip)
#include "test_document_round_trip.moc"
