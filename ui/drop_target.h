// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace gretel {

/// The paths of the files of this computer among what is dragged or copied.
QStringList localFilesOf(const QMimeData& data);

/// Takes files that are dropped anywhere onto the window, its line edits included, and text that is dropped
/// where nothing else wants it.
class DropTarget : public QObject {
    Q_OBJECT
public:
    /// All line edits of the window must be there already.
    explicit DropTarget(QWidget* window);

signals:
    void filesDropped(const QStringList& files);
    void textDropped(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace gretel
