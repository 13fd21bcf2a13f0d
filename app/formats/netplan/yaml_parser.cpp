// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "core/plain_text.h"
#include "formats/syntax_part_inside.h"

namespace gretel {

namespace {

/// Ends the parser, from inside its callbacks.
struct Refused {
    Issue issue;
};

/// The checked lines of the file, and what the parser's marks mean there: it counts from 0, and in bytes.
class Source {
public:
    explicit Source(std::vector<TextLine> lines) : m_lines(std::move(lines)) {}

    std::string text() const {
        QString whole;
        for (const TextLine& line : m_lines)
            whole += line.text + u'\n';
        return whole.toStdString();
    }

    TextPlace placeOf(const YAML::Mark& mark) const {
        if (mark.line < 0 || size_t(mark.line) >= m_lines.size())
            return {int(m_lines.size()) + 1, 1};
        const QByteArray before = m_lines[size_t(mark.line)].text.toUtf8().left(std::max(mark.column, 0));
        return {mark.line + 1, int(QString::fromUtf8(before).size()) + 1};
    }

    Issue refusal(const TextPlace& place) const {
        QString text;
        if (size_t(place.line) <= m_lines.size())
            text = m_lines[size_t(place.line) - 1].text;
        const QString rest = text.mid(place.column - 1).trimmed();
        return {IssueKind::NotUnderstood, {}, {offendingText(rest.isEmpty() ? text.trimmed() : rest)}, place};
    }

    /// The first %YAML or %TAG, which no callback tells of.
    const TextLine* directive() const {
        const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                        [](const TextLine& line) { return line.text.startsWith(u'%'); });
        return found == m_lines.end() ? nullptr : &*found;
    }

private:
    std::vector<TextLine> m_lines;
};

class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(const Source& source) : m_source(source) {}

    YamlNode take() && { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        put(node(YamlNode::Kind::Nothing, mark, "?", anchor));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode scalar = node(YamlNode::Kind::Scalar, mark, tag, anchor);
        scalar.value.text = QString::fromStdString(value);
        put(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(node(YamlNode::Kind::List, mark, tag, anchor), mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(node(YamlNode::Kind::Map, mark, tag, anchor), mark);
    }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] void refuse(const YAML::Mark& mark) const {
        throw Refused{m_source.refusal(m_source.placeOf(mark))};
    }

    /// Without a tag of its own, a plain scalar or a collection has "?", what is quoted has "!".
    YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor || !(tag.empty() || tag == "?" || tag == "!") ||
            ++m_count > mostYamlValues)
            refuse(mark);
        YamlNode made;
        made.kind = kind;
        made.value.place = m_source.placeOf(mark);
        return made;
    }

    void open(YamlNode node, const YAML::Mark& mark) {
        if (m_open.size() == size_t(mostYamlDepth) || isKeyNext())
            refuse(mark);
        m_open.push_back(std::move(node));
    }

    void close() {
        YamlNode node = std::move(m_open.back());
        m_open.pop_back();
        put(std::move(node));
    }

    bool isKeyNext() const {
        return !m_open.empty() && m_open.back().kind == YamlNode::Kind::Map &&
               m_open.back().keys.size() == m_open.back().items.size();
    }

    void put(YamlNode&& node) {
        if (m_open.empty()) {
            m_root = std::move(node);
        } else if (!isKeyNext()) {
            m_open.back().items.push_back(std::move(node));
        } else if (node.kind == YamlNode::Kind::Scalar) {
            m_open.back().keys.push_back(std::move(node.value));
        } else {
            throw Refused{m_source.refusal(node.value.place)};
        }
    }

    const Source& m_source;
    YamlNode m_root;
    std::vector<YamlNode> m_open; ///< outermost first
    size_t m_count = 0;
};

} // namespace

Result<YamlNode, Issue> inside::yamlOf(const std::vector<TextLine>& lines) {
    const Source source(lines);
    if (const TextLine* line = source.directive())
        return Issue{IssueKind::NotUnderstood, {}, {offendingText(line->text)}, TextPlace{line->number, 1}};
    try {
        std::istringstream stream(source.text());
        YAML::Parser parser(stream);
        TreeBuilder builder(source);
        if (!parser.HandleNextDocument(builder))
            return YamlNode();
        TreeBuilder second(source);
        if (parser.HandleNextDocument(second))
            return Issue{IssueKind::NotUnderstood, {}, {QStringLiteral("---")}, TextPlace()};
        return std::move(builder).take();
    } catch (const Refused& refused) {
        return refused.issue;
    } catch (const YAML::Exception& error) {
        return source.refusal(source.placeOf(error.mark));
    } catch (const std::exception&) {
        return source.refusal({});
    }
}

} // namespace gretel
