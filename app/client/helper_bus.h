// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace gretel {

/// A connection of one's own to the system bus. Qt's shared one stays dead for good when the bus is
/// restarted; this one is joined anew.
class HelperBus : public QObject {
    Q_OBJECT
public:
    explicit HelperBus(QObject* parent = nullptr);
    ~HelperBus() override;

    /// Empty once it is connected, else the bus's words.
    QString join();
    /// From now on the signals below are heard, but for lost(), which always is. Each costs the bus a rule,
    /// and the first one a question and its answer: not for who only asks something and leaves.
    void listen();
    QDBusConnection connection() const { return QDBusConnection(m_name); }

signals:
    void helperChanged(); ///< the helper's signal Changed
    void confirmPending(uint seconds);
    void reverted();
    void servicesChanged(); ///< what the bus can start has changed
    void lost();            ///< the bus is gone

private slots:
    void onDisconnected();

private:
    void leave();
    void subscribe();
    QString m_name;
    bool m_joined = false;
    bool m_listens = false;
};

} // namespace gretel
