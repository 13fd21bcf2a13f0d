// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespace.h"

#include <QDebug>
#include <QJsonDocument>
#include <QProcess>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace gretel::test {

bool enterFreshNamespace() {
    if (::unshare(CLONE_NEWNET) != 0)
        return false;
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strncpy(request.ifr_name, "lo", IFNAMSIZ);
    request.ifr_flags = IFF_UP;
    const bool up = ::ioctl(descriptor, SIOCSIFFLAGS, &request) == 0;
    ::close(descriptor);
    return up;
}

namespace {

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int mostMs = 60000;
    if (!process.waitForFinished(mostMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qWarning() << "failed:" << program << arguments << input;
        return {};
    }
    const QByteArray output = process.readAllStandardOutput();
    return output.isNull() ? QByteArray("") : output;
}

} // namespace

QByteArray ip(const QString& commands, const QStringList& options) {
    QByteArray lines = commands.toUtf8();
    lines.replace("; ", "\n");
    return run(QStringLiteral("ip"), options + QStringList{QStringLiteral("-batch"), QStringLiteral("-")},
               lines);
}

QByteArray bash(const QString& script) {
    return run(QStringLiteral("bash"), {QStringLiteral("-ec"), script}, {});
}

QJsonArray ipJson(const QString& command) {
    return QJsonDocument::fromJson(ip(command, {QStringLiteral("-d"), QStringLiteral("-j")})).array();
}

QJsonObject named(const QJsonArray& links, const QString& name) {
    for (const auto& link : links)
        if (link.toObject().value(QStringLiteral("ifname")).toString() == name)
            return link.toObject();
    return {};
}

QByteArray picture() {
    return ip(QStringLiteral("addr; route show table all"), {QStringLiteral("-d")});
}

} // namespace gretel::test
