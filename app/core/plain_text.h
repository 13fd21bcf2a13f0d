// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace gretel {

/// Whether text can stand in a window, a log line and a document as it is: no control character, line or
/// paragraph separator, half surrogate pair, or invisible character that reorders text (Unicode's bidi
/// controls). The joiners that Persian and Indic words need (U+200C, U+200D) are text.
bool isPlainText(QStringView text);

/// What was written, fit to be an issue's argument: at most 80 characters (then an ellipsis), and what
/// isPlainText() refuses as \uXXXX, so that nobody can split a log line with it.
QString offendingText(QStringView text);

} // namespace gretel
