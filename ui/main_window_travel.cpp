// SPDX-License-Identifier: GPL-3.0-or-later
// How tunnels come in and go out: the window's share.
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>

#include "ui/drop_target.h"
#include "ui/import_dialog.h"
#include "ui/list_pane.h"
#include "ui/main_window_private.h"
#include "ui/profile_editor.h"
#include "ui/progress_line.h"
#include "ui/status_line.h"
#include "ui/tunnel_list_view.h"
#include "ui/window_actions.h"
#include "words/history_words.h"

namespace gretel {

void MainWindow::showImport(std::vector<ImportEntry> entries) {
    auto* dialog = new ImportDialog(std::move(entries), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit importAccepted(dialog->decisions()); });
    d->open(dialog);
}

void MainWindow::showExport(const TunnelProfile& profile, HostSide host,
                            const std::vector<ExportLanguage>& languages, ExportDialog::Writer writer) {
    auto* dialog = new ExportDialog(profile, host, languages, std::move(writer), this);
    if (profile.id == d->editor->id() && d->editor->here())
        dialog->setHere(*d->editor->here());
    connect(dialog, &ExportDialog::saveRequested, this, &MainWindow::exportSaveRequested);
    d->exporting = dialog;
    d->open(dialog);
}

void MainWindow::showProgress(const QString& sentence, int done, int total) {
    d->progress->setProgress(sentence, done, total);
}

void MainWindow::endProgress() {
    d->progress->end();
}

void MainWindow::Private::wireTravel() {
    const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, q, act); };
    on(actions->import, [this] { chooseFiles(); });
    on(actions->paste, [this] { offerClipboard(); });
    on(actions->adoptExisting, [this] {
        editor->saveOrKeep();
        emit q->adoptExistingRequested();
    });
    on(actions->exportOne, [this] {
        editor->saveOrKeep();
        const QList<QUuid> some = list->list()->selectedTunnels();
        if (some.size() > 1)
            emit q->exportSomeRequested(some);
        else
            emit q->exportRequested(editor->id());
    });
    on(actions->exportAll, [this] {
        editor->saveOrKeep();
        emit q->exportAllRequested();
    });
    auto* drops = new DropTarget(q);
    connect(drops, &DropTarget::filesDropped, q, &MainWindow::importRequested);
    connect(drops, &DropTarget::textDropped, q, &MainWindow::importTextRequested);
    connect(progress, &ProgressLine::cancelled, q, &MainWindow::progressCancelled);
}

void MainWindow::Private::chooseFiles() {
    auto* dialog = new QFileDialog(q, tr("Import tunnels"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // What a file is shows in its content; two of the languages have files without an extension.
    dialog->setNameFilters(
        {tr("All configurations (%1)")
             .arg(QStringLiteral("*.gretel *.json *.netdev *.network *.nmconnection *.yaml *.yml *.conf "
                                 "*.cfg *.rsc *.sh *.txt *.zip interfaces network")),
         tr("Zip archives (%1)").arg(QStringLiteral("*.zip")), tr("All files (%1)").arg(u'*')});
    connect(dialog, &QFileDialog::filesSelected, q, &MainWindow::importRequested);
    open(dialog);
}

void MainWindow::Private::chooseHistoryFile(HealthRange range) {
    const QUuid id = editor->id();
    QString name = tr("%1, %2", "tunnel, stretch of time").arg(tunnels->profile(id)->name, wordOf(range));
    name.replace(u'/', u'-');
    auto* dialog = new QFileDialog(q, tr("Save the history"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters({tr("Comma-separated values (%1)").arg(QStringLiteral("*.csv"))});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, q,
            [this, id, range](const QString& file) { emit q->historyExportRequested(id, range, file); });
    open(dialog);
}

void MainWindow::Private::offerClipboard() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QStringList files = data ? localFilesOf(*data) : QStringList();
    if (!files.isEmpty())
        emit q->importRequested(files);
    else if (data && !data->text().trimmed().isEmpty())
        emit q->importTextRequested(data->text());
    else
        statusLine->tell(tr("There is no text in the clipboard."));
}

} // namespace gretel
