// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/translators.h"

#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// The application owns it; the one installed last is asked first.
void install(QCoreApplication& application, std::unique_ptr<QTranslator> translator) {
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslators(QCoreApplication& application, const QLocale& locale) {
    auto english = std::make_unique<QTranslator>();
    if (english->load(u":/i18n/gretel_en"_s))
        install(application, std::move(english)); // "1 tunnel" in English, too

    auto ours = std::make_unique<QTranslator>();
    if (!ours->load(locale, u"gretel"_s, u"_"_s, u":/i18n"_s))
        return;
    // Not by the locale: its first language that Qt knows may be another than the first that Gretel knows.
    auto qts = std::make_unique<QTranslator>();
    if (qts->load(u"qtbase_"_s + ours->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(application, std::move(qts));
    install(application, std::move(ours));
}

} // namespace gretel
