// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace gretel {

/// The command line's own sentences, for the translators: Cli::tr().
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(gretel::Cli)
};

} // namespace gretel
