// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace gretel {

class HostCell;
class ProfileEditor;
class TickBox;

/// Key and checksum: what both ends must agree on.
class OptionsRow : public QWidget {
    Q_OBJECT
public:
    /// The editor must outlive the row.
    explicit OptionsRow(ProfileEditor* editor, QWidget* parent = nullptr);

    HostCell* keyCell() const { return m_key; }
    std::vector<QWidget*> focusChain() const;

private:
    void useKey(bool used);
    void refresh();

    ProfileEditor* m_editor;
    TickBox* m_keyUsed;
    HostCell* m_key;
    TickBox* m_checksum;
};

} // namespace gretel
