// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "formats/commands/ip_reader.h"
#include "formats/commands/own_marks.h"

#include "formats/format.h"

namespace gretel {

/// All files' ends, or all that is wrong with them; a file that is no text ends it.
ReadEnds readEach(const std::vector<TextFile>& files,
                  const std::function<std::vector<ReadEnd>(const std::vector<TextLine>&, IssueList&)>& read);

/// Reads the commands that set a host's tunnels up, line by line: those of ip(8), and beside them nft,
/// iptables, sysctl and the like. Of the latter, what we wrote ourselves is known again; of the rest no
/// profile can say anything, and it is left behind.
class HostReader {
public:
    explicit HostReader(IssueList& issues) : m_ip(issues), m_issues(issues) {}

    void take(const JoinedLine& line);
    ip::Reader& ip() { return m_ip; }
    /// All tunnels, those within our own marks with the name and the policies that stand there.
    std::vector<ReadEnd> finish(const std::vector<OwnPart>& parts);

private:
    bool takeTool(const JoinedLine& line);
    void takeCommands(const JoinedLine& line);
    void takeRemoval(const JoinedLine& line, const Issue& issue);
    void settle(const OwnPart& part);
    ip::MadeTunnel& ownerOf(int line);

    struct Tool {
        JoinedLine line;
        bool taken = false; ///< it was ours
    };
    ip::Reader m_ip;
    IssueList& m_issues;
    std::vector<Tool> m_tools;
};

} // namespace gretel
