// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/state_store.h"

#include <cerrno>

#include "helper/state/state_text.h"

namespace gretel {

using namespace Qt::StringLiterals;

namespace {

const QString stateName = u"state"_s;
const QString intentName = u"intent"_s;

template <typename T, typename Read>
Result<T, Untrusted> trusted(const StateDirectory::Content& content, Read read) {
    if (content.refusal)
        return *content.refusal;
    const auto payload = payloadOf(*content.bytes);
    if (!payload)
        return payload.error();
    auto value = read(*payload);
    if (!value)
        return Untrusted::Malformed;
    return std::move(value).value();
}

} // namespace

QString StateStore::defaultPath() {
    // A list, joined by colons; ours has one entry.
    const QString given = qEnvironmentVariable("STATE_DIRECTORY").section(u':', 0, 0);
    return given.startsWith(u'/') ? given : u"/var/lib/gretel"_s;
}

Outcome<StateStore> StateStore::open(const QString& path) {
    auto directory = StateDirectory::open(path);
    if (!directory)
        return directory.error();
    return StateStore(std::move(directory).value());
}

Outcome<StateStore::Loaded> StateStore::load() {
    Loaded loaded;
    auto state = take<HelperState>(stateName, readState, loaded.setAside);
    if (!state)
        return state.error();
    auto intent = take<Intent>(intentName, readIntent, loaded.setAside);
    if (!intent)
        return intent.error();
    loaded.state = std::move(state).value().value_or(HelperState{});
    loaded.intent = std::move(intent).value();
    return loaded;
}

template <typename T, typename Read>
Outcome<std::optional<T>> StateStore::take(const QString& name, Read read, std::vector<SetAside>& setAside) {
    const auto content = m_directory.read(name);
    if (!content)
        return content.error();
    if (!content->bytes && !content->refusal)
        return std::optional<T>();
    auto value = trusted<T>(*content, read);
    if (value)
        return std::optional<T>(std::move(value).value());
    const auto aside = m_directory.setAside(name);
    if (!aside)
        return aside.error();
    setAside.push_back({*aside, value.error()});
    return std::optional<T>();
}

Outcome<Done> StateStore::save(const HelperState& state) {
    return put(stateName, writeState(state));
}

Outcome<Done> StateStore::intend(const Intent& intent) {
    return put(intentName, writeIntent(intent));
}

Outcome<Done> StateStore::settle() {
    return m_directory.remove(intentName);
}

Outcome<Done> StateStore::put(const QString& name, const QByteArray& payload) {
    if (payload.size() > mostPayloadBytes)
        return m_directory.cannotWrite(name, EFBIG);
    return m_directory.write(name, checkedText(payload));
}

} // namespace gretel
