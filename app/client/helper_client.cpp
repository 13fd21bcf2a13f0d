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
    // An installed or removed helper tells by itself; a bus that is gone tells so too.
    connect(&d->bus, &HelperBus::servicesChanged, this, [this] { probe([](const Outcome<Done>&) {}); });
    connect(&d->bus, &HelperBus::lost, this, [this] { d->noteAvailability(false); });
}

HelperClient::~HelperClient() = default;

void HelperClient::probe(Answer<Done> answer) {
    // Answered by the bus library on the helper's side: no permission is needed, and nothing is done.
    const QDBusMessage call =
        QDBusMessage::createMethodCall(helperName, helperPath, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
    d->send(call, startTimeout, [answer = std::move(answer)](const Outcome<QDBusMessage>& outcome) {
        if (outcome.ok())
            answer(Done{});
        else
            answer(outcome.error());
    });
}

void HelperClient::apply(const std::vector<TunnelProfile>& tunnels, Answer<QString> answer) {
    const QString document = QString::fromUtf8(writeDocument(tunnels));
    d->ask(helperCall(u"Apply"_s, {document, QVariantMap()}),
           [answer = std::move(answer)](const Outcome<QDBusMessage>& outcome) {
               if (outcome.ok())
                   answer(outcome->arguments().value(0).toString());
               else
                   answer(outcome.error());
           });
}

void HelperClient::remove(const std::vector<QUuid>& tunnels, Answer<Done> answer) {
    QStringList ids;
    for (const QUuid& id : tunnels)
        ids.append(id.toString(QUuid::WithoutBraces));
    d->ask(helperCall(u"Remove"_s, {ids}),
           [answer = std::move(answer)](const Outcome<QDBusMessage>& outcome) {
               if (outcome.ok())
                   answer(Done{});
               else
                   answer(outcome.error());
           });
}

} // namespace gretel
