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
    TunnelStatuses Status(uint& confirmSeconds);
    PlannedOperations Preview(const QString& document, PlannedNotices& notices);
    InspectedRules InspectRules(uint& leftOut, QString& state);
    QString Apply(const QString& document, const QVariantMap& options, uint& operations, uint& confirmSeconds,
                  PlannedNotices& notices);
    void Confirm(const QString& token);
    void Revert(const QString& token);
    QString Remove(const QStringList& ids, const QVariantMap& options, uint& operations, uint& confirmSeconds,
                   PlannedNotices& notices);
    void SetAutostart(const QStringList& ids, bool on);

    /// Work of the helper's own, in the lane of the changes and in order with them. However much callers
    /// want, it is never refused.
    void submitChange(QObject* owner, Work work, std::function<void(const Outcome<Answer>&)> done);
    /// While there is something to watch over, being idle is no reason to leave.
    void stay(bool on);

signals:
    void Changed();
    void ConfirmPending(uint seconds);
    void Reverted();
    /// Some change, the helper's own as well, is about to begin; and came to its end, well or not.
    void changeStarted();
    void changeFinished();
    /// Once: nothing is left to do, being idle, stopped or without a bus.
    void finished();

private slots:
    void busLost();

private:
    using ChangeWork = std::function<Outcome<Answer>(TunnelEngine&, const ChangeOptions&, const Caller&)>;

    void begin(const Outcome<qsizetype>& bytes, Work work);
    void beginChange(const Outcome<qsizetype>& bytes, const QVariantMap& options, ChangeWork work);
    void refuse(const MethodRule& rule, const Failure& failure);
    void callFinished(Call* call);
    void leaveIfIdle();
    void finishWhenDone();
    Lane& lane(LaneKind kind) { return *m_lanes[static_cast<std::size_t>(kind)]; }

    QDBusConnection m_bus;
    const Limits m_limits;
    Admission m_admission;
    Questions m_questions;
    std::array<std::unique_ptr<Lane>, laneKinds> m_lanes;
    QList<Call*> m_calls;
    QTimer m_idle;
    bool m_stays = false;
    bool m_leaving = false;  ///< the name is given back; what came before that is still served
    bool m_stopping = false; ///< and nothing new is
    bool m_finished = false;
};

} // namespace gretel
