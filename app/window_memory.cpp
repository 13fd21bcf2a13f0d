// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_memory.h"

#include <QSettings>

#include <algorithm>

#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

constexpr QLatin1StringView geometry{"window/geometry"};
constexpr QLatin1StringView panes{"window/panes"};
constexpr QLatin1StringView shown{"window/selected"};
constexpr QLatin1StringView range{"health/range"};
constexpr QLatin1StringView asTable{"health/table"};

HealthView healthViewIn(const QSettings& settings) {
    constexpr int last = int(healthResolutions.size()) - 1;
    return {HealthRange(std::clamp(settings.value(range).toInt(), 0, last)),
            settings.value(asTable).toBool()};
}

} // namespace

void restoreWindow(MainWindow& window, const TunnelListModel& tunnels) {
    const QSettings settings;
    window.restoreGeometry(settings.value(geometry).toByteArray());
    window.restorePanes(settings.value(panes).toByteArray());
    window.setHealthView(healthViewIn(settings));
    const QUuid selected(settings.value(shown).toString());
    if (tunnels.contains(selected))
        window.select(selected);
    else if (!tunnels.profiles().empty())
        window.select(tunnels.profiles().front().id);
}

void rememberWindow(const MainWindow& window) {
    QSettings settings;
    settings.setValue(geometry, window.saveGeometry());
    settings.setValue(panes, window.savePanes());
    const HealthView view = window.healthView();
    settings.setValue(range, int(view.range));
    settings.setValue(asTable, view.asTable);
}

void rememberSelected(const QUuid& tunnel) {
    QSettings().setValue(shown, tunnel.toString(QUuid::WithoutBraces));
}

} // namespace gretel
