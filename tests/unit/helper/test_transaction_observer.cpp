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

    Outcome<Done> intend(const Operations& operations) override {
        return note(QStringLiteral("intend %1").arg(operations.size()));
    }
    Outcome<Done> commit() override { return note(QStringLiteral("commit")); }
    void settle() override { (void)note(QStringLiteral("settle")); }

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
    void stuckUndoKeepsTheIntent();
    void cannotIntend();
    void cannotCommit();
    void nothingToDo();
};

void TestTransactionObserver::success() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    QVERIFY(Transaction(kernel, &notebook).apply({tunnel(1)}).ok());
    QCOMPARE(notebook.lines, QStringList({QStringLiteral("0: intend 3"), QStringLiteral("3: commit"),
                                          QStringLiteral("3: settle")}));
}

void TestTransactionObserver::failure() {
    FakeKernel kernel;
    kernel.fates[2] = Fate::NotPermitted;
    Notebook notebook(kernel);
    QVERIFY(!Transaction(kernel, &notebook).apply({tunnel(1)}).ok());
    QCOMPARE(notebook.lines, QStringList({QStringLiteral("0: intend 3"), QStringLiteral("5: settle")}));
    QVERIFY(kernel.state == SystemState());
}

/// The next start can try again.
void TestTransactionObserver::stuckUndoKeepsTheIntent() {
    FakeKernel kernel;
    kernel.fates = {{2, Fate::NotPermitted}};
    for (int call = 3; call < 20; ++call)
        kernel.fates[call] = Fate::Refused;
    Notebook notebook(kernel);
    const auto done = Transaction(kernel, &notebook).apply({tunnel(1)});
    QVERIFY(!done.ok());
    QCOMPARE(failureName(done.error().kind), QStringLiteral("UndoFailed"));
    QCOMPARE(notebook.lines, QStringList({QStringLiteral("0: intend 3")}));
}

void TestTransactionObserver::cannotIntend() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    notebook.failsAt = 0;
    QCOMPARE(textOf(Transaction(kernel, &notebook).apply({tunnel(1)})),
             QStringLiteral("CannotWrite(journal|full)"));
    QVERIFY(kernel.calls.empty());
}

void TestTransactionObserver::cannotCommit() {
    FakeKernel kernel;
    Notebook notebook(kernel);
    notebook.failsAt = 1;
    QCOMPARE(textOf(Transaction(kernel, &notebook).apply({tunnel(1)})),
             QStringLiteral("CannotWrite(journal|full)"));
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
