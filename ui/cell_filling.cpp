// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cell_filling.h"

#include "core/field.h"
#include "core/interface_name.h"

namespace gretel {

namespace {

/// The text of the other end, or empty where the typed end does not give one.
QString farEndText(const QString& nearEnd) {
    const auto prefix = Prefix::parse(nearEnd.trimmed());
    const auto end = prefix ? otherEnd(*prefix) : std::nullopt;
    return end ? end->toString() : QString();
}

void fillFarEnd(const Cells& cells, HostSide typed, Cells& edits) {
    const HostSide far = other(typed);
    const bool wasFilled = cells.value(cell::filledEnd) == field::host(far);
    if (edits.contains(field::tunnel(far)) || (!wasFilled && !cells.value(field::tunnel(far)).isEmpty()))
        return;
    const QString text = farEndText(edits.value(field::tunnel(typed)));
    edits.insert(field::tunnel(far), text);
    edits.insert(cell::filledEnd, text.isEmpty() ? QString() : field::host(far));
}

} // namespace

Cells withConsequences(const Cells& cells, const Cells& edits, const QSet<QString>& taken) {
    Cells all = edits;
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        if (!edits.contains(field::tunnel(side)))
            continue;
        // What a person types is no longer ours to change.
        if (cells.value(cell::filledEnd) == field::host(side))
            all.insert(cell::filledEnd, QString());
        fillFarEnd(cells, side, all);
    }
    if (edits.contains(field::interface))
        all.insert(cell::interfaceFollows, cell::ofBool(false));
    else if (edits.contains(field::name) && cell::toBool(cells.value(cell::interfaceFollows)))
        all.insert(field::interface, suggestTunnelName(edits.value(field::name).trimmed(), taken));
    return all;
}

} // namespace gretel
