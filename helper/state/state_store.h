// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/state/helper_state.h"
#include "helper/state/state_directory.h"

namespace gretel {

/// The helper's memory: two files, "state" and "intent". A transaction calls intend() before its first
/// change, save() with its own id as the state's change once all of it was read back (that commits it), and
/// settle() when the intent is no longer needed. Whoever starts next calls load() and then recoveryOf().
/// Blocking; for one thread at a time.
class StateStore {
public:
    /// systemd's StateDirectory= (the environment's STATE_DIRECTORY), else /var/lib/gretel.
    static QString defaultPath();
    /// Fails as StateDirectory::open().
    static Outcome<StateStore> open(const QString& path);

    /// A file that could not be trusted, under its new name; it is never obeyed.
    struct SetAside {
        QString file;
        Untrusted reason;
        friend bool operator==(const SetAside&, const SetAside&) = default;
    };
    struct Loaded {
        HelperState state; ///< empty when there is none
        std::optional<Intent> intent;
        std::vector<SetAside> setAside;
    };
    /// CannotRead when the disk does not give the files; CannotWrite when one cannot be set aside.
    Outcome<Loaded> load();

    /// Each is on the disk when it returns; CannotWrite leaves things as they were.
    Outcome<Done> save(const HelperState& state);
    Outcome<Done> intend(const Intent& intent);
    Outcome<Done> settle();

private:
    explicit StateStore(StateDirectory directory) : m_directory(std::move(directory)) {}
    template <typename T, typename Read>
    Outcome<std::optional<T>> take(const QString& name, Read read, std::vector<SetAside>& setAside);
    Outcome<Done> put(const QString& name, const QByteArray& payload);

    StateDirectory m_directory;
};

} // namespace gretel
