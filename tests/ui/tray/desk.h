// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

#include <memory>

#include "core/tunnel_profile.h"
#include "private_bus.h"

namespace gretel::test {

constexpr int patient = 20000; ///< milliseconds that what is polled for may take on a slow machine

/// What a panel reads of a menu (com.canonical.dbusmenu).
struct BusMenuItem {
    int id = 0;
    QVariantMap properties;
    QList<BusMenuItem> children;

    QString label() const { return properties.value(QStringLiteral("label")).toString(); }
    bool isEnabled() const { return properties.value(QStringLiteral("enabled"), true).toBool(); }
    bool isVisible() const { return properties.value(QStringLiteral("visible"), true).toBool(); }
    bool isChecked() const { return properties.value(QStringLiteral("toggle-state")).toInt() == 1; }
    /// Below it, with this label; id 0 when there is none.
    BusMenuItem find(const QString& wanted) const;
};

/// A desktop for the program itself: a screen (Xvfb), a window manager, a bus that is both session and
/// system, and a home of its own. Nothing waits for a time: what is to come is polled for.
class Desk {
public:
    Desk();
    ~Desk();
    /// Of those that it takes; empty when all are here.
    static QString missingProgram();
    bool start();

    void store(const TunnelProfile& profile) const;
    /// Written to Gretel's own settings.
    void set(const QString& key, const QVariant& value) const;
    QVariant setting(const QString& key) const;
    QString home(const QString& path) const { return m_home.filePath(path); }

    std::unique_ptr<QProcess> run(const QString& program, const QStringList& arguments) const;
    std::unique_ptr<QProcess> gretel(const QStringList& arguments = {}) const;
    static bool end(QProcess& process);

    /// The X window that can be seen with this in its title; empty when there is none.
    QString window(const QString& title) const;
    bool sees(const QString& title) const { return !window(title).isEmpty(); }
    QString xdotool(const QStringList& arguments) const;
    /// As a task bar does (_NET_CLOSE_WINDOW). No key: the window manager takes its keys anew at the first
    /// one that is sent, and which one comes in between is a matter of luck.
    void close(const QString& title) const;

    /// Awaits the answer while this process serves its own objects.
    static QDBusMessage ask(const QDBusMessage& question);
    static BusMenuItem menu(const QString& item);
    static void choose(const QString& item, int id);

private:
    /// Without an error, within 20 s.
    bool finishes(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_home;
    PrivateBus m_bus;
    QProcess m_screen;
    std::unique_ptr<QProcess> m_manager;
    QString m_display;
};

/// Complete on any computer: host 1 is this one by choice.
TunnelProfile someProfile(int number, const QString& name);

} // namespace gretel::test
