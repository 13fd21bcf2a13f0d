// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <functional>

#include "stage.h"
#include "travel_samples.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

void forEach(QAccessibleInterface* node, const std::function<void(QAccessibleInterface*)>& look) {
    look(node);
    for (int i = 0; i < node->childCount(); ++i)
        if (QAccessibleInterface* child = node->child(i))
            forEach(child, look);
}

QString pathOf(const QObject* object) {
    QString path;
    for (; object; object = object->parent())
        path = QStringLiteral("%1 \"%2\" / %3")
                   .arg(QString::fromLatin1(object->metaObject()->className()), object->objectName(), path);
    return path;
}

} // namespace

/// What a screen reader says of what the cursor stands on.
class TestAccessibleNames : public QObject {
    Q_OBJECT
private slots:
    void everythingHasAName_data();
    void everythingHasAName();
};

void TestAccessibleNames::everythingHasAName_data() {
    QTest::addColumn<std::function<void(Stage&)>>("act");
    const auto row = [](const char* name, std::function<void(Stage&)> act) {
        QTest::newRow(name) << std::move(act);
    };
    row("empty", [](Stage&) {});
    row("setup", [](Stage& stage) { stage.add(exampleProfile()); });
    row("advanced", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.click("advancedToggle");
    });
    row("pending", [](Stage& stage) { stage.window.setPending(27s, true); });
    row("import", [](Stage& stage) { stage.window.showImport(exampleEntries()); });
    row("export", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.window.showExport(exampleProfile(), HostSide::Host2, exampleLanguages(), exampleText);
    });
}

/// Whatever the cursor can stand on says what it is, and nothing that only holds others speaks for itself.
void TestAccessibleNames::everythingHasAName() {
    QFETCH(const std::function<void(Stage&)>, act);
    Stage stage;
    stage.open();
    act(stage);
    stage.settle();
    QWidget* top = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &stage.window;
    int met = 0;
    forEach(QAccessible::queryAccessibleInterface(top), [&met](QAccessibleInterface* node) {
        const auto* widget = qobject_cast<QWidget*>(node->object());
        if (!widget || !widget->isVisible())
            return;
        QVERIFY2(node->role() != QAccessible::LayeredPane, qPrintable(pathOf(widget)));
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled() || widget->focusProxy())
            return;
        ++met;
        QVERIFY2(!node->text(QAccessible::Name).isEmpty(), qPrintable(pathOf(widget)));
    });
    QVERIFY(met > 2);
}

QTEST_MAIN(TestAccessibleNames)
#include "test_accessible_names.moc"
