// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>

#include "core/plain_text.h"
#include "formats/format.h"

/// What must hold of every foreign format's reader, whatever it is given.
namespace gretel {

inline void demand(bool condition) {
    if (!condition)
        std::abort();
}

inline QByteArray bytesAt(const uint8_t* data, size_t size) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size));
}

inline void checkIssues(const Issues& issues) {
    constexpr qsizetype longest = 600; // of an argument, UTF-16 units
    demand(issues.size() <= 100);
    for (const Issue& issue : issues) {
        demand(issue.place && issue.place->line >= 1 && issue.place->column >= 1);
        for (const QString& argument : issue.arguments)
            demand(argument.size() <= longest && isPlainText(argument));
    }
}

/// Complete enough to be written, and nothing that the format cannot say.
inline bool canBeWritten(const TunnelEnd& end, const Format& format) {
    return !end.gre.local.isUnspecified() && !end.gre.remote.isUnspecified() && end.address && end.mtu &&
           end.gre.inputKey.has_value() == end.gre.outputKey.has_value() && end.gre.device.isEmpty() &&
           !hasErrors(lossesOf(end, format.abilities, format.name));
}

/// Any bytes are refused with short, plain issues that have a place, or read into ends of which profiles can
/// be made. What was read; nothing of what was refused.
inline std::vector<ReadEnd> fuzzReading(const Format& format, const std::vector<TextFile>& files) {
    for (const TextFile& file : files)
        (void)format.recognises(file);
    const ReadEnds read = format.read(files);
    if (!read) {
        demand(!read.error().empty());
        checkIssues(read.error());
        return {};
    }
    for (const ReadEnd& one : *read) {
        for (const Issue& loss : one.losses)
            demand(loss.place && loss.place->line >= 1 && loss.place->column >= 1 &&
                   isPlainText(loss.arguments.value(0)));
        const TunnelProfile profile = profileOf(one.end);
        demand(isPlainText(profile.name) && profile.name.size() <= mostNameCharacters);
    }
    return *read;
}

/// And what is written of them reads the same again.
inline void fuzzForeign(const Format& format, const std::vector<TextFile>& files) {
    for (const ReadEnd& one : fuzzReading(format, files)) {
        if (!canBeWritten(one.end, format))
            continue;
        std::vector<TextFile> again;
        for (const WrittenFile& file : format.write(one.end))
            again.push_back({file.path, file.text});
        const ReadEnds reread = format.read(again);
        demand(reread.ok() && reread->size() == 1);
        demand(reread->front().end.gre.remote == one.end.gre.remote);
        demand(reread->front().end.gre.inputKey == one.end.gre.inputKey);
        demand(reread->front().end.networks.size() == one.end.networks.size());
    }
}

} // namespace gretel
