// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/socket.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "netlink/attributes.h"
#include "netlink/channel.h"

namespace gretel::netlink {
namespace {

constexpr int mostDumpStarts = 8;

using Answer = Result<Done, Refusal>;

Refusal lost(int error) {
    return {error, {}, true};
}

/// For what the kernel has not even looked at.
Refusal refused(int error) {
    return {error, {}, false};
}

} // namespace

struct Socket::Private {
    int protocol;
    std::unique_ptr<Channel> channel;
    quint32 sequence = 0;

    /// Numbers the message and returns its bytes.
    QByteArray prepared(const Message& message, int flags) {
        nlmsghdr* header = headerOf(message);
        header->nlmsg_flags |= static_cast<quint16>(NLM_F_REQUEST | flags);
        header->nlmsg_seq = ++sequence;
        header->nlmsg_pid = 0;
        QByteArray bytes(reinterpret_cast<const char*>(header), header->nlmsg_len);
        bytes.resize(NLMSG_ALIGN(bytes.size()), '\0');
        return bytes;
    }

    int send(const QByteArray& bytes) {
        return channel->send(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }

    void awaitAnswers(quint32 first, std::vector<std::optional<Answer>>& answers, std::size_t from,
                      std::size_t count);
    /// After a lost answer: what is still on its way, or a dump that the kernel still feeds (EBUSY for the
    /// next), must not meet later requests.
    void renew() {
        if (auto fresh = Channel::open(protocol))
            channel = std::move(fresh).value();
    }
    /// Hands over the parts of one dump; interrupted: they are not of one moment.
    Answer receiveDump(const Handler& handler, bool& interrupted);
};

/// Stale answers (of a request that was given up) bear another sequence number and are passed over.
void Socket::Private::awaitAnswers(quint32 first, std::vector<std::optional<Answer>>& answers,
                                   std::size_t from, std::size_t count) {
    const QDeadlineTimer deadline(answerTimeoutMs);
    std::size_t missing = count;
    while (missing > 0) {
        const int error =
            channel->receive(static_cast<int>(deadline.remainingTime()), [&](const nlmsghdr* message) {
                const quint32 index = message->nlmsg_seq - first;
                if (message->nlmsg_type != NLMSG_ERROR || index >= count || answers[from + index])
                    return true;
                const Refusal refusal = refusalOf(message);
                answers[from + index] = refusal.error == 0 ? Answer(Done{}) : Answer(refusal);
                --missing;
                return true;
            });
        if (error == 0)
            continue;
        renew();
        for (std::size_t i = from; i < from + count; ++i)
            if (!answers[i])
                answers[i] = Answer(lost(error));
        return;
    }
}

Answer Socket::Private::receiveDump(const Handler& handler, bool& interrupted) {
    const QDeadlineTimer deadline(answerTimeoutMs);
    std::optional<Answer> end;
    while (!end) {
        const int error =
            channel->receive(static_cast<int>(deadline.remainingTime()), [&](const nlmsghdr* message) {
                if (message->nlmsg_seq != sequence)
                    return true;
                interrupted = interrupted || (message->nlmsg_flags & NLM_F_DUMP_INTR);
                if (message->nlmsg_type == NLMSG_OVERRUN) {
                    end = Answer(lost(ENOBUFS));
                } else if (message->nlmsg_type == NLMSG_ERROR) {
                    const Refusal refusal = refusalOf(message);
                    end = refusal.error == 0 ? Answer(Done{}) : Answer(refusal);
                } else if (message->nlmsg_type == NLMSG_DONE) {
                    const auto* code = familyHeader<int>(message);
                    const int status = code ? *code : 0;
                    end =
                        status == 0 ? Answer(Done{}) : Answer(status < 0 ? refused(-status) : lost(EBADMSG));
                } else if (message->nlmsg_type >= NLMSG_MIN_TYPE) {
                    handler(message);
                }
                return !end;
            });
        if (error != 0)
            end = Answer(lost(error));
    }
    if (!*end && end->error().lost)
        renew();
    return *end;
}

Outcome<std::unique_ptr<Socket>> Socket::open(int protocol) {
    auto channel = Channel::open(protocol);
    if (!channel)
        return channel.error();
    auto d = std::make_unique<Private>();
    d->protocol = protocol;
    d->channel = std::move(channel).value();
    return std::unique_ptr<Socket>(new Socket(std::move(d)));
}

Socket::Socket(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
Socket::~Socket() = default;

Result<Done, Refusal> Socket::request(Message message) {
    std::vector<Message> one;
    one.push_back(std::move(message));
    return requestAll(std::move(one)).front();
}

std::vector<Result<Done, Refusal>> Socket::requestAll(std::vector<Message> messages) {
    std::vector<std::optional<Answer>> answers(messages.size());
    bool overflow = false;
    for (const Message& message : messages)
        overflow = overflow || !message;
    for (std::size_t from = 0; from < messages.size() && !overflow;) {
        const quint32 first = d->sequence + 1;
        QByteArray batch;
        std::size_t count = 0;
        while (from + count < messages.size() && count < batchMessages) {
            const Message& message = messages[from + count];
            if (count > 0 &&
                static_cast<std::size_t>(batch.size()) + headerOf(message)->nlmsg_len > batchBytes)
                break;
            batch += d->prepared(message, NLM_F_ACK);
            ++count;
        }
        if (const int error = d->send(batch))
            std::fill_n(answers.begin() + static_cast<std::ptrdiff_t>(from), count, Answer(refused(error)));
        else
            d->awaitAnswers(first, answers, from, count);
        from += count;
    }
    std::vector<Result<Done, Refusal>> results;
    results.reserve(answers.size());
    for (const auto& answer : answers)
        results.push_back(answer.value_or(Answer(refused(EMSGSIZE))));
    return results;
}

Result<Done, Refusal> Socket::dump(const Message& request, const Handler& handler,
                                   const std::function<void()>& restarted) {
    if (!request)
        return refused(EMSGSIZE);
    for (int start = 0; start < mostDumpStarts; ++start) {
        if (start > 0)
            restarted();
        if (const int error = d->send(d->prepared(request, NLM_F_DUMP)))
            return refused(error);
        bool interrupted = false;
        const Answer answer = d->receiveDump(handler, interrupted);
        if (!answer || !interrupted)
            return answer;
    }
    return refused(EINTR);
}

Result<Done, Refusal> Socket::query(Message message, const Handler& handler) {
    if (!message)
        return refused(EMSGSIZE);
    if (const int error = d->send(d->prepared(message, 0)))
        return refused(error);
    const QDeadlineTimer deadline(answerTimeoutMs);
    std::optional<Answer> answer;
    while (!answer) {
        const int error =
            d->channel->receive(static_cast<int>(deadline.remainingTime()), [&](const nlmsghdr* received) {
                if (received->nlmsg_seq != d->sequence)
                    return true;
                if (received->nlmsg_type == NLMSG_ERROR) {
                    answer = Answer(refusalOf(received));
                } else {
                    handler(received);
                    answer = Answer(Done{});
                }
                return false;
            });
        if (error != 0)
            answer = Answer(lost(error));
    }
    if (!*answer && answer->error().lost)
        d->renew();
    return *answer;
}

} // namespace gretel::netlink
