// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/target.h"

#include <QFileInfo>

#include <algorithm>

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "cli/input_file.h"
#include "cli/report.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

bool looksLikeFile(const QString& text) {
    return text == "-"_L1 || text.contains(u'/') || text.endsWith(".gretel"_L1) || text.endsWith(".json"_L1);
}

QString idOf(const TunnelProfile& profile) {
    return profile.id.toString(QUuid::WithoutBraces);
}

bool isMeant(const TunnelProfile& profile, const QString& text) {
    return profile.name == text || profile.interface == text ||
           idOf(profile).compare(text, Qt::CaseInsensitive) == 0;
}

/// The id tells apart what the name does not.
QString candidates(const std::vector<TunnelProfile>& profiles) {
    QStringList words;
    for (const TunnelProfile& profile : profiles)
        words.append(Cli::tr("%1 (%2, %3)", "a profile's name, interface and id")
                         .arg(profile.name, profile.interface, idOf(profile)));
    return words.join(u"; "_s);
}

int noSuchProfile(const QString& text, Surroundings& surroundings) {
    if (const auto contents = surroundings.store.load(); contents.ok())
        reportUnreadable(surroundings.console, contents->unreadable);
    surroundings.console.complain(
        Cli::tr("There is no profile “%1”; “gretelctl list” shows those that there are.").arg(text));
    return statusBadInput;
}

/// The one that the text names, if there is one; several are an error that is told.
Result<std::optional<TunnelProfile>, int> among(const std::vector<TunnelProfile>& profiles,
                                                const QString& name, Console& console) {
    std::vector<TunnelProfile> meant;
    std::copy_if(profiles.begin(), profiles.end(), std::back_inserter(meant),
                 [&](const TunnelProfile& profile) { return isMeant(profile, name); });
    if (meant.empty())
        return std::optional<TunnelProfile>();
    if (meant.size() == 1)
        return std::optional(meant.front());
    console.complain(
        Cli::tr("“%1” could be any of these, so name it by its id: %2").arg(name, candidates(meant)));
    return statusBadInput;
}

} // namespace

void reportUnreadable(Console& console, const std::vector<ProfileStore::Unreadable>& files) {
    for (const ProfileStore::Unreadable& unreadable : files) {
        if (unreadable.issues.empty())
            reportFailure(console, {FailureKind::CannotRead, {unreadable.file, unreadable.reason}});
        for (Issue issue : unreadable.issues) {
            issue.field = issue.field.isEmpty() ? unreadable.file : unreadable.file + u": "_s + issue.field;
            reportIssues(console, {issue});
        }
    }
}

Result<std::vector<TunnelProfile>, int> storedProfiles(Surroundings& surroundings) {
    auto contents = surroundings.store.load();
    if (!contents.ok())
        return reportFailure(surroundings.console, contents.error());
    reportUnreadable(surroundings.console, contents->unreadable);
    return std::move(contents).value().tunnels;
}

Result<std::optional<TunnelProfile>, int> lookUpProfile(const QString& name, Surroundings& surroundings) {
    const auto contents = surroundings.store.load();
    if (!contents.ok())
        return reportFailure(surroundings.console, contents.error());
    return among(contents->tunnels, name, surroundings.console);
}

Result<TunnelProfile, int> findProfile(const QString& name, Surroundings& surroundings) {
    const auto profiles = findProfiles({name}, surroundings);
    if (!profiles.ok())
        return profiles.error();
    return profiles->front();
}

Result<std::vector<TunnelProfile>, int> findProfiles(const QStringList& names, Surroundings& surroundings) {
    const auto contents = surroundings.store.load();
    if (!contents.ok())
        return reportFailure(surroundings.console, contents.error());
    std::vector<TunnelProfile> found;
    for (const QString& name : names) {
        const auto profile = among(contents->tunnels, name, surroundings.console);
        if (!profile.ok())
            return profile.error();
        if (!profile->has_value())
            return noSuchProfile(name, surroundings);
        found.push_back(**profile);
    }
    return found;
}

Result<Target, int> findTarget(const QString& text, Surroundings& surroundings) {
    bool isFile = looksLikeFile(text);
    if (!isFile) {
        const auto profile = lookUpProfile(text, surroundings);
        if (!profile.ok())
            return profile.error();
        if (profile->has_value())
            return Target{{**profile}, false};
        isFile = QFileInfo(text).isFile();
    }
    if (!isFile)
        return noSuchProfile(text, surroundings);
    auto tunnels = readTunnels(text, surroundings.console);
    if (!tunnels.ok())
        return tunnels.error();
    if (tunnels->empty()) {
        surroundings.console.complain(Cli::tr("There is no tunnel in “%1”.").arg(text));
        return statusBadInput;
    }
    return Target{std::move(tunnels).value(), true};
}

} // namespace gretel
