// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

#include "cli/surroundings.h"

namespace gretel {

/// "--underlay N" or, with an empty placeholder, "--checksum".
struct CommandOption {
    QString name;
    QString placeholder;
    QString summary;
};

/// What stood behind the command's name.
struct Given {
    QHash<QString, QString> options; ///< by name; the value is empty where there is none
    QStringList operands;

    bool has(const QString& option) const { return options.contains(option); }
    bool json() const { return has(QStringLiteral("json")); }
    std::optional<QString> value(const QString& option) const {
        return has(option) ? std::optional(options.value(option)) : std::nullopt;
    }
};

inline constexpr int anyNumber = 1 << 20; ///< of operands

/// A row of the table in command_line.cpp; every command but that is a function of its own file.
struct Command {
    QString name;
    QString synopsis; ///< behind the name: "NAME|FILE"
    QString summary;  ///< one line of the list of commands
    QString details;  ///< a paragraph of the command's own help
    std::vector<CommandOption> options;
    int leastOperands;
    int mostOperands;
    int (*run)(const Given& given, Surroundings& surroundings); ///< the exit status
};

Command listCommand();
Command showCommand();
Command checkCommand();
Command planCommand();
Command upCommand();
Command downCommand();
Command statusCommand();
Command mtuCommand();
Command confirmCommand();
Command revertCommand();
Command autostartCommand();
Command restoreCommand();
Command importCommand();
Command exportCommand();
Command doctorCommand();
Command probeCommand();
Command watchCommand();
Command rulesCommand();

/// --json, which every listing has.
CommandOption jsonOption();

/// The seconds after an option; absent when they are not decimal digits alone or out of bounds.
std::optional<std::chrono::seconds> secondsIn(const QString& text, int least, int most);

} // namespace gretel
