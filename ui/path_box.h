// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/panel.h"

class QLabel;
class QPushButton;

namespace gretel {

class ProfileEditor;

/// The measurement of the path: under way with Cancel, or what came of it with an offer to use it. Hidden
/// while nobody has asked.
class PathBox : public Panel {
    Q_OBJECT
public:
    /// The editor must outlive the box.
    explicit PathBox(ProfileEditor* editor, QWidget* parent = nullptr);

    std::vector<QWidget*> focusChain() const;

private:
    void refresh();

    ProfileEditor* m_editor;
    QLabel* m_words;
    QPushButton* m_use;
    QPushButton* m_close;
};

} // namespace gretel
