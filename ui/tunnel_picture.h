// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <optional>

#include "core/observed_state.h"
#include "core/tunnel_profile.h"
#include "ui/picture_layout.h"

namespace gretel {

class PictureNode;

/// Private network 1 – Host 1 – cloud – Host 2 – private network 2, and the tunnel over the cloud. Its line
/// says the state. Every node is a button that leads to its cell.
class TunnelPicture : public QWidget {
    Q_OBJECT
public:
    explicit TunnelPicture(QWidget* parent = nullptr);

    void setProfile(const TunnelProfile& profile, TunnelState state);
    /// Which host is marked as this computer; setProfile sets the profile's own choice.
    void setHere(std::optional<HostSide> here);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A name of core/field.h, such as "host1.public".
    void fieldActivated(const QString& field);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Node { Networks1, Host1, End1, End2, Host2, Networks2, NodeCount };
    void arrange();
    void word();
    void wordHost(HostSide side);
    QRectF mirrored(const QRectF& rect) const;
    void paintUnderlay(QPainter& painter) const;
    void paintTunnel(QPainter& painter) const;
    void paintMark(QPainter& painter, const QRectF& place) const;

    TunnelProfile m_profile;
    TunnelState m_state = TunnelState::Down;
    std::optional<HostSide> m_here;
    PictureLayout m_layout;
    std::array<PictureNode*, NodeCount> m_nodes{};
};

} // namespace gretel
