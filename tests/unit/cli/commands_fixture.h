// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "cli/command_line.h"
#include "example_tunnels.h"
#include "formats/document.h"
#include "stub_surroundings.h"

namespace gretel {

/// Runs commands in this process, in surroundings that are new for each test.
class CommandsFixture : public QObject {
protected:
    void renew() { m_all = std::make_unique<StubSurroundings>(); }
    int run(const QStringList& arguments) {
        m_all->console.output.clear();
        m_all->console.errors.clear();
        return runCommandLine(arguments, m_all->surroundings);
    }
    const QString& output() const { return m_all->console.output; }
    const QString& errors() const { return m_all->console.errors; }
    QString fileWith(const QByteArray& bytes) {
        const QString path = m_all->directory.filePath(QStringLiteral("input.gretel"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    bool store(const TunnelProfile& tunnel) { return m_all->store.save(tunnel).ok(); }

    static QString idOf(const TunnelProfile& tunnel) { return tunnel.id.toString(QUuid::WithoutBraces); }
    /// Empty when it is not JSON.
    static QJsonObject jsonIn(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

    std::unique_ptr<StubSurroundings> m_all;
};

} // namespace gretel
