// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/failure.h"

struct nft_ctx;

namespace gretel::firewall {

/// libnftables, with JSON in and out unless something else is said. Belongs to the network namespace in which
/// it was opened. Blocking: the kernel answers from within sendmsg. Starts no process.
class NftContext {
public:
    /// KernelLacksNftables, NotPermitted or KernelUnreachable when there is no netlink to the packet filter.
    static Outcome<std::unique_ptr<NftContext>> open();
    ~NftContext();
    NftContext(const NftContext&) = delete;
    NftContext& operator=(const NftContext&) = delete;

    enum class Output {
        Json,
        /// nft's own language, with handles, without counts and without the elements of sets.
        Outline
    };
    struct Answer {
        bool done = false;
        std::string output; ///< what was listed
        std::string error;  ///< why it was not done, in nft's own words, of one or more lines
    };
    /// command: of nft's language, or a transaction in JSON.
    Answer run(const std::string& command, Output output = Output::Json);

private:
    explicit NftContext(nft_ctx* context);
    nft_ctx* m_context;
};

/// command: the operation's, for people. error: Answer::error.
Failure nftFailure(const QString& command, const std::string& error);
/// There is no such table, chain, set or element.
bool saysMissing(const std::string& error);

} // namespace gretel::firewall
