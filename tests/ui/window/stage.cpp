// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QTest>

#include "core/field.h"
#include "ui/issue_text.h"

namespace gretel::test {

Prefix prefix(const char* text) {
    return Prefix::parse(QString::fromLatin1(text)).value();
}

IpAddress address(const char* text) {
    return IpAddress::parse(QString::fromLatin1(text)).value();
}

TunnelProfile exampleProfile() {
    TunnelProfile profile;
    profile.id = QUuid(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));
    profile.name = QStringLiteral("Office to lab");
    profile.interface = QStringLiteral("gre-lab");
    profile.host1 = {QStringLiteral("Office"),
                     Endpoint(address("1.2.3.4")),
                     std::nullopt,
                     prefix("172.16.10.1/30"),
                     {prefix("10.0.0.0/24")}};
    profile.host2 = {QStringLiteral("Lab"),
                     Endpoint(address("4.3.2.1")),
                     std::nullopt,
                     prefix("172.16.10.2/30"),
                     {prefix("10.16.0.0/24")}};
    profile.key = 42;
    profile.checksum = true;
    return profile;
}

SystemState exampleSystem() {
    SystemState system;
    Link loopback;
    loopback.index = 1;
    loopback.name = QStringLiteral("lo");
    loopback.loopback = true;
    Link eth0;
    eth0.index = 2;
    eth0.name = QStringLiteral("eth0");
    eth0.mtu = 1500;
    eth0.up = true;
    Link eth1 = eth0;
    eth1.index = 3;
    eth1.name = QStringLiteral("eth1");
    system.links = {loopback, eth0, eth1};
    system.addresses = {{loopback.name, prefix("127.0.0.1/8")},
                        {eth0.name, prefix("1.2.3.4/24")},
                        {eth1.name, prefix("10.0.0.1/24")}};
    Route all{prefix("0.0.0.0/0"), eth0.name, address("1.2.3.1"), std::nullopt, 3};
    Route near{prefix("1.2.3.0/24"), eth0.name, std::nullopt, address("1.2.3.4"), 2};
    Route home{prefix("10.0.0.0/24"), eth1.name, std::nullopt, address("10.0.0.1"), 2};
    system.routes = {all, near, home};
    return system;
}

Observation upObservation(const TunnelProfile& profile) {
    return {TunnelState::UpUnverified, {}, profile.interface};
}

Stage::Stage() {
    underlay.device = QStringLiteral("eth0");
    underlay.gateway = address("1.2.3.1");
    underlay.source = address("1.2.3.4");
    QObject::connect(&window, &MainWindow::underlayWanted, &window,
                     [this](const Endpoint& peer, const QString& device) {
                         if (noRoute)
                             machine.setUnderlay(peer, device, *noRoute);
                         else
                             machine.setUnderlay(peer, device, underlay);
                     });
    QObject::connect(&window, &MainWindow::profileChanged, &window,
                     [this](const TunnelProfile& profile) { saved.push_back(profile); });
    machine.setSystem(exampleSystem());
    machine.setHelper(MachineModel::Helper::Ready);
}

void Stage::open() {
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

void Stage::add(const TunnelProfile& profile) {
    tunnels.upsert(profile);
    window.select(profile.id);
    settle();
}

QLineEdit* Stage::cell(const QString& field) const {
    return window.findChild<QLineEdit*>(field);
}

QString Stage::issueUnder(const QString& field) const {
    const auto* issue = window.findChild<IssueText*>(field + QLatin1String(".issue"));
    return issue ? issue->text() : QStringLiteral("no such cell");
}

QPushButton* Stage::upDown() const {
    return window.findChild<QPushButton*>(QStringLiteral("updown"));
}

QString Stage::text(const char* labelName) const {
    const auto* label = window.findChild<QLabel*>(QString::fromLatin1(labelName));
    return label ? label->text() : QStringLiteral("no such label");
}

void Stage::type(const QString& field, const QString& text) {
    QLineEdit* edit = cell(field);
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        QTest::keyClicks(edit, text);
    settle();
}

void Stage::click(const char* buttonName) {
    QTest::mouseClick(window.findChild<QAbstractButton*>(QString::fromLatin1(buttonName)), Qt::LeftButton);
    settle();
}

void Stage::remove(const std::function<void()>& meanwhile) {
    window.activateWindow(); // keys go to the one in front, which a question was before
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* list = window.findChild<QListView*>(QStringLiteral("tunnels"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    auto* question = window.findChild<QMessageBox*>(QStringLiteral("removeQuestion"));
    if (!question)
        return;
    meanwhile();
    for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    delete question; // or the next is not found for it
    settle();
}

void Stage::undo() {
    window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
    settle();
}

void Stage::settle() {
    // One turn of the event loop is all that the window may take.
    QCoreApplication::processEvents();
}

} // namespace gretel::test
