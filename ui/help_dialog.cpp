// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_dialog.h"

namespace gretel {

namespace {

constexpr auto heading = Prose::Kind::Heading;
constexpr auto paragraph = Prose::Kind::Paragraph;
constexpr auto item = Prose::Kind::Item;

std::vector<Prose> gettingStarted() {
    return {
        {heading, HelpDialog::tr("What a GRE tunnel does")},
        {paragraph,
         HelpDialog::tr("GRE carries packets between two hosts inside other packets, so that two "
                        "private networks reach each other across the internet as if a cable joined "
                        "them. Both hosts need the same table, each from its own side.")},
        {heading, HelpDialog::tr("Building one")},
        {item, HelpDialog::tr("Public IP: the address at which each host is reached. Behind a NAT, the local "
                              "address is asked for as well.")},
        {item, HelpDialog::tr("Tunnel address: each host's address inside the tunnel, two of one /30 or /31. "
                              "Fill in one, and the other follows.")},
        {item, HelpDialog::tr("Private networks: what lies behind each host. Each host gets a route to the "
                              "other's networks.")},
        {paragraph, HelpDialog::tr("Press Up, and do the same on the other host. Down takes away all that Up "
                                   "has made, and nothing else.")},
    };
}

std::vector<Prose> mtuAndStates() {
    return {
        {heading, HelpDialog::tr("MTU and MSS")},
        {paragraph,
         HelpDialog::tr(
             "Every packet in the tunnel carries an outer IP header and a GRE header. The key, the "
             "checksum and the sequence number add four bytes each. What is left of the underlay's "
             "MTU is the tunnel's MTU: 1468 bytes on a link of 1500 with key and checksum. The bar "
             "under the table shows every layer.")},
        {paragraph,
         HelpDialog::tr("A tunnel MTU that is too large loses large packets only: connections open, and then "
                        "hang. “Measure path” finds out what the path really carries, and uses it.")},
        {paragraph,
         HelpDialog::tr("When the way to the other host comes to carry less or more while the tunnel is up, "
                        "the status page offers the MTU that fits. With “Follow the path” among the advanced "
                        "settings it is set without asking.")},
        {heading, HelpDialog::tr("Up – unverified")},
        {paragraph,
         HelpDialog::tr(
             "GRE keeps no connection. Up – unverified means that this computer has all that the "
             "profile asks for; only an answer from the other host can say more. If nothing answers, "
             "the Doctor on the status page looks whether both ends use the same key and checksum, whether "
             "the firewalls in between let IP protocol 47 pass, and more, and says what mends it.")},
        {heading, HelpDialog::tr("Is the other host there?")},
        {paragraph,
         HelpDialog::tr(
             "While a tunnel is up, Gretel asks the other host through it again and again. The small line in "
             "the list shows the newest round trips, with a mark on its bottom for each answer that was "
             "lost. "
             "The Status page keeps seven days of them: on the graph, the arrow keys go from moment to "
             "moment, Page Up and Page Down in larger steps; the same is there as a table, and as a file for "
             "a spreadsheet.")},
        {heading, HelpDialog::tr("Not encrypted")},
        {paragraph,
         HelpDialog::tr("GRE hides nothing: whoever stands between the hosts can read and change what "
                        "passes, and the key is a number, not a password. Press “Not encrypted” "
                        "beside a tunnel's name to see what to do about it.")},
    };
}

std::vector<Prose> keys() {
    return {
        {heading, HelpDialog::tr("Keys")},
        {item, HelpDialog::tr("Ctrl+N: new tunnel")},
        {item, HelpDialog::tr("Ctrl+O: import tunnels from a file")},
        {item, HelpDialog::tr("Ctrl+D: duplicate the tunnel")},
        {item, HelpDialog::tr("Ctrl+S: save")},
        {item, HelpDialog::tr("Ctrl+T: bring the tunnel up or take it down")},
        {item, HelpDialog::tr("Ctrl+Shift+D: find out what is wrong with the tunnel")},
        {item, HelpDialog::tr("Ctrl+Shift+F: what the firewall rules have counted")},
        {item, HelpDialog::tr("Ctrl+Z, Ctrl+Shift+Z: undo and redo while editing")},
        {item, HelpDialog::tr("Ctrl+1, Ctrl+2, Ctrl+3: setup, status and log")},
        {item, HelpDialog::tr("Ctrl+F: search the tunnels")},
        {item, HelpDialog::tr("Ctrl+Q: quit; tunnels that are up stay up")},
    };
}

std::vector<Prose> helpText() {
    std::vector<Prose> text = gettingStarted();
    for (const Prose& part : mtuAndStates())
        text.push_back(part);
    for (const Prose& part : keys())
        text.push_back(part);
    return text;
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent) : ProseDialog(tr("Help"), helpText(), parent) {}

} // namespace gretel
