// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/issue_list.h"
#include "formats/text_lines.h"

namespace gretel {

/// The comments between which a tunnel stands in a file that we wrote, of any language whose comments begin
/// with "#". They hold the tunnel's name, and show whether the file is still whole: a copy that was cut off
/// would else be another tunnel.
QString beginMark(const QString& tunnelName);
QString endMark();

/// A part of a file that we wrote, from mark to mark.
struct OwnPart {
    QString name;
    int first = 0; ///< the number of the line with the begin mark
    int last = 0;  ///< and of that with the end mark

    bool holds(int line) const { return first <= line && line <= last; }
};

/// Complains (NotUnderstood) of a begin without its end and the other way round.
std::vector<OwnPart> ownParts(const std::vector<TextLine>& lines, IssueList& issues);

} // namespace gretel
