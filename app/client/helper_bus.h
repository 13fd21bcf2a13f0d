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
    QDBusConnection connection() const { return QDBusConnection(m_name); }

signals:
    void helperChanged();   ///< the helper's signal Changed
    void servicesChanged(); ///< what the bus can start has changed
    void lost();            ///< the bus is gone

private slots:
    void onDisconnected();

private:
    void leave();
    QString m_name;
};

} // namespace gretel
