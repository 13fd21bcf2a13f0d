// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/nft_context.h"

#include <nftables/libnftables.h>

#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace gretel::firewall {
namespace {

/// libnftables says it with strerror(), in this process's language.
bool says(const std::string& error, int number) {
    return error.find(std::strerror(number)) != std::string::npos;
}

/// Where there is no such netlink, nft_ctx_new() ends the whole process (netlink_init_error() in
/// src/netlink.c): looked at before.
int netlinkError() {
    const int descriptor = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_NETFILTER);
    if (descriptor < 0)
        return errno;
    ::close(descriptor);
    return 0;
}

/// nft's answer has a line for the place, one for the command and one with marks below it: only the first
/// says why.
QString reasonOf(const std::string& error) {
    const QString words = QString::fromStdString(error);
    const QString mark = QStringLiteral("Error: ");
    const auto start = words.indexOf(mark);
    const QString said = start < 0 ? words : words.mid(start + mark.size());
    return said.section(QLatin1Char('\n'), 0, 0).simplified();
}

} // namespace

Outcome<std::unique_ptr<NftContext>> NftContext::open() {
    switch (const int error = netlinkError()) {
    case 0:
        break;
    case EPROTONOSUPPORT:
    case EAFNOSUPPORT:
        return Failure{FailureKind::KernelLacksNftables, {}};
    default:
        return Failure{FailureKind::KernelUnreachable, {QString::fromLocal8Bit(std::strerror(error))}};
    }
    nft_ctx* context = nft_ctx_new(NFT_CTX_DEFAULT);
    if (!context)
        return Failure{FailureKind::KernelUnreachable, {QString::fromLocal8Bit(std::strerror(ENOMEM))}};
    nft_ctx_buffer_output(context);
    nft_ctx_buffer_error(context);
    return std::unique_ptr<NftContext>(new NftContext(context));
}

NftContext::NftContext(nft_ctx* context) : m_context(context) {}

NftContext::~NftContext() {
    nft_ctx_free(m_context);
}

NftContext::Answer NftContext::run(const std::string& command, Output output) {
    const unsigned int form = output == Output::Json
                                  ? NFT_CTX_OUTPUT_JSON
                                  : NFT_CTX_OUTPUT_HANDLE | NFT_CTX_OUTPUT_STATELESS | NFT_CTX_OUTPUT_TERSE;
    nft_ctx_output_set_flags(m_context, NFT_CTX_OUTPUT_NUMERIC_ALL | form);
    Answer answer;
    answer.done = nft_run_cmd_from_buffer(m_context, command.c_str()) == 0;
    // Reading a buffer empties it.
    if (const char* listed = nft_ctx_get_output_buffer(m_context))
        answer.output = listed;
    if (const char* error = nft_ctx_get_error_buffer(m_context))
        answer.error = error;
    return answer;
}

Failure nftFailure(const QString& command, const std::string& error) {
    if (says(error, EPERM))
        return {FailureKind::NotPermitted, {command}};
    // nfnetlink_rcv_msg() in net/netfilter/nfnetlink.c, when no module offers the subsystem: what nft fetches
    // before anything else is not known.
    if (error.find("cache initialization failed") != std::string::npos &&
        (says(error, EINVAL) || says(error, EOPNOTSUPP)))
        return {FailureKind::KernelLacksNftables, {}};
    return {FailureKind::KernelRefused, {command, reasonOf(error)}};
}

bool saysMissing(const std::string& error) {
    return says(error, ENOENT);
}

} // namespace gretel::firewall
