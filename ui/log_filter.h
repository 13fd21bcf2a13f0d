// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QUuid>

#include "core/issue.h"

namespace gretel {

/// The entries about one tunnel, be it among others, or all, of a level and above, that hold a text.
class LogFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTunnel(const QUuid& tunnel); ///< null: all
    void setLeastLevel(Severity level);
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    QUuid m_tunnel;
    Severity m_least = Severity::Note;
    QString m_text;
};

} // namespace gretel
