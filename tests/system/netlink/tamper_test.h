// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Table inet gretel among tables of others, changed by others, and where the kernel says no.
class TamperTest : public QObject {
    Q_OBJECT
private slots:
    void foreignTablesStay();
    void altered_data();
    void altered();
    void otherElements();
    void monitor_data();
    void monitor();
    void withoutRights();
    void refused();
    void remediesMend();
};

} // namespace gretel::test
