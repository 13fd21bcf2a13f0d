// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "core/ip_address.h"

namespace gretel {

/// Puts letters for addresses, so that a report can be shown to strangers: the same address becomes the same
/// letter in everything that one Redactor is given. A prefix keeps its length; its letter is that of its
/// address.
class Redactor {
public:
    QString redacted(const QString& text);

private:
    QString letterOf(const IpAddress& address);
    QHash<IpAddress, QString> m_letters;
};

} // namespace gretel
