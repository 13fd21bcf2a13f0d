// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/planned_words.h"

#include <algorithm>

#include "core/command_text.h"
#include "words/operation_words.h"

namespace gretel {

PlannedSteps stepsOf(const Operations& operations) {
    PlannedSteps steps;
    for (const Operation& operation : operations)
        steps.push_back({sentenceOf(operation), commandsOf(operation)});
    return steps;
}

PlannedSteps inOwnWords(PlannedSteps steps, const Operations& own) {
    const PlannedSteps known = stepsOf(own);
    for (PlannedStep& step : steps) {
        const auto same = std::find_if(known.begin(), known.end(), [&](const PlannedStep& candidate) {
            return candidate.commands == step.commands;
        });
        if (same != known.end())
            step.sentence = same->sentence;
    }
    return steps;
}

bool isOutOfReach(const Failure& failure) {
    return failure.kind == FailureKind::HelperMissing || failure.kind == FailureKind::HelperLost ||
           failure.kind == FailureKind::NotAuthorised;
}

} // namespace gretel
