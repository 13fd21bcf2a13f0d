// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <deque>

#include "formats/commands/shell_line.h"
#include "formats/format.h"
#include "formats/issue_list.h"

namespace gretel::ip {

class Words;

/// A GRE device that commands make.
struct MadeTunnel {
    ReadEnd read;
    QStringList said; ///< settings of its making, each once
};

/// The commands of ip(8), one after another: what they make of GRE devices. Commands about other devices are
/// passed over, those that only look or take something away as well; what is not understood of a GRE device
/// is an issue.
class Reader {
public:
    explicit Reader(IssueList& issues) : m_issues(issues) {}

    /// Whether the command is one of ip(8), wherever that is kept and whoever runs it ("sudo /sbin/ip …").
    static bool isIp(const ShellCommand& command);
    /// Whether it makes a device of some kind of tunnel: known without looking at all of it.
    static bool makesTunnel(const ShellCommand& command);
    void take(const ShellCommand& command);

    // What another language says in its own words.
    MadeTunnel* make(const ShellWord& device);
    MadeTunnel* find(const QString& device);
    /// A setting of a device's making: "local", "key", …; false where there is none of this name.
    bool takeSetting(MadeTunnel& tunnel, const ShellWord& setting, Words& words);
    void takeAddress(MadeTunnel& tunnel, const ShellWord& address, const ShellWord* peer);
    void takeAddress(MadeTunnel& tunnel, const Prefix& address, const std::optional<Prefix>& peer,
                     const ShellWord& at);
    void takeRoute(MadeTunnel& tunnel, const ShellWord& network, Family family);
    void takeMtu(MadeTunnel& tunnel, const ShellWord& mtu);
    static void ignore(MadeTunnel& tunnel, const ShellWord& setting, const QString& text);
    /// A tunnel of another kind.
    void addOther(const ShellWord& kind);

    std::deque<MadeTunnel>& tunnels() { return m_tunnels; }
    /// Complains of tunnels of other kinds if there is none of GRE.
    void finish();

private:
    struct Head {
        QString object;
        QString verb;
        Family family = Family::IPv4;
    };
    static Head headOf(Words& words);

    void addLink(Words& words);
    void addTunnel(Words& words);
    void setLink(Words& words);
    void removeLink(Words& words);
    void addAddress(Words& words);
    void addRoute(Words& words, Family family);
    bool takeLinkSetting(MadeTunnel& tunnel, const ShellWord& setting, Words& words);
    bool takeFlag(MadeTunnel& tunnel, const ShellWord& setting, Words& words);
    MadeTunnel* behind(const QString& device, const QString& gateway);
    void notUnderstood(const ShellWord& word);

    IssueList& m_issues;
    std::deque<MadeTunnel> m_tunnels; ///< whose elements stay where they are
    QHash<QString, MadeTunnel*> m_byName;
    Issues m_others;
};

/// The words of a command one after another.
class Words {
public:
    Words(const ShellCommand& words, IssueList& issues, size_t first = 0)
        : m_words(words), m_issues(issues), m_next(first) {}

    bool atEnd() const { return m_next >= m_words.size(); }
    const ShellWord& peek() const { return m_words[m_next]; }
    const ShellWord& next() { return m_words[m_next++]; }
    void passAll() { m_next = m_words.size(); }
    /// The next word, which must be there; complains with the command's last word if it is not.
    const ShellWord* value();
    bool takeIf(QLatin1StringView word);

    /// The next word by a parser of core's or ours.
    template <typename Parse, typename T>
    bool parse(Parse parser, T& target) {
        const ShellWord* word = value();
        return word && parseWord(*word, parser, target, m_issues);
    }
    template <typename Parse, typename T>
    static bool parseWord(const ShellWord& word, Parse parser, T& target, IssueList& issues) {
        auto parsed = parser(QStringView(word.text));
        if (!parsed) {
            issues.add(parsed.error(), word.place);
            return false;
        }
        target = std::move(parsed).value();
        return true;
    }

private:
    const ShellCommand& m_words;
    IssueList& m_issues;
    size_t m_next;
};

} // namespace gretel::ip
