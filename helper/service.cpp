// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/service.h"

#include <QDBusArgument>
#include <QUuid>

#include "core/command_text.h"
#include "helper/bus_error.h"
#include "helper/log.h"
#include "helper/outcome_log.h"
#include "helper/request.h"
#include "helper1_adaptor.h"
#include "words/operation_words.h"
#include "words/refused_words.h"

namespace gretel {

namespace {

PlannedNotices plannedNotices(const Notices& notices) {
    PlannedNotices planned;
    for (const Notice& notice : notices)
        planned.append({noticeName(notice.kind), notice.arguments});
    return planned;
}

Answer answerOf(const ChangePreview& preview) {
    PlannedOperations planned;
    planned.reserve(static_cast<qsizetype>(preview.operations.size()));
    for (const Operation& operation : preview.operations)
        planned.append({commandsOf(operation), sentenceOf(operation)});
    return {{QVariant::fromValue(planned), QVariant::fromValue(plannedNotices(preview.notices))}, {}};
}

Answer answerOf(const FirewallCounts& counts) {
    InspectedRules rules;
    rules.reserve(static_cast<qsizetype>(counts.rules.size()));
    for (const CountedRule& rule : counts.rules) {
        const PacketCount count = rule.count.value_or(PacketCount());
        rules.append({ruleKindName(rule.kind), rule.arguments, rule.count.has_value(), count.packets,
                      count.bytes, rule.text});
    }
    return {{QVariant::fromValue(rules), counts.leftOut, tableStateName(counts.state)}, {}};
}

Answer answerOf(const Applied& applied) {
    return {{applied.token.toString(QUuid::WithoutBraces), static_cast<uint>(applied.operations.size()),
             static_cast<uint>(applied.confirm.count()),
             QVariant::fromValue(plannedNotices(applied.notices))},
            applied.operations};
}

Answer answerOf(const Operations& done) {
    return {{}, done};
}

Answer answerOf(const Done&) {
    return {};
}

/// Parses, then asks the engine: the order in which nothing is parsed for a caller who may not.
template <typename Parse, typename Ask>
Outcome<Answer> answerWith(Parse parse, Ask ask) {
    const auto& parsed = parse();
    if (!parsed.ok())
        return parsed.error();
    const auto outcome = ask(*parsed);
    if (!outcome.ok())
        return outcome.error();
    return answerOf(*outcome);
}

/// A QVariantMap has only the last of what was said twice; the message, and all that it holds, has each.
Outcome<ChangeOptions> optionsOf(const QDBusMessage& call, const QVariantMap& options) {
    const auto entries = call.arguments().last().value<QDBusArgument>();
    qsizetype count = 0;
    for (entries.beginMap(); !entries.atEnd(); ++count) {
        entries.beginMapEntry();
        entries.endMapEntry();
    }
    entries.endMap();
    if (count != options.size())
        return asFailure(
            Issues{{IssueKind::DuplicateKey, QStringLiteral("options"), {options.lastKey().left(80)}}});
    return request::optionsOf(options);
}

} // namespace

Service::Service(const QDBusConnection& bus, TunnelEngine& engine, Limits limits)
    : m_bus(bus), m_limits(limits), m_questions(bus) {
    registerBusTypes();
    new Helper1Adaptor(this);
    constexpr std::array names{QLatin1StringView("status"), QLatin1StringView("preview"),
                               QLatin1StringView("change")};
    static_assert(names.size() == laneKinds);
    for (std::size_t kind = 0; kind < names.size(); ++kind)
        m_lanes[kind] = std::make_unique<Lane>(engine, names[kind]);
    connect(&lane(LaneKind::Change), &Lane::started, this, &Service::changeStarted);
    connect(&lane(LaneKind::Change), &Lane::finished, this, [this](const Outcome<Answer>& outcome) {
        if (outcome.ok() && !outcome->done.empty())
            emit Changed();
        emit changeFinished();
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

TunnelStatuses Service::Status(uint&) {
    begin(qsizetype{0}, [](TunnelEngine& engine, const Caller&) -> Outcome<Answer> {
        const Outcome<StatusReport> report = engine.status();
        if (!report.ok())
            return report.error();
        return Answer{{QVariant::fromValue(report->tunnels), report->confirmSeconds}, {}};
    });
    return {};
}

PlannedOperations Service::Preview(const QString& document, PlannedNotices&) {
    begin(request::documentBytes(document), [document](TunnelEngine& engine, const Caller&) {
        return answerWith([&] { return request::tunnelsOf(document); },
                          [&](const std::vector<TunnelProfile>& tunnels) { return engine.preview(tunnels); });
    });
    return {};
}

InspectedRules Service::InspectRules(uint&, QString&) {
    begin(qsizetype{0}, [](TunnelEngine& engine, const Caller&) -> Outcome<Answer> {
        const Outcome<FirewallCounts> counts = engine.inspectRules();
        if (!counts.ok())
            return counts.error();
        return answerOf(*counts);
    });
    return {};
}

QString Service::Apply(const QString& document, const QVariantMap& options, uint&, uint&, PlannedNotices&) {
    // The work is done again when its caller had to be asked for more.
    using Tunnels = Outcome<std::vector<TunnelProfile>>;
    const auto parsed = std::make_shared<std::optional<Tunnels>>();
    beginChange(request::documentBytes(document), options,
                [document, parsed](TunnelEngine& engine, const ChangeOptions& chosen, const Caller& caller) {
                    if (!*parsed)
                        *parsed = request::tunnelsOf(document);
                    return answerWith([&]() -> const Tunnels& { return **parsed; },
                                      [&](const std::vector<TunnelProfile>& tunnels) {
                                          return engine.apply(tunnels, chosen, caller);
                                      });
                });
    return {};
}

void Service::Confirm(const QString& token) {
    begin(bytesOfToken(token), [this, token](TunnelEngine& engine, const Caller& caller) {
        auto answer = answerWith([&] { return request::tokenOf(token); },
                                 [&](const QUuid& change) { return engine.confirm(change, caller); });
        if (answer)
            QMetaObject::invokeMethod(this, &Service::Changed);
        return answer;
    });
}

void Service::Revert(const QString& token) {
    begin(bytesOfToken(token), [this, token](TunnelEngine& engine, const Caller& caller) {
        auto answer = answerWith([&] { return request::tokenOf(token); },
                                 [&](const QUuid& change) { return engine.revert(change, caller); });
        if (answer)
            QMetaObject::invokeMethod(this, &Service::Reverted);
        return answer;
    });
}

QString Service::Remove(const QStringList& ids, const QVariantMap& options, uint&, uint&, PlannedNotices&) {
    beginChange(bytesOfIds(ids), options,
                [ids](TunnelEngine& engine, const ChangeOptions& chosen, const Caller& caller) {
                    return answerWith([&] { return request::idsOf(ids); },
                                      [&](const std::vector<QUuid>& tunnels) {
                                          return engine.remove(tunnels, chosen, caller);
                                      });
                });
    return {};
}

void Service::SetAutostart(const QStringList& ids, bool on) {
    begin(bytesOfIds(ids), [this, ids, on](TunnelEngine& engine, const Caller&) {
        auto answer =
            answerWith([&] { return request::idsOf(ids); },
                       [&](const std::vector<QUuid>& tunnels) { return engine.setAutostart(tunnels, on); });
        if (answer)
            QMetaObject::invokeMethod(this, &Service::Changed);
        return answer;
    });
}

void Service::submitChange(QObject* owner, Work work, std::function<void(const Outcome<Answer>&)> done) {
    lane(LaneKind::Change).submitOwn(owner, std::move(work), std::move(done));
}

void Service::stay(bool on) {
    m_stays = on;
    if (!on && m_calls.isEmpty() && !m_leaving)
        m_idle.start();
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
                          {m_bus, m_limits.authorisation, m_questions, lane(rule->lane)}, nullptr);
    m_calls.append(call);
    connect(call, &Call::finished, this, [this, call] { callFinished(call); });
    call->start();
}

void Service::beginChange(const Outcome<qsizetype>& bytes, const QVariantMap& options, ChangeWork work) {
    const Outcome<ChangeOptions> chosen = optionsOf(message(), options);
    if (!chosen.ok())
        return begin(chosen.error(), {});
    begin(bytes, [work = std::move(work), chosen = *chosen](TunnelEngine& engine, const Caller& caller) {
        return work(engine, chosen, caller);
    });
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
    if (m_leaving || m_stays || !m_calls.isEmpty())
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
