// SPDX-License-Identifier: GPL-3.0-or-later
// What runs is what is committed: the interface, the table of actions, the policy.
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include "helper/methods.h"
#include "service_setting.h"

using namespace gretel;
using namespace gretel::test;

namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(QStringLiteral(GRETEL_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One line an element of our interface, attributes sorted; comments and spaces do not count.
QStringList interfaceOf(const QByteArray& xml) {
    QStringList lines;
    bool ours = false;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement && reader.name() == u"interface")
            ours = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"interface")
            ours = reader.attributes().value(QStringLiteral("name")) == Service::name;
        if (!ours)
            continue;
        QStringList attributes;
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            attributes.append(attribute.name() + u'=' + attribute.value());
        attributes.sort();
        lines.append(reader.name() + u' ' + attributes.join(u' '));
    }
    return reader.hasError() ? QStringList() : lines;
}

QString introspectionOf(ServiceSetting& setting) {
    QDBusConnection caller = setting.bus.connect();
    const QDBusMessage ask = QDBusMessage::createMethodCall(
        Service::name, Service::path, QStringLiteral("org.freedesktop.DBus.Introspectable"),
        QStringLiteral("Introspect"));
    return replyOf(caller.asyncCall(ask)).arguments().value(0).toString();
}

/// Each method with arguments of the types that it takes.
QList<std::pair<QString, QVariantList>> methodsOf(const QString& introspection) {
    QList<std::pair<QString, QVariantList>> methods;
    for (const QString& line : interfaceOf(introspection.toUtf8())) {
        if (line.startsWith(u"method "))
            methods.append({line.mid(line.indexOf(u'=') + 1), {}});
        if (!line.startsWith(u"arg ") || !line.contains(u"direction=in "))
            continue;
        if (line.contains(u"name=token"))
            methods.last().second.append(QStringLiteral("6f1ed002-ab59-4c0e-9a1c-4c4d7d2d9a01"));
        else if (line.endsWith(u"type=s"))
            methods.last().second.append(goodDocument());
        else if (line.endsWith(u"type=as"))
            methods.last().second.append(QStringList{QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11")});
        else if (line.endsWith(u"type=b"))
            methods.last().second.append(true);
        else if (line.endsWith(u"type=a{sv}"))
            methods.last().second.append(QVariantMap());
        else
            qFatal("the test does not know how to fill in %s", qPrintable(line));
    }
    return methods;
}

} // namespace

class TestHelperServiceInterface : public QObject {
    Q_OBJECT
private slots:
    void introspectionIsTheCommittedFile() {
        ServiceSetting setting;
        QVERIFY(setting.started);
        const QStringList committed =
            interfaceOf(contentsOf(QStringLiteral("helper/org.gretel.Helper1.xml")));
        QVERIFY(committed.size() > 10);
        QCOMPARE(interfaceOf(introspectionOf(setting).toUtf8()), committed);
    }

    void onlyTheFourInterfaces() {
        ServiceSetting setting;
        QStringList interfaces;
        QXmlStreamReader reader(introspectionOf(setting));
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"interface")
                interfaces.append(reader.attributes().value(QStringLiteral("name")).toString());
        }
        interfaces.sort();
        QCOMPARE(interfaces, QStringList({QStringLiteral("org.freedesktop.DBus.Introspectable"),
                                          QStringLiteral("org.freedesktop.DBus.Peer"),
                                          QStringLiteral("org.freedesktop.DBus.Properties"),
                                          QStringLiteral("org.gretel.Helper1")}));
    }

    void eachMethodHasItsActionInThePolicy() {
        ServiceSetting setting;
        const QByteArray policy = contentsOf(QStringLiteral("packaging/polkit/org.gretel.helper1.policy"));
        const auto methods = methodsOf(introspectionOf(setting));
        QCOMPARE(methods.size(), qsizetype(methodRules.size()));
        for (const auto& [method, arguments] : methods) {
            const MethodRule* rule = ruleOf(method);
            QVERIFY2(rule, qPrintable(method));
            // One's own token is permission enough, so that it works when polkit does not.
            if (method == u"Confirm" || method == u"Revert") {
                QVERIFY(rule->action.isEmpty());
                continue;
            }
            QString action = u"org.gretel.helper1." + method.toLower();
            action.replace(QStringLiteral("setautostart"), QStringLiteral("autostart"));
            action.replace(QStringLiteral("inspectrules"), QStringLiteral("inspect-rules"));
            QCOMPARE(QString(rule->action), action);
            const QByteArray declared = "<action id=\"" + QByteArray(rule->action.data()) + "\">";
            QVERIFY2(policy.contains(declared), declared.constData());
        }
        QVERIFY(!ruleOf(u"Quit"));
        QVERIFY(!ruleOf(u"apply"));
        QVERIFY(!ruleOf(u""));
    }

    void eachMethodAsksForItsOwnAction() {
        ServiceSetting setting;
        QDBusConnection caller = setting.bus.connect();
        for (const auto& [method, arguments] : methodsOf(introspectionOf(setting))) {
            setting.authority->forget();
            const QDBusMessage reply = setting.answer(caller, method, arguments);
            QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
            QCOMPARE(setting.authority->asked.size(), ruleOf(method)->action.isEmpty() ? 0 : 1);
            if (setting.authority->asked.isEmpty())
                continue;
            const FakeAuthority::Asked& asked = setting.authority->asked.first();
            QCOMPARE(asked.action, QString(ruleOf(method)->action));
            QCOMPARE(asked.subjectKind, QStringLiteral("system-bus-name"));
            QCOMPARE(asked.caller, caller.baseService());
            QVERIFY(asked.details.isEmpty());
        }
        QCOMPARE(setting.engine.calls().size(), qsizetype(methodRules.size()));
    }

    void noMethodIsForTheUnauthorised() {
        ServiceSetting setting;
        setting.authority->ruling = [](const auto&) { return FakeAuthority::no(); };
        setting.engine.needed = {QStringLiteral("org.gretel.helper1.override")};
        for (const auto& [method, arguments] : methodsOf(introspectionOf(setting))) {
            const QDBusMessage reply = setting.answer(setting.bus.connect(), method, arguments);
            QCOMPARE(failureOf(reply), QStringLiteral("NotAuthorised"));
            QCOMPARE(failureArgumentsOf(reply), QStringList{QStringLiteral("denied")});
        }
        QCOMPARE(setting.engine.calls(), QStringList());
    }

    void aChangeThatNeedsMoreIsAskedFor() {
        ServiceSetting setting;
        setting.engine.needed = {QString(action::applyRisky), QString(action::applyUnconfirmed)};
        setting.engine.concerned = {QStringLiteral("gre-lab"), QStringLiteral("0.0.0.0/1, 4.3.2.9")};
        QDBusConnection caller = setting.bus.connect();
        const QVariantList arguments{goodDocument(), QVariantMap()};
        QCOMPARE(setting.answer(caller, QStringLiteral("Apply"), arguments).type(),
                 QDBusMessage::ReplyMessage);
        QStringList asked;
        for (const FakeAuthority::Asked& question : setting.authority->asked) {
            asked << question.action;
            // What the prompt names is the engine's word.
            QCOMPARE(question.details.value(QStringLiteral("tunnels")),
                     asked.size() == 1 ? QString() : QStringLiteral("gre-lab"));
            QCOMPARE(question.details.value(QStringLiteral("ways")),
                     asked.size() == 1 ? QString() : QStringLiteral("0.0.0.0/1, 4.3.2.9"));
        }
        QCOMPARE(asked, QStringList({QStringLiteral("org.gretel.helper1.apply"), QString(action::applyRisky),
                                     QString(action::applyUnconfirmed)}));
        QCOMPARE(setting.engine.calls().size(), 1);
    }

    void aChangeThatNeedsMoreThanIsGrantedIsNotMade() {
        ServiceSetting setting;
        setting.engine.needed = {QString(action::applyRisky)};
        setting.authority->ruling = [](const FakeAuthority::Asked& asked) {
            return std::optional(asked.action == action::applyRisky ? FakeAuthority::no()
                                                                    : FakeAuthority::yes());
        };
        const QDBusMessage reply =
            setting.answer(setting.bus.connect(), QStringLiteral("Apply"), {goodDocument(), QVariantMap()});
        QCOMPARE(failureOf(reply), QStringLiteral("NotAuthorised"));
        QCOMPARE(setting.engine.calls(), QStringList());
    }

    void whatIsNotInTheInterfaceIsNotThere_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QVariantList>("arguments");
        QTest::newRow("Quit") << "Quit" << QVariantList();
        QTest::newRow("stop") << "stop" << QVariantList();
        QTest::newRow("busLost") << "busLost" << QVariantList();
        QTest::newRow("deleteLater") << "deleteLater" << QVariantList();
        QTest::newRow("Apply without options") << "Apply" << QVariantList{goodDocument()};
        QTest::newRow("Apply with a number") << "Apply" << QVariantList{1, QVariantMap()};
        QTest::newRow("Remove without options") << "Remove" << QVariantList{QStringList()};
        QTest::newRow("Status with more") << "Status" << QVariantList{QStringLiteral("x")};
    }

    void whatIsNotInTheInterfaceIsNotThere() {
        QFETCH(QString, member);
        QFETCH(QVariantList, arguments);
        ServiceSetting setting;
        const QDBusMessage reply = setting.answer(setting.bus.connect(), member, arguments);
        QCOMPARE(reply.type(), QDBusMessage::ErrorMessage);
        QCOMPARE(setting.authority->asked.size(), 0);
        QCOMPARE(setting.engine.calls(), QStringList());
        QVERIFY(setting.answer(setting.bus.connect(), QStringLiteral("Status")).type() ==
                QDBusMessage::ReplyMessage);
    }
};

QTEST_GUILESS_MAIN(TestHelperServiceInterface)
#include "test_helper_service_interface.moc"
