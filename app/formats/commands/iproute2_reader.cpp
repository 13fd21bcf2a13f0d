// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "formats/commands/host_reader.h"
#include "formats/commands/iproute2.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

std::vector<ReadEnd> readScript(const std::vector<TextLine>& lines, IssueList& issues) {
    const std::vector<OwnPart> parts = ownParts(lines, issues);
    HostReader reader(issues);
    std::optional<TextPlace> exit;
    for (const JoinedLine& line : joinedLines(lines, issues)) {
        const QString text = line.text().trimmed();
        if (exit) {
            // What stands behind it never runs.
            issues.add(IssueKind::NotUnderstood, *exit, {u"exit"_s});
            exit.reset();
        }
        if (text == "exit"_L1 || text == "exit 0"_L1)
            exit = line.from(0).place(0);
        else
            reader.take(line);
    }
    return reader.finish(parts);
}

constexpr Abilities abilities() {
    Abilities able;
    able.ownNetworks = false;
    able.closes = true;
    return able;
}

} // namespace

bool iproute2::recognises(const TextFile& file) {
    static const QRegularExpression makes(
        u"^[ \\t]*(sudo +)?((/usr)?/s?bin/)?ip( +-[46])* +(l|li|lin|link|t|tu|tun|tunn|tunne|tunnel) +"
        "(a|ad|add|replace) "_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression stanza(u"^[ \\t]*iface[ \\t]+\\S"_s, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(file.bytes);
    return makes.match(text).hasMatch() && !stanza.match(text).hasMatch();
}

ReadEnds iproute2::read(const std::vector<TextFile>& files) {
    return readEach(files, readScript);
}

const Format& iproute2Format() {
    static const Format format{QLatin1StringView("iproute2"),
                               QLatin1StringView("iproute2"),
                               QLatin1StringView("sh"),
                               abilities(),
                               iproute2::recognises,
                               iproute2::read,
                               false,
                               iproute2::write};
    return format;
}

} // namespace gretel
