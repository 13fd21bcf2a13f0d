// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <optional>

#include "core/observed_state.h"
#include "core/tunnel_profile.h"

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
    void arrange();
    void word();

    TunnelProfile m_profile;
    TunnelState m_state = TunnelState::Down;
    std::optional<HostSide> m_here;
    /// Networks, host and tunnel end of Host 1, then tunnel end, host and networks of Host 2.
    std::array<PictureNode*, 6> m_nodes{};
};

} // namespace gretel
