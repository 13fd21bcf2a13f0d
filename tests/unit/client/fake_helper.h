// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace gretel {

/// org.gretel.Helper1 as far as a client sees it: it notes what it was asked, and answers what it was told.
class FakeHelper : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gretel.Helper1")
public:
    ~FakeHelper() override { leave(); }

    bool appear() {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, connectionName());
        return bus.registerObject(QStringLiteral("/org/gretel/Helper1"), this,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
               bus.registerService(QStringLiteral("org.gretel.Helper1"));
    }
    void leave() { QDBusConnection::disconnectFromBus(connectionName()); }

    QString error; ///< answered instead; the whole name
    QStringList errorArguments;
    bool onlyOnce = false; ///< the error is the first answer's alone
    bool silent = false;   ///< no answer at all
    QStringList calls;
    QString document;
    QStringList ids;
    bool mayAsk = false; ///< whether the last call allowed a password prompt

public slots:
    QString Apply(const QString& text, const QVariantMap&) {
        document = text;
        note(QStringLiteral("Apply"));
        return QStringLiteral("token-1");
    }
    void Remove(const QStringList& tunnels) {
        ids = tunnels;
        note(QStringLiteral("Remove"));
    }

signals:
    void Changed();

private:
    static QString connectionName() { return QStringLiteral("fake-helper"); }

    void note(const QString& call) {
        calls.append(call);
        mayAsk = message().isInteractiveAuthorizationAllowed();
        if (silent)
            setDelayedReply(true);
        if (error.isEmpty())
            return;
        setDelayedReply(true);
        QDBusMessage reply = message().createErrorReply(error, QStringLiteral("A sentence of the helper."));
        reply << errorArguments;
        connection().send(reply);
        if (onlyOnce)
            error.clear();
    }
};

} // namespace gretel
