// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "client/journal_entry.h"

namespace gretel {

/// The helper's entries of this boot in systemd's journal, the newest 2,000 first and then whatever is added.
class JournalReader : public QObject {
    Q_OBJECT
public:
    enum class Standing {
        Reads,
        Forbidden, ///< there is one, and this user may not read the system's part of it
        None,      ///< there is no journal here
    };

    explicit JournalReader(QObject* parent = nullptr);
    ~JournalReader() override;

    /// Once. The entries come from the event loop.
    Standing start();

signals:
    /// Oldest first.
    void read(const std::vector<gretel::JournalEntry>& entries);

private:
    struct Private;
    bool open();
    void readSome();
    void notice();
    std::unique_ptr<Private> d;
};

} // namespace gretel
