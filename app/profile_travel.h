// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

#include "formats/import_material.h"
#include "ui/main_window.h"

namespace gretel {

class LogModel;
class MachineModel;
class ProfileStore;
class TunnelListModel;

/// Profiles in and out: what the window asks for is read, planned and written here. What takes long is done
/// in a thread of its own, one thing at a time, and can be cancelled.
class ProfileTravel : public QObject {
    Q_OBJECT
public:
    struct Parts {
        TunnelListModel& tunnels;
        MachineModel& machine;
        MainWindow& window;
        LogModel& log;
        ProfileStore& store;
    };
    /// All must outlive it.
    explicit ProfileTravel(const Parts& parts);
    ~ProfileTravel() override; ///< ends what is under way

    void importFiles(const QStringList& paths);
    void importText(const QString& text);
    void importExisting();
    void store(const std::vector<ImportDecision>& decisions);

    void exportOne(const QUuid& id);
    void exportSome(const QList<QUuid>& ids);
    void exportAll();
    void save(const ExportText& text);
    /// To a file that somebody chose; says what became of it.
    void write(const QString& path, const QByteArray& bytes);

    void cancel();

signals:
    void stored(); ///< profiles came in; the kernel wants to be looked at

private:
    using GoOn = std::function<bool()>;
    /// Runs work beside the event loop, then finish in it, unless it was cancelled.
    void begin(const QString& sentence, int total, std::function<void(const GoOn&)> work,
               std::function<void()> finish);
    void show(const ImportMaterial& material);
    void exportInto(const QString& title, const std::vector<TunnelProfile>& profiles);
    void chooseTarget(const QString& title, const QString& name, const std::function<void(QString)>& chosen);
    void writeArchive(const QString& path, const Result<QByteArray, Issue>& archive);
    void fail(const QString& sentence);

    Parts m;
    std::unique_ptr<QThread> m_thread;
    QTimer m_look; ///< at how far it is
    std::atomic<int> m_done{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace gretel
