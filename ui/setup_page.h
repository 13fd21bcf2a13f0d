// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

#include "core/observed_state.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

class AdvancedSection;
class HostCell;
class OptionsRow;
class PacketSection;
class ProfileEditor;
class StartBox;
class TunnelPicture;
class TwoHostTable;

/// Lays out the picture, the table, the options and the packet.
class SetupPage : public QScrollArea {
    Q_OBJECT
public:
    /// The editor must outlive the page.
    explicit SetupPage(ProfileEditor* editor, QWidget* parent = nullptr);

    void setState(TunnelState state);
    void setAutostart(TunnelListModel::Autostart autostart);
    /// Brings the field's cell into view and puts the cursor into it.
    void focusField(const QString& field);
    std::vector<QWidget*> focusChain() const;

signals:
    void autostartRequested(bool on);

private:
    HostCell* cell(const QString& field) const;
    void refreshPicture();

    ProfileEditor* m_editor;
    TunnelState m_state = TunnelState::Down;
    TunnelPicture* m_picture;
    TwoHostTable* m_table;
    OptionsRow* m_options;
    StartBox* m_start;
    PacketSection* m_packet;
    AdvancedSection* m_advanced;
};

} // namespace gretel
