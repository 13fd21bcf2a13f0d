// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/field.h"
#include "formats/document.h"
#include "formats/document_words.h"

namespace gretel {

namespace {

using Json = nlohmann::ordered_json;

/// An object in the order in which it is written, without what is as by default.
class ObjectWriter {
public:
    void put(QLatin1StringView key, const QString& text) { m_json[key.data()] = text.toStdString(); }
    void putUnlessEmpty(QLatin1StringView key, const QString& text) {
        if (!text.isEmpty())
            put(key, text);
    }
    template <typename T>
    void putUnless(const T& usual, QLatin1StringView key, const T& value) {
        if (value != usual)
            m_json[key.data()] = value;
    }
    template <typename T>
    void putIf(QLatin1StringView key, const std::optional<T>& value) {
        if (value)
            putValue(key, *value);
    }
    /// A number, or the word for an absent one, unless it is the usual.
    template <typename T>
    void putOr(QLatin1StringView word, const std::optional<T>& usual, QLatin1StringView key,
               const std::optional<T>& value) {
        if (value == usual)
            return;
        if (value)
            putValue(key, *value);
        else
            put(key, word);
    }
    template <typename T, size_t Count>
    void putWord(const document::Word<T> (&table)[Count], QLatin1StringView key, T value) {
        for (const auto& [known, word] : table)
            if (known == value)
                put(key, word);
    }
    void putJson(QLatin1StringView key, const Json& json) {
        if (!json.empty())
            m_json[key.data()] = json;
    }

    const Json& json() const { return m_json; }

private:
    void putValue(QLatin1StringView key, quint32 number) { m_json[key.data()] = number; }
    void putValue(QLatin1StringView key, const Endpoint& endpoint) { put(key, endpoint.toString()); }
    void putValue(QLatin1StringView key, const IpAddress& address) { put(key, address.toString()); }
    void putValue(QLatin1StringView key, const Prefix& prefix) { put(key, prefix.toString()); }

    Json m_json = Json::object();
};

Json jsonOf(const Host& host) {
    ObjectWriter writer;
    writer.putUnlessEmpty(QLatin1StringView{"label"}, host.label);
    writer.putIf(QLatin1StringView{"public"}, host.endpoint);
    writer.putIf(QLatin1StringView{"local"}, host.local);
    writer.putIf(QLatin1StringView{"tunnel"}, host.tunnel);
    Json networks = Json::array();
    for (const Prefix& network : host.networks)
        networks.push_back(network.toString().toStdString());
    writer.putJson(QLatin1StringView{"networks"}, networks);
    return writer.json();
}

Json jsonOf(const TunnelProfile& profile) {
    const TunnelProfile usual;
    ObjectWriter writer;
    writer.put(field::id, profile.id.toString(QUuid::WithoutBraces));
    writer.putUnlessEmpty(field::name, profile.name);
    writer.putUnlessEmpty(field::interface, profile.interface);
    writer.putWord(document::kinds, field::kind, profile.kind);
    if (profile.here)
        writer.putWord(document::sides, field::here, *profile.here);
    for (const auto& [side, key] : document::sides)
        writer.putJson(key, jsonOf(profile.host(side)));
    writer.putIf(field::key, profile.key);
    writer.putUnless(usual.checksum, field::checksum, profile.checksum);
    writer.putUnless(usual.sequence, field::sequence, profile.sequence);
    writer.putOr(document::inherited, usual.ttl, field::ttl, profile.ttl);
    writer.putOr(document::inherited, usual.tos, field::tos, profile.tos);
    if (profile.df != usual.df)
        writer.putWord(document::dfPolicies, field::df, profile.df);
    writer.putUnlessEmpty(field::device, profile.device);
    writer.putOr(document::computed, usual.mtu, field::mtu, profile.mtu);
    writer.putIf(field::underlayMtu, profile.underlayMtu);
    writer.putUnless(usual.clampMss, field::clampMss, profile.clampMss);
    writer.putUnless(usual.forward, field::forward, profile.forward);
    if (profile.firewall != usual.firewall)
        writer.putWord(document::firewallPolicies, field::firewall, profile.firewall);
    return writer.json();
}

} // namespace

QByteArray writeDocument(const std::vector<TunnelProfile>& tunnels) {
    Json list = Json::array();
    for (const TunnelProfile& tunnel : tunnels)
        list.push_back(jsonOf(tunnel));
    Json root = Json::object();
    root["format"] = document::formatName.data();
    root["version"] = document::version;
    root["tunnels"] = std::move(list);
    return QByteArray::fromStdString(root.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace gretel
