// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/doctor_report.h"

#include <QCoreApplication>

#include <algorithm>

#include "words/doctor_words.h"

namespace gretel {

QStringList linesOf(const DoctorReport& report) {
    QStringList lines;
    if (report.cause)
        lines << QCoreApplication::translate("Words", "Cause: %1").arg(headlineOf(report))
              << remedyOf(report.check(*report.cause));
    else
        lines << headlineOf(report);
    lines << QString();
    qsizetype word = 0;
    qsizetype title = 0;
    for (const DoctorCheck& check : report.checks) {
        word = std::max(word, wordOf(check.verdict).size());
        title = std::max(title, titleOf(check.kind).size());
    }
    for (const DoctorCheck& check : report.checks) {
        lines << wordOf(check.verdict).leftJustified(word + 2) +
                     titleOf(check.kind).leftJustified(title + 2) + sentenceOf(check);
        if (const QString remedy = remedyOf(check); !remedy.isEmpty() && check.kind != report.cause)
            lines << QStringLiteral("    ") + remedy;
    }
    return lines;
}

} // namespace gretel
