// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/helper_client.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>

#include <optional>

#include "client/authentication_agent.h"
#include "client/bus_failure.h"
#include "client/helper_bus.h"
#include "formats/document.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// Milliseconds. A person may look for a password first; the helper itself gives up long before.
constexpr int interactiveTimeout = 10 * 60 * 1000;
/// Milliseconds: longer than a bus gives a service to start (25 s).
constexpr int startTimeout = 30 * 1000;

Outcome<Done> nothingMore(const QDBusMessage&) {
    return Done{};
}

QVariantMap optionsOf(const Countdown& countdown) {
    if (countdown.time.count() <= 0)
        return {};
    return {{countdown.onlyIfRisky ? u"confirm-if-risky"_s : u"confirm"_s,
             QVariant::fromValue(static_cast<uint>(countdown.time.count()))}};
}

QStringList textsOf(const std::vector<QUuid>& tunnels) {
    QStringList ids;
    for (const QUuid& id : tunnels)
        ids.append(id.toString(QUuid::WithoutBraces));
    return ids;
}

QString documentOf(const std::vector<TunnelProfile>& tunnels) {
    return QString::fromUtf8(writeDocument(tunnels));
}

QDBusMessage helperCall(const QString& method, const QVariantList& arguments) {
    QDBusMessage call = QDBusMessage::createMethodCall(helperName, helperPath, helperInterface, method);
    call.setArguments(arguments);
    call.setInteractiveAuthorizationAllowed(true);
    return call;
}

bool nobodyAsks(const Failure& failure) {
    return failure.kind == FailureKind::NotAuthorised && failure.arguments.value(0) == "no-agent"_L1;
}

} // namespace

struct HelperClient::Private {
    using Reply = std::function<void(Outcome<QDBusMessage>)>;

    HelperClient* client;
    AuthenticationAgent* agent;
    HelperBus bus;
    std::optional<bool> available;

    Private(HelperClient* owner, AuthenticationAgent* asker) : client(owner), agent(asker) {}

    void noteAvailability(bool now) {
        if (std::exchange(available, now) != now)
            emit client->availabilityChanged(now);
    }

    /// Sends to the bus, not waiting; a bus that cannot be joined answers from the event loop too.
    void send(const QDBusMessage& call, int timeout, Reply reply) {
        if (const QString problem = bus.join(); !problem.isEmpty()) {
            const auto late = [this, reply = std::move(reply), problem] {
                noteAvailability(false);
                reply(Failure{FailureKind::HelperMissing, {problem}});
            };
            QMetaObject::invokeMethod(client, late, Qt::QueuedConnection);
            return;
        }
        auto* watcher = new QDBusPendingCallWatcher(bus.connection().asyncCall(call, timeout), client);
        const auto finished = [this, watcher, reply = std::move(reply)] {
            watcher->deleteLater();
            const QDBusMessage message = watcher->reply();
            if (message.type() == QDBusMessage::ReplyMessage) {
                noteAvailability(true);
                reply(message);
                return;
            }
            Failure failure = explained(failureOfReply(message));
            noteAvailability(failure.kind != FailureKind::HelperMissing);
            reply(std::move(failure));
        };
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, client, finished);
    }

    /// With the second try, once somebody can be asked.
    void ask(const QDBusMessage& call, Reply reply) {
        const auto first = [this, call, reply = std::move(reply)](Outcome<QDBusMessage> outcome) {
            if (outcome.ok() || !nobodyAsks(outcome.error()) || !agent || !agent->registerForThisProcess())
                reply(std::move(outcome));
            else
                send(call, interactiveTimeout, reply);
        };
        send(call, interactiveTimeout, first);
    }

    /// The two ways to call: with a password if need be, and without.
    template <typename T, typename Read>
    void demand(const QString& method, const QVariantList& arguments, Answer<T> answer, Read read) {
        ask(helperCall(method, arguments), reading<T>(std::move(answer), read));
    }
    template <typename T, typename Read>
    void look(const QString& method, const QVariantList& arguments, Answer<T> answer, Read read) {
        QDBusMessage call = helperCall(method, arguments);
        call.setInteractiveAuthorizationAllowed(false);
        send(call, startTimeout, reading<T>(std::move(answer), read));
    }

    template <typename T, typename Read>
    static Reply reading(Answer<T> answer, Read read) {
        return [answer = std::move(answer), read](const Outcome<QDBusMessage>& outcome) {
            if (outcome.ok())
                answer(read(*outcome));
            else
                answer(outcome.error());
        };
    }

    /// What only the agent knows.
    Failure explained(Failure failure) const {
        const bool denied =
            failure.kind == FailureKind::NotAuthorised && failure.arguments.value(0) == "denied"_L1;
        if (denied && agent && agent->takeRefusal())
            failure.arguments = {u"dismissed"_s};
        return failure;
    }
};

HelperClient::HelperClient(AuthenticationAgent* agent, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, agent)) {
    connect(&d->bus, &HelperBus::helperChanged, this, &HelperClient::changed);
    connect(&d->bus, &HelperBus::reverted, this, &HelperClient::reverted);
    connect(&d->bus, &HelperBus::confirmPending, this,
            [this](uint seconds) { emit confirmPending(std::chrono::seconds(seconds)); });
    // An installed or removed helper tells by itself; a bus that is gone tells so too.
    connect(&d->bus, &HelperBus::servicesChanged, this, [this] { probe([](const Outcome<Done>&) {}); });
    connect(&d->bus, &HelperBus::lost, this, [this] { d->noteAvailability(false); });
}

HelperClient::~HelperClient() = default;

void HelperClient::connectNotify(const QMetaMethod&) {
    d->bus.listen();
}

void HelperClient::probe(Answer<Done> answer) {
    // Answered by the bus library on the helper's side: no permission is needed, and nothing is done.
    const QDBusMessage call =
        QDBusMessage::createMethodCall(helperName, helperPath, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
    d->send(call, startTimeout, Private::reading<Done>(std::move(answer), nothingMore));
}

void HelperClient::status(Answer<HelperStatus> answer) {
    d->look(u"Status"_s, {}, std::move(answer), statusOfReply);
}

void HelperClient::preview(const std::vector<TunnelProfile>& tunnels, Answer<PlannedChange> answer) {
    d->look(u"Preview"_s, {documentOf(tunnels)}, std::move(answer), plannedChangeOfReply);
}

void HelperClient::inspectRules(Answer<FirewallCounts> answer) {
    d->demand(u"InspectRules"_s, {}, std::move(answer), firewallCountsOfReply);
}

void HelperClient::apply(const std::vector<TunnelProfile>& tunnels, const Countdown& countdown,
                         Answer<AppliedChange> answer) {
    d->demand(u"Apply"_s, {documentOf(tunnels), optionsOf(countdown)}, std::move(answer),
              appliedChangeOfReply);
}

void HelperClient::remove(const std::vector<QUuid>& tunnels, const Countdown& countdown,
                          Answer<AppliedChange> answer) {
    d->demand(u"Remove"_s, {textsOf(tunnels), optionsOf(countdown)}, std::move(answer), appliedChangeOfReply);
}

void HelperClient::confirm(const QString& token, Answer<Done> answer) {
    d->demand(u"Confirm"_s, {token}, std::move(answer), nothingMore);
}

void HelperClient::revert(const QString& token, Answer<Done> answer) {
    d->demand(u"Revert"_s, {token}, std::move(answer), nothingMore);
}

void HelperClient::setAutostart(const std::vector<QUuid>& tunnels, bool on, Answer<Done> answer) {
    d->demand(u"SetAutostart"_s, {textsOf(tunnels), on}, std::move(answer), nothingMore);
}

} // namespace gretel
