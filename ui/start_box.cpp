// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start_box.h"

#include <QStyle>
#include <QVBoxLayout>

#include "ui/tick_box.h"
#include "ui/tone_label.h"

namespace gretel {

StartBox::StartBox(QWidget* parent)
    : QWidget(parent),
      m_box(new TickBox(tr("Start with the computer"), this)),
      m_later(new ToneLabel(tr("from its next Up on"), ToneLabel::Tone::Quiet, this)) {
    m_box->setObjectName(QStringLiteral("autostart"));
    m_box->setProperty("besideCell", true);
    m_box->setToolTip(tr("Brings the tunnel up whenever this computer starts, before anybody logs in."));
    m_later->setObjectName(QStringLiteral("autostartLater"));
    // Under the box's words, and no wider than they are.
    m_later->setContentsMargins(style()->pixelMetric(QStyle::PM_IndicatorWidth) +
                                    style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing),
                                0, 0, 0);
    m_later->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_box);
    column->addWidget(m_later);
    // The model says how it is: what was not done does not stay ticked.
    connect(m_box, &QAbstractButton::clicked, this, &StartBox::autostartRequested);
    setAutostart(TunnelListModel::Autostart::No);
}

void StartBox::setAutostart(TunnelListModel::Autostart autostart) {
    m_box->setChecked(autostart != TunnelListModel::Autostart::No);
    const bool later = autostart == TunnelListModel::Autostart::Wanted;
    m_later->setVisible(later);
    m_box->setAccessibleDescription(later ? m_later->text() : m_box->toolTip());
}

QWidget* StartBox::box() const {
    return m_box;
}

} // namespace gretel
