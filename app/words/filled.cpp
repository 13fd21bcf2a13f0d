// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/filled.h"

#include "core/plain_text.h"

namespace gretel {

namespace {

constexpr qsizetype longest = 400; ///< UTF-16 units; an ip command with every option is shorter

QString shown(const QString& argument) {
    return argument.size() <= longest && isPlainText(argument) ? argument : offendingText(argument);
}

bool isPlace(QStringView text) {
    return text.size() >= 2 && text[0] == u'%' && text[1] >= u'1' && text[1] <= u'9';
}

} // namespace

QString filled(const QString& sentence, const QStringList& arguments) {
    QString text;
    for (QStringView rest(sentence); !rest.isEmpty();) {
        if (isPlace(rest)) {
            text += shown(arguments.value(rest[1].digitValue() - 1));
            rest = rest.sliced(2);
        } else {
            text += rest.front();
            rest = rest.sliced(1);
        }
    }
    return text;
}

} // namespace gretel
