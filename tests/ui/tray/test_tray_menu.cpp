// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QtTest>

#include "desktop/login_entry.h"
#include "ui/settings_dialog.h"
#include "ui/tray_look.h"
#include "ui/tray_menu.h"
#include "ui/tunnel_list_model.h"

using namespace gretel;
using namespace Qt::StringLiterals;
using Busy = TunnelListModel::Busy;

/// The menu beside its model, the settings, and the entry for the login.
class TestTrayMenu : public QObject {
    Q_OBJECT
private slots:
    void escapesNames_data();
    void escapesNames();
    void saysWhatTheSwitchCannot();
    void showsWhatIsNotWhatWasAskedFor();
    void keepsWhatStands();
    void movesManyIntoAMenuOfTheirOwn();
    void followsOrderAndRemoval();
    void pictures_data();
    void pictures();
    void switchesSettings();
    void startsAtLogin_data();
    void startsAtLogin();

private:
    static TunnelProfile profile(const QString& name);
    static QStringList texts(const QMenu& menu);
    static QAction* find(const QMenu& menu, const QString& text);
};

TunnelProfile TestTrayMenu::profile(const QString& name) {
    TunnelProfile made;
    made.id = QUuid::createUuid();
    made.name = name;
    return made;
}

QStringList TestTrayMenu::texts(const QMenu& menu) {
    QStringList all;
    for (const QAction* action : menu.actions())
        if (action->isVisible() && !action->isSeparator())
            all << action->text();
    return all;
}

QAction* TestTrayMenu::find(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

void TestTrayMenu::escapesNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inOwnMenu");
    QTest::addColumn<QString>("onBus"); ///< before Qt makes the first "&" a "_"
    QTest::addRow("plain") << u"Office"_s << u"Office"_s << u"Office"_s;
    QTest::addRow("and") << u"R&D"_s << u"R&&D"_s << u"R&&D"_s;
    QTest::addRow("two") << u"a&b&c"_s << u"a&&b&&c"_s << u"a&&b&c"_s;
    QTest::addRow("at the end") << u"a&"_s << u"a&&"_s << u"a&"_s;
    QTest::addRow("underscore") << u"gre_lab"_s << u"gre_lab"_s << u"gre__lab"_s;
}

void TestTrayMenu::escapesNames() {
    QFETCH(const QString, name);
    TunnelListModel model;
    model.upsert(profile(name));
    TrayMenu menu(&model);
    QTEST(texts(menu).value(1), "inOwnMenu");
    menu.setIsOnBus(true);
    QTEST(texts(menu).value(1), "onBus");
}

void TestTrayMenu::saysWhatTheSwitchCannot() {
    TunnelListModel model;
    const TunnelProfile tunnel = profile(u"Lab"_s);
    TrayMenu menu(&model);
    QCOMPARE(texts(menu).value(0), u"No tunnels yet"_s);
    model.upsert(tunnel);
    QTRY_COMPARE(texts(menu).value(0), u"0 of 1 up"_s);
    QCOMPARE(texts(menu).value(1), u"Lab"_s);
    model.setBusy(tunnel.id, Busy::BringingUp);
    QTRY_COMPARE(texts(menu).value(1), u"Lab – Bringing up"_s);
    QVERIFY(!find(menu, u"Lab – Bringing up"_s)->isEnabled());
    model.setObservation(tunnel.id, {TunnelState::UpUnverified, {}, u"gre1"_s});
    model.setBusy(tunnel.id, Busy::No);
    QTRY_COMPARE(texts(menu).value(1), u"Lab"_s);
    QVERIFY(find(menu, u"Lab"_s)->isChecked());
    QCOMPARE(texts(menu).value(0), u"1 of 1 up"_s);
    QVERIFY(find(menu, u"All &down"_s)->isEnabled());
    model.setObservation(tunnel.id, {});
    model.setFailure(tunnel.id, Failure{FailureKind::Busy, {}});
    QTRY_COMPARE(texts(menu).value(1), u"Lab – Failed"_s);
    QVERIFY(!find(menu, u"All &down"_s)->isEnabled());
}

void TestTrayMenu::showsWhatIsNotWhatWasAskedFor() {
    TunnelListModel model;
    model.upsert(profile(u"Lab"_s));
    TrayMenu menu(&model);
    QSignalSpy toggled(&menu, &TrayMenu::toggled);
    QAction* action = find(menu, u"Lab"_s);
    action->trigger();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][1].toBool(), true);
    QVERIFY(!action->isChecked());
}

void TestTrayMenu::keepsWhatStands() {
    TunnelListModel model;
    const TunnelProfile b = profile(u"B"_s);
    model.upsert(b);
    TrayMenu menu(&model);
    const QAction* before = find(menu, u"B"_s);
    QSignalSpy changed(before, &QAction::changed);
    model.upsert(profile(u"A"_s));
    QTRY_COMPARE(texts(menu).mid(1, 2), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(find(menu, u"B"_s), before);
    QCOMPARE(changed.size(), 0);
}

void TestTrayMenu::movesManyIntoAMenuOfTheirOwn() {
    TunnelListModel model;
    std::vector<TunnelProfile> tunnels;
    for (size_t i = 0; i < TrayMenu::mostInline; ++i)
        tunnels.push_back(profile(u"Site %1"_s.arg(i)));
    model.setProfiles(tunnels);
    TrayMenu menu(&model);
    QVERIFY(find(menu, u"Site 3"_s) != nullptr);
    QAction* more = find(menu, u"&Tunnels"_s);
    QVERIFY(!more->isVisible());
    model.upsert(profile(u"Site 99"_s));
    QTRY_VERIFY(more->isVisible());
    QVERIFY(find(menu, u"Site 3"_s) == nullptr);
    QCOMPARE(texts(*more->menu()).size(), 11);
    QCOMPARE(texts(*more->menu()).value(10), u"Site 99"_s);
    for (size_t i = 0; i < TrayMenu::mostListed; ++i)
        tunnels.push_back(profile(u"Other %1"_s.arg(i)));
    model.setProfiles(tunnels);
    QTRY_COMPARE(texts(*more->menu()).size(), 101); // and "All of them"
    model.setProfiles({tunnels[3]});
    QTRY_VERIFY(find(menu, u"Site 3"_s) != nullptr);
    QVERIFY(!more->isVisible());
    QCOMPARE(texts(menu).value(0), u"0 of 1 up"_s);
}

void TestTrayMenu::followsOrderAndRemoval() {
    TunnelListModel model;
    TunnelProfile a = profile(u"A"_s);
    const TunnelProfile b = profile(u"B"_s);
    model.setProfiles({a, b});
    TrayMenu menu(&model);
    a.name = u"C"_s;
    model.upsert(a);
    QTRY_COMPARE(texts(menu).mid(1, 2), (QStringList{u"B"_s, u"C"_s}));
    model.remove(b.id);
    QTRY_COMPARE(texts(menu).mid(1, 2), (QStringList{u"C"_s, u"All &down"_s}));
}

void TestTrayMenu::pictures_data() {
    QTest::addColumn<int>("up");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<HealthState>("health");
    QTest::addColumn<int>("look");
    using enum HealthState;
    QTest::addRow("idle") << 0 << false << false << Unverified << int(TrayLook::Idle);
    QTest::addRow("up") << 1 << false << false << Unverified << int(TrayLook::Up);
    QTest::addRow("up and answering") << 1 << false << false << Answering << int(TrayLook::Up);
    QTest::addRow("silent") << 1 << false << false << Silent << int(TrayLook::Warning);
    QTest::addRow("lossy") << 1 << false << false << Lossy << int(TrayLook::Warning);
    QTest::addRow("silent before it went down") << 0 << false << false << Silent << int(TrayLook::Idle);
    QTest::addRow("failed") << 1 << false << true << Unverified << int(TrayLook::Warning);
    QTest::addRow("busy") << 1 << true << true << Silent << int(TrayLook::Busy);
}

void TestTrayMenu::pictures() {
    QFETCH(const int, up);
    QFETCH(const bool, busy);
    QFETCH(const bool, failed);
    QFETCH(const HealthState, health);
    TunnelListModel model;
    const std::vector<TunnelProfile> tunnels{profile(u"A"_s), profile(u"B"_s), profile(u"C"_s)};
    model.setProfiles(tunnels);
    if (up > 0)
        model.setObservation(tunnels[0].id, {TunnelState::UpUnverified, {}, u"gre1"_s});
    Health seen;
    seen.state = health;
    model.setHealth(tunnels[0].id, seen, {});
    if (failed)
        model.setFailure(tunnels[1].id, Failure{FailureKind::Busy, {}});
    if (busy)
        model.setBusy(tunnels[2].id, Busy::TakingDown);
    QTEST(int(trayLookOf(model)), "look");
    for (const bool plain : {false, true}) {
        const QImage image = trayIcon(trayLookOf(model), plain).pixmap(22, 22).toImage();
        QCOMPARE(image.size(), QSize(22, 22));
        QVERIFY(image.pixelColor(3, 15).alpha() > 100); // the arch's edge, filled or drawn
    }
}

void TestTrayMenu::switchesSettings() {
    SettingsDialog dialog{Preferences()};
    dialog.setTrayThere(false);
    dialog.show();
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    auto* start = dialog.findChild<QAbstractButton*>(u"startAtLogin"_s);
    QVERIFY(!start->isChecked());
    QTest::keyClick(start, Qt::Key_Space);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<Preferences>().startAtLogin);
    QVERIFY(!dialog.findChild<QAbstractButton*>(u"closeToTray"_s)->isEnabled());
    dialog.setPreferences(Preferences()); // it could not be set
    dialog.setError(u"Why."_s);
    QVERIFY(!start->isChecked());
}

void TestTrayMenu::startsAtLogin_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("exec");
    QTest::addRow("in PATH") << u"gretel"_s << QByteArray("Exec=gretel --background\n");
    QTest::addRow("elsewhere") << u"/opt/my tools/100%/gretel"_s
                               << QByteArray("Exec=\"/opt/my tools/100%%/gretel\" --background\n");
    QTest::addRow("strange") << u"/a$b\\c\"d/gretel"_s
                             << QByteArray("Exec=\"/a\\\\$b\\\\\\\\c\\\\\"d/gretel\" --background\n");
}

void TestTrayMenu::startsAtLogin() {
    QFETCH(const QString, program);
    QFETCH(const QByteArray, exec);
    QTemporaryDir folder;
    const LoginEntry entry(folder.filePath(u"autostart/org.gretel.Gretel.desktop"_s), program);
    QVERIFY(!entry.isOn());
    QVERIFY(entry.set(false)); // is off already
    QVERIFY(entry.set(true));
    QVERIFY(entry.isOn());
    QFile file(folder.filePath(u"autostart/org.gretel.Gretel.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Append));
    file.seek(0);
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains(exec), text.constData());
    file.write("Hidden=true\n"); // as a desktop's own settings switch it off
    file.close();
    QVERIFY(!entry.isOn());
    QVERIFY(entry.set(true));
    QVERIFY(entry.isOn());
    QVERIFY(entry.set(false));
    QVERIFY(!file.exists());
    const LoginEntry nowhere(u"/proc/none/x.desktop"_s, program);
    QCOMPARE(nowhere.set(true).error().kind, FailureKind::CannotWrite);
}

QTEST_MAIN(TestTrayMenu)
#include "test_tray_menu.moc"
