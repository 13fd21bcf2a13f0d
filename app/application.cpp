// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include <QApplication>
#include <QDateTime>
#include <QSettings>

#include "client/authentication_agent.h"
#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "client/profile_store.h"
#include "client/safe_file.h"
#include "core/validation.h"
#include "dialog_prompt.h"
#include "formats/document.h"
#include "netlink/gre_support.h"
#include "netlink/kernel_monitor.h"
#include "netlink/kernel_reader.h"
#include "netlink/tunnel_observer.h"
#include "netlink/tunnel_planner.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/tunnel_list_model.h"
#include "words/failure_words.h"
#include "words/issue_words.h"
#include "words/operation_words.h"
#include "words/refused_words.h"
#include "words/state_words.h"

namespace gretel {

struct Application::Private {
    TunnelListModel tunnels;
    MachineModel machine;
    LogModel log;
    MainWindow window{&tunnels, &machine, &log};

    ProfileStore store;
    DialogPrompt prompt{&window};
    AuthenticationAgent agent{prompt};
    HelperClient helper{&agent};
    HostResolver resolver;

    std::unique_ptr<netlink::Socket> kernel;
    std::unique_ptr<netlink::KernelMonitor> monitor;
    /// What the kernel said last, to tell in the log what changed without our doing.
    QHash<QUuid, Observation> observed;
};

Application::Application(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {
    wireWindow();
    wireMachine();
}

Application::~Application() = default;

void Application::start(const QStringList& files) {
    loadStore();
    readKernel();
    probeHelper();
    restoreWindow();
    d->window.show();
    if (!files.isEmpty())
        importFiles(files);
}

void Application::wireWindow() {
    MainWindow* window = &d->window;
    connect(window, &MainWindow::upRequested, this, &Application::bringUp);
    connect(window, &MainWindow::downRequested, this, &Application::takeDown);
    connect(window, &MainWindow::previewRequested, this, &Application::preview);
    connect(window, &MainWindow::profileChanged, this, &Application::save);
    connect(window, &MainWindow::profileRemoved, this, &Application::remove);
    connect(window, &MainWindow::draftChanged, this,
            [this](const QUuid& id, const ProfileStore::Draft& draft) {
                if (const Outcome<Done> saved = d->store.saveDraft(id, draft); !saved)
                    d->window.saveFailed(id, sentenceOf(saved.error()));
            });
    connect(window, &MainWindow::underlayWanted, this, &Application::lookUpUnderlay);
    connect(window, &MainWindow::selectionChanged, this, [](const QUuid& id) {
        QSettings().setValue(QStringLiteral("window/selected"), id.toString(QUuid::WithoutBraces));
    });
    connect(window, &MainWindow::importRequested, this, &Application::importFiles);
    connect(window, &MainWindow::helperWanted, this, &Application::probeHelper);
    connect(window, &MainWindow::quitRequested, this, [this] {
        d->window.close();
        QApplication::quit();
    });
    connect(qApp, &QApplication::aboutToQuit, this, [this] {
        d->window.flushEdits();
        saveWindow();
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
    connect(&d->helper, &HelperClient::availabilityChanged, this, &Application::probeHelper);
    connect(&d->helper, &HelperClient::changed, this, &Application::readKernel);
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

void Application::restoreWindow() {
    const QSettings settings;
    d->window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    d->window.restorePanes(settings.value(QStringLiteral("window/panes")).toByteArray());
    const QUuid selected(settings.value(QStringLiteral("window/selected")).toString());
    if (d->tunnels.contains(selected))
        d->window.select(selected);
    else if (!d->tunnels.profiles().empty())
        d->window.select(d->tunnels.profiles().front().id);
}

void Application::saveWindow() {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), d->window.saveGeometry());
    settings.setValue(QStringLiteral("window/panes"), d->window.savePanes());
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

    const QHash<QUuid, Observation> before =
        std::exchange(d->observed, netlink::observeTunnels(*d->kernel, d->tunnels.profiles(), *system));
    d->tunnels.setObservations(d->observed);
    logOutsideChanges(before);
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
        if (outcome)
            d->machine.setHelper(MachineModel::Helper::Ready);
        else
            d->machine.setHelper(MachineModel::Helper::Missing, outcome.error());
    });
}

void Application::lookUpUnderlay(const Endpoint& peer, const QString& device) {
    if (!d->kernel)
        return;
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

void Application::bringUp(const QUuid& id) {
    const TunnelProfile* known = d->tunnels.profile(id);
    if (known == nullptr)
        return;
    d->tunnels.setBusy(id, TunnelListModel::Busy::BringingUp);
    d->resolver.resolve(
        {*known}, [this, profile = *known](const Result<std::vector<TunnelProfile>, Issues>& resolved) {
            if (!resolved) {
                fail(profile, asFailure(resolved.error()));
                return;
            }
            // The same operations as the helper will find, for the log.
            Operations operations;
            if (d->kernel && d->machine.system() != nullptr)
                if (const auto plan = netlink::planBringUp(*d->kernel, *resolved, *d->machine.system()))
                    operations = plan->operations;
            d->helper.apply(*resolved, [this, profile, operations](const Outcome<QString>& outcome) {
                finish(profile, operations, outcome ? std::nullopt : std::optional(outcome.error()));
            });
        });
}

void Application::takeDown(const QUuid& id) {
    const TunnelProfile* known = d->tunnels.profile(id);
    if (known == nullptr)
        return;
    d->tunnels.setBusy(id, TunnelListModel::Busy::TakingDown);
    const Operations operations =
        d->machine.system() != nullptr ? planRemove({id}, *d->machine.system()).operations : Operations{};
    d->helper.remove({id}, [this, profile = *known, operations](const Outcome<Done>& outcome) {
        finish(profile, operations, outcome ? std::nullopt : std::optional(outcome.error()));
    });
}

void Application::finish(const TunnelProfile& profile, const Operations& operations,
                         const std::optional<Failure>& failure) {
    // Before the busy mark goes: what the kernel now says is our own doing.
    readKernel();
    if (failure) {
        fail(profile, *failure);
        return;
    }
    d->tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
    d->tunnels.setFailure(profile.id, std::nullopt);
    for (const Operation& operation : operations)
        log(Severity::Note, sentenceOf(operation), &profile);
    if (operations.empty())
        log(Severity::Note, tr("Nothing had to be changed."), &profile);
}

void Application::fail(const TunnelProfile& profile, const Failure& failure) {
    d->tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
    d->tunnels.setFailure(profile.id, failure);
    log(Severity::Error, sentenceOf(failure), &profile);
    if (failure.kind == FailureKind::HelperMissing)
        d->machine.setHelper(MachineModel::Helper::Missing, failure);
    if (failure.kind == FailureKind::KernelLacksGre)
        d->machine.setKernelLacksGre(true);
}

void Application::preview(const TunnelProfile& profile, MainWindow::Change change) {
    const SystemState* system = d->machine.system();
    if (system == nullptr || !d->kernel)
        return;
    if (change == MainWindow::Change::TakeDown) {
        d->window.showPreview(planRemove({profile.id}, *system).operations);
        return;
    }
    d->resolver.resolve({profile}, [this](const Result<std::vector<TunnelProfile>, Issues>& resolved) {
        if (!resolved) {
            d->window.showNotice(sentenceOf(asFailure(resolved.error())), {});
            return;
        }
        const auto plan = netlink::planBringUp(*d->kernel, *resolved, *d->machine.system());
        if (plan)
            d->window.showPreview(plan->operations);
        else
            d->window.showNotice(sentenceOf(asFailure(plan.error())), {});
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
}

void Application::importFiles(const QStringList& files) {
    QUuid last;
    for (const QString& file : files) {
        const FileContents bytes = readSmallFile(file, mostDocumentBytes);
        if (!bytes) {
            d->window.showNotice(sentenceOf(bytes.error()), {});
            continue;
        }
        const Result<std::vector<TunnelProfile>, Issues> tunnels = readDocument(*bytes);
        if (!tunnels) {
            d->window.showNotice(sentenceOf(asFailure(tunnels.error())), file);
            continue;
        }
        for (const TunnelProfile& profile : *tunnels) {
            d->tunnels.upsert(profile);
            save(profile);
            last = profile.id;
        }
    }
    if (!last.isNull())
        d->window.select(last);
}

void Application::log(Severity level, const QString& text, const TunnelProfile* profile) {
    d->log.append({QDateTime::currentDateTime(), level, profile != nullptr ? profile->id : QUuid(),
                   profile != nullptr ? profile->name : QString(), text});
}

} // namespace gretel
