// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/import_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

QString wordOf(ImportVerdict verdict) {
    switch (verdict) {
    case ImportVerdict::New:
        return QCoreApplication::translate("Words", "New", "a tunnel to be imported");
    case ImportVerdict::Same:
        return QCoreApplication::translate("Words", "Same", "a tunnel to be imported");
    case ImportVerdict::Conflict:
        return QCoreApplication::translate("Words", "Conflict", "a tunnel to be imported");
    case ImportVerdict::Invalid:
        return QCoreApplication::translate("Words", "Invalid", "a tunnel to be imported");
    }
    return {};
}

QString wordOf(ImportChoice choice) {
    switch (choice) {
    case ImportChoice::Add:
        return QCoreApplication::translate("Words", "Add", "a tunnel to be imported");
    case ImportChoice::Skip:
        return QCoreApplication::translate("Words", "Skip", "a tunnel to be imported");
    case ImportChoice::Replace:
        return QCoreApplication::translate("Words", "Replace", "a tunnel to be imported");
    case ImportChoice::Rename:
        return QCoreApplication::translate("Words", "Rename", "a tunnel to be imported");
    }
    return {};
}

QString sentenceOf(const ImportEntry& entry, ImportChoice choice) {
    if (entry.verdict == ImportVerdict::Invalid)
        return QCoreApplication::translate("Words", "Nothing of this file can be read.");
    switch (choice) {
    case ImportChoice::Add:
        return QCoreApplication::translate("Words", "Becomes a profile.");
    case ImportChoice::Skip:
        if (entry.verdict == ImportVerdict::Same)
            return filled(QCoreApplication::translate("Words", "“%1” says all of it already."),
                          {entry.existingName});
        if (entry.verdict == ImportVerdict::Conflict)
            return filled(QCoreApplication::translate("Words", "“%1” stays as it is."), {entry.existingName});
        return QCoreApplication::translate("Words", "Is left out.");
    case ImportChoice::Replace:
        return filled(QCoreApplication::translate("Words", "“%1” takes what the file says."),
                      {entry.existingName});
    case ImportChoice::Rename:
        return filled(
            QCoreApplication::translate("Words", "Becomes a profile beside “%1”, with another name."),
            {entry.existingName});
    }
    return {};
}

} // namespace gretel
