// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a document: refused with short, plain issues, or read, and then what is written of it reads
// the same again and can be validated and wanted of a kernel.
#include <cstdint>
#include <cstdlib>

#include "core/desired_state.h"
#include "core/plain_text.h"
#include "core/validation.h"
#include "formats/document.h"

using namespace gretel;

namespace {

constexpr qsizetype longest = 600; ///< of a field or an argument, UTF-16 units

void demand(bool condition) {
    if (!condition)
        std::abort();
}

void checkIssues(const Issues& issues) {
    for (const Issue& issue : issues) {
        demand(issue.field.size() <= longest && isPlainText(issue.field));
        for (const QString& argument : issue.arguments)
            demand(argument.size() <= longest && isPlainText(argument));
    }
}

void checkTunnel(const TunnelProfile& tunnel) {
    const Issues issues = validate(tunnel);
    checkIssues(issues);
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        const auto desired = desiredTunnel(tunnel, side, Underlay());
        if (desired)
            continue;
        checkIssues(desired.error());
        // What validates may lack only an address: here a host name is none.
        if (hasErrors(issues))
            continue;
        for (const Issue& issue : desired.error())
            demand(issue.kind == IssueKind::HostNameUnresolved);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto read = readDocument(bytes);
    if (!read) {
        demand(!read.error().empty());
        checkIssues(read.error());
        return 0;
    }
    const QByteArray written = writeDocument(*read);
    const auto again = readDocument(written);
    // Written out, a document may be longer than it came.
    demand(again.ok() ? *again == *read : written.size() > mostDocumentBytes);
    for (const TunnelProfile& tunnel : *read)
        checkTunnel(tunnel);
    return 0;
}
