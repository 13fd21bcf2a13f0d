// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "ui/tunnel_list_model.h"

class QAction;
class QPushButton;

namespace gretel {

class EncryptionTag;
class ProfileEditor;
class StateBadge;
class TitleEdit;

/// Over the tabs: the tunnel's name, its state, "Not encrypted", and what can be done with it.
class TunnelHeader : public QWidget {
    Q_OBJECT
public:
    /// The large button and the apply button do what the actions do, and are enabled with them. All must
    /// outlive the header.
    TunnelHeader(ProfileEditor* editor, QAction* upDown, QAction* applyChanges, QWidget* parent = nullptr);

    void setState(TunnelState state, TunnelListModel::Busy busy);
    void editName();
    QWidget* nameEdit() const;
    std::vector<QWidget*> focusChain() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void showName();
    void alignName();

    ProfileEditor* m_editor;
    TitleEdit* m_name;
    StateBadge* m_badge;
    EncryptionTag* m_tag;
    QPushButton* m_apply;
    QPushButton* m_upDown;
};

} // namespace gretel
