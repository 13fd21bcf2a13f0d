// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "ui/profile_editor.h"

using namespace gretel;
using namespace gretel::test;

namespace {

const QString public1 = field::publicAddress(HostSide::Host1);
const QString public2 = field::publicAddress(HostSide::Host2);
const QString tunnel1 = field::tunnel(HostSide::Host1);
const QString tunnel2 = field::tunnel(HostSide::Host2);

struct Desk {
    Desk() {
        machine.setSystem(exampleSystem());
        tunnels.upsert(exampleProfile());
        editor.load(exampleProfile().id);
    }

    /// Letter by letter, as a line edit tells it.
    void type(const QString& field, const QString& text) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            editor.type(field, text.left(length));
    }

    TunnelListModel tunnels;
    MachineModel machine;
    ProfileEditor editor{&tunnels, &machine};
};

} // namespace

class TestProfileEditor : public QObject {
    Q_OBJECT
private slots:
    void keystrokesOfACellAreOneStep() {
        Desk desk;
        desk.type(public2, QStringLiteral("198.51.100.7"));
        desk.type(field::key, QStringLiteral("7000"));
        QCOMPARE(desk.editor.undoStack()->count(), 2);
        desk.editor.undoStack()->undo();
        QCOMPARE(desk.editor.text(field::key), QStringLiteral("42"));
        QCOMPARE(desk.editor.text(public2), QStringLiteral("198.51.100.7"));
        desk.editor.undoStack()->undo();
        QCOMPARE(desk.editor.text(public2), QStringLiteral("4.3.2.1"));
        desk.editor.undoStack()->redo();
        QCOMPARE(desk.editor.text(public2), QStringLiteral("198.51.100.7"));
    }

    void comingBackToACellIsANewStep() {
        Desk desk;
        desk.editor.type(public2, QStringLiteral("4.3.2.2"));
        desk.editor.leave();
        desk.editor.type(public2, QStringLiteral("4.3.2.3"));
        QCOMPARE(desk.editor.undoStack()->count(), 2);
    }

    void undoTakesBackWhatWasFilledInToo() {
        Desk desk;
        desk.editor.edit({{tunnel1, QString()}, {tunnel2, QString()}}, QStringLiteral("clear"));
        desk.type(tunnel1, QStringLiteral("172.16.30.1/30"));
        QCOMPARE(desk.editor.text(tunnel2), QStringLiteral("172.16.30.2/30"));
        desk.editor.undoStack()->undo();
        QCOMPARE(desk.editor.text(tunnel1), QString());
        QCOMPARE(desk.editor.text(tunnel2), QString());
    }

    void typedAndTakenAwayIsNoEdit() {
        Desk desk;
        desk.editor.type(public2, QStringLiteral("4.3.2.12"));
        desk.editor.refresh();
        QVERIFY(desk.editor.isEdited());
        desk.editor.type(public2, QStringLiteral("4.3.2.1"));
        desk.editor.refresh();
        QVERIFY(!desk.editor.isEdited());
        QVERIFY(!desk.editor.undoStack()->canUndo());
        QVERIFY(desk.tunnels.draft(exampleProfile().id).isEmpty());
    }

    void savesWhatADocumentCanHold() {
        Desk desk;
        QSignalSpy saved(&desk.editor, &ProfileEditor::saved);
        desk.editor.type(public2, QStringLiteral(" 198.51.100.7 "));
        QVERIFY(desk.editor.saveOrKeep());
        QCOMPARE(saved.count(), 1);
        QCOMPARE(desk.tunnels.profile(exampleProfile().id)->host2.endpoint->toString(),
                 QStringLiteral("198.51.100.7"));
        QCOMPARE(desk.editor.text(public2), QStringLiteral("198.51.100.7"));
        QVERIFY(desk.editor.saveOrKeep());
        QCOMPARE(saved.count(), 1);
        // An empty cell is no tunnel that can be brought up, but one that can be kept.
        desk.editor.type(public2, QString());
        QVERIFY(desk.editor.saveOrKeep());
        QCOMPARE(saved.count(), 2);
        QVERIFY(!desk.editor.isComplete());
    }

    void keepsADraftOfWhatCannotBeSaved() {
        Desk desk;
        QSignalSpy saved(&desk.editor, &ProfileEditor::saved);
        QSignalSpy drafts(&desk.editor, &ProfileEditor::draftChanged);
        desk.editor.type(public2, QStringLiteral("4.3.2"));
        QVERIFY(!desk.editor.saveOrKeep());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(drafts.count(), 1);
        const auto cells = drafts.front().at(1).value<QHash<QString, QString>>();
        QCOMPARE(cells.value(public2), QStringLiteral("4.3.2"));
        // Another tunnel and back: what was typed is still there.
        desk.editor.load({});
        desk.editor.load(exampleProfile().id);
        QCOMPARE(desk.editor.text(public2), QStringLiteral("4.3.2"));
        desk.editor.type(public2, QStringLiteral("4.3.2.1"));
        QVERIFY(desk.editor.saveOrKeep());
        QVERIFY((drafts.back().at(1).value<QHash<QString, QString>>().isEmpty()));
    }

    void takesADraftThatComesLate() {
        // The application may fill the list before it reads what was left unsaved.
        Desk desk;
        QSignalSpy drafts(&desk.editor, &ProfileEditor::draftChanged);
        desk.tunnels.setDraft(exampleProfile().id, {{public2, QStringLiteral("4.3.2")}});
        QCOMPARE(desk.editor.text(public2), QStringLiteral("4.3.2"));
        desk.editor.refresh();
        QVERIFY(desk.editor.isEdited());
        desk.editor.load({});
        QCOMPARE(desk.tunnels.draft(exampleProfile().id).value(public2), QStringLiteral("4.3.2"));
        for (const auto& told : drafts)
            QVERIFY((!told.at(1).value<QHash<QString, QString>>().isEmpty()));
    }

    void tellsTheDraftByItself() {
        Desk desk;
        QSignalSpy drafts(&desk.editor, &ProfileEditor::draftChanged);
        desk.type(public2, QStringLiteral("4.3.2"));
        QTRY_COMPARE(drafts.count(), 1);
    }

    void aSaveThatFailsIsStillAnEdit() {
        Desk desk;
        connect(&desk.editor, &ProfileEditor::saved, &desk.editor, &ProfileEditor::takeBackSave);
        desk.editor.type(public2, QStringLiteral("198.51.100.7"));
        QVERIFY(!desk.editor.saveOrKeep());
        QVERIFY(desk.editor.isEdited());
        QCOMPARE(desk.tunnels.profile(exampleProfile().id)->host2.endpoint->toString(),
                 QStringLiteral("4.3.2.1"));
        QCOMPARE(desk.tunnels.draft(exampleProfile().id).value(public2), QStringLiteral("198.51.100.7"));
    }

    void workIsDoneOncePerTurn() {
        Desk desk;
        QSignalSpy refreshed(&desk.editor, &ProfileEditor::refreshed);
        desk.type(public2, QStringLiteral("198.51.100.7"));
        QCOMPARE(refreshed.count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(refreshed.count(), 1);
    }

    void asksForTheWayOncePerPeer() {
        Desk desk;
        QSignalSpy asked(&desk.editor, &ProfileEditor::underlayWanted);
        desk.editor.type(public2, QStringLiteral("198.51.100.7"));
        desk.editor.refresh();
        desk.editor.type(field::key, QStringLiteral("43"));
        desk.editor.refresh();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<Endpoint>().toString(), QStringLiteral("198.51.100.7"));
        // A host name only once it is saved.
        desk.type(public2, QStringLiteral("lab.example.net"));
        desk.editor.refresh();
        QCOMPARE(asked.count(), 1);
        desk.editor.saveOrKeep();
        QCOMPARE(asked.count(), 2);
        // A changed machine may have another way.
        SystemState system = exampleSystem();
        system.routes.pop_back();
        desk.machine.setSystem(system);
        desk.editor.refresh();
        QCOMPARE(asked.count(), 3);
    }

    void findsThisComputer() {
        Desk desk;
        QVERIFY(desk.editor.here() == HostSide::Host1);
        desk.editor.chooseHere(HostSide::Host2);
        desk.editor.refresh();
        QVERIFY(desk.editor.here() == HostSide::Host2);
        QCOMPARE(desk.editor.text(field::here), QStringLiteral("host2"));
        // What would be found anyway is left to be found.
        desk.editor.chooseHere(HostSide::Host1);
        desk.editor.refresh();
        QVERIFY(desk.editor.here() == HostSide::Host1);
        QCOMPARE(desk.editor.text(field::here), QString());
    }

    void offersTheAddressBehindNat() {
        Desk desk;
        QVERIFY(!desk.editor.natOffer());
        SystemState system = exampleSystem();
        system.addresses[1].address = prefix("192.168.1.20/24");
        desk.machine.setSystem(system);
        desk.editor.chooseHere(HostSide::Host1);
        desk.editor.refresh();
        QVERIFY(desk.editor.natOffer().has_value());
        QCOMPARE(desk.editor.natOffer()->address.toString(), QStringLiteral("192.168.1.20"));
        desk.editor.useNatOffer();
        desk.editor.refresh();
        QCOMPARE(desk.editor.text(field::local(HostSide::Host1)), QStringLiteral("192.168.1.20"));
        QVERIFY(!desk.editor.natOffer());
        desk.editor.undoStack()->undo();
        QCOMPARE(desk.editor.text(field::local(HostSide::Host1)), QString());
    }

    void suggestsWhatNobodyUses() {
        Desk desk;
        SystemState system = exampleSystem();
        // All of 172.16.0.0/12 is taken but its last /30s.
        system.routes.push_back(
            {prefix("172.16.0.0/13"), QStringLiteral("eth1"), std::nullopt, std::nullopt});
        system.routes.push_back(
            {prefix("172.24.0.0/14"), QStringLiteral("eth1"), std::nullopt, std::nullopt});
        desk.machine.setSystem(system);
        TunnelProfile other = exampleProfile();
        other.id = QUuid::createUuid();
        other.host1.tunnel = prefix("172.28.0.1/30");
        other.host2.tunnel = prefix("172.28.0.2/30");
        desk.tunnels.upsert(other);
        QVERIFY(desk.editor.suggestTunnelAddresses());
        desk.editor.refresh();
        const auto one = desk.editor.profile().host1.tunnel;
        const auto two = desk.editor.profile().host2.tunnel;
        QVERIFY(one && two);
        QVERIFY(one->network() == two->network());
        QCOMPARE(one->length(), 30);
        for (const Route& route : system.routes)
            if (route.destination.length() > 0)
                QVERIFY2(!route.destination.overlaps(*one), qPrintable(one->toString()));
        QVERIFY(!other.host1.tunnel->overlaps(*one));
        QVERIFY(!prefix("10.16.0.0/24").overlaps(*one));
        desk.editor.undoStack()->undo();
        QCOMPARE(desk.editor.text(tunnel1), QStringLiteral("172.16.10.1/30"));
    }

    void isNotBlamedForAnEmptyCellThatNobodyTouched() {
        Desk desk;
        TunnelProfile fresh;
        fresh.id = QUuid::createUuid();
        fresh.name = QStringLiteral("New");
        fresh.interface = QStringLiteral("gre-new");
        desk.tunnels.upsert(fresh);
        desk.editor.load(fresh.id);
        QVERIFY(!desk.editor.isComplete());
        QVERIFY(!desk.editor.shownIssue(public1));
        QVERIFY(!desk.editor.shownIssue(field::here));
        QVERIFY(!desk.editor.whyIncomplete().isEmpty());
        desk.editor.type(public1, QStringLiteral("1"));
        desk.editor.type(public1, QString());
        desk.editor.refresh();
        QVERIFY(desk.editor.shownIssue(public1));
    }

    /// An import replaces the tunnel while a cell of it is being typed in.
    void keepsOnlyWhatWasTyped() {
        Desk desk;
        desk.editor.type(field::name, QStringLiteral("Mine"));
        desk.editor.refresh();
        TunnelProfile imported = exampleProfile();
        imported.key = 7;
        imported.host2.endpoint = Endpoint::parse(QStringLiteral("198.51.100.7")).value();
        desk.tunnels.upsertAll({imported});
        QCOMPARE(desk.editor.text(field::key), QStringLiteral("7"));
        QCOMPARE(desk.editor.text(public2), QStringLiteral("198.51.100.7"));
        QCOMPARE(desk.editor.text(field::name), QStringLiteral("Mine"));
        QVERIFY(desk.editor.isEdited());
        QVERIFY(desk.editor.saveOrKeep());
        imported.name = QStringLiteral("Mine");
        QCOMPARE(*desk.tunnels.profile(imported.id), imported);
    }

    void followsTheModel() {
        Desk desk;
        TunnelProfile changed = exampleProfile();
        changed.key = 7;
        desk.tunnels.upsert(changed);
        QCOMPARE(desk.editor.text(field::key), QStringLiteral("7"));
        desk.tunnels.remove(changed.id);
        QVERIFY(!desk.editor.isLoaded());
    }
};

QTEST_GUILESS_MAIN(TestProfileEditor)
#include "test_profile_editor.moc"
