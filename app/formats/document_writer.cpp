// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/field.h"
#include "core/profile_words.h"
#include "formats/document.h"
#include "formats/document_words.h"

namespace gretel {

namespace {

using Json = nlohmann::ordered_json;

/// An object in the order in which it is written, without what is as by default.
class ObjectWriter {
public:
    void put(QLatin1StringView key, const QString& text) { append(key, text.toStdString()); }
    void putUnlessEmpty(QLatin1StringView key, const QString& text) {
        if (!text.isEmpty())
            put(key, text);
    }
    template <typename T>
    void putUnless(const T& usual, QLatin1StringView key, const T& value) {
        if (value != usual)
            append(key, value);
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
    void putWord(const Word<T> (&table)[Count], QLatin1StringView key, T value) {
        for (const auto& [known, word] : table)
            if (known == value)
                put(key, word);
    }
    void putJson(QLatin1StringView key, Json json) {
        if (!json.empty())
            append(key, std::move(json));
    }

    Json take() { return std::move(m_json); }

private:
    /// Every key is put once, so none is looked for.
    void append(QLatin1StringView key, Json value) {
        m_json.get_ref<Json::object_t&>().emplace_back(key.data(), std::move(value));
    }
    void putValue(QLatin1StringView key, quint32 number) { append(key, number); }
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
    writer.putJson(QLatin1StringView{"networks"}, std::move(networks));
    return writer.take();
}

Json jsonOf(const TunnelProfile& profile) {
    const TunnelProfile usual;
    ObjectWriter writer;
    writer.put(field::id, profile.id.toString(QUuid::WithoutBraces));
    writer.putUnlessEmpty(field::name, profile.name);
    writer.putUnlessEmpty(field::interface, profile.interface);
    writer.putWord(profile_words::kinds, field::kind, profile.kind);
    if (profile.here)
        writer.putWord(profile_words::sides, field::here, *profile.here);
    for (const auto& [side, key] : profile_words::sides)
        writer.putJson(key, jsonOf(profile.host(side)));
    writer.putIf(field::key, profile.key);
    writer.putIf(field::returnKey, profile.returnKey);
    writer.putUnless(usual.checksum, field::checksum, profile.checksum);
    writer.putUnless(usual.sequence, field::sequence, profile.sequence);
    writer.putOr(document::inherited, usual.ttl, field::ttl, profile.ttl);
    writer.putOr(document::inherited, usual.tos, field::tos, profile.tos);
    if (profile.df != usual.df)
        writer.putWord(profile_words::dfPolicies, field::df, profile.df);
    writer.putUnlessEmpty(field::device, profile.device);
    writer.putOr(document::computed, usual.mtu, field::mtu, profile.mtu);
    writer.putIf(field::underlayMtu, profile.underlayMtu);
    writer.putUnless(usual.clampMss, field::clampMss, profile.clampMss);
    writer.putUnless(usual.forward, field::forward, profile.forward);
    if (profile.firewall != usual.firewall)
        writer.putWord(profile_words::firewallPolicies, field::firewall, profile.firewall);
    writer.putUnless(usual.followMtu, field::followMtu, profile.followMtu);
    if (profile.keepalives != usual.keepalives)
        writer.putWord(profile_words::keepalives, field::keepalives, profile.keepalives);
    writer.putUnless(usual.probeInterval, field::probeInterval, profile.probeInterval);
    writer.putUnless(usual.probeWindow, field::probeWindow, profile.probeWindow);
    return writer.take();
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
