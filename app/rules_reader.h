// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "core/failure.h"
#include "core/firewall_counts.h"

namespace gretel {

class HelperClient;

/// The firewall's rules for the window, by way of the helper, which may ask for a password. Nothing waits for
/// it.
class RulesReader : public QObject {
    Q_OBJECT
public:
    /// The helper must outlive it.
    explicit RulesReader(HelperClient& helper);

    /// One that is under way is forgotten.
    void read();
    void stop();

signals:
    /// Once for each read(), unless it was stopped.
    void found(const gretel::Outcome<gretel::FirewallCounts>& counts);

private:
    HelperClient& m_helper;
    std::shared_ptr<bool> m_asked; ///< whoever answers later than it is asked finds it gone
};

} // namespace gretel
