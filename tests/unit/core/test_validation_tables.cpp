// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "core/validation_tables.h"
#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

namespace {

/// Draws from so few values that everything clashes with everything sooner or later.
class Draw {
public:
    explicit Draw(unsigned seed) : m_generator(seed) {}

    unsigned below(unsigned count) { return m_generator() % count; }
    bool often() { return below(3) != 0; }
    bool seldom() { return below(8) == 0; }
    QString name() { return QStringLiteral("gre-%1").arg(below(6)); }
    QUuid id() { return QUuid(below(10) + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1); }
    std::optional<quint32> key() { return often() ? std::optional(below(3)) : std::nullopt; }
    IpAddress address() { return seldom() ? ip(u"2001:db8::1") : IpAddress::fromIpv4(0x01020304 + below(5)); }
    Endpoint endpoint() { return seldom() ? end(u"vpn.example.org") : Endpoint(address()); }
    Prefix prefix() {
        if (seldom())
            return Prefix(IpAddress::parse(u"fd00::").value().withBit(64, often()), int(below(129)));
        return Prefix(IpAddress::fromIpv4(0xac100a00 + below(64)), often() ? 30 : int(below(33)));
    }

    TunnelProfile profile() {
        TunnelProfile profile = officeToLab();
        profile.id = id();
        profile.name = QStringLiteral("Profile %1").arg(below(1000));
        profile.interface = seldom() ? QString() : name();
        profile.key = key();
        profile.here.reset();
        if (seldom())
            profile.here = often() ? HostSide::Host1 : HostSide::Host2;
        if (seldom())
            profile.device = name();
        for (Host* host : {&profile.host1, &profile.host2}) {
            host->endpoint = seldom() ? std::nullopt : std::optional(endpoint());
            host->local = seldom() ? std::optional(address()) : std::nullopt;
            host->tunnel = seldom() ? std::nullopt : std::optional(prefix());
            host->networks.clear();
            for (unsigned count = below(3); count > 0; --count)
                host->networks.push_back(prefix());
        }
        return profile;
    }

    Link link() {
        Link link;
        link.name = name();
        link.alias = often() ? aliasOf(id()) : QString();
        if (often()) {
            link.gre = GreParameters();
            link.gre->local = address();
            link.gre->remote = address();
            link.gre->inputKey = key();
        }
        return link;
    }

    SystemState system() {
        SystemState state;
        for (unsigned count = below(6); count > 0; --count)
            state.links.push_back(link());
        for (unsigned count = below(5); count > 0; --count)
            state.addresses.push_back({name(), often() ? Prefix(address(), 24) : prefix()});
        for (unsigned count = below(8); count > 0; --count) {
            Route route;
            route.destination = prefix().network();
            route.device = name();
            route.table = seldom() ? 255 : 254;
            if (often())
                route.gateway = address();
            state.routes.push_back(route);
        }
        return state;
    }

private:
    std::mt19937 m_generator;
};

} // namespace

class TestValidationTables : public QObject {
    Q_OBJECT

private slots:
    void findTheSameAsAWalk() {
        constexpr unsigned rounds = 400;
        QSet<IssueKind> seen;
        for (unsigned seed = 0; seed < rounds; ++seed) {
            Draw draw(seed);
            const SystemState system = draw.system();
            std::vector<TunnelProfile> profiles;
            for (unsigned count = 1 + draw.below(8); count > 0; --count)
                profiles.push_back(draw.profile());
            const ValidationTables tables(system, profiles);
            for (const TunnelProfile& profile : profiles) {
                const Issues walked = validate(profile, {&system, &profiles, std::nullopt, nullptr});
                const Issues looked = validate(profile, {&system, &profiles, std::nullopt, &tables});
                QVERIFY2(looked == walked,
                         qPrintable(QStringLiteral("seed %1:\n%2\nby tables:\n%3")
                                        .arg(seed)
                                        .arg(linesOf(walked).join(u'\n'), linesOf(looked).join(u'\n'))));
                QCOMPARE(hereOf(profile, tables).ok(), hereOf(profile, system).ok());
                for (const Issue& issue : walked)
                    seen.insert(issue.kind);
            }
        }
        // What the tables are asked for came about at all.
        for (const IssueKind kind :
             {IssueKind::InterfaceNameTaken, IssueKind::DuplicateEndpoints, IssueKind::DuplicateDevice,
              IssueKind::TunnelOverlapsProfile, IssueKind::TunnelOverlapsRoute, IssueKind::TunnelInsideRoute,
              IssueKind::NetworkAlreadyRouted, IssueKind::NetworkOverlapsRoute, IssueKind::NoSuchDevice,
              IssueKind::AddressNotHere, IssueKind::BothHostsAreHere})
            QVERIFY2(seen.contains(kind), qPrintable(QString::number(int(kind))));
    }

    void overlapping() {
        Draw draw(1);
        std::vector<Prefix> prefixes;
        for (int count = 0; count < 200; ++count)
            prefixes.push_back(draw.prefix());
        const PrefixIndex index(prefixes);
        for (const Prefix& prefix : prefixes) {
            std::vector<size_t> walked;
            for (size_t number = 0; number < prefixes.size(); ++number)
                if (prefixes[number].overlaps(prefix))
                    walked.push_back(number);
            QCOMPARE(index.overlapping(prefix), walked);
        }
        QVERIFY(PrefixIndex({}).overlapping(net(u"10.0.0.0/8")).empty());
    }
};

QTEST_GUILESS_MAIN(TestValidationTables)
#include "test_validation_tables.moc"
