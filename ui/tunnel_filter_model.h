// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace gretel {

class TunnelListModel;

/// The tunnels that hold every word of a search (in name, interface, labels, addresses), by name.
class TunnelFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TunnelFilterModel(TunnelListModel* tunnels, QObject* parent = nullptr);

    void setSearch(const QString& text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    TunnelListModel* m_tunnels;
    QStringList m_words; ///< case-folded
};

} // namespace gretel
