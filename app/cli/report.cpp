// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report.h"

#include <QJsonDocument>

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "words/failure_words.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

QString lineOf(const Issue& issue, const QString& where) {
    QString field = issue.field.isEmpty() ? where : issue.field;
    if (issue.place)
        field = Cli::tr("%1, %2", "file or field, place").arg(field, placeOf(*issue.place));
    const QString sentence = sentenceOf(issue);
    switch (issue.severity()) {
    case Severity::Error:
        return Cli::tr("%1: %2", "field, sentence").arg(field, sentence);
    case Severity::Warning:
        return Cli::tr("%1: warning: %2", "field, sentence").arg(field, sentence);
    case Severity::Note:
        break;
    }
    return Cli::tr("%1: note: %2", "field, sentence").arg(field, sentence);
}

/// A word for programs, never translated.
QString keyOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        break;
    }
    return u"note"_s;
}

} // namespace

int reportFailure(Console& console, const Failure& failure) {
    console.complain(sentenceOf(failure));
    return exitStatusOf(failure.kind);
}

void reportIssues(Console& console, const Issues& issues, const QString& where, Severity least) {
    for (const Issue& issue : issues)
        if (issue.severity() >= least)
            console.warn(lineOf(issue, where));
}

int reportRefusal(Console& console, const Refused& refused) {
    if (const auto* failure = std::get_if<Failure>(&refused))
        return reportFailure(console, *failure);
    reportIssues(console, std::get<Issues>(refused));
    return statusBadInput;
}

QString keyOf(TunnelState state) {
    switch (state) {
    case TunnelState::Down:
        return u"down"_s;
    case TunnelState::BringingUp:
        return u"bringing-up"_s;
    case TunnelState::UpUnverified:
        return u"up-unverified"_s;
    case TunnelState::Up:
        return u"up"_s;
    case TunnelState::Degraded:
        return u"degraded"_s;
    case TunnelState::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonArray jsonOf(const Issues& issues, const QString& file) {
    QJsonArray array;
    for (const Issue& issue : issues) {
        QJsonObject object{
            {u"field"_s, issue.field},
            {u"severity"_s, keyOf(issue.severity())},
            {u"sentence"_s, sentenceOf(issue)},
        };
        if (const auto& place = issue.place) {
            object[u"file"_s] = place->file.isEmpty() ? file : place->file;
            object[u"line"_s] = place->line;
            object[u"column"_s] = place->column;
        }
        array.append(object);
    }
    return array;
}

void printJson(Console& console, const QJsonObject& object) {
    console.write(QJsonDocument(object).toJson());
}

} // namespace gretel
