// SPDX-License-Identifier: GPL-3.0-or-later
//
// painter_gallery DIRECTORY [NAME…]: every painted widget, light and dark, as PNG files. QT_SCALE_FACTOR=2
// for twice the density.

#include <QApplication>
#include <QDir>

#include <cstdio>

#include "samples.h"
#include "sheets.h"

namespace {

bool save(const gretel::Sheet& sheet, const QDir& directory, const QString& scheme) {
    const std::unique_ptr<QWidget> widget = sheet.make();
    widget->show();
    if (!widget->testAttribute(Qt::WA_Resized))
        widget->adjustSize();
    QCoreApplication::processEvents();
    const QPixmap picture = widget->grab();
    const QString file =
        QStringLiteral("%1-%2-%3x.png").arg(sheet.name, scheme).arg(picture.devicePixelRatio());
    return picture.save(directory.filePath(file));
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    application.setApplicationVersion(QStringLiteral("0.1.0"));
    application.setStyle(QStringLiteral("fusion"));
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: painter_gallery DIRECTORY [NAME...]\n");
        return 2;
    }
    const QDir directory(arguments.at(1));
    bool saved = directory.mkpath(QStringLiteral("."));
    for (const bool dark : {false, true}) {
        application.setPalette(dark ? gretel::samples::dark() : gretel::samples::light());
        for (const gretel::Sheet& sheet : gretel::allSheets()) {
            if (arguments.size() == 2 || arguments.indexOf(sheet.name, 2) > 0)
                saved =
                    save(sheet, directory, dark ? QStringLiteral("dark") : QStringLiteral("light")) && saved;
        }
    }
    return saved ? 0 : 1;
}
