// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery_travel.h"

#include <QApplication>
#include <QComboBox>

#include "../window/travel_samples.h"

namespace gretel::test {

namespace {

void openExport(Stage& stage, const char* language) {
    stage.add(exampleProfile());
    stage.window.showExport(exampleProfile(), HostSide::Host2, exampleLanguages(), exampleText);
    auto* box = stage.window.findChild<QComboBox*>(QStringLiteral("language"));
    box->setCurrentIndex(box->findData(QString::fromLatin1(language)));
}

} // namespace

void drawTravel(const std::function<void(const char*, const std::function<void(Stage&)>&)>& show) {
    show("import", [](Stage& stage) { stage.window.showImport(exampleEntries()); });
    show("import-invalid", [](Stage& stage) {
        std::vector<ImportEntry> entries = exampleEntries();
        entries.erase(entries.begin(), entries.begin() + 4);
        stage.window.showImport(entries);
    });
    show("import-many", [](Stage& stage) { stage.window.showImport(manyEntries(10000)); });
    show("import-right-to-left", [](Stage& stage) {
        QApplication::setLayoutDirection(Qt::RightToLeft); // dialogs do not have their window's
        stage.window.showImport(exampleEntries());
    });
    QApplication::setLayoutDirection(Qt::LeftToRight);
    show("export", [](Stage& stage) { openExport(stage, "networkd"); });
    show("export-lossy", [](Stage& stage) { openExport(stage, "routeros"); });
    show("export-impossible", [](Stage& stage) { openExport(stage, "ios"); });
    show("export-right-to-left", [](Stage& stage) {
        QApplication::setLayoutDirection(Qt::RightToLeft); // dialogs do not have their window's
        openExport(stage, "routeros");
    });
    QApplication::setLayoutDirection(Qt::LeftToRight);
    show("progress", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.window.showProgress(QStringLiteral("Reading 10,000 files…"), 4200, 10000);
    });
}

} // namespace gretel::test
