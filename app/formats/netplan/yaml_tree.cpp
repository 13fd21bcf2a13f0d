// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/netplan/yaml_tree.h"

#include <QSet>

#include <algorithm>

#include "core/plain_text.h"
#include "formats/syntax_part.h"
#include "formats/text_lines.h"

namespace gretel {

namespace {

void refuseRepeated(const YamlNode& node, IssueList& issues) {
    QSet<QString> seen;
    for (const PlacedText& key : node.keys) {
        if (seen.contains(key.text))
            issues.add(IssueKind::RepeatedLine, key.place, {offendingText(key.text)});
        seen.insert(key.text);
    }
    for (const YamlNode& item : node.items)
        refuseRepeated(item, issues);
}

const char* typeName(YamlNode::Kind kind) {
    return kind == YamlNode::Kind::Map ? "object" : kind == YamlNode::Kind::List ? "list" : "text";
}

bool expect(const YamlNode& node, YamlNode::Kind kind, IssueList& issues) {
    if (node.kind == kind)
        return true;
    issues.add(IssueKind::WrongType, node.value.place, {QLatin1StringView(typeName(kind))});
    return false;
}

const YamlNode& orEmpty(const YamlNode& node) {
    static const YamlNode empty;
    return node.kind == YamlNode::Kind::Map ? node : empty;
}

} // namespace

std::optional<YamlNode> yamlOf(const QByteArray& bytes, IssueList& issues) {
    const auto lines = linesOf(bytes);
    if (!lines) {
        issues.add(lines.error(), lines.error().place.value_or(TextPlace()));
        return std::nullopt;
    }
    const SyntaxPart* part = syntaxPart();
    if (!part) {
        issues.add(partMissing(), TextPlace());
        return std::nullopt;
    }
    auto root = part->yamlOf(*lines);
    if (!root) {
        issues.add(root.error(), root.error().place.value_or(TextPlace()));
        return std::nullopt;
    }
    refuseRepeated(*root, issues);
    return std::move(root).value();
}

MapReader::MapReader(const YamlNode& node, IssueList& issues)
    : m_node(orEmpty(node)), m_issues(issues), m_taken(m_node.keys.size()) {
    expect(node, YamlNode::Kind::Map, issues);
}

const YamlNode* MapReader::take(QLatin1StringView key) {
    for (size_t i = 0; i < m_node.keys.size(); ++i) {
        if (m_node.keys[i].text != key)
            continue;
        m_taken[i] = true;
        return &m_node.items[i];
    }
    return nullptr;
}

const PlacedText* MapReader::takeText(QLatin1StringView key) {
    const YamlNode* node = take(key);
    return node ? textOf(*node, m_issues) : nullptr;
}

const TextPlace& MapReader::placeOf(QLatin1StringView key) const {
    const auto found = std::find_if(m_node.keys.begin(), m_node.keys.end(),
                                    [key](const PlacedText& one) { return one.text == key; });
    return found == m_node.keys.end() ? m_node.value.place : found->place;
}

void MapReader::finish(std::span<const QLatin1StringView> harmless, std::span<const QLatin1StringView> known,
                       Issues& losses) {
    const auto isAmong = [](std::span<const QLatin1StringView> words, const QString& text) {
        return std::find(words.begin(), words.end(), text) != words.end();
    };
    for (size_t i = 0; i < m_node.keys.size(); ++i) {
        const PlacedText& key = m_node.keys[i];
        if (m_taken[i] || isAmong(harmless, key.text))
            continue;
        if (isAmong(known, key.text))
            losses.push_back(ignored(key.text, key.place));
        else
            m_issues.add(IssueKind::NotUnderstood, key.place, {offendingText(key.text)});
    }
}

const PlacedText* textOf(const YamlNode& node, IssueList& issues) {
    return expect(node, YamlNode::Kind::Scalar, issues) ? &node.value : nullptr;
}

std::span<const YamlNode> listOf(const YamlNode& node, IssueList& issues) {
    if (node.kind == YamlNode::Kind::Nothing || !expect(node, YamlNode::Kind::List, issues))
        return {};
    return node.items;
}

} // namespace gretel
