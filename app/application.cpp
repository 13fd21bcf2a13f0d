// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include <QApplication>

#include "client/authentication_agent.h"
#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "client/profile_store.h"
#include "core/validation.h"
#include "desktop/end_signals.h"
#include "desktop/presence.h"
#include "desktop/sleep_watch.h"
#include "dialog_prompt.h"
#include "helper_standing.h"
#include "log_keeper.h"
#include "logins/login_reader.h"
#include "netlink/gre_support.h"
#include "netlink/kernel_monitor.h"
#include "netlink/kernel_reader.h"
#include "netlink/tunnel_observer.h"
#include "path_finder.h"
#include "profile_travel.h"
#include "rules_reader.h"
#include "tunnel_changes.h"
#include "tunnel_doctor.h"
#include "tunnel_health.h"
#include "tunnel_traffic.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/sight_timer.h"
#include "ui/tunnel_list_model.h"
#include "window_memory.h"
#include "words/failure_words.h"
#include "words/issue_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenPathLooks = 15s;

} // namespace

struct Application::Private {
    TunnelListModel tunnels;
    MachineModel machine;
    LogModel log;
    MainWindow window{&tunnels, &machine, &log};
    Sight sight{&window};
    SightTimer pathLooks{&window, betweenPathLooks};

    ProfileStore store;
    DialogPrompt prompt{&window};
    AuthenticationAgent agent{prompt};
    HelperClient helper{&agent};
    HostResolver resolver;
    LoginReader logins;
    ProfileTravel travel{{tunnels, machine, window, log, store}};

    std::unique_ptr<netlink::Socket> kernel;
    std::unique_ptr<TunnelChanges> changes;
    std::unique_ptr<HelperStanding> standing;
    std::unique_ptr<netlink::KernelMonitor> monitor;
    std::unique_ptr<TunnelDoctor> doctor;
    std::unique_ptr<PathFinder> paths;
    RulesReader rules{helper};
    LogKeeper keeper{tunnels, window, log};
    Presence presence{{tunnels, machine, window, log}};
    TunnelHealth health{{tunnels, log}};
    std::unique_ptr<TunnelTraffic> traffic;
    SleepWatch sleep;
    EndSignals endSignals;
    /// What the kernel said last, to tell in the log what changed without our doing.
    QHash<QUuid, Observation> observed;
    /// Whose way the window has asked for last.
    std::optional<std::pair<Endpoint, QString>> asked;
};

Application::Application(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {
    wireWindow();
    wireMachine();
    wireChanges();
    wireTravel();
    wireInquiries();
    wirePresence();
    wireHealth();
}

Application::~Application() = default;

void Application::start(const StartRequest& request, const SingleInstance& instance) {
    loadStore();
    readKernel();
    probeHelper();
    restoreWindow(d->window, d->tunnels);
    d->presence.serve(instance);
    d->presence.start(request);
}

void Application::wireWindow() {
    MainWindow* window = &d->window;
    connect(window, &MainWindow::profileChanged, this, &Application::save);
    connect(window, &MainWindow::profileRemoved, this, &Application::remove);
    connect(window, &MainWindow::draftChanged, this,
            [this](const QUuid& id, const ProfileStore::Draft& draft) {
                if (const Outcome<Done> saved = d->store.saveDraft(id, draft); !saved)
                    d->window.saveFailed(id, sentenceOf(saved.error()));
            });
    connect(window, &MainWindow::underlayWanted, this, &Application::lookUpUnderlay);
    connect(window, &MainWindow::selectionChanged, this, rememberSelected);
    connect(window, &MainWindow::helperWanted, this, &Application::probeHelper);
    connect(window, &MainWindow::quitRequested, &d->presence, &Presence::quit);
    connect(qApp, &QApplication::aboutToQuit, this, [this] {
        d->window.flushEdits();
        rememberWindow(d->window);
    });
}

void Application::wireMachine() {
    if (Outcome<std::unique_ptr<netlink::Socket>> socket = netlink::Socket::open())
        d->kernel = std::move(socket).value();
    else
        log(Severity::Error, sentenceOf(socket.error()));
    // The monitor first, the first reading after it: nothing that happens in between is missed.
    if (Outcome<std::unique_ptr<netlink::KernelMonitor>> monitor = netlink::KernelMonitor::open()) {
        d->monitor = std::move(monitor).value();
        connect(d->monitor.get(), &netlink::KernelMonitor::changed, this, &Application::readKernel);
    } else {
        log(Severity::Error, sentenceOf(monitor.error()));
    }
    connect(&d->pathLooks, &SightTimer::due, this, &Application::lookAtPaths);
    connect(&d->helper, &HelperClient::availabilityChanged, this, &Application::probeHelper);
    connect(&d->helper, &HelperClient::changed, this, &Application::readKernel);
}

void Application::wireChanges() {
    MainWindow* window = &d->window;
    d->changes = std::make_unique<TunnelChanges>(TunnelChanges::Parts{d->tunnels, d->machine, *window, d->log,
                                                                      d->helper, d->resolver, d->logins,
                                                                      d->kernel.get()},
                                                 [this] { readKernel(); });
    TunnelChanges* changes = d->changes.get();
    connect(window, &MainWindow::upRequested, changes, &TunnelChanges::bringUp);
    connect(window, &MainWindow::downRequested, changes, &TunnelChanges::takeDown);
    connect(window, &MainWindow::previewRequested, changes, &TunnelChanges::preview);
    connect(window, &MainWindow::adoptRequested, changes, &TunnelChanges::adopt);
    connect(window, &MainWindow::riskAccepted, changes, &TunnelChanges::acceptRisk);
    connect(window, &MainWindow::riskDeclined, changes, &TunnelChanges::declineRisk);
    d->standing =
        std::make_unique<HelperStanding>(d->tunnels, *window, d->log, d->helper, [this] { readKernel(); });
    HelperStanding* standing = d->standing.get();
    connect(window, &MainWindow::keepRequested, standing, &HelperStanding::keep);
    connect(window, &MainWindow::revertRequested, standing, &HelperStanding::revert);
    connect(window, &MainWindow::autostartRequested, standing, &HelperStanding::setAutostart);
    connect(window, &MainWindow::forgetRequested, standing, &HelperStanding::forget);
    connect(standing, &HelperStanding::forgotten, window, &MainWindow::forget);
    connect(changes, &TunnelChanges::applied, standing, &HelperStanding::noteApplied);
}

void Application::wireTravel() {
    MainWindow* window = &d->window;
    ProfileTravel* travel = &d->travel;
    connect(window, &MainWindow::importRequested, travel, &ProfileTravel::importFiles);
    connect(window, &MainWindow::importTextRequested, travel, &ProfileTravel::importText);
    connect(window, &MainWindow::adoptExistingRequested, travel, &ProfileTravel::importExisting);
    connect(window, &MainWindow::importAccepted, travel, &ProfileTravel::store);
    connect(window, &MainWindow::exportRequested, travel, &ProfileTravel::exportOne);
    connect(window, &MainWindow::exportSomeRequested, travel, &ProfileTravel::exportSome);
    connect(window, &MainWindow::exportAllRequested, travel, &ProfileTravel::exportAll);
    connect(window, &MainWindow::exportSaveRequested, travel, &ProfileTravel::save);
    connect(window, &MainWindow::progressCancelled, travel, &ProfileTravel::cancel);
    connect(travel, &ProfileTravel::stored, this, &Application::readKernel);
}

void Application::wireInquiries() {
    MainWindow* window = &d->window;
    d->doctor = std::make_unique<TunnelDoctor>(TunnelDoctor::Parts{d->helper, d->resolver, d->kernel.get()});
    connect(window, &MainWindow::doctorRequested, this, [this](const QUuid& id) {
        readKernel();
        if (const TunnelProfile* profile = d->tunnels.profile(id))
            d->doctor->look(*profile, d->machine.system() ? *d->machine.system() : SystemState());
    });
    connect(window, &MainWindow::doctorClosed, d->doctor.get(), &TunnelDoctor::stop);
    connect(window, &MainWindow::restartRequested, d->changes.get(), &TunnelChanges::bringUpAgain);
    connect(d->doctor.get(), &TunnelDoctor::seen, window, &MainWindow::showDoctor);
    d->paths = std::make_unique<PathFinder>(PathFinder::Parts{d->resolver, d->kernel.get()});
    connect(window, &MainWindow::pathWanted, this, [this](const TunnelProfile& profile) {
        d->paths->find(profile, d->machine.system() ? *d->machine.system() : SystemState());
    });
    connect(window, &MainWindow::pathDropped, d->paths.get(), &PathFinder::stop);
    connect(d->paths.get(), &PathFinder::found, window, &MainWindow::showPath);
    connect(window, &MainWindow::rulesRequested, &d->rules, &RulesReader::read);
    connect(window, &MainWindow::rulesClosed, &d->rules, &RulesReader::stop);
    connect(&d->rules, &RulesReader::found, window, &MainWindow::showRules);
    connect(window, &MainWindow::logShown, &d->keeper, &LogKeeper::readJournal);
    connect(window, &MainWindow::logSaveRequested, this,
            [this](const QString& path, const QString& text) { d->travel.write(path, text.toUtf8()); });
}

void Application::wirePresence() {
    Presence* presence = &d->presence;
    TunnelChanges* changes = d->changes.get();
    HelperStanding* standing = d->standing.get();
    connect(presence, &Presence::upRequested, changes, &TunnelChanges::bringUp);
    connect(presence, &Presence::downRequested, changes, &TunnelChanges::takeAllDown);
    connect(presence, &Presence::keepRequested, standing, &HelperStanding::keep);
    connect(presence, &Presence::revertRequested, standing, &HelperStanding::revert);
    connect(presence, &Presence::filesOpened, &d->travel, &ProfileTravel::importFiles);
    connect(standing, &HelperStanding::pendingChanged, presence, &Presence::setPending);
    connect(standing, &HelperStanding::reverted, presence, &Presence::noteReverted);
    connect(&d->endSignals, &EndSignals::asked, presence, [presence] {
        presence->quit();
        QCoreApplication::exit(); // even where a dialog would rather stay
    });
    // Where a session manager asks, it may be the last that is heard of the session.
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] {
        d->window.flushEdits();
        rememberWindow(d->window);
        d->health.save();
    });
}

void Application::wireHealth() {
    TunnelHealth* health = &d->health;
    connect(&d->sleep, &SleepWatch::fallsAsleep, health, &TunnelHealth::pause);
    connect(&d->sleep, &SleepWatch::woke, this, [this, health] {
        health->refresh();
        readKernel(); // and with it, whom to ask
    });
    connect(qApp, &QApplication::aboutToQuit, health, &TunnelHealth::finish);
    MainWindow* window = &d->window;
    window->setHealthSource(
        {[health](const QUuid& tunnel) { return health->history(tunnel); }, TunnelHealth::calendarSeconds});
    connect(health, &TunnelHealth::historyChanged, window, &MainWindow::refreshHealth);
    connect(window, &MainWindow::historyExportRequested, this,
            [this, health](const QUuid& tunnel, HealthRange range, const QString& file) {
                d->travel.write(file, health->csv(tunnel, range));
            });
    d->traffic = std::make_unique<TunnelTraffic>(d->tunnels, [this]() -> std::optional<std::vector<Link>> {
        const auto links = d->kernel ? netlink::readLinks(*d->kernel) : std::vector<Link>();
        return links ? std::optional(*links) : std::nullopt;
    });
    connect(&d->sight, &Sight::changed, d->traffic.get(), &TunnelTraffic::setSeen);
}

void Application::loadStore() {
    const Outcome<ProfileStore::Contents> contents = d->store.load();
    if (!contents) {
        d->window.showNotice(sentenceOf(contents.error()), {});
        log(Severity::Error, sentenceOf(contents.error()));
        return;
    }
    d->tunnels.setProfiles(contents->tunnels);
    for (const TunnelProfile& profile : contents->tunnels)
        if (const ProfileStore::Draft draft = d->store.draft(profile.id); !draft.isEmpty())
            d->tunnels.setDraft(profile.id, draft);
    for (const ProfileStore::Unreadable& file : contents->unreadable) {
        const QString reason = file.issues.empty() ? file.reason : sentenceOf(file.issues.front());
        const QString sentence = sentenceOf(Failure{FailureKind::CannotRead, {file.file, reason}});
        d->window.showNotice(sentence, {});
        log(Severity::Error, sentence);
    }
}

void Application::readKernel() {
    if (!d->kernel)
        return;
    const Outcome<SystemState> system = netlink::readSystemState(*d->kernel);
    if (!system) {
        log(Severity::Error, sentenceOf(system.error()));
        return;
    }
    d->machine.setSystem(*system);
    d->machine.setKernelLacksGre(!netlink::kernelHasGre(*system));

    QHash<QUuid, HostSide> here;
    for (const TunnelProfile& profile : d->tunnels.profiles())
        if (const Parsed<HostSide> side = hereOf(profile, *system))
            here.insert(profile.id, *side);
    d->tunnels.setHere(here);
    observe();
}

void Application::observe() {
    const QHash<QUuid, Observation> before = std::exchange(
        d->observed, netlink::observeTunnels(*d->kernel, d->tunnels.profiles(), *d->machine.system()));
    d->tunnels.setObservations(d->observed);
    d->health.follow(*d->machine.system());
    d->pathLooks.setNeeded(!d->observed.isEmpty());
    logOutsideChanges(before);
}

/// A path MTU is learned without a word: only the ways are asked for anew, all else the kernel tells of.
void Application::lookAtPaths() {
    if (!d->kernel || !d->machine.system())
        return;
    observe();
    if (d->asked && d->asked->first.address())
        lookUpUnderlay(d->asked->first, d->asked->second);
}

void Application::logOutsideChanges(const QHash<QUuid, Observation>& before) {
    for (const TunnelProfile& profile : d->tunnels.profiles()) {
        const Observation was = before.value(profile.id);
        const Observation is = d->observed.value(profile.id);
        if (was == is || d->tunnels.busy(profile.id) != TunnelListModel::Busy::No)
            continue;
        if (is.state == TunnelState::Down)
            log(Severity::Warning,
                tr("The tunnel went down: its device %1 was removed by something else.").arg(was.device),
                &profile);
        else if (was.state == TunnelState::Down)
            log(Severity::Note, tr("The tunnel is up, on the device %1.").arg(is.device), &profile);
        for (const Drift& drift : is.drifts)
            if (std::find(was.drifts.begin(), was.drifts.end(), drift) == was.drifts.end())
                log(Severity::Warning, sentenceOf(drift), &profile);
    }
}

void Application::probeHelper() {
    d->helper.probe([this](const Outcome<Done>& outcome) {
        if (outcome) {
            d->machine.setHelper(MachineModel::Helper::Ready);
            d->standing->read();
        } else {
            d->machine.setHelper(MachineModel::Helper::Missing, outcome.error());
        }
    });
}

void Application::lookUpUnderlay(const Endpoint& peer, const QString& device) {
    if (!d->kernel)
        return;
    d->asked = std::pair(peer, device);
    const auto answer = [this, peer, device](const std::optional<IpAddress>& address) {
        d->machine.setUnderlay(peer, device,
                               address ? netlink::routeTo(*d->kernel, *address, device)
                                       : Failure{FailureKind::NoRouteToPeer, {peer.toString()}});
    };
    if (peer.address()) {
        answer(peer.address());
        return;
    }
    TunnelProfile question;
    question.host2.endpoint = peer;
    d->resolver.resolve({question}, [answer](const Result<std::vector<TunnelProfile>, Issues>& resolved) {
        answer(resolved ? resolved->front().host2.endpoint->address() : std::nullopt);
    });
}

void Application::save(const TunnelProfile& profile) {
    if (const Outcome<Done> saved = d->store.save(profile); !saved) {
        d->window.saveFailed(profile.id, sentenceOf(saved.error()));
        log(Severity::Error, sentenceOf(saved.error()), &profile);
    }
    readKernel();
}

void Application::remove(const QUuid& id) {
    if (const Outcome<Done> removed = d->store.remove(id); !removed) {
        d->window.showNotice(sentenceOf(removed.error()), {});
        log(Severity::Error, sentenceOf(removed.error()));
    }
    d->health.forget(id);
    d->standing->dropWish(id);
}

void Application::log(Severity level, const QString& text, const TunnelProfile* profile) {
    d->log.note(level, text, profile);
}

} // namespace gretel
