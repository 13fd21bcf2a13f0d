// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace gretel {

class IssueText;
class PacketBar;
class PathBox;
class ProfileEditor;

/// The MTU in large figures, where it comes from, the measuring of the path, and the packet to scale.
class PacketSection : public QWidget {
    Q_OBJECT
public:
    /// The editor must outlive the section.
    explicit PacketSection(ProfileEditor* editor, QWidget* parent = nullptr);

    std::vector<QWidget*> focusChain() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void colour();

    ProfileEditor* m_editor;
    QLabel* m_mtu;
    QLabel* m_mss;
    QLabel* m_source;
    QPushButton* m_measure;
    PathBox* m_path;
    IssueText* m_issue;
    PacketBar* m_bar;
};

} // namespace gretel
