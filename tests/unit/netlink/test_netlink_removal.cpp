// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "helper/netlink/group_removal.h"

using namespace gretel;
using namespace gretel::netlink;

/// Which devices may be deleted as a group, and as which.
class TestNetlinkRemoval : public QObject {
    Q_OBJECT
private slots:
    void groups_data();
    void groups();
};

namespace {

/// "5!" is a device of ours in our group, "6!2" one in the second, "7!0" one in neither; "8", "9:2" and "3:1"
/// are others' in no group, in the second and in ours.
std::vector<Link> linksOf(const QString& text) {
    std::vector<Link> links;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool ours = word.contains(QLatin1Char('!'));
        const QString group = word.mid(2).isEmpty() && ours ? QStringLiteral("1") : word.mid(2);
        Link link;
        link.index = word.left(1).toInt();
        link.name = QStringLiteral("d") + word.left(1);
        link.group = group == QLatin1String("1")   ? ourLinkGroup
                     : group == QLatin1String("2") ? leavingLinkGroup
                                                   : 0;
        link.gre = GreParameters();
        if (ours)
            link.alias = aliasOf(QUuid::createUuidV5(QUuid(), link.name));
        links.push_back(link);
    }
    return links;
}

QString textOf(const std::optional<GroupRemoval>& removal) {
    if (!removal)
        return QStringLiteral("one by one");
    QStringList words{removal->group == ourLinkGroup ? QStringLiteral("ours") : QStringLiteral("second")};
    for (int index : removal->moves)
        words << QString::number(index);
    return words.join(QLatin1Char(' '));
}

} // namespace

void TestNetlinkRemoval::groups_data() {
    QTest::addColumn<QString>("leaving");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("how");
    const auto row = [](const char* leaving, const char* present, const char* how) {
        QTest::addRow("%s of %s", leaving, present)
            << QString::fromLatin1(leaving) << QString::fromLatin1(present) << QString::fromLatin1(how);
    };
    row("", "5!", "one by one");
    row("5", "1 5!", "one by one");
    row("5 6", "1 5! 6!", "ours");
    row("5 6", "1 5! 6! 7!", "second 5 6");
    row("5 6", "1 5! 6! 3:1", "second 5 6");    // somebody else in our group
    row("5 6", "1 5! 6! 3:2", "ours");          // somebody else in the second: not touched
    row("5 6", "1 5! 6! 7! 3:2", "one by one"); // somebody else in both
    row("5 6", "1 5! 6! 7!2", "ours");          // one of ours in the second stays
    row("5 6", "1 5! 6! 7! 8!2", "one by one"); // one of ours in the second stays
    row("5 6 7", "1 5! 6! 7!2", "second 5 6");  // what an earlier run left in the second
    row("6 7", "5! 6!2 7!2", "second");
    row("5 6", "5!0 6!", "second 5 6");
    row("5 6", "5!0 6! 7!", "second 5 6");
    row("5 6", "5! 6", "one by one"); // no longer ours
    row("5 6", "5!", "one by one");   // no longer there
    row("5 5", "5!", "one by one");
}

void TestNetlinkRemoval::groups() {
    QFETCH(QString, leaving);
    QFETCH(QString, present);
    QFETCH(QString, how);
    std::vector<int> indexes;
    for (const QString& word : leaving.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        indexes.push_back(word.toInt());
    QCOMPARE(textOf(groupRemovalOf(indexes, linksOf(present))), how);
}

QTEST_GUILESS_MAIN(TestNetlinkRemoval)
#include "test_netlink_removal.moc"
