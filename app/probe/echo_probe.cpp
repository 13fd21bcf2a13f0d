// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/echo_probe.h"

#include <QHash>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>

#include "probe/boot_time.h"

namespace gretel {

struct EchoProbe::Private {
    struct Asked {
        qint64 sentAt = 0; ///< microseconds
        quint32 bytes = 0;
        Answer answer;
    };

    EchoTarget target;
    std::unique_ptr<EchoSocket> socket;
    std::unique_ptr<QSocketNotifier> notifier;
    QHash<quint16, Asked> asked;
    std::deque<std::pair<EchoEvent, qint64>> heard; ///< and when, microseconds
    quint16 next = 1;

    void settle(const EchoEvent& event, qint64 now) {
        const auto found = asked.find(event.sequence);
        if (found == asked.end())
            return; // too late, or twice
        const Asked request = *found;
        asked.erase(found);
        EchoResult result{event.outcome, 0, request.bytes, event.error};
        if (event.outcome == EchoOutcome::Answered)
            result.roundTrip = quint32(now - request.sentAt);
        request.answer(result);
    }

    void hear() {
        const qint64 now = bootMicroseconds();
        while (auto event = socket->receive())
            heard.emplace_back(*event, now);
    }
};

Outcome<std::unique_ptr<EchoProbe>> EchoProbe::open(const EchoTarget& target, const EchoOpener& opener) {
    auto socket = opener(target);
    if (!socket.ok())
        return socket.error();
    auto parts = std::make_unique<Private>();
    parts->target = target;
    parts->socket = std::move(socket).value();
    return std::unique_ptr<EchoProbe>(new EchoProbe(std::move(parts)));
}

EchoProbe::EchoProbe(std::unique_ptr<Private> parts) : d(std::move(parts)) {
    if (d->socket->descriptor() < 0)
        return;
    // Qt reads "exception" as POLLPRI; errors (POLLERR) wake a reader.
    d->notifier = std::make_unique<QSocketNotifier>(d->socket->descriptor(), QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        d->hear();
        QTimer::singleShot(0, this, &EchoProbe::settleHeard);
    });
}

bool EchoProbe::settleHeard() {
    const QPointer<EchoProbe> alive(this);
    while (alive && !d->heard.empty()) {
        const auto [event, time] = d->heard.front();
        d->heard.pop_front();
        d->settle(event, time);
    }
    return !alive.isNull();
}

EchoProbe::~EchoProbe() = default;

Family EchoProbe::family() const {
    return d->target.to.family();
}

EchoMeans EchoProbe::means() const {
    return d->socket->means();
}

void EchoProbe::ask(quint32 bytes, std::chrono::milliseconds patience, Answer answer) {
    const quint16 sequence = d->next++;
    d->asked.insert(sequence, {bootMicroseconds(), bytes, std::move(answer)});
    const auto atOnce = d->socket->send(sequence, bytes);
    if (atOnce) {
        QTimer::singleShot(0, this, [this, event = *atOnce] { d->settle(event, 0); });
        return;
    }
    QTimer::singleShot(patience, this, [this, sequence] {
        // A busy computer may come late to what was there in time.
        d->hear();
        if (settleHeard())
            d->settle({sequence, EchoOutcome::Lost, std::nullopt}, 0);
    });
}

} // namespace gretel
