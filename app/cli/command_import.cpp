// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "cli/text_table.h"
#include "client/safe_file.h"
#include "core/import_plan.h"
#include "formats/archive.h"
#include "formats/catalogue.h"
#include "formats/import_material.h"
#include "words/import_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// For programs, never translated; in the order of the values.
constexpr const char* verdictKeys[] = {"new", "same", "conflict", "invalid"};
constexpr std::pair<ImportChoice, const char*> conflictChoices[] = {
    {ImportChoice::Skip, "skip"}, {ImportChoice::Replace, "replace"}, {ImportChoice::Rename, "rename"}};

/// What was said of conflicts; absent: there must be none.
Result<std::optional<ImportChoice>, int> conflictChoice(const Given& given, Console& console) {
    const auto word = given.value(u"on-conflict"_s);
    if (!word)
        return std::optional<ImportChoice>();
    for (const auto& [choice, known] : conflictChoices)
        if (*word == QLatin1StringView(known))
            return std::optional(choice);
    console.complain(Cli::tr("“%1” is none of skip, replace and rename.").arg(*word));
    return statusBadInput;
}

/// The files' bytes; no more of each than any reader takes.
Result<std::vector<TextFile>, int> readFilesNamed(const QStringList& names, Console& console) {
    std::vector<TextFile> files;
    for (const QString& name : names) {
        const auto bytes =
            name == "-"_L1 ? console.readInput(mostArchiveBytes) : readSmallFile(name, mostArchiveBytes);
        if (!bytes.ok()) {
            reportFailure(console, bytes.error());
            return statusBadInput;
        }
        files.push_back({name == "-"_L1 ? name : QFileInfo(name).fileName(), *bytes});
    }
    return files;
}

QJsonObject jsonOf(const ImportEntry& entry, bool isStored) {
    return {{u"verdict"_s, QLatin1StringView(verdictKeys[size_t(entry.verdict)])},
            {u"stored"_s, isStored},
            {u"file"_s, entry.file},
            {u"format"_s, entry.format},
            {u"name"_s, entry.profile.name},
            {u"interface"_s, entry.profile.interface},
            {u"existing"_s, entry.existingName},
            {u"issues"_s, gretel::jsonOf(entry.issues, entry.file)}};
}

/// areStored: those that are not skipped.
void print(const std::vector<ImportDecision>& decisions, bool areStored, const Given& given,
           Console& console) {
    if (given.json()) {
        QJsonArray tunnels;
        for (const auto& [entry, choice] : decisions)
            tunnels.append(jsonOf(*entry, areStored && choice != ImportChoice::Skip));
        printJson(console, {{u"tunnels"_s, tunnels}});
        return;
    }
    TextTable table;
    for (const auto& [entry, choice] : decisions)
        if (entry->verdict != ImportVerdict::Invalid)
            table.addRow(
                {wordOf(entry->verdict), entry->profile.name, entry->file, sentenceOf(*entry, choice)});
    for (const QString& line : table.lines())
        console.print(line);
    if (decisions.empty())
        console.print(Cli::tr("There is nothing to import."));
    for (const auto& [entry, choice] : decisions)
        reportIssues(console, entry->issues, entry->file, Severity::Note);
}

/// Why the list is not stored as it is.
struct Refusal {
    int status;
    QString sentence;
};

std::optional<Refusal> refusalOf(const std::vector<ImportEntry>& entries, bool conflictsAreSettled) {
    const auto isA = [](ImportVerdict verdict) {
        return [verdict](const ImportEntry& entry) { return entry.verdict == verdict; };
    };
    if (std::any_of(entries.begin(), entries.end(), isA(ImportVerdict::Invalid)))
        return Refusal{statusBadInput, Cli::tr("Nothing was imported, because of what is wrong above.")};
    if (!conflictsAreSettled && std::any_of(entries.begin(), entries.end(), isA(ImportVerdict::Conflict)))
        return Refusal{
            statusFailed,
            Cli::tr("Nothing was imported, because of the conflicts above; --on-conflict settles them.")};
    return std::nullopt;
}

Result<ImportMaterial, int> materialOf(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    if (given.has(u"existing"_s) != given.operands.isEmpty()) {
        console.complain(Cli::tr("Name the files, or say --existing."));
        return statusBadInput;
    }
    if (given.operands.isEmpty()) {
        const auto system = surroundings.machine.state();
        if (!system.ok())
            return reportFailure(console, system.error());
        return materialOf(*system);
    }
    const auto files = readFilesNamed(given.operands, console);
    if (!files.ok())
        return files.error();
    return readMaterial(*files);
}

/// Stores what can be, tells what became of each, and answers the exit status.
int carryOut(const std::vector<ImportDecision>& decisions, const std::optional<Refusal>& refusal,
             const std::vector<TunnelProfile>& stored, const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const bool isStoring = !refusal && !given.has(u"dry-run"_s);
    const auto tunnels = isStoring ? imported(decisions, stored) : std::vector<TunnelProfile>();
    const auto saved = isStoring ? surroundings.store.saveAll(tunnels) : Outcome<Done>(Done{});
    print(decisions, isStoring && saved.ok(), given, console);
    if (refusal) {
        console.complain(refusal->sentence);
        return refusal->status;
    }
    if (!saved.ok())
        return reportFailure(console, saved.error());
    if (isStoring && !given.json())
        console.print(Cli::tr("%n tunnel(s) stored; none was brought up.", nullptr, int(tunnels.size())));
    return statusDone;
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto onConflict = conflictChoice(given, console);
    if (!onConflict.ok())
        return onConflict.error();
    const auto material = materialOf(given, surroundings);
    if (!material.ok())
        return material.error();
    const auto stored = storedProfiles(surroundings);
    if (!stored.ok())
        return stored.error();
    const std::vector<ImportEntry> entries = importPlan(material->sources, material->unreadable, *stored);
    std::vector<ImportDecision> decisions;
    for (const ImportEntry& entry : entries)
        decisions.push_back({&entry, entry.verdict == ImportVerdict::Conflict && *onConflict
                                         ? **onConflict
                                         : entry.usualChoice()});
    return carryOut(decisions, refusalOf(entries, onConflict->has_value()), *stored, given, surroundings);
}

QString readableFormats() {
    QStringList names{u"Gretel"_s};
    for (const Format* format : foreignFormats())
        if (format->read)
            names.append(format->name);
    return names.join(u", "_s);
}

} // namespace

Command importCommand() {
    return {u"import"_s,
            u"FILE…"_s,
            Cli::tr("Take tunnels from files into the profiles"),
            Cli::tr("All that is in the files or nothing; a .zip counts as the files in it, - as what is "
                    "piped in. The "
                    "format is known by the content: %1. Nothing is brought up.")
                .arg(readableFormats()),
            {{u"on-conflict"_s, u"WHAT"_s,
              Cli::tr("skip, replace or rename a tunnel that clashes with one that there is")},
             {u"existing"_s,
              {},
              Cli::tr("The GRE devices of this computer that Gretel did not make, instead of files")},
             {u"dry-run"_s, {}, Cli::tr("Only tell")},
             jsonOption()},
            0,
            anyNumber,
            run};
}

} // namespace gretel
