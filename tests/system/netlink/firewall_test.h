// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Table inet gretel in the kernel, as nft sees it and as it is read back.
class FirewallTest : public QObject {
    Q_OBJECT
private slots:
    void withoutModule(); // first: it takes the module away
    void everyCombination();
    void textIsTheSame_data();
    void textIsTheSame();
    void commandsAreTheSame();
    void widerAndNarrower();
    void countersStay();
    void everyRuleIsTold();
    void segmentsAndPassages();
    void thousandTunnels();
};

} // namespace gretel::test
