// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>

#include "core/plain_text.h"
#include "core/prefix.h"
#include "core/word_table.h"
#include "formats/object_reader.h"

/// A value's fields are named once, in a function fields(form, value); a form either writes them as a JSON
/// object or reads them out of one, strictly. Only for .cpp files of this folder.
namespace gretel::state {

/// What fields() takes: the value itself when it is read, a constant one when it is written.
template <typename T, typename Wanted>
concept Of = std::same_as<std::remove_const_t<T>, Wanted>;

/// In quotation marks, what must be escaped escaped.
void appendText(std::string& json, const QByteArray& utf8);

/// Appends an object to the text; no tree is built, for there may be tens of thousands of lines.
class Writing {
public:
    explicit Writing(std::string& text) : m_text(text) { m_text += '{'; }
    /// After the last field.
    void finish() { m_text += '}'; }

    /// A field that is always there.
    template <typename T>
    void must(QLatin1StringView key, const T& value) {
        begin(key);
        put(value);
    }
    /// One that is left out where it is as usual.
    template <typename T>
    void may(QLatin1StringView key, const T& value, const std::type_identity_t<T>& usual = T{}) {
        if (!(value == usual))
            must(key, value);
    }
    template <typename T, size_t Count>
    void word(QLatin1StringView key, const Word<T> (&table)[Count], const T& value) {
        for (const auto& [known, name] : table)
            if (known == value)
                must(key, QString(name));
    }
    /// Many small values as lines of one text: rowOf() makes a line, readRow() reads it.
    template <typename T>
    void rows(QLatin1StringView key, const std::vector<T>& values) {
        QStringList lines;
        lines.reserve(qsizetype(values.size()));
        for (const T& value : values)
            lines << rowOf(value);
        may(key, lines.join(u'\n'));
    }

private:
    /// Only an object that has just begun ends in a brace: texts end in a quotation mark.
    void begin(QLatin1StringView key) {
        m_text += m_text.back() == '{' ? "\"" : ",\"";
        m_text.append(key.data(), size_t(key.size()));
        m_text += "\":";
    }
    void put(bool value) { m_text += value ? "true" : "false"; }
    template <std::integral T>
    void put(T value) {
        m_text += std::to_string(value);
    }
    void put(const QString& text) { appendText(m_text, text.toUtf8()); }
    void put(const QUuid& id) { appendText(m_text, id.toByteArray(QUuid::WithoutBraces)); }
    void put(const IpAddress& address) { put(address.toString()); }
    void put(const Prefix& prefix) { put(prefix.toString()); }
    template <typename T>
    void put(const std::optional<T>& value) {
        put(*value);
    }
    template <typename T>
    requires std::is_class_v<T>
    void put(const T& value) {
        Writing form(m_text);
        fields(form, value);
        form.finish();
    }

    std::string& m_text;
};

class Reading {
public:
    Reading(const JsonNode& node, const QString& path, IssueList& issues)
        : m_issues(issues), m_reader(node, path, issues) {}

    template <typename T>
    void must(QLatin1StringView key, T& value) {
        if (const JsonNode* node = m_reader.take(key))
            read(*node, m_reader.pathOf(key), value);
        else
            m_reader.complain(IssueKind::Missing, key);
    }
    template <typename T>
    void may(QLatin1StringView key, T& value, const std::type_identity_t<T>& usual = T{}) {
        if (const JsonNode* node = m_reader.take(key))
            read(*node, m_reader.pathOf(key), value);
        else
            value = usual;
    }
    template <typename T, size_t Count>
    void word(QLatin1StringView key, const Word<T> (&table)[Count], T& value) {
        if (!m_reader.take(key))
            m_reader.complain(IssueKind::Missing, key);
        m_reader.readWord(key, table, value);
    }
    template <typename T>
    void rows(QLatin1StringView key, std::vector<T>& values) {
        QString text;
        may(key, text);
        if (text.isEmpty())
            return;
        for (const QStringView line : QStringView(text).split(u'\n')) {
            T value;
            if (readRow(line.split(u' '), value))
                values.push_back(std::move(value));
            else
                refuse(key, line.toString());
        }
    }
    void refuse(QLatin1StringView key, const QString& word) {
        m_reader.complain(IssueKind::UnknownWord, key, {offendingText(word)});
    }
    /// Refuses what was not asked for.
    void finish() { m_reader.finish(); }

private:
    void read(const JsonNode& node, const QString& path, bool& value) {
        if (m_reader.expect(node, JsonNode::Type::Boolean, path))
            value = node.boolean;
    }
    template <std::integral T>
    void read(const JsonNode& node, const QString& path, T& value) {
        if (!m_reader.expect(node, JsonNode::Type::Number, path))
            return;
        if (node.whole && *node.whole <= quint64(std::numeric_limits<T>::max()))
            value = static_cast<T>(*node.whole);
        else
            m_issues.add(IssueKind::NumberOutOfRange, path, {node.text});
    }
    /// Any text: the kernel's names need not be ones that we would give.
    void read(const JsonNode& node, const QString& path, QString& value) {
        if (m_reader.expect(node, JsonNode::Type::Text, path))
            value = node.text;
    }
    void read(const JsonNode& node, const QString& path, QUuid& value) {
        if (!m_reader.expect(node, JsonNode::Type::Text, path))
            return;
        value = QUuid::fromString(node.text);
        if (value.toString(QUuid::WithoutBraces) != node.text)
            m_issues.add(IssueKind::MalformedId, path);
    }
    void read(const JsonNode& node, const QString& path, IpAddress& value) {
        if (m_reader.expect(node, JsonNode::Type::Text, path))
            m_reader.parseInto(node, path, IpAddress::parse, value);
    }
    void read(const JsonNode& node, const QString& path, Prefix& value) {
        if (m_reader.expect(node, JsonNode::Type::Text, path))
            m_reader.parseInto(node, path, Prefix::parse, value);
    }
    template <typename T>
    void read(const JsonNode& node, const QString& path, std::optional<T>& value) {
        read(node, path, value.emplace());
    }
    template <typename T>
    requires std::is_class_v<T>
    void read(const JsonNode& node, const QString& path, T& value) {
        Reading form(node, path, m_issues);
        fields(form, value);
        form.finish();
    }

    IssueList& m_issues;
    ObjectReader m_reader;
};

} // namespace gretel::state
