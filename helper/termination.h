// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop (signalfd(2)).
class Termination : public QObject {
    Q_OBJECT
public:
    /// Before any thread is started: all inherit that the signals are blocked.
    static void block();

    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

signals:
    void asked();

private:
    int m_descriptor = -1;
};

} // namespace gretel
