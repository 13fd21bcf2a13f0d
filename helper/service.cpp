// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/service.h"

#include <QUuid>

#include "core/command_text.h"
#include "helper/bus_error.h"
#include "helper/log.h"
#include "helper/outcome_log.h"
#include "helper/request.h"
#include "helper1_adaptor.h"
#include "words/operation_words.h"

namespace gretel {

namespace {

Answer plannedAnswer(const Operations& operations) {
    PlannedOperations planned;
    planned.reserve(static_cast<qsizetype>(operations.size()));
    for (const Operation& operation : operations)
        planned.append({commandsOf(operation), sentenceOf(operation)});
    return {{QVariant::fromValue(planned)}, {}};
}

/// Parses, then asks the engine: the order in which nothing is parsed for a caller who may not.
template <typename Parse, typename Ask, typename Say>
Outcome<Answer> answerWith(Parse parse, Ask ask, Say say) {
    const auto parsed = parse();
    if (!parsed.ok())
        return parsed.error();
    const Outcome<Operations> outcome = ask(*parsed);
    if (!outcome.ok())
        return outcome.error();
    return say(*outcome);
}

} // namespace

Service::Service(const QDBusConnection& bus, TunnelEngine& engine, Limits limits)
    : m_bus(bus), m_limits(limits) {
    registerBusTypes();
    new Helper1Adaptor(this);
    for (auto& lane : m_lanes)
        lane = std::make_unique<Lane>(engine);
    connect(&lane(LaneKind::Change), &Lane::finished, this, [this](const Outcome<Answer>& outcome) {
        if (outcome.ok() && !outcome->done.empty())
            emit Changed();
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_limits.idle);
    connect(&m_idle, &QTimer::timeout, this, &Service::leaveIfIdle);
}

Service::~Service() {
    // While the lanes and the admission that they use still are there.
    qDeleteAll(m_calls);
}

bool Service::start() {
    m_bus.connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"),
                  QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"), this,
                  SLOT(busLost()));
    m_idle.start();
    return m_bus.registerObject(path, this, QDBusConnection::ExportAdaptors) && m_bus.registerService(name);
}

TunnelStatuses Service::Status() {
    begin(qsizetype{0}, [](TunnelEngine& engine) -> Outcome<Answer> {
        const Outcome<TunnelStatuses> statuses = engine.status();
        if (!statuses.ok())
            return statuses.error();
        return Answer{{QVariant::fromValue(*statuses)}, {}};
    });
    return {};
}

PlannedOperations Service::Preview(const QString& document) {
    begin(request::documentBytes(document), [document](TunnelEngine& engine) {
        return answerWith([&] { return request::tunnelsOf(document); },
                          [&](const std::vector<TunnelProfile>& tunnels) { return engine.preview(tunnels); },
                          plannedAnswer);
    });
    return {};
}

QString Service::Apply(const QString& document, const QVariantMap& options) {
    const Outcome<Done> known = request::checkOptions(options);
    begin(known.ok() ? request::documentBytes(document) : known.error(), [document](TunnelEngine& engine) {
        return answerWith([&] { return request::tunnelsOf(document); },
                          [&](const std::vector<TunnelProfile>& tunnels) { return engine.apply(tunnels); },
                          [](const Operations& done) {
                              return Answer{{QUuid::createUuid().toString(QUuid::WithoutBraces)}, done};
                          });
    });
    return {};
}

void Service::Remove(const QStringList& ids) {
    begin(request::idsBytes(ids), [ids](TunnelEngine& engine) {
        return answerWith([&] { return request::idsOf(ids); },
                          [&](const std::vector<QUuid>& tunnels) { return engine.remove(tunnels); },
                          [](const Operations& done) {
                              return Answer{{}, done};
                          });
    });
}

/// What is too large, or too much, is let go at once: it is never held while somebody is asked.
void Service::begin(const Outcome<qsizetype>& bytes, Work work) {
    setDelayedReply(true);
    const MethodRule* rule = ruleOf(message().member());
    if (!rule) {
        m_bus.send(busError(message(), {FailureKind::NotAuthorised, {QStringLiteral("denied")}}));
        return;
    }
    if (!bytes.ok())
        return refuse(*rule, bytes.error());
    auto place = m_admission.arrive(*bytes);
    if (m_stopping || !place)
        return refuse(*rule, {FailureKind::Busy, {}});
    m_idle.stop();
    auto* call = new Call(*rule, {message(), std::move(place), std::move(work)},
                          {m_bus, m_limits.authorisation, lane(rule->lane)}, nullptr);
    m_calls.append(call);
    connect(call, &Call::finished, this, [this, call] { callFinished(call); });
    call->start();
}

void Service::refuse(const MethodRule& rule, const Failure& failure) {
    if (message().isReplyRequired())
        m_bus.send(busError(message(), failure));
    logOutcome(rule, message(), {}, failure);
    if (m_calls.isEmpty() && !m_leaving)
        m_idle.start();
}

void Service::callFinished(Call* call) {
    m_calls.removeOne(call);
    call->deleteLater();
    if (m_leaving)
        finishWhenDone();
    else if (m_calls.isEmpty())
        m_idle.start();
}

/// The name goes first. What the bus delivered before that is on its way to us and is still served; what
/// comes after starts a helper anew.
void Service::leaveIfIdle() {
    if (m_leaving || !m_calls.isEmpty())
        return;
    m_leaving = true;
    m_bus.unregisterService(name);
    QTimer::singleShot(0, this, &Service::finishWhenDone);
}

void Service::stop() {
    if (m_stopping)
        return;
    m_stopping = true;
    m_leaving = true;
    m_idle.stop();
    m_bus.unregisterService(name);
    const QList<Call*> calls = m_calls;
    for (Call* call : calls)
        call->giveUp();
    QTimer::singleShot(0, this, &Service::finishWhenDone);
}

void Service::busLost() {
    log::write(log::Level::Warning, "The system bus is gone.");
    stop();
}

void Service::finishWhenDone() {
    if (m_finished || !m_calls.isEmpty())
        return;
    m_finished = true;
    emit finished();
}

} // namespace gretel
