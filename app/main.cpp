// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "application.h"
#include "desktop/single_instance.h"
#include "words/translators.h"

namespace {

using namespace Qt::StringLiterals;

const QStringList actions{u"new"_s, u"import"_s, u"all-down"_s, u"settings"_s};

/// What can be said without a window, and so without a screen; else what is asked for.
std::optional<int> answer(const QStringList& arguments, gretel::StartRequest& request) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "Builds, runs and watches GRE tunnels."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption background(
        u"background"_s,
        QCoreApplication::translate("Main", "Start with the icon in the panel alone, where there is one."));
    const QCommandLineOption action(
        u"action"_s, QCoreApplication::translate("Main", "What to do first: %1.").arg(actions.join(", "_L1)),
        u"name"_s);
    parser.addOptions({background, action});
    parser.addPositionalArgument(
        u"file"_s, QCoreApplication::translate("Main", "Documents to import tunnels from."), u"[file…]"_s);
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "gretel: %s\n", qPrintable(parser.errorText()));
        return 2;
    }
    request = {parser.isSet(background), parser.positionalArguments(), parser.value(action)};
    if (!request.action.isEmpty() && !actions.contains(request.action)) {
        std::fprintf(stderr, "gretel: %s\n",
                     qPrintable(QCoreApplication::translate("Main", "There is no action “%1”; there are %2.")
                                    .arg(request.action, actions.join(", "_L1))));
        return 2;
    }
    if (parser.isSet(help))
        std::printf("%s", parser.helpText().toUtf8().constData());
    else if (parser.isSet(version))
        std::printf("gretel %s\n", GRETEL_VERSION);
    else
        return std::nullopt;
    return std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/// Qt's own options (-platform, -style, …) are taken out by QApplication; before that, only what is asked
/// without them is looked at.
bool asksForWords(int argc, char** argv) {
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](const char* argument) {
        const std::string_view word(argument);
        return word == "-h" || word == "--help" || word == "-v" || word == "--version";
    });
}

/// Of the click that started this; Qt takes it out of the environment.
QString activationToken() {
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("gretel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRETEL_VERSION));
    if (asksForWords(argc, argv)) {
        QCoreApplication words(argc, argv);
        gretel::installTranslators(words);
        gretel::StartRequest none;
        return answer(QCoreApplication::arguments(), none).value_or(EXIT_SUCCESS);
    }
    const QString token = activationToken();
    QApplication::setApplicationDisplayName(QStringLiteral("Gretel"));
    QApplication::setOrganizationDomain(QStringLiteral("gretel.org"));
    QApplication::setDesktopFileName(QStringLiteral("org.gretel.Gretel"));
    QApplication qt(argc, argv);
    gretel::installTranslators(qt);
    gretel::StartRequest request;
    if (const auto status = answer(QCoreApplication::arguments(), request))
        return *status;
    gretel::SingleInstance instance;
    switch (instance.claim(request, token)) {
    case gretel::SingleInstance::Standing::First:
        break;
    case gretel::SingleInstance::Standing::Second:
        return EXIT_SUCCESS;
    case gretel::SingleInstance::Standing::NotHeard:
        std::fprintf(stderr, "gretel: %s\n",
                     qPrintable(QCoreApplication::translate(
                         "Main", "Gretel runs already and does not answer; end it and start it again.")));
        return EXIT_FAILURE;
    }

    gretel::Application application;
    application.start(request, instance);
    return QApplication::exec();
}
