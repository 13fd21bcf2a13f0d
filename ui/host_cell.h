// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gretel {

class CellEdit;
class IssueText;
class ProfileEditor;

/// One cell of the profile under edit: its text, and under it what is wrong with it.
class HostCell : public QWidget {
    Q_OBJECT
public:
    enum class Content { Address, Words };

    /// The editor must outlive the cell. An address reads from left to right in every language.
    HostCell(ProfileEditor* editor, const QString& field, Content content, QWidget* parent = nullptr);

    CellEdit* edit() const { return m_edit; }
    QString issueText() const;
    const QString& field() const { return m_field; }

private:
    void showText();
    void showIssue();

    ProfileEditor* m_editor;
    QString m_field;
    CellEdit* m_edit;
    IssueText* m_issue;
};

} // namespace gretel
