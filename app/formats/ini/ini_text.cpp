// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ini/ini_text.h"

#include <algorithm>

#include "core/plain_text.h"
#include "formats/text_lines.h"

namespace gretel {

namespace {

/// What GLib and systemd call blank; Unicode has more.
bool isBlank(QChar c) {
    return c == u' ' || c == u'\t';
}

QStringView trimmed(QStringView text) {
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isComment(QStringView line, IniDialect dialect) {
    return line.startsWith(u'#') || (dialect == IniDialect::Systemd && line.startsWith(u';'));
}

/// An odd number of them: two are one that is meant (systemd's config_parse()).
bool goesOn(QStringView line) {
    qsizetype count = 0;
    while (count < line.size() && line[line.size() - 1 - count] == u'\\')
        ++count;
    return count % 2 == 1;
}

class Parser {
public:
    Parser(const TextFile& file, IniDialect dialect, IssueList& issues)
        : m_name(file.name), m_dialect(dialect), m_issues(issues) {}

    std::vector<IniSection> parse(const std::vector<TextLine>& lines) {
        for (size_t i = 0; i < lines.size() && !m_issues.full(); ++i) {
            const QString& whole = lines[i].text;
            const QStringView text = trimmed(whole);
            if (text.isEmpty() || isComment(text, m_dialect))
                continue;
            const TextPlace place{lines[i].number, int(text.begin() - QStringView(whole).begin()) + 1,
                                  m_name};
            if (m_dialect == IniDialect::Systemd && goesOn(text))
                addLine(continued(lines, i), place);
            else
                addLine(text.toString(), place);
        }
        return std::move(m_sections);
    }

private:
    /// Each backslash and line end is a blank; comments in between are none of it.
    QString continued(const std::vector<TextLine>& lines, size_t& i) const {
        QString whole = trimmed(lines[i].text).toString();
        while (goesOn(whole)) {
            whole.chop(1);
            whole += u' ';
            do {
                if (++i >= lines.size())
                    return trimmed(whole).toString();
            } while (isComment(trimmed(lines[i].text), m_dialect));
            whole += lines[i].text;
        }
        return trimmed(whole).toString();
    }

    void addLine(const QString& text, const TextPlace& place) {
        if (text.startsWith(u'['))
            addSection(text, place);
        else
            addEntry(text, place);
    }

    void addSection(const QString& text, const TextPlace& place) {
        if (!text.endsWith(u']') || text.size() < 3 || text.count(u'[') + text.count(u']') != 2)
            return refuse(text, place);
        m_sections.push_back({text.sliced(1, text.size() - 2), place, {}});
    }

    void addEntry(const QString& text, const TextPlace& place) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0 || m_sections.empty())
            return refuse(text, place);
        const QStringView rest = QStringView(text).sliced(equals + 1);
        TextPlace valuePlace = place;
        valuePlace.column += int(equals) + 1;
        for (qsizetype i = 0; i < rest.size() && isBlank(rest[i]); ++i)
            ++valuePlace.column;
        m_sections.back().entries.push_back({trimmed(QStringView(text).first(equals)).toString(),
                                             place,
                                             {trimmed(rest).toString(), valuePlace}});
    }

    void refuse(const QString& text, const TextPlace& place) {
        m_issues.add(IssueKind::NotUnderstood, place, {offendingText(text)});
    }

    QString m_name;
    IniDialect m_dialect;
    IssueList& m_issues;
    std::vector<IniSection> m_sections;
};

} // namespace

std::vector<IniSection> sectionsOf(const TextFile& file, IniDialect dialect, IssueList& issues) {
    const auto lines = linesOf(file.bytes);
    if (lines)
        return Parser(file, dialect, issues).parse(*lines);
    const Issue& issue = lines.error();
    TextPlace place = issue.place.value_or(TextPlace());
    place.file = file.name;
    issues.add(issue, place);
    return {};
}

bool hasSection(const QByteArray& bytes, QByteArrayView head) {
    for (qsizetype at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1)) {
        qsizetype before = at;
        while (before > 0 && (bytes[before - 1] == ' ' || bytes[before - 1] == '\t'))
            --before;
        if (before == 0 || bytes[before - 1] == '\n')
            return true;
    }
    return false;
}

IniSection joined(const std::vector<IniSection>& sections, QLatin1StringView name) {
    IniSection whole;
    for (const IniSection& section : sections) {
        if (section.name != name)
            continue;
        if (whole.name.isEmpty())
            whole = section;
        else
            whole.entries.insert(whole.entries.end(), section.entries.begin(), section.entries.end());
    }
    return whole;
}

bool isAmong(std::span<const QLatin1StringView> words, const QString& text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

SectionReader::SectionReader(const IniSection& section, IssueList& issues)
    : m_section(section), m_issues(issues), m_taken(section.entries.size()) {}

const IniEntry* SectionReader::take(QLatin1StringView key) {
    const auto found = takeAll(key);
    for (size_t i = 1; i < found.size(); ++i)
        m_issues.add(IssueKind::RepeatedLine, found[i]->place, {offendingText(found[i]->key)});
    return found.empty() ? nullptr : found.front();
}

std::vector<const IniEntry*> SectionReader::takeAll(QLatin1StringView key) {
    return takeIf([key](const QString& name) { return name == key; });
}

void SectionReader::finish(std::span<const QLatin1StringView> harmless,
                           std::span<const QLatin1StringView> known, Issues& losses) {
    for (const IniEntry* entry : takeIf([](const QString&) { return true; })) {
        if (isAmong(harmless, entry->key))
            continue;
        if (isAmong(known, entry->key))
            losses.push_back(ignored(entry->key, entry->place));
        else
            m_issues.add(IssueKind::NotUnderstood, entry->place, {offendingText(entry->key)});
    }
}

} // namespace gretel
