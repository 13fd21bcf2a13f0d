// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

#include <functional>
#include <optional>

#include "helper/polkit_types.h"

namespace gretel::test {

/// org.freedesktop.PolicyKit1 as the helper sees it: says what the test says, when the test says it.
class FakeAuthority : public QDBusVirtualObject {
public:
    struct Asked {
        QString subjectKind;
        QString caller;
        QString action;
        polkit::Details details;
        quint32 flags;
        QString cancellationId;
    };
    /// Nothing: the question stays open until release().
    using Ruling = std::function<std::optional<polkit::Answer>(const Asked&)>;

    explicit FakeAuthority(const QDBusConnection& bus);
    ~FakeAuthority() override;

    static polkit::Answer yes() { return {true, false, {}}; }
    static polkit::Answer no() { return {false, false, {}}; }
    static polkit::Answer challenge() { return {false, true, {}}; }
    static polkit::Answer dismissed() { return {false, false, {{"polkit.dismissed", "true"}}}; }

    /// What was asked until now.
    void forget();
    void release(qsizetype index, const polkit::Answer& answer);
    void fail(qsizetype index, const QString& error);
    /// Answers with something that is no answer.
    void babble(qsizetype index);

    Ruling ruling = [](const Asked&) { return yes(); };
    const QList<Asked>& asked = m_asked;
    QStringList cancelled;

protected:
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override;
    QString introspect(const QString&) const override { return {}; }

private:
    QDBusConnection m_bus;
    QList<Asked> m_asked;
    QList<QDBusMessage> m_messages; ///< one of each
};

} // namespace gretel::test
