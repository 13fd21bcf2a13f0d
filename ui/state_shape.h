// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>

#include "core/observed_state.h"

namespace gretel {

/// Each state has a shape of its own, so that colour is never needed to tell them apart: a ring is Down, a
/// broken ring Bringing up, a half disc Up – unverified, a disc with a tick Up, a triangle with a mark
/// Degraded, an octagon with a cross Failed. The shape is square and centred in rect.
void paintStateShape(QPainter& painter, const QRectF& rect, TunnelState state, const QPalette& palette);
/// In one colour, for a selected row or a print.
void paintStateShape(QPainter& painter, const QRectF& rect, TunnelState state, const QColor& color);

/// The shape and the word in a rounded tag.
class StateBadge : public QWidget {
    Q_OBJECT
public:
    explicit StateBadge(QWidget* parent = nullptr);

    void setState(TunnelState state);
    /// Brief: the shape alone, where there is no room for the word.
    void setBrief(bool brief);
    QSize fullSize() const;
    TunnelState state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool m_brief = false;
    TunnelState m_state = TunnelState::Down;
};

} // namespace gretel
