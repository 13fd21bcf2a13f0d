// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

using Change = std::function<void(TunnelProfile&)>;

namespace {

/// A profile with nothing in common with the example.
TunnelProfile elsewhere() {
    TunnelProfile profile = officeToLab();
    profile.id = QUuid(QStringLiteral("00000000-0000-4000-8000-000000000001"));
    profile.name = QStringLiteral("Elsewhere");
    profile.interface = QStringLiteral("gre-elsewhere");
    profile.host1.endpoint = end(u"198.51.100.1");
    profile.host2.endpoint = end(u"198.51.100.2");
    profile.host1.tunnel = net(u"172.16.20.1/30");
    profile.host2.tunnel = net(u"172.16.20.2/30");
    return profile;
}

QStringList issuesBeside(const TunnelProfile& profile, const std::vector<TunnelProfile>& others) {
    ValidationContext context;
    context.others = &others;
    return linesOf(validate(profile, context));
}

} // namespace

class TestValidationProfiles : public QObject {
    Q_OBJECT

private slots:
    void clashes_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Issues>("issues");
        const auto row = [](const char* name, const Change& change, const Issues& issues) {
            QTest::newRow(name) << change << issues;
        };
        const QString other = QStringLiteral("Elsewhere");
        const Issue duplicate{IssueKind::DuplicateEndpoints, QStringLiteral("host2.public"), {other}};
        const auto endpoints = [](QStringView first, QStringView second) {
            return [=](TunnelProfile& p) {
                p.host1.endpoint = end(first);
                p.host2.endpoint = end(second);
            };
        };
        const auto overlap = [&](const char* prefix) {
            return Issue{IssueKind::TunnelOverlapsProfile,
                         QStringLiteral("host1.tunnel"),
                         {QStringLiteral("172.16.10.0/30"), QString::fromLatin1(prefix), other}};
        };

        row("nothing in common", [](auto&) {}, {});
        row("the profile itself", [](auto& p) { p = officeToLab(); }, {});
        row("same endpoints and key", endpoints(u"1.2.3.4", u"4.3.2.1"), {duplicate});
        row("same endpoints the other way round", endpoints(u"4.3.2.1", u"1.2.3.4"), {duplicate});
        row("same endpoints, key 43",
            [=](auto& p) {
                endpoints(u"1.2.3.4", u"4.3.2.1")(p);
                p.key = 43;
            },
            {});
        row("same endpoints, no key",
            [=](auto& p) {
                endpoints(u"1.2.3.4", u"4.3.2.1")(p);
                p.key.reset();
            },
            {});
        row("one endpoint the same", endpoints(u"1.2.3.4", u"198.51.100.2"), {});
        row("same local address and peer, another public address",
            [=](auto& p) {
                endpoints(u"198.51.100.1", u"4.3.2.1")(p);
                p.host1.local = ip(u"1.2.3.4");
            },
            {duplicate});
        row("the same, in the other column",
            [=](auto& p) {
                endpoints(u"4.3.2.1", u"198.51.100.1")(p);
                p.host2.local = ip(u"1.2.3.4");
                p.here = HostSide::Host2;
            },
            {duplicate});
        row("the same, no column chosen",
            [=](auto& p) {
                endpoints(u"4.3.2.1", u"198.51.100.1")(p);
                p.host2.local = ip(u"1.2.3.4");
                p.here.reset();
            },
            {duplicate});
        row("the same, but sent by the other host",
            [=](auto& p) {
                endpoints(u"4.3.2.1", u"198.51.100.1")(p);
                p.host2.local = ip(u"1.2.3.4");
                p.here = HostSide::Host1;
            },
            {});
        row("its cells empty", [](auto& p) { p.host1 = p.host2 = Host(); }, {});
        row("same interface", [](auto& p) { p.interface = QStringLiteral("gre-lab"); },
            {{IssueKind::InterfaceNameTaken, QStringLiteral("interface"), {QStringLiteral("gre-lab")}}});
        row("same tunnel prefix",
            [](auto& p) {
                p.host1.tunnel = net(u"172.16.10.2/30");
                p.host2.tunnel = net(u"172.16.10.1/30");
            },
            {overlap("172.16.10.0/30")});
        row("half of its prefix", [](auto& p) { p.host2.tunnel = net(u"172.16.10.3/31"); },
            {overlap("172.16.10.2/31")});
        row("a wider prefix", [](auto& p) { p.host1.tunnel = net(u"172.16.8.1/21"); },
            {overlap("172.16.8.0/21")});
        row("the next prefix", [](auto& p) { p.host1.tunnel = net(u"172.16.10.5/30"); }, {});
        row("same networks", [](auto& p) { p.host2.networks = {net(u"10.16.0.0/24")}; }, {});
    }

    void clashes() {
        QFETCH(Change, change);
        QFETCH(Issues, issues);
        TunnelProfile another = elsewhere();
        change(another);
        QCOMPARE(issuesBeside(officeToLab(), {another}), linesOf(issues));
    }

    void anEmptyProfileClashesWithNothing() {
        TunnelProfile empty;
        empty.id = QUuid::createUuid();
        TunnelProfile another = empty;
        another.id = QUuid::createUuid();
        QCOMPARE(issuesBeside(empty, {another}), issuesBeside(empty, {}));
    }

    /// Ten thousand clashes are three issues: the words to show do not grow with the profiles.
    void workDoesNotGrow() {
        std::vector<TunnelProfile> others(10000, officeToLab());
        for (TunnelProfile& another : others)
            another.id = QUuid::createUuid();
        QCOMPARE(issuesBeside(officeToLab(), others).size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestValidationProfiles)
#include "test_validation_profiles.moc"
