// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <memory>
#include <utility>

#include "helper/methods.h"

namespace gretel {

/// Counts the calls that each user has under way, prompts that nobody has answered yet among them, so that
/// one user's flood keeps nobody else out and holds no more memory than so many documents.
class Admission {
    using Key = std::pair<const MethodRule*, uint>;

public:
    /// Is given back by its destruction. The Admission must outlive it.
    class Place {
    public:
        Place(QHash<Key, int>& underWay, Key key) : m_underWay(underWay), m_key(key) {}
        ~Place();
        Q_DISABLE_COPY_MOVE(Place)

    private:
        QHash<Key, int>& m_underWay;
        Key m_key;
    };

    /// Null: the user has as many calls of this method under way as one may.
    std::unique_ptr<Place> enter(const MethodRule& rule, uint uid);

private:
    QHash<Key, int> m_underWay;
};

} // namespace gretel
