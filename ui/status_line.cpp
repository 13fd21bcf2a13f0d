// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include <QLabel>
#include <QStatusBar>

#include "ui/elided_label.h"
#include "ui/machine_model.h"
#include "ui/profile_editor.h"
#include "ui/spoken.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

constexpr int messageMs = 6000;

} // namespace

StatusLine::StatusLine(QStatusBar* bar)
    : QObject(bar),
      m_bar(bar),
      m_upCount(new QLabel),
      m_helper(new QLabel),
      m_underlay(new ElidedLabel),
      m_voice(new QWidget(bar)) {
    spoken::asNotification(m_voice);
    m_voice->setFixedSize(0, 0);
    m_voice->hide();
    m_upCount->setObjectName(QStringLiteral("upCount"));
    m_helper->setObjectName(QStringLiteral("helperState"));
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(8, 2, 8, 2);
    for (QLabel* label : {m_upCount, m_helper, static_cast<QLabel*>(m_underlay)}) {
        label->setContentsMargins(4, 2, 10, 2);
        bar->addWidget(label, label == m_underlay ? 1 : 0);
    }
}

void StatusLine::refresh(const TunnelListModel& tunnels, const MachineModel& machine,
                         const ProfileEditor& editor) {
    const int count = tunnels.rowCount();
    m_upCount->setVisible(count > 0);
    m_upCount->setText(count == 0 ? QString() : tr("%1 of %2 up").arg(tunnels.upCount()).arg(count));
    switch (machine.helper()) {
    case MachineModel::Helper::Unknown:
        m_helper->setText(tr("looking for the helper"));
        break;
    case MachineModel::Helper::Ready:
        m_helper->setText(tr("helper ready"));
        break;
    case MachineModel::Helper::Missing:
        m_helper->setText(tr("helper missing"));
        break;
    }
    m_underlay->setText(editor.isLoaded() ? editor.underlaySource() : QString());
}

void StatusLine::tell(const QString& sentence) {
    m_bar->showMessage(sentence, messageMs);
    m_voice->hide();
    spoken::say(m_voice, sentence);
    m_voice->show();
}

} // namespace gretel
