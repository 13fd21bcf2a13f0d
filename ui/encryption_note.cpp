// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encryption_note.h"

namespace gretel {

namespace {

constexpr auto heading = Prose::Kind::Heading;
constexpr auto paragraph = Prose::Kind::Paragraph;
constexpr auto item = Prose::Kind::Item;
constexpr auto command = Prose::Kind::Command;

std::vector<Prose> meaning() {
    return {
        {heading, EncryptionNote::tr("What it means")},
        {paragraph,
         EncryptionNote::tr(
             "GRE puts packets into other packets. It does not hide them, and it does not prove who "
             "sent them: whoever stands between the two hosts can read and change what passes.")},
        {item,
         EncryptionNote::tr("The key is a number that tells tunnels apart. It travels in the clear and is no "
                            "password.")},
        {item, EncryptionNote::tr("The checksum finds damage by chance, not by intent.")},
        {item, EncryptionNote::tr("A firewall rule that admits GRE from the other host alone helps little: "
                                  "an address can be forged.")},
    };
}

std::vector<Prose> remedies() {
    return {
        {heading, EncryptionNote::tr("When nothing needs to be done")},
        {paragraph,
         EncryptionNote::tr("What protects itself stays protected: SSH, HTTPS and anything else over TLS. "
                            "A link that is your own from end to end may be trusted as it is.")},
        {heading, EncryptionNote::tr("IPsec in transport mode")},
        {paragraph,
         EncryptionNote::tr("Encrypts the GRE packets themselves between the two public addresses. Routers "
                            "know it too. With strongSwan, a child of the connection on both hosts:")},
        {command, QStringLiteral("mode = transport")},
        {command, QStringLiteral("local_ts = dynamic[gre]")},
        {command, QStringLiteral("remote_ts = dynamic[gre]")},
        {paragraph,
         EncryptionNote::tr("ESP takes its own share of every packet. Lower the underlay MTU by what it "
                            "takes, 60 bytes are on the safe side for AES-GCM over IPv4.")},
        {heading, EncryptionNote::tr("WireGuard beneath the tunnel")},
        {paragraph,
         EncryptionNote::tr(
             "Join the two hosts with WireGuard first, and enter their WireGuard addresses as public "
             "addresses here. On WireGuard's usual MTU of 1420 a tunnel with a key gets 1392.")},
        {paragraph,
         EncryptionNote::tr("If both ends speak WireGuard and nothing needs GRE, WireGuard alone is "
                            "enough.")},
    };
}

std::vector<Prose> noteText() {
    std::vector<Prose> text = meaning();
    for (const Prose& part : remedies())
        text.push_back(part);
    return text;
}

} // namespace

EncryptionNote::EncryptionNote(QWidget* parent) : ProseDialog(tr("Not encrypted"), noteText(), parent) {}

} // namespace gretel
