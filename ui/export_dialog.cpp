// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/choice_box.h"
#include "ui/export_pages.h"
#include "ui/field_words.h"
#include "ui/issue_lines.h"
#include "ui/spoken.h"
#include "ui/theme.h"
#include "ui/tone_label.h"
#include "ui/window_style.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

constexpr HostSide bothSides[] = {HostSide::Host1, HostSide::Host2};

QString nameOf(HostSide side, const QString& label) {
    if (label.isEmpty())
        return side == HostSide::Host1 ? ExportDialog::tr("Host 1") : ExportDialog::tr("Host 2");
    return (side == HostSide::Host1 ? ExportDialog::tr("Host 1, %1", "label")
                                    : ExportDialog::tr("Host 2, %1", "label"))
        .arg(label);
}

/// The worst first: what cannot work, what is lost, what does not matter.
std::vector<IssueLines::Line> linesOf(Issues losses) {
    std::stable_sort(losses.begin(), losses.end(),
                     [](const Issue& one, const Issue& two) { return one.severity() > two.severity(); });
    std::vector<IssueLines::Line> lines;
    for (const Issue& loss : losses)
        lines.push_back({loss.severity(), loss.field.isEmpty()
                                              ? sentenceOf(loss)
                                              : ExportDialog::tr("%1: %2", "a field, what is lost of it")
                                                    .arg(nameAlone(loss.field), sentenceOf(loss))});
    return lines;
}

} // namespace

struct ExportDialog::Private {
    Private(ExportDialog* dialog, TunnelProfile tunnel, Writer textWriter)
        : q(dialog),
          profile(std::move(tunnel)),
          writer(std::move(textWriter)),
          host(new ChoiceBox(dialog)),
          language(new ChoiceBox(dialog)),
          losses(new IssueLines(tr("What is lost"), dialog)),
          pages(new ExportPages(dialog)),
          told(new ToneLabel({}, ToneLabel::Tone::Quiet, dialog)),
          buttons(new QDialogButtonBox(QDialogButtonBox::Close, dialog)),
          copy(buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole)),
          save(buttons->addButton(QString(), QDialogButtonBox::ActionRole)) {}

    void layOut();
    void nameHosts(std::optional<HostSide> here);
    void write();
    void refreshButtons();

    ExportDialog* q;
    TunnelProfile profile;
    Writer writer;
    ExportText text;
    ChoiceBox* host;
    ChoiceBox* language;
    IssueLines* losses;
    ExportPages* pages;
    ToneLabel* told;
    QDialogButtonBox* buttons;
    QPushButton* copy;
    QPushButton* save;
};

ExportDialog::ExportDialog(TunnelProfile profile, HostSide host, const std::vector<ExportLanguage>& languages,
                           Writer writer, QWidget* parent)
    : QDialog(parent), d(std::make_unique<Private>(this, std::move(profile), std::move(writer))) {
    setWindowTitle(tr("Export “%1”").arg(d->profile.name));
    for (const HostSide side : bothSides)
        d->host->addItem(QString(), static_cast<int>(side));
    d->nameHosts(d->profile.here);
    d->host->setCurrentIndex(d->host->findData(static_cast<int>(host)));
    for (const ExportLanguage& language : languages)
        d->language->addItem(language.name, language.word);
    d->layOut();
    const auto write = [this] { d->write(); };
    connect(d->host, &QComboBox::currentIndexChanged, this, write);
    connect(d->language, &QComboBox::currentIndexChanged, this, write);
    connect(d->pages, &ExportPages::pageChanged, this, [this] {
        tell({});
        d->refreshButtons();
    });
    connect(d->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(d->save, &QPushButton::clicked, this, [this] { emit saveRequested(d->text); });
    connect(d->copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(d->pages->currentText());
        tell(tr("Copied."));
    });
    d->write();
    d->language->setFocus();
    resize(fontMetrics().averageCharWidth() * 124, fontMetrics().height() * 42);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setHere(HostSide here) {
    d->nameHosts(here);
}

void ExportDialog::tell(const QString& sentence) {
    d->told->setText(sentence);
    spoken::say(d->told, sentence);
    d->told->setVisible(!sentence.isEmpty());
}

void ExportDialog::Private::layOut() {
    host->setObjectName(QStringLiteral("host"));
    host->setAccessibleName(tr("For which host"));
    language->setObjectName(QStringLiteral("language"));
    language->setAccessibleName(tr("In which language"));
    losses->setObjectName(QStringLiteral("losses"));
    losses->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setIcon(theme::icon(QStringLiteral("copy")));
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    setLook(save, "primary");
    for (QPushButton* button : {copy, buttons->button(QDialogButtonBox::Close)})
        setLook(button, "quiet");
    told->setWordWrap(true);
    QSizePolicy policy = told->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    told->setSizePolicy(policy);
    told->hide();
    spoken::asNotification(told);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    const auto choice = [&](const QString& words, ChoiceBox* box, int stretch) {
        auto* label = new QLabel(words, q);
        label->setBuddy(box);
        top->addWidget(label);
        top->addWidget(box, stretch);
    };
    choice(tr("&For:"), host, 3);
    top->addSpacing(12);
    choice(tr("&Language:"), language, 2);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(told, 1);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(losses);
    column->addWidget(pages, 1);
    column->addLayout(foot);
}

void ExportDialog::Private::nameHosts(std::optional<HostSide> here) {
    for (const HostSide side : bothSides) {
        const QString name = nameOf(side, profile.host(side).label);
        QString words = name;
        if (here)
            words = side == *here ? tr("%1 – this computer").arg(name) : tr("%1 – the other host").arg(name);
        host->setItemText(host->findData(static_cast<int>(side)), words);
    }
}

void ExportDialog::Private::write() {
    const auto side = static_cast<HostSide>(host->currentData().toInt());
    text = writer(profile, side, language->currentData().toString());
    losses->setLines(linesOf(text.losses));
    losses->setVisible(!text.losses.empty());
    pages->setText(text);
}

void ExportDialog::Private::refreshButtons() {
    const bool warned = std::any_of(text.losses.begin(), text.losses.end(),
                                    [](const Issue& loss) { return loss.severity() == Severity::Warning; });
    save->setText(warned ? tr("&Save anyway…") : tr("&Save…"));
    save->setEnabled(!text.files.empty() && !hasErrors(text.losses));
    save->setAccessibleDescription(text.losses.empty() ? QString() : losses->text());
    copy->setEnabled(!pages->currentText().isEmpty());
}

} // namespace gretel
