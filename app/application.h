// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

#include "core/failure.h"
#include "core/issue.h"
#include "core/observed_state.h"
#include "core/tunnel_profile.h"
#include "ui/main_window.h"

namespace gretel {

class SingleInstance;
struct StartRequest;

/// The desktop app's composition root: it makes the parts and wires them, and decides nothing that one of
/// them could. The kernel tells the models, the models tell the window, the window asks, the store and the
/// helper do.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window, or the icon in the panel alone; then does what else is asked for. Later starts of
    /// the program come through the instance, which must outlive it.
    void start(const StartRequest& request, const SingleInstance& instance);

private:
    void wireWindow();
    void wireMachine();
    void wireChanges();
    void wirePresence();
    void wireHealth();
    void loadStore();

    void readKernel();
    void observe();
    void lookAtPaths();
    void logOutsideChanges(const QHash<QUuid, Observation>& before);
    void probeHelper();
    void lookUpUnderlay(const Endpoint& peer, const QString& device);

    void save(const TunnelProfile& profile);
    void remove(const QUuid& id);
    void wireTravel();
    void wireInquiries();

    void log(Severity level, const QString& text, const TunnelProfile* profile = nullptr);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
