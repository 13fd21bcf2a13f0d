// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace gretel {

/// Lets the application speak the first language of the locale that Gretel knows, with Qt's own words in the
/// same one; English where it knows none. Needs gretel_translations in the program.
void installTranslators(QCoreApplication& application, const QLocale& locale = QLocale());

} // namespace gretel
