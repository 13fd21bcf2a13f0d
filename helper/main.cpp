// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "helper/engine.h"
#include "helper/guardian.h"
#include "helper/log.h"
#include "helper/privileges.h"
#include "helper/service.h"
#include "helper/termination.h"

namespace {

constexpr const char* usage =
    "Usage: gretel-helper [--version | --help]\n"
    "\n"
    "Gretel's privileged half: brings GRE tunnels up and down for those whom polkit lets.\n"
    "It has no options. The system bus or systemd starts it when it is called as\n"
    "org.gretel.Helper1, and it leaves by itself.\n";

/// Answers the only two arguments there are; anything else is wrong. -1: there is none.
int answerArguments(int argc, char* argv[]) {
    if (argc == 1)
        return -1;
    const std::string_view argument = argv[1];
    if (argc == 2 && argument == "--version") {
        std::puts("gretel-helper " GRETEL_VERSION);
        return EXIT_SUCCESS;
    }
    if (argc == 2 && argument == "--help") {
        std::fputs(usage, stdout);
        return EXIT_SUCCESS;
    }
    std::fputs(usage, stderr);
    return 2;
}

/// Goes on without a memory: what only reads still works, and each change says what is wrong.
void start(gretel::Engine& engine, const QString& directory) {
    using namespace gretel;
    const auto started = engine.start(directory);
    if (!started)
        log::write(log::Level::Error, "The helper's state cannot be used; nothing can be changed.",
                   {{QLatin1StringView("failure"), failureName(started.error().kind)},
                    {QLatin1StringView("reason"), started.error().arguments.join(QLatin1Char(' '))}});
}

int serve(QCoreApplication& application, const QString& directory) {
    using namespace gretel;
    const BootClock clock = BootClock::ofKernel();
    const auto boot = clock.bootId();
    if (!boot) {
        log::write(log::Level::Error, "The kernel's boot id cannot be read.",
                   {{QLatin1StringView("reason"), boot.error().arguments.value(1)}});
        return EXIT_FAILURE;
    }
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) {
        log::write(log::Level::Error, "The system bus cannot be reached.",
                   {{QLatin1StringView("reason"), bus.lastError().message()}});
        return EXIT_FAILURE;
    }
    Engine engine(clock, *boot);
    start(engine, directory);
    Termination termination;
    Service service(bus, engine, {});
    Guardian guardian(engine, service);
    QObject::connect(&termination, &Termination::asked, &service, &Service::stop);
    QObject::connect(&service, &Service::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (!service.start()) {
        log::write(log::Level::Error, "The system bus refused the name org.gretel.Helper1.",
                   {{QLatin1StringView("reason"), bus.lastError().message()}});
        return EXIT_FAILURE;
    }
    guardian.start();
    return application.exec();
}

} // namespace

int main(int argc, char* argv[]) {
    if (const int status = answerArguments(argc, argv); status >= 0)
        return status;

    gretel::log::open();
    const QString directory = gretel::StateStore::defaultPath();
    gretel::privileges::shedSurroundings();
    if (const QString failure = gretel::privileges::reduce(); !failure.isEmpty()) {
        gretel::log::write(gretel::log::Level::Error, failure.toUtf8().constData());
        return EXIT_FAILURE;
    }
    gretel::Termination::block();

    // No plugin of Qt's is needed, and none is to be looked for.
    QCoreApplication::setLibraryPaths({});
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gretel-helper"));
    return serve(application, directory);
}
