// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/request.h"

#include <QSet>

#include <numeric>

#include "core/field.h"
#include "formats/document.h"
#include "words/refused_words.h"

namespace gretel::request {

namespace {

Failure badDocument(const Issue& issue) {
    return asFailure(Issues{issue});
}

Failure tooLarge(const QString& field, qsizetype bytes) {
    return badDocument(
        {IssueKind::DocumentTooLarge, field, {QString::number(bytes), QString::number(mostDocumentBytes)}});
}

QString idField(qsizetype index) {
    return QStringLiteral("ids[%1]").arg(index);
}

/// The public addresses that are still names.
Issues hostNamesIn(const std::vector<TunnelProfile>& tunnels) {
    Issues issues;
    for (std::size_t i = 0; i < tunnels.size(); ++i) {
        for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
            const auto& endpoint = tunnels[i].host(side).endpoint;
            if (endpoint && !endpoint->address())
                issues.push_back({IssueKind::HostNameUnresolved,
                                  field::inTunnel(static_cast<qsizetype>(i), field::publicAddress(side)),
                                  {endpoint->hostName()}});
        }
    }
    return issues;
}

} // namespace

Outcome<qsizetype> documentBytes(const QString& document) {
    // One UTF-16 unit is at least one byte of UTF-8: a huge text is refused before it is copied.
    const qsizetype bytes = document.size() > mostDocumentBytes ? document.size() : document.toUtf8().size();
    if (bytes > mostDocumentBytes)
        return tooLarge({}, bytes);
    return bytes;
}

Outcome<ChangeOptions> optionsOf(const QVariantMap& options) {
    constexpr uint leastSeconds = 5;
    constexpr uint mostSeconds = 3600;
    const QString always = QStringLiteral("confirm");
    const QString ifRisky = QStringLiteral("confirm-if-risky");
    const QString field = QStringLiteral("options");
    for (auto option = options.begin(); option != options.end(); ++option)
        if (option.key() != always && option.key() != ifRisky)
            return badDocument({IssueKind::UnknownKey, field, {option.key().left(80)}});
    if (options.isEmpty())
        return ChangeOptions{};
    if (options.size() > 1)
        return badDocument({IssueKind::DuplicateKey, field, {ifRisky}});
    const QString& name = options.firstKey();
    const QVariant& value = options.first();
    const uint seconds = value.typeId() == QMetaType::UInt ? value.toUInt() : 0;
    if (seconds < leastSeconds || seconds > mostSeconds)
        return badDocument(
            {IssueKind::NumberOutOfRange,
             field + u'.' + name,
             {QString::number(seconds), QString::number(leastSeconds), QString::number(mostSeconds)}});
    return ChangeOptions{std::chrono::seconds(seconds), name == ifRisky};
}

Outcome<QUuid> tokenOf(const QString& token) {
    const QUuid parsed = QUuid::fromString(token);
    if (parsed.isNull() || parsed.toString(QUuid::WithoutBraces) != token)
        return Failure{FailureKind::NothingPending, {}};
    return parsed;
}

Outcome<qsizetype> idsBytes(const QStringList& ids) {
    if (ids.size() > mostTunnels)
        return badDocument({IssueKind::TooManyTunnels,
                            QStringLiteral("ids"),
                            {QString::number(ids.size()), QString::number(mostTunnels)}});
    const qsizetype characters =
        std::accumulate(ids.begin(), ids.end(), qsizetype{0},
                        [](qsizetype sum, const QString& id) { return sum + id.size(); });
    if (characters > mostDocumentBytes)
        return tooLarge(QStringLiteral("ids"), characters);
    return characters;
}

Outcome<std::vector<TunnelProfile>> tunnelsOf(const QString& document) {
    auto tunnels = readDocument(document.toUtf8());
    if (!tunnels.ok())
        return asFailure(tunnels.error());
    if (const Issues names = hostNamesIn(*tunnels); !names.empty())
        return asFailure(names);
    return std::move(tunnels).value();
}

Outcome<std::vector<QUuid>> idsOf(const QStringList& ids) {
    std::vector<QUuid> parsed;
    QSet<QUuid> seen;
    parsed.reserve(static_cast<std::size_t>(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QUuid id = QUuid::fromString(ids[i]);
        if (id.isNull() || id.toString(QUuid::WithoutBraces) != ids[i])
            return badDocument({IssueKind::MalformedId, idField(i), {ids[i].left(80)}});
        if (seen.contains(id))
            return badDocument({IssueKind::DuplicateId, idField(i), {ids[i]}});
        seen.insert(id);
        parsed.push_back(id);
    }
    return parsed;
}

} // namespace gretel::request
