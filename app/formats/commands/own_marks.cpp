// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/own_marks.h"

#include "core/plain_text.h"
#include "formats/tunnel_values.h"

namespace gretel {

namespace {

constexpr QLatin1StringView begin{"# Gretel tunnel \""};
constexpr QLatin1StringView beginEnds{"\":"};
constexpr QLatin1StringView end{"# End of Gretel tunnel."};

} // namespace

QString beginMark(const QString& tunnelName) {
    // Last is never a character of the name, which may be a backslash: some languages go on in the next line.
    return begin + (isPlainText(tunnelName) ? tunnelName : offendingText(tunnelName)) + beginEnds;
}

QString endMark() {
    return end;
}

std::vector<OwnPart> ownParts(const std::vector<TextLine>& lines, IssueList& issues) {
    std::vector<OwnPart> parts;
    bool open = false;
    const auto complain = [&](const TextLine& line) {
        issues.add(IssueKind::NotUnderstood, TextPlace{line.number, 1}, {offendingText(line.text)});
    };
    for (const TextLine& line : lines) {
        const bool begins = line.text.startsWith(begin) && line.text.endsWith(beginEnds) &&
                            line.text.size() >= begin.size() + beginEnds.size();
        const bool ends = line.text == end;
        if ((begins && open) || (ends && !open)) {
            complain(line);
        } else if (begins) {
            const auto name = parseTunnelTitle(line.text.sliced(begin.size()).chopped(beginEnds.size()));
            if (!name)
                issues.add(name.error(), TextPlace{line.number, int(begin.size()) + 1});
            parts.push_back({name ? *name : QString(), line.number, line.number});
        } else if (ends) {
            parts.back().last = line.number;
        }
        open = (open || begins) && !ends;
    }
    if (open)
        complain(lines.back());
    return parts;
}

} // namespace gretel
