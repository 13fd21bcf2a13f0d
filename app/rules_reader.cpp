// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules_reader.h"

#include "client/helper_client.h"

namespace gretel {

RulesReader::RulesReader(HelperClient& helper) : m_helper(helper) {}

void RulesReader::read() {
    m_asked = std::make_shared<bool>(true);
    m_helper.inspectRules([this, asked = std::weak_ptr(m_asked)](const Outcome<FirewallCounts>& counts) {
        if (!asked.expired())
            emit found(counts);
    });
}

void RulesReader::stop() {
    m_asked.reset();
}

} // namespace gretel
