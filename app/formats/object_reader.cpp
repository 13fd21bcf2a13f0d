// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/object_reader.h"

#include <algorithm>

#include "core/plain_text.h"

namespace gretel {

namespace {

QString wordOf(JsonNode::Type type) {
    switch (type) {
    case JsonNode::Type::Boolean:
        return QStringLiteral("true or false");
    case JsonNode::Type::Number:
        return QStringLiteral("number");
    case JsonNode::Type::Text:
        return QStringLiteral("text");
    case JsonNode::Type::List:
        return QStringLiteral("list");
    case JsonNode::Type::Null:
    case JsonNode::Type::Object:
        break;
    }
    return QStringLiteral("object");
}

bool isWhole(QStringView text) {
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

const JsonNode& orEmpty(const JsonNode& node) {
    static const JsonNode empty;
    return node.type == JsonNode::Type::Object ? node : empty;
}

} // namespace

ObjectReader::ObjectReader(const JsonNode& node, QString path, IssueList& issues)
    : m_node(orEmpty(node)), m_path(std::move(path)), m_issues(issues) {
    expect(node, JsonNode::Type::Object, m_path);
}

const JsonNode* ObjectReader::take(QLatin1StringView key) {
    const auto found = std::find(m_node.keys.begin(), m_node.keys.end(), key);
    if (found == m_node.keys.end())
        return nullptr;
    const auto place = size_t(found - m_node.keys.begin());
    m_taken |= quint64(1) << place;
    return &m_node.items[place];
}

const JsonNode* ObjectReader::take(QLatin1StringView key, JsonNode::Type type) {
    const JsonNode* node = take(key);
    if (!node || node->type == type)
        return node;
    expect(*node, type, pathOf(key));
    return nullptr;
}

void ObjectReader::readText(QLatin1StringView key, qsizetype most, QString& target) {
    const JsonNode* node = take(key, JsonNode::Type::Text);
    if (!node)
        return;
    if (node->text.size() > most)
        complain(IssueKind::TooLong, key, {QString::number(node->text.size()), QString::number(most)});
    else if (!isPlainText(node->text))
        complain(IssueKind::ControlCharacter, key, {shown(node->text)});
    else
        target = node->text;
}

void ObjectReader::readBoolean(QLatin1StringView key, bool& target) {
    if (const JsonNode* node = take(key, JsonNode::Type::Boolean))
        target = node->boolean;
}

std::optional<quint64> ObjectReader::numberOf(const JsonNode& node, QLatin1StringView key, quint64 least,
                                              quint64 most) {
    if (node.whole && *node.whole >= least && *node.whole <= most)
        return node.whole;
    complain(isWhole(node.text) ? IssueKind::NumberOutOfRange : IssueKind::MalformedNumber, key,
             {shown(node.text), QString::number(least), QString::number(most)});
    return std::nullopt;
}

bool ObjectReader::expect(const JsonNode& node, JsonNode::Type type, const QString& path) {
    if (node.type == type)
        return true;
    m_issues.add(IssueKind::WrongType, path, {wordOf(type)});
    return false;
}

void ObjectReader::complain(IssueKind kind, QLatin1StringView key, const QStringList& arguments) {
    m_issues.add(kind, pathOf(key), arguments);
}

QString ObjectReader::pathOf(QLatin1StringView key) const {
    return m_path.isEmpty() ? QString(key) : QString(m_path + QLatin1Char('.') + key);
}

QString ObjectReader::shown(const QString& text) {
    return offendingText(text);
}

void ObjectReader::finish() {
    const auto& keys = m_node.keys;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (m_taken >> (key - keys.begin()) & 1)
            continue;
        // What is asked for is the first of its name, so one that was not taken may be a second of it.
        const bool again = std::find(keys.begin(), key, *key) != key;
        const QString name = shown(*key);
        const QString path = m_path.isEmpty() ? name : QString(m_path + QLatin1Char('.') + name);
        m_issues.add(again ? IssueKind::DuplicateKey : IssueKind::UnknownKey, path, {name});
    }
}

} // namespace gretel
