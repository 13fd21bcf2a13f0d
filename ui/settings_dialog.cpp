// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/tick_box.h"

namespace gretel {

SettingsDialog::SettingsDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_preferences(preferences),
      m_noTray(new ToneLabel(tr("This desktop shows no tray icons. Closing the window quits Gretel; tunnels "
                                "that are up stay up."),
                             ToneLabel::Tone::Quiet, this)),
      m_error(new ToneLabel(QString(), ToneLabel::Tone::Error, this)) {
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);

    addHeading(tr("On this desktop"), column);
    addSwitch("startAtLogin", tr("&Start at login, hidden in the tray"), &Preferences::startAtLogin, column);
    m_closeToTray = addSwitch("closeToTray", tr("&Keep running in the tray when the window is closed"),
                              &Preferences::closeToTray, column);
    m_plainIcon =
        addSwitch("plainTrayIcon", tr("Tray icon in &one colour"), &Preferences::plainTrayIcon, column);
    column->addWidget(m_noTray);
    column->addSpacing(10);

    addHeading(tr("Notifications"), column);
    addSwitch("tellFailed", tr("When something &fails"), &Preferences::tellFailed, column);
    addSwitch("tellWaiting", tr("When a change &waits to be kept"), &Preferences::tellWaiting, column);
    addSwitch("tellReverted", tr("When a change was taken &back"), &Preferences::tellReverted, column);
    addSwitch("tellPeer", tr("When the other &host of a tunnel falls silent or answers again"),
              &Preferences::tellPeer, column);
    addSwitch("tellDone", tr("When a tunnel goes &up or down while the window is hidden"),
              &Preferences::tellDone, column);
    column->addSpacing(4);

    m_error->setWordWrap(true);
    m_error->hide();
    m_noTray->setWordWrap(true);
    m_noTray->hide();
    column->addWidget(m_error);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setPreferences(preferences);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void SettingsDialog::addHeading(const QString& text, QVBoxLayout* column) {
    auto* heading = new QLabel(text, this);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    column->addWidget(heading);
}

QAbstractButton* SettingsDialog::addSwitch(const char* name, const QString& text, bool Preferences::*setting,
                                           QVBoxLayout* column) {
    auto* box = new TickBox(text, this);
    box->setObjectName(QLatin1String(name));
    column->addWidget(box);
    m_switches.push_back({box, setting});
    connect(box, &QAbstractButton::clicked, this, [this, setting](bool on) {
        m_preferences.*setting = on;
        setError({});
        emit changed(m_preferences);
    });
    return box;
}

void SettingsDialog::setTrayThere(bool there) {
    m_closeToTray->setEnabled(there);
    m_plainIcon->setEnabled(there);
    m_noTray->setVisible(!there);
}

void SettingsDialog::setPreferences(const Preferences& preferences) {
    m_preferences = preferences;
    for (const Switch& one : m_switches)
        one.button->setChecked(m_preferences.*one.setting);
}

void SettingsDialog::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

} // namespace gretel
