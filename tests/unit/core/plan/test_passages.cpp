// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <random>

#include "core/validation.h"
#include "plan_examples.h"

using namespace gretel;
using examples::net;

namespace {

/// So many addresses, each alone in a network, from this one on.
std::vector<Prefix> hosts(quint32 first, quint32 count) {
    std::vector<Prefix> networks;
    for (quint32 i = 0; i < count; ++i)
        networks.emplace_back(IpAddress::fromIpv4(first + 2 * i), 32);
    return networks;
}

std::vector<Prefix> hosts6(quint8 site, quint32 count) {
    std::vector<Prefix> networks;
    for (quint32 i = 0; i < count; ++i) {
        const unsigned char bytes[16] = {0x20, 1, 0x0d, 0xb8, site, 0, quint8(i >> 8), quint8(i)};
        networks.emplace_back(IpAddress::fromBytes(Family::IPv6, bytes), 64);
    }
    return networks;
}

std::vector<Prefix> both(std::vector<Prefix> networks, const std::vector<Prefix>& more) {
    networks.insert(networks.end(), more.begin(), more.end());
    return networks;
}

TunnelProfile between(std::vector<Prefix> first, std::vector<Prefix> second) {
    TunnelProfile profile = examples::officeToLab();
    profile.host1.networks = std::move(first);
    profile.host2.networks = std::move(second);
    return profile;
}

std::vector<Passage> passagesFor(const std::vector<TunnelNeeds>& needs) {
    return sharedState(needs, SystemState()).firewall.passages;
}

std::vector<Passage> sortedOnce(std::vector<Passage> passages) {
    std::sort(passages.begin(), passages.end());
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    return passages;
}

/// What "no passage inside another of the same device" says, word for word.
std::vector<Passage> widestByComparison(const std::vector<Passage>& passages) {
    const std::vector<Passage> all = sortedOnce(passages);
    std::vector<Passage> widest;
    std::copy_if(all.begin(), all.end(), std::back_inserter(widest), [&](const Passage& one) {
        return std::none_of(all.begin(), all.end(), [&](const Passage& other) {
            return other != one && other.device == one.device && other.near.contains(one.near) &&
                   other.far.contains(one.far);
        });
    });
    return widest;
}

/// Draws from so few networks that many lie in others.
class Draw {
public:
    explicit Draw(unsigned seed) : m_generator(seed) {}

    unsigned below(unsigned count) { return m_generator() % count; }
    Prefix network() {
        const int length = int(below(5));
        if (below(4) == 0)
            return Prefix(IpAddress::parse(u"fd00::").value().withBit(8 + int(below(4)), true), 8 + length)
                .network();
        return Prefix(IpAddress::fromIpv4(0x0a000000 + (below(16) << 20)), 8 + length).network();
    }
    Passage passage() { return {QStringLiteral("gre-%1").arg(below(2)), network(), network()}; }
    std::vector<Prefix> networks() {
        std::vector<Prefix> networks;
        for (unsigned count = below(7); count > 0; --count)
            networks.push_back(network());
        return networks;
    }

private:
    std::mt19937 m_generator;
};

std::vector<Passage> everyPairOf(const TunnelNeeds& needs) {
    std::vector<Passage> passages;
    for (const Prefix& near : needs.near)
        for (const Prefix& far : needs.far)
            if (near.family() == far.family())
                passages.push_back({needs.device, near, far});
    return passages;
}

} // namespace

class TestPassages : public QObject {
    Q_OBJECT

private slots:
    void theWidestOnly_data();
    void theWidestOnly();
    void normalisedAsByComparison();
    void ofATunnelAsByComparison();
    void manyOfOneDevice();
    void manyOfEachLength();
    void mostOfATunnel_data();
    void mostOfATunnel();
    void mostOfAChange_data();
    void mostOfAChange();
};

void TestPassages::theWidestOnly_data() {
    QTest::addColumn<QStringList>("near");
    QTest::addColumn<QStringList>("far");
    QTest::addColumn<QString>("passages"); // near > far, by blanks
    const auto row = [](const char* name, const char* near, const char* far, const char* passages) {
        const auto words = [](const char* text) {
            return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
        };
        QTest::newRow(name) << words(near) << words(far) << QString::fromLatin1(passages);
    };
    row("one", "10.0.0.0/24", "10.1.0.0/24", "10.0.0.0/24>10.1.0.0/24");
    row("none", "10.0.0.0/24", "", "");
    row("twice", "10.0.0.0/24 10.0.0.0/24", "10.1.0.0/24", "10.0.0.0/24>10.1.0.0/24");
    row("inside", "10.0.1.0/24 10.0.0.0/16 10.0.0.0/24", "10.1.0.0/24", "10.0.0.0/16>10.1.0.0/24");
    row("far inside", "10.0.0.0/24", "10.1.2.0/24 10.1.0.0/16", "10.0.0.0/24>10.1.0.0/16");
    row("default", "10.0.0.0/24 10.2.0.0/24", "10.1.0.0/24 0.0.0.0/0",
        "10.0.0.0/24>0.0.0.0/0 10.2.0.0/24>0.0.0.0/0");
    row("families", "10.0.0.0/24 fd00::/64", "0.0.0.0/0 fd01::/64",
        "10.0.0.0/24>0.0.0.0/0 fd00::/64>fd01::/64");
    row("host bits", "10.0.0.1/24", "10.1.0.1/24", "10.0.0.0/24>10.1.0.0/24");
}

void TestPassages::theWidestOnly() {
    QFETCH(QStringList, near);
    QFETCH(QStringList, far);
    TunnelNeeds needs;
    for (const QString& text : near)
        needs.near.push_back(net(text));
    for (const QString& text : far)
        needs.far.push_back(net(text));
    QStringList texts;
    for (const Passage& passage : passagesFor(std::vector<TunnelNeeds>{needs}))
        texts << passage.near.toString() + u'>' + passage.far.toString();
    QTEST(texts.join(u' '), "passages");
}

void TestPassages::normalisedAsByComparison() {
    constexpr unsigned rounds = 500;
    unsigned shortened = 0;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        Draw draw(seed);
        FirewallRules rules;
        for (unsigned count = draw.below(40); count > 0; --count)
            rules.passages.push_back(draw.passage());
        const std::vector<Passage> widest = rules.normalised().passages;
        QVERIFY2(widest == widestByComparison(rules.passages), qPrintable(QString::number(seed)));
        shortened += widest.size() < sortedOnce(rules.passages).size() ? 1 : 0;
    }
    QVERIFY2(shortened > rounds / 2, qPrintable(QString::number(shortened)));
}

void TestPassages::ofATunnelAsByComparison() {
    constexpr unsigned rounds = 500;
    for (unsigned seed = 0; seed < rounds; ++seed) {
        Draw draw(seed);
        TunnelNeeds needs;
        needs.device = QStringLiteral("gre-0");
        needs.near = draw.networks();
        needs.far = draw.networks();
        TunnelNeeds sameDevice = needs;
        sameDevice.near = draw.networks();
        std::vector<Passage> all = everyPairOf(needs);
        const std::vector<Passage> more = everyPairOf(sameDevice);
        all.insert(all.end(), more.begin(), more.end());
        QVERIFY2(passagesFor(std::vector{needs, sameDevice}) == widestByComparison(all),
                 qPrintable(QString::number(seed)));
    }
}

/// Each held against each of its device, these take minutes.
void TestPassages::manyOfOneDevice() {
    constexpr quint32 most = mostNetworksOfHost;
    TunnelNeeds needs;
    needs.device = QStringLiteral("gre-0");
    needs.near = hosts(0x0a000000, most);
    needs.far = hosts(0x0a100000, most);
    QCOMPARE(passagesFor(std::vector{needs}).size(), size_t(most * most));
}

/// As many lengths as there are, and none inside another.
void TestPassages::manyOfEachLength() {
    std::vector<Prefix> networks;
    const IpAddress address = IpAddress::parse(u"2000::").value();
    for (int length = 4; length <= 128; ++length)
        networks.emplace_back(address.withBit(length - 1, true), length);
    FirewallRules rules;
    for (const Prefix& near : networks)
        for (const Prefix& far : networks)
            rules.passages.push_back({QStringLiteral("gre-lab"), near, far});
    QCOMPARE(rules.normalised().passages.size(), networks.size() * networks.size());
}

void TestPassages::mostOfATunnel_data() {
    QTest::addColumn<TunnelProfile>("profile");
    QTest::addColumn<QString>("wanted"); // field here there pairs most; empty: nothing is too much
    const auto row = [](const char* name, std::vector<Prefix> first, std::vector<Prefix> second,
                        const char* wanted) {
        QTest::newRow(name) << between(std::move(first), std::move(second)) << QString::fromLatin1(wanted);
    };
    const quint32 one = 0x0a000000;
    const quint32 two = 0x0a100000;
    row("the most", hosts(one, 64), hosts(two, 64), "");
    row("few beside all", hosts(one, 16), hosts(two, 256), "");
    row("all beside few", hosts(one, 256), hosts(two, 16), "");
    row("one more", hosts(one, 64), hosts(two, 65), "host2.networks 65 64 4160 4096");
    row("one more of the first", hosts(one, 65), hosts(two, 64), "host1.networks 65 64 4160 4096");
    row("all", hosts(one, 256), hosts(two, 256), "host2.networks 256 256 65536 4096");
    row("two families apart", hosts(one, 256), hosts6(2, 256), "");
    row("two families", both(hosts(one, 40), hosts6(1, 40)), both(hosts(two, 40), hosts6(2, 40)), "");
    row("too many of two", both(hosts(one, 64), hosts6(1, 64)), both(hosts(two, 64), hosts6(2, 64)),
        "host2.networks 128 128 8192 4096");
    QTest::newRow("not forwarded") << [&] {
        TunnelProfile profile = between(hosts(one, 256), hosts(two, 256));
        profile.forward = false;
        return profile;
    }() << QString();
}

void TestPassages::mostOfATunnel() {
    QFETCH(TunnelProfile, profile);
    QStringList found;
    for (const Issue& issue : validate(profile))
        if (issue.severity() == Severity::Error)
            found << issue.field + u' ' + issue.arguments.join(u' ');
    QTEST(found.join(u'\n'), "wanted");
}

void TestPassages::mostOfAChange_data() {
    QTest::addColumn<int>("tunnels");
    QTest::addColumn<int>("networks"); // of each host
    QTest::addColumn<int>("most");     // negative: there is room for all
    QTest::newRow("none") << 0 << 0 << -1;
    QTest::newRow("ten thousand") << 10000 << 1 << -1;
    QTest::newRow("a thousand of four") << 1000 << 4 << -1;
    QTest::newRow("four full ones") << 4 << 64 << -1;
    QTest::newRow("five full ones") << 5 << 64 << 4;
    QTest::newRow("as many as a document holds") << 130 << 64 << 4;
}

void TestPassages::mostOfAChange() {
    QFETCH(int, tunnels);
    QFETCH(int, networks);
    QFETCH(int, most);
    const TunnelProfile profile =
        between(hosts(0x0a000000, quint32(networks)), hosts(0x0a100000, quint32(networks)));
    const auto issue = tooManyPassages(std::vector<TunnelProfile>(size_t(tunnels), profile));
    QCOMPARE(issue.has_value(), most >= 0);
    if (issue)
        QCOMPARE(*issue, (Issue{IssueKind::PassagesTogether,
                                QStringLiteral("tunnels"),
                                {QString::number(tunnels), QString::number(most)}}));
}

QTEST_GUILESS_MAIN(TestPassages)
#include "test_passages.moc"
