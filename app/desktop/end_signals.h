// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel {

/// Turns SIGTERM, SIGHUP and SIGINT, by which a session or a terminal ends its programs, into a signal of the
/// event loop. One a process. They are caught, not blocked as the helper does: what a platform plugin starts
/// would inherit that. Those that are ignored already (nohup) stay so.
class EndSignals : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

signals:
    void asked();
};

} // namespace gretel
