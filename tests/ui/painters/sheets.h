// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace gretel {

/// One picture of the gallery.
struct Sheet {
    QString name;
    std::function<std::unique_ptr<QWidget>()> make;
};

std::vector<Sheet> allSheets();

} // namespace gretel
