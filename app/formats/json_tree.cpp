// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json_tree.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include "core/plain_text.h"

namespace gretel {

namespace {

/// offset: bytes before the place. Line and column count from 1, the column in bytes.
Issue notJson(const QByteArray& bytes, qsizetype offset, const QString& why) {
    const QByteArrayView before = QByteArrayView(bytes).first(qBound(qsizetype(0), offset, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return {IssueKind::NotJson, {}, {QString::number(line), QString::number(column), why}};
}

/// The parser's own words, without its number and place and without what the document says.
QString reasonOf(const std::exception& error) {
    static const QRegularExpression noise(
        QStringLiteral("^\\[[^]]*\\] |parse error( at line \\d+, column \\d+)?: |syntax error while parsing "
                       "|; last read: '.*'(?=; expected|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    return offendingText(QString::fromUtf8(error.what()).remove(noise));
}

/// Builds the tree while nlohmann's lexer runs; its own tree would lose duplicate keys and the text of
/// numbers.
class TreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit TreeBuilder(const QByteArray& bytes) : m_bytes(bytes) {}

    bool null() { return put({}); }
    bool boolean(bool value) {
        JsonNode node;
        node.type = JsonNode::Type::Boolean;
        node.boolean = value;
        return put(std::move(node));
    }
    bool number_unsigned(number_unsigned_t value) { return putNumber(QString::number(value), value); }
    bool number_integer(number_integer_t value) {
        return putNumber(value == 0 ? QStringLiteral("-0") : QString::number(value), std::nullopt);
    }
    bool number_float(number_float_t, const string_t& written) {
        return putNumber(QString::fromStdString(written), std::nullopt);
    }
    bool string(const string_t& value) {
        JsonNode node;
        node.type = JsonNode::Type::Text;
        node.text = QString::fromStdString(value);
        return put(std::move(node));
    }
    bool binary(const binary_t&) { return false; }

    bool start_object(size_t) { return open(JsonNode::Type::Object); }
    bool end_object() { return close(); }
    bool start_array(size_t) { return open(JsonNode::Type::List); }
    bool end_array() { return close(); }

    bool key(const string_t& value) {
        if (m_depth > mostJsonDepth)
            return true;
        auto& keys = m_open.back().keys;
        keys.push_back(QString::fromStdString(value));
        if (keys.size() <= mostJsonKeys)
            return true;
        m_issue = Issue{IssueKind::UnknownKey, {}, {offendingText(keys.back())}};
        return false;
    }

    bool parse_error(size_t position, const std::string&, const nlohmann::json::exception& error) {
        m_issue = notJson(m_bytes, qsizetype(position) - 1, reasonOf(error));
        return false;
    }

    Result<JsonNode, Issue> result() && {
        if (m_issue)
            return *m_issue;
        return std::move(m_root);
    }

private:
    bool open(JsonNode::Type type) {
        if (++m_depth > mostJsonDepth)
            return true;
        JsonNode node;
        node.type = type;
        m_open.push_back(std::move(node));
        return true;
    }

    bool close() {
        if (m_depth-- > mostJsonDepth)
            return true;
        JsonNode node = std::move(m_open.back());
        m_open.pop_back();
        return put(std::move(node));
    }

    bool putNumber(const QString& text, std::optional<quint64> whole) {
        JsonNode node;
        node.type = JsonNode::Type::Number;
        node.text = text;
        node.whole = whole;
        return put(std::move(node));
    }

    bool put(JsonNode&& node) {
        if (m_depth > mostJsonDepth)
            return true;
        if (++m_count > mostJsonValues) {
            m_issue =
                Issue{IssueKind::TooLong, {}, {QString::number(m_count), QString::number(mostJsonValues)}};
            return false;
        }
        if (m_open.empty())
            m_root = std::move(node);
        else
            m_open.back().items.push_back(std::move(node));
        return true;
    }

    const QByteArray& m_bytes;
    JsonNode m_root;
    std::vector<JsonNode> m_open; ///< outermost first
    int m_depth = 0;
    size_t m_count = 0;
    std::optional<Issue> m_issue;
};

} // namespace

Result<JsonNode, Issue> parseJson(const QByteArray& bytes) {
    // The lexer would skip the mark, and take a zero byte for the end.
    if (bytes.startsWith("\xef\xbb\xbf"))
        return notJson(bytes, 0, QStringLiteral("a byte order mark"));
    if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0)
        return notJson(bytes, zero, QStringLiteral("a zero byte"));
    TreeBuilder builder(bytes);
    try {
        nlohmann::json::sax_parse(bytes.cbegin(), bytes.cend(), &builder);
    } catch (const std::exception& error) {
        return notJson(bytes, 0, reasonOf(error));
    }
    return std::move(builder).result();
}

} // namespace gretel
