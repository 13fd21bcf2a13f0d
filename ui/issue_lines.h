// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <optional>
#include <vector>

#include "core/issue.h"

class QGridLayout;

namespace gretel {

/// Sentences one below the other, each with its severity's shape where it has one. Scrolls when there are
/// more than fit, and can be read out as a whole.
class IssueLines : public QScrollArea {
    Q_OBJECT
public:
    struct Line {
        std::optional<Severity> severity; ///< absent: just a sentence
        QString text;
    };

    explicit IssueLines(const QString& name, QWidget* parent = nullptr);

    void setLines(const std::vector<Line>& lines);
    /// All of them, one a line.
    QString text() const { return accessibleDescription(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const Line& line);

    QWidget* m_page = nullptr;
    QGridLayout* m_grid = nullptr;
};

/// The sentence of an issue with its place before it: "gre.netdev, line 3, column 7: …". file: where the
/// place names none; may be empty.
QString placedSentence(const Issue& issue, const QString& file = {});

} // namespace gretel
