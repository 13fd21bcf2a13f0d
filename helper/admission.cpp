// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/admission.h"

#include "helper/request.h"

namespace gretel {

namespace {

/// Entries that come to nothing are not kept, for there may be many users: no entry means none.
template <typename Count, typename Key, typename Amount>
void giveBack(QHash<Key, Count>& counts, const Key& key, Amount amount) {
    const auto count = counts.find(key);
    if (count == counts.end())
        return;
    *count -= amount;
    if (*count == 0)
        counts.erase(count);
}

} // namespace

Outcome<qsizetype> bytesOfIds(const QStringList& ids) {
    constexpr qsizetype mostOfCharacter = 3; // UTF-8, for one of UTF-16
    constexpr qsizetype besides = 8;         // an id's length, its end and the padding
    const Outcome<qsizetype> characters = request::idsBytes(ids);
    if (!characters.ok())
        return characters;
    return *characters * mostOfCharacter + ids.size() * besides;
}

Outcome<qsizetype> bytesOfToken(const QString& token) {
    constexpr qsizetype mostCharacters = 36; // of a UUID
    if (token.size() > mostCharacters)
        return Failure{FailureKind::NothingPending, {}};
    return token.size();
}

std::unique_ptr<Admission::Place> Admission::arrive(qsizetype bytes) {
    if (m_calls >= mostCalls || m_bytes + bytes > mostBytes)
        return {};
    return std::make_unique<Place>(*this, bytes);
}

Admission::Place::Place(Admission& admission, qsizetype bytes) : m_admission(admission), m_bytes(bytes) {
    ++m_admission.m_calls;
    m_admission.m_bytes += m_bytes;
}

bool Admission::Place::take(const MethodRule& rule, uint uid) {
    if (m_admission.m_callsOfUser.value({&rule, uid}) >= rule.mostOfUser ||
        m_admission.m_bytesOfUser.value(uid) + m_bytes > mostBytesOfUser)
        return false;
    m_rule = &rule;
    m_uid = uid;
    ++m_admission.m_callsOfUser[{&rule, uid}];
    m_admission.m_bytesOfUser[uid] += m_bytes;
    return true;
}

Admission::Place::~Place() {
    --m_admission.m_calls;
    m_admission.m_bytes -= m_bytes;
    if (!m_rule)
        return;
    giveBack(m_admission.m_callsOfUser, {m_rule, m_uid}, 1);
    giveBack(m_admission.m_bytesOfUser, m_uid, m_bytes);
}

} // namespace gretel
