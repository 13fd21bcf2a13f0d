// SPDX-License-Identifier: GPL-3.0-or-later
// What a caller's arguments may be: anything; what comes of them: a value that is well-formed, or one
// failure.
#include <cstdlib>

#include "helper/request.h"

using namespace gretel;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

template <typename T>
void requireWords(const Outcome<T>& outcome) {
    if (outcome.ok())
        return;
    require(outcome.error().kind == FailureKind::BadDocument ||
            outcome.error().kind == FailureKind::NothingPending);
    for (const QString& argument : outcome.error().arguments)
        require(!argument.contains(u'\n'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const QStringList words = text.split(u' ');

    requireWords(request::documentBytes(text));
    const auto tunnels = request::tunnelsOf(text);
    requireWords(tunnels);
    if (tunnels.ok())
        for (const TunnelProfile& tunnel : *tunnels)
            require(!tunnel.id.isNull());

    const auto ids = request::idsOf(words);
    requireWords(ids);
    require(!ids.ok() || ids->size() == std::size_t(words.size()));
    requireWords(request::idsBytes(words));

    QVariantMap options;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        bool number = false;
        const uint seconds = words[i + 1].toUInt(&number);
        options.insert(words[i], number ? QVariant(seconds) : QVariant(words[i + 1]));
    }
    const auto chosen = request::optionsOf(options);
    requireWords(chosen);
    require(!chosen.ok() || chosen->confirm.count() == 0 ||
            (chosen->confirm.count() >= 5 && chosen->confirm.count() <= 3600));

    const auto token = request::tokenOf(text);
    require(!token.ok() || token->toString(QUuid::WithoutBraces) == text);
    return 0;
}
