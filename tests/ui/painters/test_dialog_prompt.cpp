// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

#include "dialog_prompt.h"
#include "ui/password_dialog.h"

using namespace gretel;

/// What polkit and PAM ask, by a dialog over the window.
class TestDialogPrompt : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void asksUntilItIsClosed();
    void refusalCounts_data();
    void refusalCounts();
    void theNextMatterIsAskedAgain();

private:
    void ask();
    void answerWrongly();
    PasswordDialog* dialog() const { return m_window->findChild<PasswordDialog*>(); }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DialogPrompt> m_prompt;
    std::vector<std::optional<QString>> m_answers;
};

namespace {

const QString wrong = QStringLiteral("wrong");

} // namespace

void TestDialogPrompt::init() {
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_prompt = std::make_unique<DialogPrompt>(m_window.get());
    m_answers.clear();
}

void TestDialogPrompt::cleanup() {
    m_prompt.reset();
    m_window.reset();
}

/// As AuthenticationAttempt does it: whoever would rather not is asked no more.
void TestDialogPrompt::ask() {
    const AuthenticationPrompt::Matter matter{QStringLiteral("org.gretel.helper1.apply"),
                                              QStringLiteral("Rights are needed.")};
    m_prompt->ask({matter, QStringLiteral("ada"), QStringLiteral("Password: "), false},
                  [this](const std::optional<QString>& answer) {
                      m_answers.push_back(answer);
                      if (!answer)
                          m_prompt->close();
                  });
}

void TestDialogPrompt::answerWrongly() {
    auto* line = dialog()->findChild<QLineEdit*>();
    QTest::keyClicks(line, wrong);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestDialogPrompt::asksUntilItIsClosed() {
    ask();
    answerWrongly();
    ask();
    QVERIFY(dialog()->isVisible());
    answerWrongly();
    QCOMPARE(m_answers, (std::vector<std::optional<QString>>{wrong, wrong}));
    m_prompt->close();
    QTRY_VERIFY(!dialog());
}

void TestDialogPrompt::refusalCounts_data() {
    QTest::addColumn<bool>("answered");
    QTest::newRow("of a question") << false;
    QTest::newRow("while the answer is looked at") << true;
}

void TestDialogPrompt::refusalCounts() {
    QFETCH(bool, answered);
    ask();
    if (answered)
        answerWrongly();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    if (answered) {
        m_prompt->showError(QStringLiteral("That did not match."));
        ask();
    }
    QCOMPARE(int(m_answers.size()), answered ? 2 : 1);
    QVERIFY(!m_answers.back());
    QTRY_VERIFY(!dialog());
}

void TestDialogPrompt::theNextMatterIsAskedAgain() {
    ask();
    answerWrongly();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    m_prompt->close(); // PAM refused for good
    QTRY_VERIFY(!dialog());
    ask();
    QCOMPARE(int(m_answers.size()), 1);
    QVERIFY(dialog()->isVisible());
}

QTEST_MAIN(TestDialogPrompt)
#include "test_dialog_prompt.moc"
