// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop_target.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace gretel {

QStringList localFilesOf(const QMimeData& data) {
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

DropTarget::DropTarget(QWidget* window) : QObject(window), m_window(window) {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    // They would write the file's address into the cell.
    const auto edits = window->findChildren<QLineEdit*>();
    for (QLineEdit* edit : edits)
        edit->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event) {
    const bool drop = event->type() == QEvent::Drop;
    if (!drop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return QObject::eventFilter(watched, event);
    auto* drag = static_cast<QDropEvent*>(event); // the others are drops too
    const QStringList files = localFilesOf(*drag->mimeData());
    const bool takesText = watched == m_window && drag->mimeData()->hasText();
    if (files.isEmpty() && !takesText)
        return QObject::eventFilter(watched, event);
    // The file stays where it is, whatever was meant for it.
    drag->setDropAction(Qt::CopyAction);
    drag->accept();
    if (drop && !files.isEmpty())
        emit filesDropped(files);
    else if (drop)
        emit textDropped(drag->mimeData()->text());
    return true;
}

} // namespace gretel
