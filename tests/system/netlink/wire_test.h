// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// The packets that a tunnel sends, byte for byte, from a packet socket at the other end of the cable.
class WireTest : public QObject {
    Q_OBJECT
private slots:
    void headers_data();
    void headers();
};

} // namespace gretel::test
