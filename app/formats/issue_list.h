// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

namespace gretel {

/// What is wrong with a text, as far as anybody wants to read it.
class IssueList {
public:
    void add(IssueKind kind, const QString& field, const QStringList& arguments = {});
    void add(Issue issue, const QString& field);
    void add(IssueKind kind, const TextPlace& place, const QStringList& arguments = {},
             const QString& field = {});
    /// A parser's complaint (core), with where its text stood.
    void add(Issue issue, const TextPlace& place, const QString& field = {});
    bool full() const { return m_issues.size() >= most; }
    const Issues& issues() const { return m_issues; }

private:
    static constexpr size_t most = 100;
    Issues m_issues;
};

} // namespace gretel
