// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QProcess>

#include "example_tunnels.h"
#include "fake_helper.h"
#include "formats/document.h"
#include "private_bus.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// The program itself: what a shell sees of it.
class TestGretelctl : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void withoutBus_data();
    void withoutBus();
    void anyLocale_data();
    void anyLocale();
    void fullOutput();
    void textFromFilesCannotDriveATerminal();
    void up();
    void upForAWhile();
    void restore();
    void down();
    void fails_data();
    void fails();
    void readsStandardInput();

private:
    struct Ran {
        int status = -1;
        QString output;
        QString errors;
    };
    Ran run(const QStringList& arguments, const QByteArray& input = {}, const QString& output = {},
            const QStringList& environment = {});
    QString file(const QString& name, const QByteArray& bytes);

    PrivateBus m_bus;
    FakeHelper m_helper;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestGretelctl::initTestCase() {
    QVERIFY(QFileInfo(QStringLiteral(GRETELCTL)).isExecutable());
}

void TestGretelctl::init() {
    m_home = std::make_unique<QTemporaryDir>();
}

void TestGretelctl::cleanup() {
    m_helper.leave();
    m_helper.error.clear();
    m_helper.operations.clear();
    m_helper.confirmSeconds = 0;
    m_helper.report = {};
    m_helper.calls.clear();
    m_bus.stop();
}

TestGretelctl::Ran TestGretelctl::run(const QStringList& arguments, const QByteArray& input,
                                      const QString& output, const QStringList& environment) {
    QProcess process;
    QStringList variables = environment;
    for (const QString& variable : QProcess::systemEnvironment())
        if (!variable.startsWith(u"XDG_DATA_HOME="_s) && !variable.startsWith(u"LC_"_s) &&
            !variable.startsWith(u"LANG="_s))
            variables.append(variable);
    variables.append(u"XDG_DATA_HOME="_s + m_home->path());
    process.setEnvironment(variables);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    // The fake helper lives in this process, so its event loop has to go on meanwhile.
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(GRETELCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!finished.wait(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestGretelctl::file(const QString& name, const QByteArray& bytes) {
    const QString path = m_home->filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestGretelctl::withoutBus_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("firstLine"); // of standard output
    QTest::addColumn<QString>("error");     // how standard error starts

    const auto row = [](const char* name, const QStringList& arguments, int status, const QString& firstLine,
                        const QString& error) {
        QTest::newRow(name) << arguments << status << firstLine << error;
    };
    row("--version", {u"--version"_s}, 0, QStringLiteral("gretelctl " GRETEL_VERSION), {});
    row("no arguments", {}, 2, {}, u"gretelctl: "_s);
    row("mtu", {u"mtu"_s, u"--key"_s, u"--checksum"_s}, 0, u"1468"_s, {});
    row("mtu --underlay many", {u"mtu"_s, u"--underlay"_s, u"many"_s}, 2, {}, u"gretelctl: “many”"_s);
    row("mtu --underlay 20", {u"mtu"_s, u"--underlay"_s, u"20"_s}, 2, {}, u"gretelctl: "_s);
    row("list", {u"list"_s}, 0, u"There are no profiles yet."_s, {});
    row("show nobody", {u"show"_s, u"nobody"_s}, 2, {}, u"gretelctl: There is no profile “nobody”"_s);
    row("check of an absent file", {u"check"_s, u"/nowhere/at.all"_s}, 2, {}, u"gretelctl: "_s);
    row("check of a directory", {u"check"_s, u"/"_s}, 2, {}, u"gretelctl: "_s);
    row("check of an endless file", {u"check"_s, u"/dev/zero"_s}, 2, {}, u"/dev/zero: "_s);
    row("check good", {u"check"_s, u"good.gretel"_s}, 0, u"good.gretel is good"_s, {});
    row("check bad", {u"check"_s, u"bad.gretel"_s}, 2, {}, u"tunnels[0].host1.tunnel: "_s);
    row("up bad", {u"up"_s, u"bad.gretel"_s}, 2, {}, u"tunnels[0].host1.tunnel: "_s);
    row("up good", {u"up"_s, u"good.gretel"_s}, 4, {}, {});
    row("down good", {u"down"_s, u"good.gretel"_s}, 4, {}, u"gretelctl: "_s);
}

void TestGretelctl::withoutBus() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, firstLine);
    QFETCH(QString, error);

    const QByteArray good = writeDocument({officeToLab()});
    for (QString& argument : arguments) {
        if (argument == "good.gretel"_L1)
            argument = file(argument, good);
        else if (argument == "bad.gretel"_L1)
            argument = file(argument, QByteArray(good).replace("172.16.10.1/30", "172.16.10.1/33"));
    }
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, status);
    if (firstLine.endsWith("is good"_L1))
        QVERIFY2(ran.output.contains(firstLine), qPrintable(ran.output));
    else
        QCOMPARE(ran.output.section(u'\n', 0, 0), firstLine);
    QVERIFY2(ran.errors.startsWith(error), qPrintable(ran.errors));
    QCOMPARE(ran.errors.isEmpty(), status == 0);
    if (error.startsWith("gretelctl: "_L1))
        QCOMPARE(ran.errors.count(u'\n'), 1);
}

void TestGretelctl::anyLocale_data() {
    QTest::addColumn<QString>("variable");
    for (const char* variable : {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LANG=C", "LC_ALL=no_WHERE"})
        QTest::newRow(variable) << QString::fromLatin1(variable);
}

/// Whatever the locale is, only our own sentence stands on standard error, in UTF-8.
void TestGretelctl::anyLocale() {
    QFETCH(QString, variable);
    const Ran ran = run({u"show"_s, u"Büro"_s}, {}, {}, {variable});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.errors.startsWith(u"gretelctl: There is no profile “Büro”"_s), qPrintable(ran.errors));
    QCOMPARE(ran.errors.count(u'\n'), 1);
}

void TestGretelctl::fullOutput() {
    const Ran ran = run({u"mtu"_s}, {}, u"/dev/full"_s);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.errors.startsWith(u"gretelctl: "_s), qPrintable(ran.errors));
}

void TestGretelctl::textFromFilesCannotDriveATerminal() {
    const Ran ran = run({u"show"_s, u"\u001b[2Jgone\u202e"_s});
    QCOMPARE(ran.status, 2);
    QVERIFY(!ran.errors.contains(u'\u001b'));
    QVERIFY(!ran.errors.contains(u'\u202e'));
}

void TestGretelctl::up() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    QVERIFY(m_helper.appear());
    const Ran ran = run({u"up"_s, file(u"good.gretel"_s, writeDocument({officeToLab()}))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.output, u"Office to lab was up already; nothing was changed.\n"_s);
    QCOMPARE(m_helper.calls, QStringList{u"Apply"_s});
    QCOMPARE(m_helper.options, (QVariantMap{{u"confirm-if-risky"_s, 30u}}));
    QCOMPARE(m_helper.document.toUtf8(), writeDocument({officeToLab()}));
    QVERIFY(m_helper.mayAsk);
}

/// Not at a terminal: the token, and the helper counts.
void TestGretelctl::upForAWhile() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    QVERIFY(m_helper.appear());
    m_helper.operations = {{{u"ip link add gre-lab"_s}, u"Add it."_s}};
    m_helper.confirmSeconds = 17;
    const Ran ran =
        run({u"up"_s, u"--confirm"_s, u"17"_s, file(u"good.gretel"_s, writeDocument({officeToLab()}))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.output, u"Office to lab is up.\nIt is taken back in 17 s unless it is confirmed:\n"
                         "    gretelctl confirm token-1\n"_s);
    QCOMPARE(m_helper.options, (QVariantMap{{u"confirm"_s, 17u}}));
    QCOMPARE(m_helper.calls, QStringList{u"Apply"_s});
}

/// The boot unit's wait: woken by the helper, or given up.
void TestGretelctl::restore() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    QVERIFY(m_helper.appear());
    const QString id = officeToLab().id.toString(QUuid::WithoutBraces);
    m_helper.report = {{{id, {}, false, true}}, 0};
    const Ran tooLate = run({u"restore"_s, u"--wait"_s, u"0"_s});
    QCOMPARE(tooLate.status, 1);
    QVERIFY2(tooLate.errors.contains(id), qPrintable(tooLate.errors));

    m_helper.calls.clear();
    const auto watch = connect(&m_helper, &FakeHelper::asked, this, [&] {
        if (m_helper.calls.size() > 1)
            return;
        m_helper.report.tunnels[0].up = true;
        QTimer::singleShot(0, &m_helper, &FakeHelper::Changed);
    });
    const Ran ran = run({u"restore"_s});
    disconnect(watch);
    QCOMPARE(ran.status, 0);
    QCOMPARE(m_helper.calls.size(), 2);
}

void TestGretelctl::down() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    QVERIFY(m_helper.appear());
    const Ran ran = run({u"down"_s, file(u"good.gretel"_s, writeDocument({officeToLab()}))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(m_helper.ids, QStringList{officeToLab().id.toString(QUuid::WithoutBraces)});
}

void TestGretelctl::fails_data() {
    QTest::addColumn<QString>("error");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char* error, const QStringList& arguments, int status) {
        QTest::addRow("%s %s", error, qPrintable(arguments.join(u' ')))
            << QString::fromLatin1(error) << arguments << status;
    };
    row("NotAuthorised", {u"denied"_s}, 3);
    row("NotAuthorised", {u"no-agent"_s}, 3); // and nobody at a terminal
    row("NotAuthorised", {u"unavailable"_s}, 3);
    row("KernelLacksGre", {}, 4);
    row("KernelRefused", {u"ip link add gre-lab"_s, u"File exists"_s}, 1);
    row("BadDocument", {u"tunnels[0].key"_s, u"No."_s}, 2);
    row("Busy", {}, 1);
}

void TestGretelctl::fails() {
    QFETCH(QString, error);
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    QVERIFY(m_helper.appear());
    m_helper.error = u"org.gretel.Helper1.Error."_s + error;
    m_helper.errorArguments = arguments;
    // Down says nothing of this machine on the way, so that what is on standard error is the failure's alone.
    const Ran ran = run({u"down"_s, file(u"good.gretel"_s, writeDocument({officeToLab()}))});
    QCOMPARE(ran.status, status);
    QVERIFY(ran.output.isEmpty());
    QVERIFY2(ran.errors.startsWith(u"gretelctl: "_s), qPrintable(ran.errors));
    QCOMPARE(ran.errors.count(u'\n'), 1);
    QCOMPARE(m_helper.calls.size(), 1);
}

void TestGretelctl::readsStandardInput() {
    const Ran good = run({u"check"_s, u"-"_s}, writeDocument({officeToLab()}));
    QCOMPARE(good.status, 0);
    const Ran large = run({u"check"_s, u"-"_s}, QByteArray(mostDocumentBytes + 1, ' '));
    QCOMPARE(large.status, 2);
    QVERIFY2(large.errors.startsWith(u"-: "_s), qPrintable(large.errors));
}

QTEST_GUILESS_MAIN(TestGretelctl)
#include "test_gretelctl.moc"
