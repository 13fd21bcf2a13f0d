// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/host_reader.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/plain_text.h"
#include "formats/commands/host_commands.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// The line without what only keeps a command quiet, or its failure without consequence.
QString withoutHush(const QString& line) {
    static const QRegularExpression hush(
        u"([ \\t]*([12&]?>[ \\t]*/dev/null|2>&1|\\|\\|[ \\t]*(true|:))([ \\t]*;)?)+[ \\t]*\\z"_s);
    return QString(line).remove(hush);
}

/// Whether the line sets nothing up.
bool isIdle(const QString& line) {
    static const QRegularExpression pattern(
        u"\\A(set( [-+][A-Za-z]+)+( -o [a-z]+)?|set -o [a-z]+|true|:|echo( [^$`\\\\|&;<>()]*)?)\\z"_s);
    return pattern.match(line).hasMatch();
}

/// "echo 1 > /proc/sys/net/ipv4/ip_forward" is sysctl by another name.
bool isWriteToProc(const QString& line) {
    static const QRegularExpression pattern(
        u"\\A(sudo )?echo[ \\t]+[\"']?[0-9]+[\"']?[ \\t]*>[ \\t]*/proc/sys/net/[A-Za-z0-9_./-]+\\z"_s);
    return pattern.match(line).hasMatch();
}

bool isTool(const ShellCommand& command) {
    static const QStringList tools{u"nft"_s,          u"iptables"_s, u"ip6tables"_s, u"sysctl"_s,
                                   u"modprobe"_s,     u"ufw"_s,      u"ethtool"_s,   u"tc"_s,
                                   u"firewall-cmd"_s, u"logger"_s,   u"sleep"_s};
    const size_t at = !command.empty() && command[0].text == "sudo"_L1 ? 1 : 0;
    return at < command.size() && tools.contains(command[at].text.section(u'/', -1));
}

} // namespace

void HostReader::take(const JoinedLine& line) {
    if (m_issues.full())
        return;
    const QString text = line.text().trimmed();
    if (!isIdle(text) && !isRemovalOfOlder(text) && !takeTool(line))
        takeCommands(line);
}

bool HostReader::takeTool(const JoinedLine& line) {
    const QString text = withoutHush(line.text().trimmed());
    JoinedLine quiet;
    quiet.append(text, line.place(0));
    const auto commands = commandsIn(quiet);
    const bool areTools =
        commands && !commands->empty() && std::all_of(commands->begin(), commands->end(), isTool);
    if (!areTools && !isWriteToProc(text))
        return false;
    m_tools.push_back({line.from(0)});
    return true;
}

void HostReader::takeCommands(const JoinedLine& line) {
    const auto commands = commandsIn(line);
    if (!commands) {
        takeRemoval(line, commands.error());
        return;
    }
    for (const ShellCommand& command : *commands)
        if (ip::Reader::isIp(command))
            m_ip.take(command);
        else
            m_issues.add(IssueKind::NotUnderstood, command.front().place,
                         {offendingText(command.front().text)});
}

/// Only what takes something away may fail unheard.
void HostReader::takeRemoval(const JoinedLine& line, const Issue& issue) {
    static const QRegularExpression removes(
        u"\\A(sudo +)?[a-z/]*ip +[a-z]+ +(d|de|del|dele|delet|delete|f|flush) "_s);
    JoinedLine quiet;
    quiet.append(withoutHush(line.text()), line.place(0));
    const auto commands = commandsIn(quiet);
    if (commands && commands->size() == 1 && removes.match(line.text().trimmed()).hasMatch())
        m_ip.take(commands->front());
    else
        m_issues.add(issue, *issue.place);
}

std::vector<ReadEnd> HostReader::finish(const std::vector<OwnPart>& parts) {
    m_ip.finish();
    std::vector<ReadEnd> ends;
    if (m_ip.tunnels().empty() || !m_issues.issues().empty())
        return ends;
    std::stable_sort(m_tools.begin(), m_tools.end(),
                     [](const Tool& a, const Tool& b) { return a.line.line() < b.line.line(); });
    for (const OwnPart& part : parts)
        settle(part);
    for (const Tool& tool : m_tools)
        if (!tool.taken)
            ownerOf(tool.line.line())
                .read.losses.push_back(
                    {IssueKind::SettingIgnored, {}, {offendingText(tool.line.text())}, tool.line.place(0)});
    for (const ip::MadeTunnel& tunnel : m_ip.tunnels())
        ends.push_back(tunnel.read);
    return ends;
}

void HostReader::settle(const OwnPart& part) {
    auto& tunnels = m_ip.tunnels();
    const auto own = std::partition_point(tunnels.begin(), tunnels.end(), [&](const ip::MadeTunnel& tunnel) {
        return tunnel.read.place.line < part.first;
    });
    if (own == tunnels.end() || !part.holds(own->read.place.line))
        return;
    TunnelEnd& end = own->read.end;
    end.name = part.name;
    const auto first = std::partition_point(m_tools.begin(), m_tools.end(),
                                            [&](const Tool& tool) { return tool.line.line() < part.first; });
    const auto last = std::partition_point(first, m_tools.end(),
                                           [&](const Tool& tool) { return part.holds(tool.line.line()); });
    QStringList commands;
    for (auto tool = first; tool != last; ++tool)
        commands << tool->line.text();
    const auto whole = withPoliciesOf(commands, end);
    if (!whole)
        return;
    end = *whole;
    for (auto tool = first; tool != last; ++tool)
        tool->taken = true;
}

/// The last tunnel before the line, else the first one.
ip::MadeTunnel& HostReader::ownerOf(int line) {
    auto& tunnels = m_ip.tunnels();
    const auto next = std::partition_point(tunnels.begin(), tunnels.end(), [&](const ip::MadeTunnel& tunnel) {
        return tunnel.read.place.line <= line;
    });
    return next == tunnels.begin() ? *next : *(next - 1);
}

ReadEnds readEach(const std::vector<TextFile>& files,
                  const std::function<std::vector<ReadEnd>(const std::vector<TextLine>&, IssueList&)>& read) {
    IssueList issues;
    std::vector<ReadEnd> ends;
    for (const TextFile& file : files) {
        const auto lines = linesOf(file.bytes);
        if (!lines)
            return Issues{lines.error()};
        for (ReadEnd& end : read(*lines, issues))
            ends.push_back(std::move(end));
    }
    if (!issues.issues().empty())
        return issues.issues();
    return ends;
}

} // namespace gretel
