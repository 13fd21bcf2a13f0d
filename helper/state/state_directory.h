// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "core/failure.h"
#include "helper/state/checked_text.h"

namespace gretel {

/// Durable files in one directory that is held open, so that nothing can be put in its place. One holder at a
/// time (flock), and only that one writes. Names are plain file names, known when this is compiled.
class StateDirectory {
public:
    /// Makes the directory (0700) where only it is missing, and clears what a kill left half-written.
    /// CannotRead when it cannot be opened, or when somebody other than its user could write there; Busy when
    /// another process holds it; CannotWrite.
    static Outcome<StateDirectory> open(const QString& path);
    ~StateDirectory();
    StateDirectory(StateDirectory&& other) noexcept;
    StateDirectory& operator=(StateDirectory&& other) noexcept;

    /// On the disk when it returns. On CannotWrite (file, reason) what stood there still does.
    Outcome<Done> write(const QString& name, const QByteArray& content);
    /// A file that is not there is removed already. On CannotWrite nobody knows whether it will be there
    /// after a power cut.
    Outcome<Done> remove(const QString& name);

    struct Content {
        std::optional<QByteArray> bytes;  ///< absent: there is no such file, or it is refused
        std::optional<Untrusted> refusal; ///< NoFile, TooLarge
    };
    /// At most mostCheckedBytes. Waits for nothing. CannotRead (file, reason).
    Outcome<Content> read(const QString& name) const;

    /// Calls it NAME.bad-N, N counting up, and lets go of the oldest of more than ten; its new name.
    Outcome<QString> setAside(const QString& name);

    /// For an errno.
    Failure cannotWrite(const QString& name, int error) const;

private:
    StateDirectory(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    QString pathOf(const QString& name) const { return m_path + u'/' + name; }
    Outcome<QStringList> names() const;
    /// 0 or an errno.
    int putInPlace(const QByteArray& fresh, const QByteArray& name);
    int synchronise() const;

    QString m_path;
    int m_descriptor = -1;
};

} // namespace gretel
