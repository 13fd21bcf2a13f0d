// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "core/doctor.h"

namespace gretel {

/// The shape of a doctor's verdict, as large as a line of its font. The word beside it says the same.
class VerdictMark : public QWidget {
    Q_OBJECT
public:
    explicit VerdictMark(QWidget* parent = nullptr);

    void setVerdict(std::optional<Verdict> verdict); ///< nothing: still waited for

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<Verdict> m_verdict;
};

} // namespace gretel
