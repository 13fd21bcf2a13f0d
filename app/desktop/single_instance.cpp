// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/single_instance.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QFileInfo>
#include <QUrl>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

constexpr auto name = "org.gretel.Gretel"_L1;
constexpr auto path = "/org/gretel/Gretel"_L1;
constexpr auto interface = "org.freedesktop.Application"_L1;
constexpr int answerTimeout = 10000; ///< milliseconds

QVariantMap platformData(const QString& token) {
    if (token.isEmpty())
        return {};
    return {{u"desktop-startup-id"_s, token}, {u"activation-token"_s, token}};
}

/// For the window that is raised next; see Notifications::onActivationToken.
void take(const QVariantMap& platform) {
    const QString token = platform.value(u"activation-token"_s).toString();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace

SingleInstance::SingleInstance(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {}

SingleInstance::Standing SingleInstance::claim(const StartRequest& request, const QString& token) {
    if (!m_bus.isConnected())
        return Standing::First;
    // The object before the name: who waits for the name calls at once.
    m_bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
    // The other may leave between the two questions; twice in a row it does not.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto reply = m_bus.interface()->registerService(
            name, QDBusConnectionInterface::DontQueueService, QDBusConnectionInterface::DontAllowReplacement);
        if (!reply.isValid() || reply.value() == QDBusConnectionInterface::ServiceRegistered)
            return Standing::First;
        if (handOver(request, token))
            return Standing::Second;
    }
    return Standing::NotHeard;
}

bool SingleInstance::handOver(const StartRequest& request, const QString& token) {
    const auto call = [](const QString& method) {
        QDBusMessage message = QDBusMessage::createMethodCall(name, path, interface, method);
        message.setAutoStartService(false);
        return message;
    };
    QDBusMessage message;
    if (!request.action.isEmpty())
        message = call(u"ActivateAction"_s) << request.action << QVariantList() << platformData(token);
    else if (!request.files.isEmpty())
        message = call(u"Open"_s) << urisOf(request.files) << platformData(token);
    else if (!request.background)
        message = call(u"Activate"_s) << platformData(token);
    else
        return true; // it runs, which is all that was wanted
    return m_bus.call(message, QDBus::Block, answerTimeout).type() == QDBusMessage::ReplyMessage;
}

QStringList SingleInstance::localFiles(const QStringList& uris) {
    QStringList files;
    for (const QString& uri : uris)
        if (const QUrl url(uri); url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

QStringList SingleInstance::urisOf(const QStringList& files) {
    QStringList uris;
    for (const QString& file : files)
        uris << QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toString(QUrl::FullyEncoded);
    return uris;
}

void SingleInstance::Activate(const QVariantMap& platform) {
    take(platform);
    emit activated();
}

void SingleInstance::Open(const QStringList& uris, const QVariantMap& platform) {
    take(platform);
    emit filesOpened(localFiles(uris));
}

void SingleInstance::ActivateAction(const QString& action, const QVariantList&, const QVariantMap& platform) {
    take(platform);
    emit actionChosen(action);
}

} // namespace gretel
