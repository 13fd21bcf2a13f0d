// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_travel.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "client/profile_store.h"
#include "client/safe_file.h"
#include "core/validation.h"
#include "formats/archive.h"
#include "formats/catalogue.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/tunnel_list_model.h"
#include "words/check_list.h"
#include "words/failure_words.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto lookEvery = 100ms;

std::vector<ExportLanguage> languages() {
    std::vector<ExportLanguage> all{{ownWord, u"Gretel"_s}};
    for (const Format* format : foreignFormats())
        all.push_back({format->word, format->name});
    return all;
}

/// For a device that speaks none of the languages; nothing while the profile is incomplete.
QStringList inWords(const TunnelProfile& profile, HostSide host) {
    const auto end = endOf(profile, host);
    return end ? checkListOf(*end) : QStringList();
}

ExportText textFor(const TunnelProfile& profile, HostSide host, const QString& language) {
    const Format* format = foreignFormat(language);
    if (!format) {
        const TextFile own = documentFor({profile}, host);
        return {{{own.name, own.bytes}}, {}, inWords(profile, host)};
    }
    auto writing = writeFor(profile, host, *format);
    if (!writing)
        return {{}, writing.error(), inWords(profile, host)};
    ExportText text{{}, writing->losses, inWords(profile, host)};
    for (const WrittenFile& file : writing->files)
        text.files.push_back({file.path, file.text});
    return text;
}

/// Every profile as a document of its own: one of all would soon be larger than a document may be.
std::vector<TextFile> documentsOf(const std::vector<TunnelProfile>& profiles,
                                  const std::function<bool()>& goOn) {
    std::vector<TextFile> files;
    for (const TunnelProfile& profile : profiles) {
        if (!goOn())
            break;
        files.push_back(documentFor({profile}));
    }
    return files;
}

} // namespace

ProfileTravel::ProfileTravel(const Parts& parts) : m(parts) {
    m_look.setInterval(lookEvery);
}

ProfileTravel::~ProfileTravel() {
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void ProfileTravel::begin(const QString& sentence, int total, std::function<void(const GoOn&)> work,
                          std::function<void()> finish) {
    if (m_thread) {
        m.window.tell(tr("One import or export at a time; the one before has not ended yet."));
        return;
    }
    m_done = 0;
    m_cancelled = false;
    const auto show = [this, sentence, total] {
        m.window.showProgress(sentence, total > 0 ? int(m_done) : 0, total);
    };
    m_look.disconnect();
    connect(&m_look, &QTimer::timeout, this, show);
    m_look.start();
    show();
    m_thread.reset(QThread::create([this, work = std::move(work)] {
        work([this] {
            ++m_done;
            return !m_cancelled;
        });
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, finish = std::move(finish)] {
        m_look.stop();
        m.window.endProgress();
        m_thread.release()->deleteLater();
        if (!m_cancelled)
            finish();
    });
    m_thread->start();
}

void ProfileTravel::cancel() {
    m_cancelled = true;
}

void ProfileTravel::importFiles(const QStringList& paths) {
    if (paths.isEmpty())
        return;
    struct Found {
        ImportMaterial material;
        QStringList problems;
    };
    const auto found = std::make_shared<Found>();
    const auto work = [found, paths](const GoOn& goOn) {
        std::vector<TextFile> files;
        for (const QString& path : paths) {
            const FileContents bytes = readSmallFile(path, mostArchiveBytes);
            if (bytes)
                files.push_back({QFileInfo(path).fileName(), *bytes});
            else
                found->problems << sentenceOf(bytes.error());
        }
        found->material = readMaterial(files, goOn);
    };
    begin(tr("Reading what is to be imported"), 0, work, [this, found] {
        for (const QString& problem : found->problems)
            fail(problem);
        if (found->problems.isEmpty() || !found->material.sources.empty() ||
            !found->material.unreadable.empty())
            show(found->material);
    });
}

void ProfileTravel::importText(const QString& text) {
    show(readMaterial({{tr("clipboard"), text.toUtf8()}}));
}

void ProfileTravel::importExisting() {
    if (const SystemState* system = m.machine.system())
        show(materialOf(*system));
}

void ProfileTravel::show(const ImportMaterial& material) {
    m.window.flushEdits(); // what is compared is what is there
    m.window.showImport(importPlan(material.sources, material.unreadable, m.tunnels.profiles()));
}

void ProfileTravel::store(const std::vector<ImportDecision>& decisions) {
    const std::vector<TunnelProfile> profiles = imported(decisions, m.tunnels.profiles());
    if (profiles.empty())
        return;
    if (const Outcome<Done> saved = m.store.saveAll(profiles); !saved) {
        fail(sentenceOf(saved.error()));
        return;
    }
    m.tunnels.upsertAll(profiles);
    emit stored();
    m.window.select(profiles.front().id);
    const QString sentence = tr("%n tunnel(s) imported; none was brought up.", nullptr, int(profiles.size()));
    m.window.tell(sentence);
    m.log.note(Severity::Note, sentence);
}

void ProfileTravel::exportOne(const QUuid& id) {
    const TunnelProfile* profile = m.tunnels.profile(id);
    if (profile == nullptr)
        return;
    TunnelProfile exported = *profile;
    if (const SystemState* system = m.machine.system())
        if (const auto here = hereOf(exported, *system))
            exported.here = *here;
    const HostSide here = exported.here.value_or(HostSide::Host1);
    m.window.showExport(exported, other(here), languages(), textFor);
}

void ProfileTravel::exportSome(const QList<QUuid>& ids) {
    std::vector<TunnelProfile> profiles;
    for (const QUuid& id : ids)
        if (const TunnelProfile* profile = m.tunnels.profile(id))
            profiles.push_back(*profile);
    exportInto(tr("Export %n tunnel(s)", nullptr, int(profiles.size())), profiles);
}

void ProfileTravel::exportAll() {
    exportInto(tr("Export all tunnels"), m.tunnels.profiles());
}

void ProfileTravel::exportInto(const QString& title, const std::vector<TunnelProfile>& profiles) {
    chooseTarget(title, u"tunnels.zip"_s, [this, profiles](const QString& path) {
        const auto archive = std::make_shared<Result<QByteArray, Issue>>(QByteArray());
        const auto work = [archive, profiles](const GoOn& goOn) {
            *archive = archiveOf(documentsOf(profiles, goOn), goOn);
        };
        begin(tr("Writing %n tunnel(s)", nullptr, int(profiles.size())), 2 * int(profiles.size()), work,
              [this, archive, path] { writeArchive(path, *archive); });
    });
}

void ProfileTravel::save(const ExportText& text) {
    std::vector<TextFile> files;
    for (const ExportText::File& file : text.files)
        files.push_back({QFileInfo(file.path).fileName(), file.text});
    if (files.empty())
        return;
    const bool single = files.size() == 1;
    const QString name =
        single ? files.front().name : QFileInfo(files.front().name).completeBaseName() + u".zip"_s;
    chooseTarget(tr("Save the configuration"), name, [this, files, single](const QString& path) {
        if (single)
            write(path, files.front().bytes);
        else
            writeArchive(path, archiveOf(files));
    });
}

void ProfileTravel::chooseTarget(const QString& title, const QString& name,
                                 const std::function<void(QString)>& chosen) {
    auto* dialog = new QFileDialog(
        QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m.window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void ProfileTravel::write(const QString& path, const QByteArray& bytes) {
    const Outcome<Done> written = writeWhole(path, bytes);
    if (written)
        m.window.tell(tr("Saved as %1.").arg(path));
    else
        fail(sentenceOf(written.error()));
}

void ProfileTravel::writeArchive(const QString& path, const Result<QByteArray, Issue>& archive) {
    if (archive)
        write(path, *archive);
    else
        fail(sentenceOf(archive.error()));
}

void ProfileTravel::fail(const QString& sentence) {
    m.window.showNotice(sentence);
    m.log.note(Severity::Error, sentence);
}

} // namespace gretel
