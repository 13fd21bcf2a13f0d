// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netlink.h>

#include "helper/firewall/table_message.h"

using gretel::firewall::concernsOurTable;

namespace {

template <typename T>
QByteArray raw(const T& value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

QByteArray padded(QByteArray bytes) {
    bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
    return bytes;
}

QByteArray attribute(quint16 type, const QByteArray& payload) {
    return padded(raw(nlattr{quint16(NLA_HDRLEN + payload.size()), type}) + payload);
}

QByteArray name(const char* table) {
    return attribute(1, QByteArray(table, qsizetype(qstrlen(table)) + 1));
}

QByteArray message(int type, const QByteArray& attributes, quint8 family = NFPROTO_INET,
                   int subsystem = NFNL_SUBSYS_NFTABLES) {
    const QByteArray payload = raw(nfgenmsg{family, 0, 0}) + attributes;
    nlmsghdr header{};
    header.nlmsg_len = quint32(NLMSG_HDRLEN + payload.size());
    header.nlmsg_type = quint16(subsystem << 8 | type);
    return raw(header) + payload;
}

} // namespace

class TestFirewallMessage : public QObject {
    Q_OBJECT
private slots:
    void messages_data();
    void messages();
    void cutOff();
};

void TestFirewallMessage::messages_data() {
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<bool>("ours");
    const auto row = [](const char* title, const QByteArray& datagram, bool ours) {
        QTest::newRow(title) << datagram << ours;
    };
    const QByteArray generation = message(NFT_MSG_NEWGEN, attribute(1, raw(quint32(7))), NFPROTO_UNSPEC);
    const QByteArray other = message(NFT_MSG_NEWRULE, name("filter"));
    const QByteArray ours = message(NFT_MSG_DELSETELEM, name("gretel"));
    row("our table", message(NFT_MSG_DELTABLE, name("gretel")), true);
    row("our element", ours, true);
    row("the name is not the first attribute",
        message(NFT_MSG_NEWRULE, attribute(3, raw(quint64(1))) + name("gretel")), true);
    row("another table", other, false);
    row("a longer name", message(NFT_MSG_DELTABLE, name("gretel2")), false);
    row("a shorter name", message(NFT_MSG_DELTABLE, name("grete")), false);
    row("another family", message(NFT_MSG_DELTABLE, name("gretel"), NFPROTO_IPV4), false);
    row("another subsystem", message(1, name("gretel"), NFPROTO_INET, NFNL_SUBSYS_CTNETLINK), false);
    row("the generation", generation, false);
    row("ours after others", other + other + ours + generation, true);
    row("only others", other + generation + other, false);
    row("nothing", {}, false);
    row("no name", message(NFT_MSG_NEWRULE, attribute(2, "x")), true);
    row("no attributes", message(NFT_MSG_NEWRULE, {}), true);
    row("a torn header", QByteArray("\1\2\3", 3), true);
    row("a length of nothing", QByteArray(32, '\0'), true);
    row("an attribute of no length", message(NFT_MSG_NEWRULE, QByteArray(8, '\0')), true);
    row("an attribute too long", message(NFT_MSG_NEWRULE, raw(nlattr{4000, 1})), true);
}

void TestFirewallMessage::messages() {
    QFETCH(const QByteArray, datagram);
    QFETCH(const bool, ours);
    QCOMPARE(concernsOurTable(datagram.constData(), std::size_t(datagram.size())), ours);
}

/// Wherever it ends, nothing is read beyond (a sanitizer sees it), and what is torn is looked at.
void TestFirewallMessage::cutOff() {
    const QByteArray whole = message(NFT_MSG_NEWRULE, name("filter"));
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const std::vector<char> part(whole.begin(), whole.begin() + size);
        QVERIFY2(concernsOurTable(part.data(), part.size()), qPrintable(QString::number(size)));
    }
}

QTEST_APPLESS_MAIN(TestFirewallMessage)
#include "test_firewall_message.moc"
