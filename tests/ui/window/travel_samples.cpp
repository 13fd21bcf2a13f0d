// SPDX-License-Identifier: GPL-3.0-or-later
#include "travel_samples.h"

#include "core/field.h"
#include "stage.h"

namespace gretel::test {

namespace {

using namespace Qt::StringLiterals;

ImportEntry entryOf(ImportVerdict verdict, const QString& name, const QString& file, const QString& format) {
    ImportEntry entry;
    entry.verdict = verdict;
    entry.file = file;
    entry.format = format;
    entry.profile = exampleProfile();
    entry.profile.id = QUuid::createUuid();
    entry.profile.name = name;
    if (verdict == ImportVerdict::Same || verdict == ImportVerdict::Conflict) {
        entry.existing = exampleProfile().id;
        entry.existingName = exampleProfile().name;
    }
    return entry;
}

Issue at(IssueKind kind, QStringList arguments, int line, int column, const QString& file = {}) {
    return {kind, {}, std::move(arguments), TextPlace{line, column, file}};
}

} // namespace

std::vector<ImportEntry> exampleEntries() {
    ImportEntry fresh =
        entryOf(ImportVerdict::New, u"gre-archive"_s, u"gre-archive.netdev"_s, u"systemd-networkd"_s);
    fresh.issues = {at(IssueKind::SettingIgnored, {u"DiscoverPathMTU"_s}, 7, 1),
                    {IssueKind::Missing, field::publicAddress(HostSide::Host2), {QString()}},
                    {IssueKind::Missing, field::tunnel(HostSide::Host2), {QString()}},
                    {IssueKind::Missing, field::networks(HostSide::Host1), {QString()}}};
    const ImportEntry first =
        entryOf(ImportVerdict::Conflict, u"gre-lab"_s, u"lab.nmconnection"_s, u"NetworkManager"_s);
    ImportEntry second =
        entryOf(ImportVerdict::Conflict,
                u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch to the laboratory"_s,
                u"branch-offices-of-the-whole-country-and-abroad.rsc"_s, u"MikroTik RouterOS"_s);
    second.issues = {at(IssueKind::SettingIgnored, {u"ipsec-secret"_s}, 3, 7)};
    const ImportEntry same =
        entryOf(ImportVerdict::Same, u"Office to lab"_s, u"office.gretel"_s, u"Gretel"_s);
    ImportEntry broken;
    broken.verdict = ImportVerdict::Invalid;
    broken.file = u"gre.netdev"_s;
    broken.issues = {at(IssueKind::NotUnderstood, {u"Kimd=gre"_s}, 3, 7),
                     at(IssueKind::MalformedAddress, {u"1.2.3"_s}, 5, 7)};
    return {fresh, first, second, same, broken};
}

std::vector<ImportEntry> manyEntries(int count) {
    std::vector<ImportEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back(entryOf(i % 100 == 99 ? ImportVerdict::Conflict : ImportVerdict::New,
                                  u"Site %1"_s.arg(i + 1), u"site-%1.netdev"_s.arg(i + 1),
                                  u"systemd-networkd"_s));
    return entries;
}

std::vector<ExportLanguage> exampleLanguages() {
    return {{u"gretel"_s, u"Gretel"_s},
            {u"networkd"_s, u"systemd-networkd"_s},
            {u"routeros"_s, u"MikroTik RouterOS"_s},
            {u"ios"_s, u"Cisco IOS"_s}};
}

ExportText exampleText(const TunnelProfile& profile, HostSide host, const QString& language) {
    ExportText text;
    const QByteArray about = "# " + language.toUtf8() + " for " + field::host(host).toUtf8() + "\n";
    text.checkList = {
        u"Make a GRE tunnel (IP protocol 47) from %1 to %2."_s.arg(
            profile.host(host).endpoint->toString(), profile.host(other(host)).endpoint->toString()),
        u"Give it the address %1."_s.arg(profile.host(host).tunnel->toString())};
    if (language == u"networkd"_s) {
        text.files = {{u"/etc/systemd/network/50-gre-lab.netdev"_s,
                       about +
                           "[NetDev]\nName=gre-lab\nKind=gre\nMTUBytes=1472\n\n[Tunnel]\nIndependent=yes\n"
                           "Local=4.3.2.1\nRemote=1.2.3.4\nKey=42\nTTL=64\n"},
                      {u"/etc/systemd/network/50-gre-lab.network"_s,
                       about + "[Match]\nName=gre-lab\n\n[Network]\nAddress=172.16.10.2/30\n"}};
        text.losses = {{IssueKind::NotWritten, field::df, {u"systemd-networkd"_s}}};
    } else if (language == u"routeros"_s) {
        text.files = {{u"gre-lab.rsc"_s, about + "/interface gre add name=gre-lab remote-address=1.2.3.4\n"}};
        text.losses = {{IssueKind::NotWritten, field::interface, {u"MikroTik RouterOS"_s}},
                       {IssueKind::CannotHold, field::ttl, {u"MikroTik RouterOS"_s}},
                       {IssueKind::CannotHold, field::firewall, {u"MikroTik RouterOS"_s, u"1.2.3.4"_s}}};
    } else if (language == u"ios"_s) {
        text.losses = {{IssueKind::WouldDisagree, field::returnKey, {u"Cisco IOS"_s}}};
    } else {
        text.files = {{u"office-to-lab.gretel"_s, about}};
    }
    return text;
}

} // namespace gretel::test
