// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <memory>

#include "helper/admission.h"
#include "helper/authorisation.h"
#include "helper/bus_types.h"
#include "helper/call.h"
#include "helper/lane.h"
#include "helper/tunnel_engine.h"

namespace gretel {

/// The object /org/gretel/Helper1. Its methods are those of org.gretel.Helper1.xml, through the adaptor that
/// the build makes from that file; each becomes a Call and is answered later.
class Service : public QObject, protected QDBusContext {
    Q_OBJECT
public:
    static constexpr QLatin1StringView name{"org.gretel.Helper1"};
    static constexpr QLatin1StringView path{"/org/gretel/Helper1"};

    struct Limits {
        AuthorisationLimits authorisation{};
        std::chrono::milliseconds idle{30 * 1000}; ///< without a call
    };

    Service(const QDBusConnection& bus, TunnelEngine& engine, Limits limits);
    ~Service() override;

    /// Exports the object, then takes the name. False: the bus refused it.
    bool start();
    /// Takes no more work, lets what has begun come to its end, and then is finished().
    void stop();

    // What the adaptor calls. The values they return are not used: each answer is delayed.
    TunnelStatuses Status();
    PlannedOperations Preview(const QString& document);
    QString Apply(const QString& document, const QVariantMap& options);
    void Remove(const QStringList& ids);

signals:
    void Changed();
    /// Once: nothing is left to do, being idle, stopped or without a bus.
    void finished();

private slots:
    void busLost();

private:
    void begin(const Outcome<qsizetype>& bytes, Work work);
    void refuse(const MethodRule& rule, const Failure& failure);
    void callFinished(Call* call);
    void leaveIfIdle();
    void finishWhenDone();
    Lane& lane(LaneKind kind) { return *m_lanes[static_cast<std::size_t>(kind)]; }

    QDBusConnection m_bus;
    const Limits m_limits;
    Admission m_admission;
    std::array<std::unique_ptr<Lane>, laneKinds> m_lanes;
    QList<Call*> m_calls;
    QTimer m_idle;
    bool m_leaving = false;  ///< the name is given back; what came before that is still served
    bool m_stopping = false; ///< and nothing new is
    bool m_finished = false;
};

} // namespace gretel
