// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "batch_test.h"
#include "firewall_test.h"
#include "links_test.h"
#include "reading_test.h"
#include "routes_test.h"
#include "scale_test.h"
#include "settings_test.h"
#include "tamper_test.h"
#include "transaction_test.h"
#include "wire_test.h"

using namespace gretel::test;

namespace {

/// The first argument may name one class: "LinksTest". The rest is Qt Test's.
template <typename Test>
int run(QStringList arguments) {
    Test test;
    if (arguments.value(1).endsWith(QLatin1StringView("Test"))) {
        const QString only = arguments.takeAt(1);
        if (!QString::fromLatin1(test.metaObject()->className()).endsWith(QLatin1StringView("::") + only))
            return 0;
    }
    return QTest::qExec(&test, arguments) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return run<LinksTest>(arguments) + run<BatchTest>(arguments) + run<SettingsTest>(arguments) +
           run<TransactionTest>(arguments) + run<WireTest>(arguments) + run<ReadingTest>(arguments) +
           run<RoutesTest>(arguments) + run<ScaleTest>(arguments) + run<FirewallTest>(arguments) +
           run<TamperTest>(arguments);
}
