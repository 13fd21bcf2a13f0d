// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QObject>

#include "core/system_state.h"

namespace gretel::test {

/// What the executor makes, as iproute2 sees it, and what it refuses.
class LinksTest : public QObject {
    Q_OBJECT
private slots:
    void kernelWithoutGre(); // first: it takes the module away
    void parameters_data();
    void parameters();
    void marks();
    void addressAndRoute();
    void taken_data();
    void taken();
    void foreign_data();
    void foreign();
    void withoutRights();

private:
    QJsonArray m_links;
    SystemState m_state;
};

} // namespace gretel::test
