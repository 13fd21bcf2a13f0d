// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/ruleset_listing.h"

#include <QDeadlineTimer>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "helper/firewall/nft_context.h"

namespace gretel::firewall {
namespace {

constexpr int mostTime = 5000; // ms
constexpr std::size_t mostBytes = 16 * 1024 * 1024;

/// The child: writes the listing and ends without any of the parent's clean-up.
[[noreturn]] void list(int to) {
    auto nft = NftContext::open();
    if (!nft)
        _exit(1);
    const auto answer = (*nft)->run("list ruleset");
    const char* at = answer.output.data();
    std::size_t left = answer.output.size();
    while (left > 0) {
        const ssize_t written = ::write(to, at, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(1);
        at += written;
        left -= static_cast<std::size_t>(written);
    }
    _exit(answer.done ? 0 : 1);
}

/// Until the end, the time or the size is reached; whether it was the end.
bool readAll(int from, std::string& text) {
    const QDeadlineTimer deadline(mostTime);
    std::array<char, 65536> buffer{};
    while (text.size() <= mostBytes) {
        pollfd waiting{from, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(deadline.remainingTime()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        const ssize_t size = ::read(from, buffer.data(), buffer.size());
        if (size == 0)
            return true;
        if (size < 0 && errno != EINTR)
            return false;
        if (size > 0)
            text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return false;
}

/// Whether it ended by itself and well.
bool endOf(pid_t child, bool whole) {
    if (!whole)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

Outcome<std::string> listRuleset() {
    const Failure lost{FailureKind::AnswerLost, {QStringLiteral("nft list ruleset")}};
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return lost;
    const pid_t child = ::fork();
    if (child == 0)
        list(pipe[1]);
    ::close(pipe[1]);
    std::string text;
    const bool whole = child > 0 && readAll(pipe[0], text);
    ::close(pipe[0]);
    if (child < 0 || !endOf(child, whole) || !whole)
        return lost;
    return text;
}

} // namespace gretel::firewall
