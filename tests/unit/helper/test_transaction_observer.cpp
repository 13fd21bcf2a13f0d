// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fake_kernel.h"
#include "helper/transaction.h"

using namespace gretel;
using namespace gretel::test;

namespace {

/// Writes down what it is told, with the number of kernel calls made by then.
class Notebook : public TransactionObserver {
public:
    explicit Notebook(const FakeKernel& kernel) : m_kernel(kernel) {}

    QStringList lines;
    int failsAt = -1; ///< the number of the line that cannot be written

    Outcome<Done> planned(const Operations& operations) override {
        return note(QStringLiteral("planned %1").arg(operations.size()));
    }
    Outcome<Done> beforeStep(std::size_t index, const Operation&) override {
        return note(QStringLiteral("step %1").arg(index));
    }
    void beforeUndo(std::size_t index, const Operation&) override {
        (void)note(QStringLiteral("undo %1").arg(index));
    }
    void finished(const Outcome<Done>& outcome) override {
        (void)note(QStringLiteral("finished ") + textOf(outcome));
    }

private:
    Outcome<Done> note(const QString& line) {
        if (lines.size() == failsAt) {
            failsAt = -1;
            return Failure{FailureKind::CannotWrite, {QStringLiteral("journal"), QStringLiteral("full")}};
        }
        lines << QStringLiteral("%1: %2").arg(m_kernel.calls.size()).arg(line);
        return Done{};
    }
    const FakeKernel& m_kernel;
};

} // namespace

/// The journal's place: told of everything before it is done.
class TestTransactionObserver : public QObject {
    Q_OBJECT
private slots:
    void success();
    void failure();
    void cannotNotePlan();
    void cannotNoteStep();
    void nothingToDo();
};

void TestTransactionObserver::success() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    QVERIFY(Transaction(kernel, &notebook).apply({tunnel(1)}).ok());
    QCOMPARE(notebook.lines, QStringList({QStringLiteral("0: planned 3"), QStringLiteral("0: step 0"),
                                          QStringLiteral("1: step 1"), QStringLiteral("2: step 2"),
                                          QStringLiteral("3: finished done")}));
}

void TestTransactionObserver::failure() {
    FakeKernel kernel;
    kernel.fates[2] = Fate::NotPermitted;
    Notebook notebook(kernel);
    QVERIFY(!Transaction(kernel, &notebook).apply({tunnel(1)}).ok());
    QCOMPARE(notebook.lines.mid(4),
             QStringList({QStringLiteral("3: undo 1"), QStringLiteral("4: undo 0"),
                          QStringLiteral("5: finished NotPermitted(ip route add 10.1.0.0/24 dev gre1 "
                                         "proto 71)")}));
}

void TestTransactionObserver::cannotNotePlan() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    notebook.failsAt = 0;
    QCOMPARE(textOf(Transaction(kernel, &notebook).apply({tunnel(1)})),
             QStringLiteral("CannotWrite(journal|full)"));
    QVERIFY(kernel.calls.empty());
}

void TestTransactionObserver::cannotNoteStep() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    notebook.failsAt = 2; // the second step
    QCOMPARE(textOf(Transaction(kernel, &notebook).apply({tunnel(1)})),
             QStringLiteral("CannotWrite(journal|full)"));
    QCOMPARE(kernel.calls.size(), std::size_t(2)); // the first and its undo
    QVERIFY(kernel.state == SystemState());
}

void TestTransactionObserver::nothingToDo() {
    FakeKernel kernel;
    QVERIFY(Transaction(kernel).apply({tunnel(1)}).ok());
    Notebook notebook(kernel);
    QVERIFY(Transaction(kernel, &notebook).apply({tunnel(1)}).ok());
    QVERIFY(notebook.lines.isEmpty());
}

QTEST_GUILESS_MAIN(TestTransactionObserver)
#include "test_transaction_observer.moc"
