// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Sentences of issues whose kind alone does not say enough. Their places are still open.
namespace gretel {

/// why: the second argument of IssueKind::UnusableAddress.
QString whyUnusableWords(const QString& why);
/// expected: the argument of IssueKind::WrongType.
QString expectedTypeWords(const QString& expected);

} // namespace gretel
