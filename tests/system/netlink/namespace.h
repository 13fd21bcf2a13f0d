// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace gretel::test {

/// Puts this process into a network namespace of its own with lo up; whatever was made in the last one goes.
/// False without the right to.
bool enterFreshNamespace();

/// The output of these ip commands (without the word ip, divided by "; ", in one process, for each costs 100
/// ms in the virtual machine). What they complain of goes to the test's log. Null when one fails.
QByteArray ip(const QString& commands, const QStringList& options = {});
QByteArray bash(const QString& script);

/// One ip command's answer, as iproute2 sees it.
QJsonArray ipJson(const QString& command);
QJsonObject named(const QJsonArray& links, const QString& name);

/// All that a person could see: ip -d addr, and the routes of all tables.
QByteArray picture();

} // namespace gretel::test
