// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QToolButton>

namespace gretel {

/// What "Not encrypted" means and what to do about it.
class EncryptionNote : public QDialog {
    Q_OBJECT
public:
    explicit EncryptionNote(QWidget* parent = nullptr);
};

/// The quiet tag "Not encrypted" that opens the note.
class EncryptionTag : public QToolButton {
    Q_OBJECT
public:
    explicit EncryptionTag(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();
};

} // namespace gretel
