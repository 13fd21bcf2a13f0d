// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "application.h"
#include "words/translators.h"

int main(int argc, char** argv) {
    QApplication::setApplicationName(QStringLiteral("gretel"));
    QApplication::setApplicationDisplayName(QStringLiteral("Gretel"));
    QApplication::setApplicationVersion(QStringLiteral(GRETEL_VERSION));
    QApplication::setOrganizationDomain(QStringLiteral("gretel.org"));
    QApplication::setDesktopFileName(QStringLiteral("org.gretel.Gretel"));
    QApplication qt(argc, argv);
    gretel::installTranslators(qt);

    gretel::Application application;
    application.start(qt.arguments().mid(1));
    return QApplication::exec();
}
