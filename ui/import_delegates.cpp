// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_delegates.h"

#include <QApplication>
#include <QPainter>

#include "ui/choice_box.h"
#include "ui/import_model.h"
#include "ui/theme.h"
#include "ui/verdict_shape.h"
#include "words/import_words.h"

namespace gretel {

namespace {

constexpr int margin = 6; ///< from the cell's edge, and between shape and word
constexpr double arrowWidth = 8;

QRect placed(const QStyleOptionViewItem& option, const QRect& rect) {
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintGround(QPainter* painter, QStyleOptionViewItem option) {
    option.state &= ~QStyle::State_HasFocus; // a row is chosen, not a cell
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

QColor textColor(const QStyleOptionViewItem& option, const QColor& color) {
    return option.state & QStyle::State_Selected ? option.palette.color(QPalette::HighlightedText) : color;
}

void paintWord(QPainter* painter, const QStyleOptionViewItem& option, const QRect& place,
               const QString& word) {
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(option.font);
    painter->drawText(placed(option, place), static_cast<int>(align),
                      option.fontMetrics.elidedText(word, Qt::ElideRight, place.width()));
}

} // namespace

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString word = std::exchange(option.text, QString());
    const auto verdict = static_cast<ImportVerdict>(index.data(ImportModel::VerdictRole).toInt());
    painter->save();
    paintGround(painter, option);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = option.fontMetrics.ascent() + 2;
    const QRect shape(inner.left(), inner.center().y() - side / 2 + 1, side, side);
    const QColor color = textColor(option, verdictText(verdict, option.palette));
    paintVerdictShape(*painter, placed(option, shape), verdict, color);
    painter->setPen(color);
    paintWord(painter, option, inner.adjusted(side + margin, 0, 0, 0), word);
    painter->restore();
}

void ImportChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                                 const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString word = std::exchange(option.text, QString());
    const bool canChoose = index.flags() & Qt::ItemIsEditable;
    const bool skip = index.data(ImportModel::ChoiceRole).toInt() == static_cast<int>(ImportChoice::Skip);
    painter->save();
    paintGround(painter, option);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const QColor quiet = theme::quietText(option.palette);
    painter->setPen(textColor(option, skip ? quiet : option.palette.color(QPalette::Text)));
    paintWord(painter, option, inner.adjusted(0, 0, -int(arrowWidth) - margin, 0), word);
    if (canChoose) {
        const QRectF place = placed(
            option, QRect(inner.right() - int(arrowWidth), inner.center().y() - 1, int(arrowWidth), 4));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(textColor(option, quiet), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF({place.topLeft(), {place.center().x(), place.bottom()}, place.topRight()}));
    }
    painter->restore();
}

QWidget* ImportChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                            const QModelIndex& index) const {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(QStringLiteral("choice"));
    box->setAccessibleName(index.model()->headerData(ImportModel::ChoiceColumn, Qt::Horizontal).toString());
    box->setMinimumContentsLength(0);
    const auto choices = index.data(ImportModel::ChoicesRole).value<QList<int>>();
    for (const int choice : choices)
        box->addItem(wordOf(static_cast<ImportChoice>(choice)), choice);
    auto* self = const_cast<ImportChoiceDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    // Once the view has given it its place.
    QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    return box;
}

void ImportChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<ChoiceBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(ImportModel::ChoiceRole)));
}

void ImportChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                        const QModelIndex& index) const {
    model->setData(index, static_cast<ChoiceBox*>(editor)->currentData(), Qt::EditRole);
}

void ImportChoiceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

} // namespace gretel
