// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input_file.h"

#include <QFile>
#include <QFileInfo>

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "formats/document.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// One byte more than a document may have is enough to know that it is too large.
Outcome<QByteArray> readBytes(const QString& path, Console& console) {
    if (path == "-"_L1)
        return console.readInput(mostDocumentBytes);
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Failure{FailureKind::CannotRead, {path, Cli::tr("It is a directory")}};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{FailureKind::CannotRead, {path, file.errorString()}};
    const QByteArray bytes = file.read(mostDocumentBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure{FailureKind::CannotRead, {path, file.errorString()}};
    return bytes;
}

} // namespace

Result<std::vector<TunnelProfile>, InputProblem> readInputFile(const QString& file, Console& console) {
    const auto bytes = readBytes(file, console);
    if (!bytes.ok()) {
        console.complain(sentenceOf(bytes.error()));
        return InputProblem{statusBadInput, {}};
    }
    auto tunnels = readDocument(*bytes);
    if (!tunnels.ok())
        return InputProblem{statusBadInput, tunnels.error()};
    return std::move(tunnels).value();
}

Result<std::vector<TunnelProfile>, int> readTunnels(const QString& file, Console& console) {
    auto tunnels = readInputFile(file, console);
    if (tunnels.ok())
        return std::move(tunnels).value();
    reportIssues(console, tunnels.error().issues, file);
    return tunnels.error().status;
}

} // namespace gretel
