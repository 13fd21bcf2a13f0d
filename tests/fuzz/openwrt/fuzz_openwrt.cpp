// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as OpenWrt's configuration: refused with short, plain issues that say where, or read, and then a
// tunnel that validates is written and read again as it was, less what OpenWrt cannot say.
#include <cstdint>
#include <cstdlib>

#include "core/plain_text.h"
#include "core/validation.h"
#include "formats/catalogue.h"
#include "formats/routers/openwrt.h"

using namespace gretel;

namespace {

constexpr qsizetype longest = 600; ///< of an argument, UTF-16 units

void demand(bool condition) {
    if (!condition)
        std::abort();
}

void checkIssues(const Issues& issues) {
    demand(issues.size() <= 100);
    for (const Issue& issue : issues) {
        demand(!issue.place || (issue.place->line >= 1 && issue.place->column >= 1));
        for (const QString& argument : issue.arguments)
            demand(argument.size() <= longest && isPlainText(argument));
    }
}

void checkTunnel(const ReadEnd& read) {
    checkIssues(read.losses);
    // One way only is for the catalogue to refuse.
    const GreParameters& before = read.end.gre;
    if (before.inputKey.has_value() != before.outputKey.has_value() ||
        before.inputChecksum != before.outputChecksum || before.inputSequence != before.outputSequence)
        return;
    const TunnelProfile profile = profileOf(read.end);
    const Issues issues = validate(profile);
    if (hasErrors(issues))
        return;
    const auto written = writeFor(profile, HostSide::Host1, openwrtFormat());
    if (!written)
        return;
    const ReadEnds again = openwrtFormat().read({{QStringLiteral("x"), written->files.front().text}});
    demand(again && again->size() == 1);
    const GreParameters& after = again->front().end.gre;
    demand(after.remote == before.remote && after.local == before.local &&
           after.inputKey == before.inputKey && after.outputKey == before.outputKey &&
           after.inputChecksum == before.inputChecksum && after.tos == before.tos);
    demand(again->front().end.networks == read.end.networks &&
           again->front().end.address == read.end.address);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const TextFile file{QStringLiteral("network"), bytes};
    openwrtFormat().recognises(file);
    const ReadEnds ends = openwrtFormat().read({file});
    if (!ends) {
        demand(!ends.error().empty());
        checkIssues(ends.error());
        return 0;
    }
    for (const ReadEnd& end : *ends)
        checkTunnel(end);
    return 0;
}
