// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "formats/issue_list.h"
#include "formats/netplan/yaml_node.h"

/// YAML as configuration files need it: one document of maps, lists and scalars, each with its place.
namespace gretel {

/// The document. Nothing, and issues, where it is none, holds a key twice, or an anchor, an alias, a tag, a
/// directive, a second document, a key that is no scalar, or more than the limits. Nothing is thrown.
std::optional<YamlNode> yamlOf(const QByteArray& bytes, IssueList& issues);

/// Takes a map's settings one by one; what is left in the end is a loss or a mistake.
class MapReader {
public:
    /// What is no map is WrongType, and read as an empty one.
    MapReader(const YamlNode& node, IssueList& issues);

    /// Null when it is not there.
    const YamlNode* take(QLatin1StringView key);
    /// A scalar's text; WrongType where it is another kind.
    const PlacedText* takeText(QLatin1StringView key);
    /// The key's own place; only for what is there.
    const TextPlace& placeOf(QLatin1StringView key) const;
    void finish(std::span<const QLatin1StringView> harmless, std::span<const QLatin1StringView> known,
                Issues& losses);

private:
    const YamlNode& m_node;
    IssueList& m_issues;
    std::vector<bool> m_taken;
};

/// A scalar's text, or nothing with WrongType.
const PlacedText* textOf(const YamlNode& node, IssueList& issues);
/// The items of a list, or none with WrongType; an absent value is an empty list.
std::span<const YamlNode> listOf(const YamlNode& node, IssueList& issues);

} // namespace gretel
