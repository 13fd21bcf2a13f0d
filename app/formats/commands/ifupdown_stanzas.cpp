// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/ifupdown_stanzas.h"

#include <algorithm>

#include "core/plain_text.h"

namespace gretel::ifupdown {

namespace {

using namespace Qt::StringLiterals;

/// Takes the first word off; empty at the end.
ShellWord takeWord(JoinedLine& line) {
    line = line.from(0);
    const QString& text = line.text();
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](QChar character) { return character == u' ' || character == u'\t'; });
    const ShellWord word{text.first(end - text.begin()), line.place(0)};
    line = line.from(word.text.size());
    return word;
}

/// Begins something else than an interface; "mapping" has lines of its own below it.
bool isOtherStanza(const QString& word) {
    static const QStringList words{u"auto"_s,       u"source"_s,  u"source-directory"_s,
                                   u"source-dir"_s, u"mapping"_s, u"no-auto-down"_s,
                                   u"no-scripts"_s, u"rename"_s,  u"template"_s};
    return words.contains(word) || word.startsWith("allow-"_L1);
}

Stanza stanzaOf(JoinedLine& line) {
    Stanza stanza;
    stanza.device = takeWord(line);
    stanza.family = takeWord(line).text;
    stanza.method = takeWord(line).text;
    if (!line.text().isEmpty())
        stanza.inherits = takeWord(line);
    return stanza;
}

} // namespace

const Option* Stanza::option(QLatin1StringView key) const {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.key.text == key; });
    return found == options.end() ? nullptr : &*found;
}

std::vector<Stanza> stanzasOf(const std::vector<TextLine>& lines, IssueList& issues) {
    std::vector<Stanza> stanzas;
    bool inOther = false;
    for (JoinedLine line : joinedLines(lines, issues)) {
        const ShellWord word = takeWord(line);
        if (word.text == "iface"_L1) {
            stanzas.push_back(stanzaOf(line));
            inOther = false;
        } else if (isOtherStanza(word.text)) {
            inOther = true;
        } else if (!inOther && !stanzas.empty()) {
            stanzas.back().options.push_back({word, line});
        } else if (!inOther) {
            issues.add(IssueKind::NotUnderstood, word.place, {offendingText(word.text)});
        }
    }
    return stanzas;
}

} // namespace gretel::ifupdown
