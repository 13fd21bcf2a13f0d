// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/firewalld_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

namespace {

/// One of them is named, more are counted; none is no sentence.
template <typename T>
void say(QStringList& sentences, const std::vector<T>& values, const QString& one, const char* many) {
    if (values.size() == 1) {
        const auto& [first, second] = values.front();
        if constexpr (std::is_same_v<T, FirewalldPass>)
            sentences << filled(one, {first, second.local.toString(), second.remote.toString()});
        else
            sentences << filled(one, {first, second});
    } else if (!values.empty()) {
        sentences << QCoreApplication::translate("Words", many, nullptr, int(values.size()));
    }
}

} // namespace

QString sentenceOf(const SetFirewalld& set) {
    QStringList sentences;
    say(sentences, set.remove.passes,
        QCoreApplication::translate("Words",
                                    "Have firewalld's zone %1 no longer let in the GRE from %3 to %2."),
        QT_TRANSLATE_N_NOOP("Words", "Have firewalld no longer let in the GRE of %n tunnels."));
    say(sentences, set.remove.members,
        QCoreApplication::translate("Words", "Take %2 out of firewalld's zone %1."),
        QT_TRANSLATE_N_NOOP("Words", "Take %n tunnel devices out of firewalld's zones."));
    say(sentences, set.add.passes,
        QCoreApplication::translate("Words", "Have firewalld's zone %1 let in the GRE from %3 to %2."),
        QT_TRANSLATE_N_NOOP("Words", "Have firewalld let in the GRE of %n tunnels."));
    say(sentences, set.add.members, QCoreApplication::translate("Words", "Put %2 into firewalld's zone %1."),
        QT_TRANSLATE_N_NOOP("Words", "Put %n tunnel devices into firewalld's zones."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace gretel
