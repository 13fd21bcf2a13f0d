// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

#include "core/host_side.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QRadioButton;

namespace gretel {

class HostCell;
class IssueText;
class ProfileEditor;

/// Public IP, tunnel address and private networks of both hosts, and which of them is this computer.
class TwoHostTable : public QWidget {
    Q_OBJECT
public:
    /// The editor must outlive the table.
    explicit TwoHostTable(ProfileEditor* editor, QWidget* parent = nullptr);

    /// Null when the field has no cell here.
    HostCell* cell(const QString& field) const;
    /// What the Tab key walks through, in order.
    std::vector<QWidget*> focusChain() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addHeading(HostSide side, int column);
    void addRow(int row, const QString& label, QString (*fieldOf)(HostSide), const QString& example1,
                const QString& example2);
    void addNatOffer();
    void addSuggestion();
    void refresh();
    void refreshHere();
    void refreshNat();
    void colour();

    ProfileEditor* m_editor;
    QGridLayout* m_grid;
    std::vector<HostCell*> m_cells;
    std::vector<QLabel*> m_quietLabels;
    std::array<QRadioButton*, 2> m_here{};
    std::vector<QWidget*> m_natRow;
    QPushButton* m_suggest = nullptr;
    QPushButton* m_useNat = nullptr;
    IssueText* m_hereIssue = nullptr;
};

} // namespace gretel
