// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include "helper/bus_types.h"

namespace gretel {

/// org.gretel.Helper1 as far as a client sees it: it notes what it was asked, and answers what it was told,
/// in the helper's own types.
class FakeHelper : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gretel.Helper1")
public:
    ~FakeHelper() override { leave(); }

    bool appear() {
        registerBusTypes();
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
    QVariantMap options;
    QStringList ids;
    QString token; ///< of Confirm or Revert
    bool autostart = false;
    StatusReport report; ///< what Status answers
    PlannedOperations operations;
    PlannedNotices notices;
    uint confirmSeconds = 0; ///< what Apply and Remove answer
    InspectedRules rules;
    uint leftOut = 0;
    QString tableState;
    bool mayAsk = false; ///< whether the last call allowed a password prompt

public slots:
    void Status(const QDBusMessage& call) {
        answer(call, {QVariant::fromValue(report.tunnels), report.confirmSeconds});
    }
    void Preview(const QString& text, const QDBusMessage& call) {
        document = text;
        answer(call, {QVariant::fromValue(operations), QVariant::fromValue(notices)});
    }
    void InspectRules(const QDBusMessage& call) {
        answer(call, {QVariant::fromValue(rules), leftOut, tableState});
    }
    void Confirm(const QString& change) {
        token = change;
        note(QStringLiteral("Confirm"));
    }
    void Revert(const QString& change) {
        token = change;
        note(QStringLiteral("Revert"));
    }
    void SetAutostart(const QStringList& tunnels, bool on) {
        ids = tunnels;
        autostart = on;
        note(QStringLiteral("SetAutostart"));
    }
    void Apply(const QString& text, const QVariantMap& chosen, const QDBusMessage& call) {
        document = text;
        options = chosen;
        answer(call, {QStringLiteral("token-1"), uint(operations.size()), confirmSeconds,
                      QVariant::fromValue(notices)});
    }
    void Remove(const QStringList& tunnels, const QVariantMap& chosen, const QDBusMessage& call) {
        ids = tunnels;
        options = chosen;
        answer(call, {QStringLiteral("token-1"), uint(operations.size()), confirmSeconds,
                      QVariant::fromValue(notices)});
    }

signals:
    void Changed();
    void ConfirmPending(uint seconds);
    void Reverted();
    void asked(); ///< the test's own: Status, Preview, InspectRules, Apply or Remove has been answered

private:
    static QString connectionName() { return QStringLiteral("fake-helper"); }

    /// Several values are one answer only by hand.
    void answer(const QDBusMessage& call, const QVariantList& values) {
        setDelayedReply(true);
        const bool fails = !error.isEmpty();
        note(call.member());
        if (!fails && !silent)
            connection().send(call.createReply(values));
        emit asked();
    }

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
