// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QSet>

#include "core/failure.h"
#include "core/firewalld_rules.h"

namespace gretel {

/// firewalld, over its own D-Bus interface (org.fedoraproject.FirewallD1). Where it does not run there is
/// nothing to do, and it is never started from here. Blocking, each call at most callTimeout; from any
/// thread. Fails as FirewalldRefused (what was asked, its reason).
class Firewalld {
public:
    /// What holds now and is gone with a reload; what is read at its start and holds from the next reload on.
    enum class Scope { Runtime, Permanent };
    static constexpr int callTimeout = 25000; ///< ms; a reload on a slow machine takes most of it

    explicit Firewalld(const QDBusConnection& bus, Scope scope = Scope::Runtime);

    bool isRunning() const;
    /// What holds at runtime; absent without firewalld. Of the zones that judge something now, and of more;
    /// one call a zone, however many tunnels there are.
    Outcome<std::optional<FirewalldState>> read(const QSet<QString>& more = {}) const;

    /// What of these is not there. A device that is in another zone already counts as being where its
    /// administrator wants it.
    Outcome<FirewalldRules> missing(const FirewalldRules& rules) const;
    /// Adds what is missing, and gives just that: the rest was somebody else's before, and only what is given
    /// here may be removed later. After a failure all is as before.
    Outcome<FirewalldRules> add(const FirewalldRules& rules) const;
    /// What is not there is removed already. After a failure the others are.
    Outcome<Done> remove(const FirewalldRules& rules) const;

private:
    Outcome<FirewalldRules> missingForGood(const FirewalldRules& rules) const;

    QDBusConnection m_bus;
    Scope m_scope;
};

/// Tells when what was added at runtime may be gone. Needs an event loop.
class FirewalldWatch : public QObject {
    Q_OBJECT

public:
    explicit FirewalldWatch(const QDBusConnection& bus, QObject* parent = nullptr);

signals:
    /// firewalld started, went, or read its settings anew.
    void changed();
};

} // namespace gretel
