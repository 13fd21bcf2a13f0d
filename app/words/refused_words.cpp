// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refused_words.h"

#include <algorithm>

#include "words/issue_words.h"

namespace gretel {

Failure asFailure(const Issues& issues) {
    const auto error = std::find_if(issues.begin(), issues.end(),
                                    [](const Issue& issue) { return issue.severity() == Severity::Error; });
    if (error == issues.end())
        return {FailureKind::Internal, {QStringLiteral("refused without an error")}};
    return {FailureKind::BadDocument, {error->field, sentenceOf(*error)}};
}

Failure asFailure(const Refused& refused) {
    if (const auto* failure = std::get_if<Failure>(&refused))
        return *failure;
    return asFailure(std::get<Issues>(refused));
}

} // namespace gretel
