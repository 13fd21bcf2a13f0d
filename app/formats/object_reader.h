// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>

#include "core/word_table.h"
#include "formats/issue_list.h"
#include "formats/json_tree.h"

namespace gretel {

/// One object of a document: each key is asked for once, and what nobody asked for is refused at the end.
/// Every complaint carries the value's whole path.
class ObjectReader {
public:
    /// Complains if the node is not an object, and is then an empty one.
    ObjectReader(const JsonNode& node, QString path, IssueList& issues);

    /// Null when the key is absent.
    const JsonNode* take(QLatin1StringView key);
    /// Null too, with a complaint, when the value is of another type.
    const JsonNode* take(QLatin1StringView key, JsonNode::Type type);

    /// Plain text (core/plain_text.h) of at most so many UTF-16 units.
    void readText(QLatin1StringView key, qsizetype most, QString& target);
    void readBoolean(QLatin1StringView key, bool& target);
    /// A whole number within the bounds, written without sign, point or exponent.
    template <typename T>
    void readNumber(QLatin1StringView key, quint64 least, quint64 most, T& target) {
        if (const JsonNode* node = take(key, JsonNode::Type::Number))
            if (const auto number = numberOf(*node, key, least, most))
                target = static_cast<quint32>(*number);
    }
    /// The same, or the word, which stands for an absent number.
    template <typename T>
    void readNumberOr(QLatin1StringView word, QLatin1StringView key, quint64 least, quint64 most,
                      std::optional<T>& target) {
        const JsonNode* node = take(key);
        if (!node)
            return;
        if (node->type == JsonNode::Type::Text && node->text == word) {
            target.reset();
        } else if (node->type == JsonNode::Type::Text) {
            complain(IssueKind::UnknownWord, key, {shown(node->text), word});
        } else if (!expect(*node, JsonNode::Type::Number, pathOf(key))) {
            return;
        } else if (const auto number = numberOf(*node, key, least, most)) {
            target = static_cast<T>(*number);
        }
    }
    /// One of the table's words.
    template <typename T, size_t Count>
    void readWord(QLatin1StringView key, const Word<T> (&table)[Count], T& target) {
        const JsonNode* node = take(key, JsonNode::Type::Text);
        if (!node)
            return;
        QStringList known;
        for (const auto& [value, word] : table) {
            if (node->text == word) {
                target = value;
                return;
            }
            known << word;
        }
        complain(IssueKind::UnknownWord, key, {shown(node->text), known.join(QStringLiteral(", "))});
    }
    /// A value with a parser of its own (core): Parsed<T> parse(QStringView).
    template <typename Parse, typename T>
    void readParsed(QLatin1StringView key, Parse parse, T& target) {
        if (const JsonNode* node = take(key, JsonNode::Type::Text))
            parseInto(
                *node, [&] { return pathOf(key); }, parse, target);
    }
    template <typename Parse, typename T>
    void parseInto(const JsonNode& node, const QString& path, Parse parse, T& target) {
        parseInto(
            node, [&] { return path; }, parse, target);
    }

    /// Whether the node is of this type; complains if not.
    bool expect(const JsonNode& node, JsonNode::Type type, const QString& path);
    void complain(IssueKind kind, QLatin1StringView key, const QStringList& arguments = {});
    QString pathOf(QLatin1StringView key) const;
    /// Refuses the keys that were not taken.
    void finish();

private:
    /// A path is made only for a complaint: a large document has tens of thousands of values.
    template <typename Path, typename Parse, typename T>
    requires std::is_invocable_r_v<QString, Path>
    void parseInto(const JsonNode& node, Path path, Parse parse, T& target) {
        auto parsed = parse(QStringView(node.text));
        if (parsed)
            target = std::move(parsed).value();
        else
            m_issues.add(parsed.error(), path());
    }
    static QString shown(const QString& text);
    std::optional<quint64> numberOf(const JsonNode& node, QLatin1StringView key, quint64 least, quint64 most);

    const JsonNode& m_node;
    QString m_path;
    IssueList& m_issues;
    quint64 m_taken = 0; ///< a bit for each of the node's keys
    static_assert(mostJsonKeys <= 64);
};

} // namespace gretel
