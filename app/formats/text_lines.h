// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "core/issue.h"

namespace gretel {

/// A line of a configuration file, without its end.
struct TextLine {
    QString text;
    int number = 1;
};

/// The lines of a file that somebody gave us: at most mostDocumentBytes of UTF-8 without a byte order mark,
/// lines that end in LF or CRLF, plain text (core/plain_text.h) and tabs. The issue is DocumentTooLarge,
/// NotUtf8, ControlCharacter or TooLong (a line of more than 4096 characters), with its place.
Result<std::vector<TextLine>, Issue> linesOf(const QByteArray& bytes);

} // namespace gretel
