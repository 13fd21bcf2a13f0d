// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules_samples.h"

#include "helper/firewall/firewall_table.h"

using gretel::firewall::FirewallTable;

namespace gretel::test {

FirewallRules rulesOf(int parts) {
    FirewallRules rules;
    if (parts & Pair4)
        rules.pairs.push_back({address("1.2.3.4"), address("4.3.2.1")});
    if (parts & Pair6)
        rules.pairs.push_back({address("2001:db8::1"), address("2001:db8::2")});
    if (parts & Guard4)
        rules.guarded.push_back(address("1.2.3.4"));
    if (parts & Guard6)
        rules.guarded.push_back(address("2001:db8::1"));
    // "ip" and "tcp" are words of nft's own; 900 comes before 1468 by number and after it by letter.
    if (parts & Clamp)
        rules.clamps = {{QStringLiteral("ip"), 1468},
                        {lab, 1468},
                        {QStringLiteral("tcp"), 900},
                        {QStringLiteral("7.a_b"), 65535}};
    if (parts & Passage4)
        rules.passages = {{lab, prefix("192.168.1.0/24"), prefix("192.168.2.0/24")},
                          {lab, prefix("10.0.0.1/32"), prefix("0.0.0.0/0")},
                          {QStringLiteral("ip"), prefix("10.0.0.0/8"), prefix("10.9.8.6/31")}};
    if (parts & Passage6) {
        rules.passages.push_back({lab, prefix("fd00:1::/64"), prefix("::/0")});
        rules.passages.push_back({lab, prefix("fd00:2::1/128"), prefix("fd00:3::/47")});
    }
    if (parts & Answer)
        rules.answers = {{lab, {address("1.2.3.4"), address("4.3.2.1")}, true},
                         {QStringLiteral("tcp"), {address("1.2.3.4"), address("4.3.2.2")}, false}};
    // Each form; the same for two devices; a checksum whose highest bit is set.
    if (parts & Send)
        rules.senders = {{lab, {address("1.2.3.4"), address("4.3.2.1")}, {}, false},
                         {QStringLiteral("udp"), {address("1.2.3.4"), address("4.3.2.1")}, {}, false},
                         {lab, {address("1.2.3.4"), address("4.3.2.1")}, 0xffffffff, false},
                         {lab, {address("1.2.3.4"), address("4.3.2.1")}, 42, true},
                         {lab, {address("1.2.3.4"), address("4.3.2.1")}, 0xe0000001, true},
                         {lab, {address("1.2.3.4"), address("4.3.2.1")}, {}, true}};
    return rules.normalised();
}

FirewallState intact(const FirewallRules& rules) {
    return {rules, true};
}

FirewallState now() {
    const auto read = FirewallTable().read();
    if (!read)
        qWarning("%s", qUtf8Printable(textOf(read)));
    return read ? *read : FirewallState{{}, false};
}

Outcome<Done> write(const FirewallRules& rules) {
    return FirewallTable().write(now(), rules);
}

bool fresh() {
    return enterFreshNamespace() && now() == FirewallState();
}

QByteArray nft(const QString& script) {
    return bash(QStringLiteral("nft -f - <<'END'\n%1\nEND\n").arg(script));
}

QByteArray listed(const char* what) {
    return bash(QStringLiteral("nft list ") + QLatin1String(what));
}

} // namespace gretel::test
