// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/uci_sections.h"

#include <algorithm>
#include <set>

#include "core/plain_text.h"
#include "formats/text_lines.h"

namespace gretel {

namespace {

/// The words of one line; none, and an issue, where it cannot be told apart.
class WordReader {
public:
    WordReader(const TextLine& line, const QString& file)
        : m_text(line.text), m_line(line.number), m_file(file) {}

    std::vector<UciWord> read(IssueList& issues) {
        std::vector<UciWord> words;
        for (skipBlanks(); m_at < m_text.size() && m_text[m_at] != u'#'; skipBlanks()) {
            UciWord word{{}, place(m_at)};
            if (!readWord(word.text)) {
                issues.add(IssueKind::NotUnderstood, place(m_at), {offendingText(m_text.sliced(m_at))});
                return {};
            }
            words.push_back(std::move(word));
        }
        return words;
    }

private:
    TextPlace place(qsizetype at) const { return {m_line, int(at) + 1, m_file}; }
    static bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

    void skipBlanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    /// Quoted and bare parts may follow each other: 'it'\''s' is one word. On failure m_at is what is wrong.
    bool readWord(QString& word) {
        while (m_at < m_text.size() && !isBlank(m_text[m_at])) {
            const QChar c = m_text[m_at];
            if (c == u'\'' || c == u'"') {
                if (!readQuoted(c, word))
                    return false;
            } else if (c == u'\\') {
                if (m_at + 1 == m_text.size())
                    return false;
                word += m_text[m_at + 1];
                m_at += 2;
            } else if (c == u'#') {
                return true; // a comment begins within a word as well
            } else if (c == u';') {
                return false;
            } else {
                word += c;
                ++m_at;
            }
        }
        return true;
    }

    bool readQuoted(QChar quote, QString& word) {
        qsizetype at = m_at + 1;
        for (; at < m_text.size() && m_text[at] != quote; ++at) {
            if (quote == u'"' && m_text[at] == u'\\' && ++at == m_text.size())
                return false;
            word += m_text[at];
        }
        if (at == m_text.size())
            return false;
        m_at = at + 1;
        return true;
    }

    const QString& m_text;
    int m_line;
    QString m_file;
    qsizetype m_at = 0;
};

/// uci_validate_str() in libuci's util.c; a package's name may have hyphens.
bool isName(const QString& text, bool hyphens = false) {
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [hyphens](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || (hyphens && c == u'-');
    });
}

class SectionsReader {
public:
    explicit SectionsReader(IssueList& issues) : m_issues(issues) {}

    void add(const std::vector<UciWord>& words) {
        const QString& command = words.front().text;
        if (command == QLatin1StringView("package"))
            addPackage(words);
        else if (command == QLatin1StringView("config"))
            addSection(words);
        else if (command == QLatin1StringView("option") || command == QLatin1StringView("list"))
            addOption(words);
        else
            complain(words.front());
    }

    std::vector<UciSection> sections;

private:
    void complain(const UciWord& word) {
        m_issues.add(IssueKind::NotUnderstood, word.place, {offendingText(word.text)});
    }

    /// Complains of a word that is not there, at the first one, or of one too many.
    bool hasCount(const std::vector<UciWord>& words, size_t least, size_t most) {
        if (words.size() < least)
            complain(words.front());
        else if (words.size() > most)
            complain(words[most]);
        return words.size() >= least && words.size() <= most;
    }

    bool isNamed(const UciWord& word, bool hyphens = false) {
        if (!isName(word.text, hyphens))
            complain(word);
        return isName(word.text, hyphens);
    }

    void addPackage(const std::vector<UciWord>& words) {
        if (hasCount(words, 2, 2) && isNamed(words[1], true))
            m_package = words[1].text;
        m_open = false;
    }

    void addSection(const std::vector<UciWord>& words) {
        m_open = true;
        UciSection section{m_package, words.front(), {{}, words.front().place}, {}, false};
        if (hasCount(words, 2, 3)) {
            section.type = words[1];
            if (words.size() == 3 && isNamed(words[2]))
                section.name = words[2];
        }
        if (!section.name.text.isEmpty())
            section.again = !m_names.insert({m_package, section.name.text}).second;
        sections.push_back(std::move(section));
    }

    void addOption(const std::vector<UciWord>& words) {
        if (!m_open)
            complain(words.front());
        else if (hasCount(words, 3, 3) && isNamed(words[1]))
            sections.back().options.push_back(
                {words[1], words[2], words.front().text == QLatin1StringView("list")});
    }

    IssueList& m_issues;
    QString m_package;
    bool m_open = false; ///< a section is
    std::set<std::pair<QString, QString>> m_names;
};

} // namespace

std::vector<UciSection> uciSections(const TextFile& file, const QString& fileName, IssueList& issues) {
    const auto lines = linesOf(file.bytes);
    if (!lines) {
        Issue issue = lines.error();
        if (issue.place)
            issue.place->file = fileName;
        issues.add(issue, QString());
        return {};
    }
    SectionsReader reader(issues);
    for (const TextLine& line : *lines)
        if (const auto words = WordReader(line, fileName).read(issues); !words.empty())
            reader.add(words);
    return std::move(reader.sections);
}

} // namespace gretel
