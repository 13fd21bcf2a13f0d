// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include <algorithm>

#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "client/safe_file.h"
#include "core/field.h"
#include "core/validation.h"
#include "formats/archive.h"
#include "formats/catalogue.h"
#include "formats/document.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// What was asked for.
struct Wish {
    const Format* format = nullptr; ///< null: Gretel's own
    std::optional<HostSide> host;
    QString output; ///< empty: standard output
    bool acceptLoss = false;
};

QStringList formatWords() {
    QStringList words{ownWord};
    for (const Format* format : foreignFormats())
        words.append(format->word);
    return words;
}

Result<Wish, int> wishOf(const Given& given, Console& console) {
    Wish wish{nullptr, std::nullopt, given.value(u"output"_s).value_or(QString()),
              given.has(u"accept-loss"_s)};
    if (const auto word = given.value(u"format"_s); word && *word != ownWord) {
        wish.format = foreignFormat(*word);
        if (!wish.format) {
            console.complain(Cli::tr("“%1” is no format that Gretel writes; choose one of these: %2.")
                                 .arg(*word, formatWords().join(u", "_s)));
            return statusBadInput;
        }
    }
    if (const auto host = given.value(u"for"_s)) {
        for (const HostSide side : {HostSide::Host1, HostSide::Host2})
            if (*host == field::host(side))
                wish.host = side;
        if (!wish.host) {
            console.complain(Cli::tr("“%1” is neither host1 nor host2.").arg(*host));
            return statusBadInput;
        }
    }
    return wish;
}

/// Each with the column that is this computer, where its addresses tell.
std::vector<TunnelProfile> placed(std::vector<TunnelProfile> profiles, Machine& machine) {
    const auto isPlaced = [](const TunnelProfile& profile) { return profile.here.has_value(); };
    if (std::all_of(profiles.begin(), profiles.end(), isPlaced))
        return profiles;
    if (const auto system = machine.state(); system.ok())
        for (TunnelProfile& profile : profiles)
            if (const auto here = hereOf(profile, *system); here.ok())
                profile.here = *here;
    return profiles;
}

/// Gretel is here already: another language is for the other host.
Result<HostSide, int> hostFor(const Wish& wish, const TunnelProfile& profile, Console& console) {
    if (wish.host)
        return *wish.host;
    if (profile.here)
        return other(*profile.here);
    console.complain(
        Cli::tr("Which host of “%1” is this for? Say --for host1 or --for host2.").arg(profile.name));
    return statusBadInput;
}

/// One of all, or one each for a zip.
Result<std::vector<TextFile>, int> documentsFor(const std::vector<TunnelProfile>& profiles, const Wish& wish,
                                                Console& console) {
    std::vector<TextFile> files;
    if (wish.output.endsWith(".zip"_L1)) {
        for (const TunnelProfile& profile : profiles)
            files.push_back(documentFor({profile}, wish.host));
        return files;
    }
    files.push_back(documentFor(profiles, wish.host));
    if (const qsizetype bytes = files.front().bytes.size(); bytes > mostDocumentBytes) {
        console.complain(
            Cli::tr("These tunnels take %1 bytes, and a document has %2 at most; name a .zip with "
                    "--output, in which each gets a document of its own.")
                .arg(bytes)
                .arg(mostDocumentBytes));
        return statusBadInput;
    }
    return files;
}

/// The files in the language, each by the last part of its path. Losses are told; the error is the exit
/// status.
Result<std::vector<TextFile>, int> configurationsFor(const std::vector<TunnelProfile>& profiles,
                                                     const Wish& wish, Console& console) {
    std::vector<TextFile> files;
    bool lossy = false;
    for (const TunnelProfile& profile : profiles) {
        const auto host = hostFor(wish, profile, console);
        if (!host.ok())
            return host.error();
        auto writing = writeFor(profile, *host, *wish.format);
        const Issues& issues = writing.ok() ? writing->losses : writing.error();
        for (Issue issue : issues) {
            issue.field = u"%1: %2"_s.arg(profile.name, issue.field);
            reportIssues(console, {issue}, {}, Severity::Note);
            lossy = lossy || issue.severity() == Severity::Warning;
        }
        if (!writing.ok())
            return statusFailed;
        for (const WrittenFile& file : writing->files)
            files.push_back({QFileInfo(file.path).fileName(), file.text});
    }
    if (lossy && !wish.acceptLoss) {
        console.complain(Cli::tr(
            "Nothing was written, because this would be lost; --accept-loss writes it all the same."));
        return statusFailed;
    }
    return files;
}

int write(const std::vector<TextFile>& files, const QString& output, Console& console) {
    std::vector<FileToWrite> targets;
    if (QFileInfo(output).isDir()) {
        for (const TextFile& file : files)
            targets.push_back({output + u'/' + file.name, file.bytes});
    } else if (output.endsWith(".zip"_L1)) {
        auto zip = archiveOf(files);
        if (!zip) {
            console.complain(sentenceOf(zip.error()));
            return statusFailed;
        }
        targets.push_back({output, std::move(zip).value()});
    } else if (files.size() == 1) {
        targets.push_back({output, files.front().bytes});
    } else {
        console.complain(Cli::tr("These are %n files; name a folder or a .zip with --output.", nullptr,
                                 int(files.size())));
        return statusBadInput;
    }
    const auto written = writeAllWhole(targets);
    return written.ok() ? statusDone : reportFailure(console, written.error());
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto wish = wishOf(given, console);
    if (!wish.ok())
        return wish.error();
    if (given.has(u"all"_s) != given.operands.isEmpty()) {
        console.complain(Cli::tr("Name the profiles, or say --all."));
        return statusBadInput;
    }
    const auto named =
        given.has(u"all"_s) ? storedProfiles(surroundings) : findProfiles(given.operands, surroundings);
    if (!named.ok())
        return named.error();
    if (named->empty()) {
        console.complain(Cli::tr("There are no profiles yet."));
        return statusFailed;
    }
    // A document for nobody in particular stays as it is.
    const bool isForAHost = wish->format || wish->host;
    const std::vector<TunnelProfile> profiles = isForAHost ? placed(*named, surroundings.machine) : *named;
    const auto files =
        wish->format ? configurationsFor(profiles, *wish, console) : documentsFor(profiles, *wish, console);
    if (!files.ok())
        return files.error();
    if (!wish->output.isEmpty())
        return write(*files, wish->output, console);
    if (files->size() > 1) {
        console.complain(Cli::tr("These are %n files; name a folder or a .zip with --output.", nullptr,
                                 int(files->size())));
        return statusBadInput;
    }
    console.write(files->front().bytes);
    return statusDone;
}

} // namespace

Command exportCommand() {
    return {
        u"export"_s,
        u"NAME…"_s,
        Cli::tr("Write profiles in another program's language"),
        Cli::tr(
            "The configuration of one host of each tunnel, complete and ready for the program that reads it. "
            "What a language cannot say is told on standard error, and then nothing is written without "
            "--accept-loss; what would make the two ends misunderstand each other is never written. "
            "Formats: %1.")
            .arg(formatWords().join(u", "_s)),
        {{u"format"_s, u"FORMAT"_s, Cli::tr("The language; gretel without this")},
         {u"for"_s, u"HOST"_s, Cli::tr("host1 or host2; the one that is not this computer without this")},
         {u"output"_s, u"PATH"_s, Cli::tr("A file, a folder or a .zip; standard output without this")},
         {u"accept-loss"_s, {}, Cli::tr("Write what can be written")},
         {u"all"_s, {}, Cli::tr("All profiles")}},
        0,
        anyNumber,
        run};
}

} // namespace gretel
