// SPDX-License-Identifier: GPL-3.0-or-later
// formats_writer FORMAT host1|host2 DIR < document: writes the first tunnel's configuration of that host
// below DIR, and prints the path of each file. What is lost goes to standard error, a line each; the status
// is 2 when nothing can be written.
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <cstdio>

#include "formats/catalogue.h"
#include "formats/document.h"

using namespace gretel;

namespace {

int fail(const QString& why, const Issues& issues = {}) {
    QTextStream(stderr) << why << '\n';
    for (const Issue& issue : issues)
        QTextStream(stderr) << int(issue.kind) << ' ' << issue.field << ' ' << issue.arguments.join(u'|')
                            << '\n';
    return 2;
}

bool writeBelow(const QString& folder, const WrittenFile& file) {
    const QString path = QDir::cleanPath(folder + u'/' + file.path);
    QFile target(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        target.write(file.text) != file.text.size())
        return false;
    QTextStream(stdout) << path << '\n';
    return true;
}

} // namespace

int main(int count, char** words) {
    if (count != 4)
        return fail(QStringLiteral("usage: formats_writer FORMAT host1|host2 DIR < document"));
    const Format* format = foreignFormat(QString::fromLocal8Bit(words[1]));
    if (!format)
        return fail(QStringLiteral("no such format"));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(QStringLiteral("there is no document"));
    const auto tunnels = readDocument(input.readAll());
    if (!tunnels || tunnels->empty())
        return fail(QStringLiteral("the document cannot be read"), tunnels ? Issues() : tunnels.error());
    const HostSide side = qstrcmp(words[2], "host1") == 0 ? HostSide::Host1 : HostSide::Host2;
    const auto writing = writeFor(tunnels->front(), side, *format);
    if (!writing)
        return fail(QStringLiteral("it cannot be written"), writing.error());
    if (!writing->losses.empty())
        fail(QStringLiteral("lost:"), writing->losses);
    for (const WrittenFile& file : writing->files)
        if (!writeBelow(QString::fromLocal8Bit(words[3]), file))
            return fail(QStringLiteral("a file cannot be written"));
    return 0;
}
