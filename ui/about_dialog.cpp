// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/tone_label.h"

namespace gretel {

namespace {

constexpr int iconSide = 64;

QLabel* centred(const QString& text, ToneLabel::Tone tone, QWidget* parent) {
    auto* label = new ToneLabel(text, tone, parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Gretel"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(QStringLiteral(":/icons/org.gretel.Gretel.svg"))
                           .pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignHCenter);
    auto* name = centred(QStringLiteral("Gretel"), ToneLabel::Tone::Plain, this);
    QFont large = theme::scaled(font(), 1.7);
    large.setBold(true);
    name->setFont(large);
    auto* version =
        centred(tr("Version %1").arg(QCoreApplication::applicationVersion()), ToneLabel::Tone::Quiet, this);
    auto* purpose = centred(tr("Builds, runs and watches GRE tunnels."), ToneLabel::Tone::Plain, this);
    auto* licence =
        centred(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                   "without any warranty."),
                ToneLabel::Tone::Quiet, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 16);
    column->setSpacing(6);
    column->addWidget(picture);
    column->addSpacing(6);
    column->addWidget(name);
    column->addWidget(version);
    column->addSpacing(10);
    column->addWidget(purpose);
    column->addWidget(licence);
    column->addSpacing(14);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    setMinimumWidth(380);
    licence->setFixedWidth(340);
}

} // namespace gretel
