// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/issue_list.h"

namespace gretel {

void IssueList::add(IssueKind kind, const QString& field, const QStringList& arguments) {
    add(Issue{kind, {}, arguments}, field);
}

void IssueList::add(Issue issue, const QString& field) {
    if (full())
        return;
    issue.field = field;
    m_issues.push_back(std::move(issue));
}

void IssueList::add(IssueKind kind, const TextPlace& place, const QStringList& arguments,
                    const QString& field) {
    add(Issue{kind, {}, arguments}, place, field);
}

void IssueList::add(Issue issue, const TextPlace& place, const QString& field) {
    issue.place = place;
    add(std::move(issue), field);
}

} // namespace gretel
