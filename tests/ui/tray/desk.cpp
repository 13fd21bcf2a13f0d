// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include "formats/document.h"

namespace gretel::test {

namespace {

using namespace Qt::StringLiterals;

BusMenuItem readItem(const QDBusArgument& argument) {
    BusMenuItem item;
    argument.beginStructure();
    argument >> item.id >> item.properties;
    argument.beginArray();
    while (!argument.atEnd()) {
        QVariant child;
        argument >> child;
        item.children << readItem(child.value<QDBusArgument>());
    }
    argument.endArray();
    argument.endStructure();
    return item;
}

} // namespace

BusMenuItem BusMenuItem::find(const QString& wanted) const {
    for (const BusMenuItem& child : children) {
        if (child.label() == wanted)
            return child;
        if (const BusMenuItem below = child.find(wanted); below.id != 0)
            return below;
    }
    return {};
}

Desk::Desk() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
}

Desk::~Desk() {
    if (m_manager)
        end(*m_manager);
    end(m_screen);
}

QString Desk::missingProgram() {
    for (const QString& program :
         {u"Xvfb"_s, u"openbox"_s, u"wmctrl"_s, u"xdotool"_s, u"trayer"_s, u"dbus-daemon"_s})
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    return {};
}

bool Desk::start() {
    if (!m_bus.start())
        return false;
    m_screen.setReadChannel(QProcess::StandardOutput);
    // -noreset: or it starts over whenever its only client leaves, which may be while openbox comes.
    m_screen.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s,
                               u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    // It prints its number when it listens.
    if (!m_screen.waitForReadyRead(20000))
        return false;
    m_display = u":"_s + QString::fromLatin1(m_screen.readAll().trimmed());
    m_manager = run(u"openbox"_s, {u"--sm-disable"_s});
    return QTest::qWaitFor([this] { return finishes(u"wmctrl"_s, {u"-m"_s}); }, 20000);
}

std::unique_ptr<QProcess> Desk::run(const QString& program, const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto& [variable, folder] : {std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s},
                                           {u"XDG_DATA_HOME"_s, u"data"_s},
                                           {u"XDG_CACHE_HOME"_s, u"cache"_s},
                                           {u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
        QDir(m_home.path()).mkpath(folder);
        environment.insert(variable, m_home.filePath(folder));
    }
    QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString& variable :
         {u"XDG_CURRENT_DESKTOP"_s, u"WAYLAND_DISPLAY"_s, u"XDG_ACTIVATION_TOKEN"_s})
        environment.remove(variable);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(program, arguments);
    return process;
}

std::unique_ptr<QProcess> Desk::gretel(const QStringList& arguments) const {
    return run(QStringLiteral(GRETEL_PROGRAM), arguments);
}

bool Desk::finishes(const QString& program, const QStringList& arguments) const {
    const auto process = run(program, arguments);
    return process->waitForFinished(20000) && process->exitStatus() == QProcess::NormalExit &&
           process->exitCode() == 0;
}

bool Desk::end(QProcess& process) {
    if (process.state() == QProcess::NotRunning)
        return true;
    process.terminate();
    return process.waitForFinished(20000);
}

void Desk::store(const TunnelProfile& profile) const {
    const QString folder = m_home.filePath(u"data/gretel/tunnels"_s);
    QDir().mkpath(folder);
    QFile file(folder + u'/' + profile.id.toString(QUuid::WithoutBraces) + u".gretel"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeDocument({profile}));
}

void Desk::set(const QString& key, const QVariant& value) const {
    QSettings settings(m_home.filePath(u"config/gretel.org/gretel.conf"_s), QSettings::IniFormat);
    settings.setValue(key, value);
}

QVariant Desk::setting(const QString& key) const {
    return QSettings(m_home.filePath(u"config/gretel.org/gretel.conf"_s), QSettings::IniFormat).value(key);
}

QString Desk::xdotool(const QStringList& arguments) const {
    const auto process = run(u"xdotool"_s, arguments);
    process->waitForFinished(20000);
    return QString::fromLatin1(process->readAllStandardOutput()).trimmed();
}

QString Desk::window(const QString& title) const {
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}).section(u'\n', 0, 0);
}

void Desk::close(const QString& title) const {
    QVERIFY(finishes(u"wmctrl"_s, {u"-i"_s, u"-c"_s, window(title)}));
}

QDBusMessage Desk::ask(const QDBusMessage& question) {
    QEventLoop loop;
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(question));
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
    if (!watcher.isFinished())
        loop.exec();
    return watcher.reply();
}

BusMenuItem Desk::menu(const QString& item) {
    QDBusMessage question =
        QDBusMessage::createMethodCall(item, u"/MenuBar"_s, u"com.canonical.dbusmenu"_s, u"GetLayout"_s);
    question << 0 << -1 << QStringList();
    const QVariantList answer = ask(question).arguments();
    return answer.size() < 2 ? BusMenuItem{} : readItem(answer[1].value<QDBusArgument>());
}

void Desk::choose(const QString& item, int id) {
    QDBusMessage event =
        QDBusMessage::createMethodCall(item, u"/MenuBar"_s, u"com.canonical.dbusmenu"_s, u"Event"_s);
    event << id << u"clicked"_s << QVariant::fromValue(QDBusVariant(QString())) << 0U;
    ask(event);
}

TunnelProfile someProfile(int number, const QString& name) {
    const auto address = [](const QString& text) { return IpAddress::parse(text).value(); };
    const auto prefix = [](const QString& text) { return Prefix::parse(text).value(); };
    TunnelProfile profile;
    profile.id = QUuid::createUuidV5(QUuid(), name);
    profile.name = name;
    profile.interface = u"gre-test%1"_s.arg(number);
    profile.here = HostSide::Host1;
    profile.host1.endpoint = Endpoint(address(u"192.0.2.1"_s));
    profile.host2.endpoint = Endpoint(address(u"198.51.100.%1"_s.arg(number)));
    profile.host1.tunnel = prefix(u"172.31.250.%1/30"_s.arg(number * 4 + 1));
    profile.host2.tunnel = prefix(u"172.31.250.%1/30"_s.arg(number * 4 + 2));
    return profile;
}

} // namespace gretel::test
