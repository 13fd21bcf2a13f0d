// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/state_text.h"

#include <QSet>

#include "formats/document.h"
#include "helper/state/device_setting_words.h"
#include "helper/state/firewalld_fields.h"
#include "helper/state/json_lines.h"
#include "helper/state/operation_json.h"

namespace gretel {

using namespace Qt::StringLiterals;
using state::Of;

namespace state {

/// The first line: what the others are.
struct PendingHead {
    QUuid token;
    quint32 uid = 0;
    qint64 deadline = 0;
    quint32 done = 0;
    quint32 active = 0;
    QString waiting; ///< ids, one a line
    friend bool operator==(const PendingHead&, const PendingHead&) = default;
};

struct StateHead {
    QString boot;
    QUuid change;
    quint32 active = 0;
    quint32 autostart = 0;
    QString waiting; ///< ids, one a line
    quint32 originals = 0;
    FirewalldRules firewalldAdded;
    FirewalldRules firewalldKept;
    std::optional<PendingHead> pending;
};

struct IntentHead {
    QString boot;
    QUuid change;
    quint32 operations = 0;
};

template <typename Form>
void fields(Form& form, Of<PendingHead> auto& head) {
    auto& [token, uid, deadline, done, active, waiting] = head;
    form.must("token"_L1, token);
    form.must("uid"_L1, uid);
    form.must("deadline"_L1, deadline);
    form.must("done"_L1, done);
    form.must("active_before"_L1, active);
    form.may("waiting_before"_L1, waiting);
}

template <typename Form>
void fields(Form& form, Of<StateHead> auto& head) {
    auto& [boot, change, active, autostart, waiting, originals, firewalldAdded, firewalldKept, pending] =
        head;
    form.must("boot"_L1, boot);
    form.must("change"_L1, change);
    form.must("active"_L1, active);
    form.must("autostart"_L1, autostart);
    form.may("waiting"_L1, waiting);
    form.must("originals"_L1, originals);
    form.may("firewalld_added"_L1, firewalldAdded);
    form.may("firewalld_kept"_L1, firewalldKept);
    form.may("pending"_L1, pending);
}

template <typename Form>
void fields(Form& form, Of<IntentHead> auto& head) {
    auto& [boot, change, operations] = head;
    form.must("boot"_L1, boot);
    form.must("change"_L1, change);
    form.must("operations"_L1, operations);
}

} // namespace state

template <typename Form>
static void fields(Form& form, Of<Original> auto& original) {
    auto& [device, index, setting, value] = original;
    form.must("device"_L1, device);
    form.must("index"_L1, index);
    form.word("setting"_L1, state::deviceSettings, setting);
    form.must("value"_L1, value);
}

namespace {

template <typename T>
quint32 countOf(const std::vector<T>& values) {
    return quint32(values.size());
}

QString linesOf(const std::vector<QUuid>& ids) {
    QStringList lines;
    for (const QUuid& id : ids)
        lines << id.toString(QUuid::WithoutBraces);
    return lines.join(u'\n');
}

template <typename T>
void append(std::string& text, const T& value) {
    state::appendLine(text, [&](state::Writing& form) { fields(form, value); });
}

/// The document breaks lines only between its tokens and indents them, so this is the same in one line.
void append(std::string& text, const TunnelProfile& profile) {
    for (const QByteArray& line : writeDocument({profile}).split('\n'))
        text += line.trimmed().toStdString();
    text += '\n';
}

template <typename T>
void appendAll(std::string& text, const std::vector<T>& values) {
    for (const T& value : values)
        append(text, value);
}

/// Reads on until something is wrong, and then nothing more.
class Reader {
public:
    explicit Reader(const QByteArray& text) : m_lines(text) {}

    template <typename T>
    void read(T& value) {
        const QByteArray line = m_lines.next();
        keep(state::readLine<T>(line, m_lines.number(),
                                [](state::Reading& form, T& read) { fields(form, read); }),
             value);
    }
    void read(Operation& operation) {
        const QByteArray line = m_lines.next();
        keep(readOperation(line, m_lines.number()), operation);
    }
    void read(TunnelProfile& profile) {
        const QByteArray line = m_lines.next();
        auto document = readDocument(line);
        if (!document)
            refuse(document.error().front());
        else if (document->size() != 1)
            refuse({IssueKind::TooManyTunnels, {}, {}});
        else
            profile = std::move(document).value().front();
    }
    template <typename T>
    void readAll(quint32 count, std::vector<T>& values) {
        for (quint32 index = 0; index < count && !m_issue; ++index)
            read(values.emplace_back());
    }
    void readAll(quint32 count, std::vector<TunnelProfile>& profiles) {
        readAll<TunnelProfile>(count, profiles);
        QSet<QUuid> ids;
        for (const TunnelProfile& profile : profiles)
            ids.insert(profile.id);
        if (!m_issue && size_t(ids.size()) != profiles.size())
            refuse({IssueKind::DuplicateId, {}, {}});
    }
    void refuse(Issue issue) {
        if (m_issue)
            return;
        issue.field = u'[' + QString::number(m_lines.number()) + u']' + issue.field;
        m_issue = std::move(issue);
    }
    std::vector<QUuid> idsIn(const QString& lines) {
        std::vector<QUuid> ids;
        for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
            ids.push_back(QUuid::fromString(line));
            if (ids.back().toString(QUuid::WithoutBraces) != line)
                refuse({IssueKind::MalformedId, u".waiting"_s, {}});
        }
        return ids;
    }
    void checkId(const QString& id) {
        if (QUuid::fromString(id).toString(QUuid::WithoutBraces) != id)
            refuse({IssueKind::MalformedId, u".boot"_s, {}});
    }

    template <typename T>
    Parsed<T> finish(T value) {
        if (!m_lines.atEnd())
            refuse({IssueKind::TooLong, {}, {}});
        if (m_issue)
            return *m_issue;
        return value;
    }

private:
    template <typename T>
    void keep(Parsed<T> read, T& value) {
        if (read)
            value = std::move(read).value();
        else if (!m_issue)
            m_issue = read.error();
    }

    state::Lines m_lines;
    std::optional<Issue> m_issue;
};

} // namespace

QByteArray writeState(const HelperState& helperState) {
    const auto& [boot, change, active, autostart, waiting, originals, firewalldAdded, firewalldKept,
                 pending] = helperState;
    state::StateHead head{boot,
                          change,
                          countOf(active),
                          countOf(autostart),
                          linesOf(waiting),
                          countOf(originals),
                          firewalldAdded,
                          firewalldKept,
                          {}};
    if (pending)
        head.pending = state::PendingHead{pending->token,
                                          pending->uid,
                                          pending->deadline,
                                          countOf(pending->done),
                                          countOf(pending->activeBefore),
                                          linesOf(pending->waitingBefore)};
    std::string text;
    append(text, head);
    appendAll(text, active);
    appendAll(text, autostart);
    appendAll(text, originals);
    if (!pending)
        return QByteArray::fromStdString(text);
    appendAll(text, pending->activeBefore);
    return QByteArray::fromStdString(text) + writeOperations(pending->done);
}

QByteArray writeIntent(const Intent& intent) {
    const auto& [boot, change, operations] = intent;
    std::string text;
    append(text, state::IntentHead{boot, change, countOf(operations)});
    return QByteArray::fromStdString(text) + writeOperations(operations);
}

Parsed<HelperState> readState(const QByteArray& text) {
    Reader reader(text);
    state::StateHead head;
    reader.read(head);
    // Null in a state that was never written by a kernel's boot.
    if (!head.boot.isEmpty())
        reader.checkId(head.boot);
    HelperState helperState;
    helperState.boot = head.boot;
    helperState.change = head.change;
    helperState.waiting = reader.idsIn(head.waiting);
    helperState.firewalldAdded = head.firewalldAdded;
    helperState.firewalldKept = head.firewalldKept;
    reader.readAll(head.active, helperState.active);
    reader.readAll(head.autostart, helperState.autostart);
    reader.readAll(head.originals, helperState.originals);
    if (head.pending) {
        PendingChange pending{head.pending->token,
                              head.pending->uid,
                              head.pending->deadline,
                              {},
                              {},
                              reader.idsIn(head.pending->waiting)};
        reader.readAll(head.pending->active, pending.activeBefore);
        reader.readAll(head.pending->done, pending.done);
        helperState.pending = std::move(pending);
    }
    return reader.finish(std::move(helperState));
}

Parsed<Intent> readIntent(const QByteArray& text) {
    Reader reader(text);
    state::IntentHead head;
    reader.read(head);
    reader.checkId(head.boot);
    if (head.change.isNull())
        reader.refuse({IssueKind::MalformedId, u".change"_s, {}});
    Intent intent{head.boot, head.change, {}};
    reader.readAll(head.operations, intent.operations);
    return reader.finish(std::move(intent));
}

} // namespace gretel
