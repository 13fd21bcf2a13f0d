// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QStringListModel;

namespace gretel {

class ChoiceBox;
class HostCell;
class ProfileEditor;
class TickBox;
class TrafficOptions;

/// What most tunnels leave as it is, folded away under one line that says how it is.
class AdvancedSection : public QWidget {
    Q_OBJECT
public:
    /// The editor must outlive the section.
    explicit AdvancedSection(ProfileEditor* editor, QWidget* parent = nullptr);

    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    /// Null when the field has no cell here.
    HostCell* cell(const QString& field) const;
    std::vector<QWidget*> focusChain() const;

signals:
    void unfolded(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    HostCell* addCell(int row, int column, const QString& label, const QString& field);
    /// A number, with its unit behind it.
    void addMeasure(int row, int column, const QString& label, const QString& field, const QString& unit,
                    const QString& help);
    void addLabel(int row, int column, const QString& text, QWidget* buddy);
    QLabel* quietLabel(const QString& text);
    void addChoices();
    void offerDevices();
    void refresh();
    void refreshPlaceholders();
    QString summary() const;
    void showFold();
    void colour();

    ProfileEditor* m_editor;
    QPushButton* m_toggle;
    QLabel* m_summary;
    QWidget* m_body;
    QGridLayout* m_grid;
    std::vector<HostCell*> m_cells;
    std::vector<QLabel*> m_quietLabels;
    QStringListModel* m_devices;
    ChoiceBox* m_df = nullptr;
    TickBox* m_sequence = nullptr;
    TrafficOptions* m_traffic = nullptr;
};

} // namespace gretel
