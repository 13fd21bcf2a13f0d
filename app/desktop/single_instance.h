// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace gretel {

/// What one start of the program asks for, here or of the one that runs already.
struct StartRequest {
    bool background = false; ///< no window until it is asked for
    QStringList files;       ///< documents to import
    QString action;          ///< "new", "import", "all-down": what the desktop entry offers beside starting
};

/// One Gretel a session: it has the name org.gretel.Gretel, and serves org.freedesktop.Application (Desktop
/// Entry Specification 1.5, "D-Bus Activation") at /org/gretel/Gretel. Without a session bus each is alone.
class SingleInstance : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    enum class Standing {
        First,    ///< others come here
        Second,   ///< another runs, and has what was asked for
        NotHeard, ///< another runs, and does not answer
    };

    explicit SingleInstance(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                            QObject* parent = nullptr);

    /// Blocks until the bus, and the other one if there is one, has answered. token: of the activation that
    /// this start was part of (XDG_ACTIVATION_TOKEN, DESKTOP_STARTUP_ID), so that the other's window may come
    /// to the front.
    Standing claim(const StartRequest& request, const QString& token);

    /// What is of the desktop's making is no file of ours to open, and left out.
    static QStringList localFiles(const QStringList& uris);
    static QStringList urisOf(const QStringList& files);

public slots:
    Q_SCRIPTABLE void Activate(const QVariantMap& platform);
    Q_SCRIPTABLE void Open(const QStringList& uris, const QVariantMap& platform);
    Q_SCRIPTABLE void ActivateAction(const QString& action, const QVariantList& parameter,
                                     const QVariantMap& platform);

signals:
    void activated();
    void filesOpened(const QStringList& files);
    void actionChosen(const QString& action);

private:
    bool handOver(const StartRequest& request, const QString& token);

    QDBusConnection m_bus;
};

} // namespace gretel
