// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>

#include "ui/doctor_list.h"
#include "ui/panel.h"
#include "ui/theme.h"
#include "ui/tick_box.h"
#include "ui/verdict_mark.h"
#include "words/doctor_report.h"
#include "words/doctor_words.h"

namespace gretel {

DoctorDialog::DoctorDialog(const QString& tunnel, QWidget* parent)
    : QDialog(parent),
      m_mark(new VerdictMark(this)),
      m_headline(new QLabel(this)),
      m_remedy(new QLabel(this)),
      m_mend(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_list(new DoctorList(this)),
      m_hide(new TickBox(tr("&Hide addresses"), this)),
      m_copy(new QPushButton(tr("&Copy report"), this)),
      m_again(new QPushButton(tr("&Look again"), this)),
      m_close(new QPushButton(this)) {
    setWindowTitle(tr("Doctor: %1").arg(tunnel));
    layOut();
    connectAll();
    setReport(diagnose({}), DoctorStage::Helper);
}

void DoctorDialog::layOut() {
    m_hide->setObjectName(QStringLiteral("hideAddresses"));
    m_hide->setToolTip(tr("Puts letters for addresses, here and in the copy, the same letter for the same "
                          "address: for showing it to others."));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_copy->setIcon(theme::icon(QStringLiteral("copy")));
    m_again->setObjectName(QStringLiteral("lookAgain"));
    m_close->setObjectName(QStringLiteral("closeDoctor"));
    m_close->setDefault(true);
    m_close->setFocus();
    for (QPushButton* button : {m_copy, m_again})
        button->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_hide);
    foot->addStretch(1);
    foot->addWidget(m_copy);
    foot->addWidget(m_again);
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(headline());
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 132, fontMetrics().height() * 42);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

QWidget* DoctorDialog::headline() {
    constexpr int barHeight = 6;
    auto* box = new Panel(this);
    const QFont large = theme::scaled(font(), 1.3);
    m_mark->setFont(large);
    m_headline->setFont(large);
    m_headline->setObjectName(QStringLiteral("doctorHeadline"));
    m_remedy->setObjectName(QStringLiteral("doctorRemedy"));
    for (QLabel* label : {m_headline, m_remedy}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus);
    }
    m_remedy->setAccessibleName(tr("What mends it"));
    m_mend->setObjectName(QStringLiteral("doctorMend"));
    m_mend->setProperty("look", "primary");
    m_mend->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(barHeight);
    m_progress->setAccessibleName(tr("Looking"));
    auto* words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_headline);
    words->addWidget(m_progress);
    words->addWidget(m_remedy);
    words->addWidget(m_mend, 0, Qt::AlignLeading);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return box;
}

void DoctorDialog::connectAll() {
    connect(m_mend, &QPushButton::clicked, this,
            [this] { emit remedyChosen(m_report.check(*m_report.cause)); });
    connect(m_list, &DoctorList::remedyChosen, this, &DoctorDialog::remedyChosen);
    connect(m_hide, &QAbstractButton::toggled, this, &DoctorDialog::refresh);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        setReport(diagnose({}), DoctorStage::Helper);
        emit lookRequested();
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_again,
            &QAbstractButton::click);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void DoctorDialog::setReport(const DoctorReport& report, DoctorStage stage) {
    m_report = report;
    m_stage = stage;
    refresh();
}

QString DoctorDialog::text() {
    return shown(linesOf(m_report).join(u'\n')) + u'\n';
}

QString DoctorDialog::shown(const QString& text) {
    return m_hide->isChecked() ? m_redactor.redacted(text) : text;
}

void DoctorDialog::refresh() {
    const bool done = m_stage == DoctorStage::Done;
    refreshHeadline();
    m_list->setReport(m_report, m_stage, [this](const QString& text) { return shown(text); });
    m_progress->setVisible(!done);
    m_copy->setEnabled(done);
    m_again->setEnabled(done);
    m_close->setText(done ? tr("Close") : tr("Cancel"));
}

void DoctorDialog::refreshHeadline() {
    const bool done = m_stage == DoctorStage::Done;
    const DoctorCheck* cause = done && m_report.cause ? &m_report.check(*m_report.cause) : nullptr;
    if (done)
        m_mark->setVerdict(cause ? cause->verdict : Verdict::Pass);
    else
        m_mark->setVerdict(std::nullopt);
    m_headline->setText(done ? shown(headlineOf(m_report)) : sentenceOf(m_stage));
    setAccessibleDescription(m_headline->text());
    const QString remedy = cause ? shown(remedyOf(*cause)) : QString();
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_mend->setText(cause ? buttonOf(*cause) : QString());
    m_mend->setAccessibleDescription(remedy);
    m_mend->setVisible(cause && canBeDone(cause->remedy));
}

} // namespace gretel
