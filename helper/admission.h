// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

#include "core/failure.h"
#include "helper/methods.h"

namespace gretel {

/// What these hold of the message that a call keeps until it is answered, in bytes, or why they are too much:
/// as request::idsBytes(); and NothingPending for what is longer than a token.
Outcome<qsizetype> bytesOfIds(const QStringList& ids);
Outcome<qsizetype> bytesOfToken(const QString& token);

/// How much may be under way at a time, prompts that nobody has answered yet included: in all, so that memory
/// is bounded, and of one user, so that one's flood keeps nobody else out. In all it must stay well below the
/// 63 MiB of messages in use at which libdbus stops reading: then not even polkit's answers would come in.
class Admission {
public:
    static constexpr int mostCalls = 1024;
    static constexpr qsizetype mostBytes = 24 * 1024 * 1024;
    static constexpr qsizetype mostBytesOfUser = 8 * 1024 * 1024;

    /// One call's place; given back by its destruction. The Admission must outlive it.
    class Place {
    public:
        Place(Admission& admission, qsizetype bytes);
        ~Place();
        Q_DISABLE_COPY_MOVE(Place)

        /// Once it is known whose call it is. False: that user has enough under way.
        bool take(const MethodRule& rule, uint uid);

    private:
        Admission& m_admission;
        const qsizetype m_bytes;
        const MethodRule* m_rule = nullptr;
        uint m_uid = 0;
    };

    /// For a call that holds so many bytes of arguments. Null: enough is under way.
    std::unique_ptr<Place> arrive(qsizetype bytes);

private:
    int m_calls = 0;
    qsizetype m_bytes = 0;
    QHash<std::pair<const MethodRule*, uint>, int> m_callsOfUser;
    QHash<uint, qsizetype> m_bytesOfUser;
};

} // namespace gretel
