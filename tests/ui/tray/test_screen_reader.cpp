// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "desk.h"
#include "fake_helper.h"
#include "screen_reader.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// What the program itself says to somebody who does not see it, whatever has the focus.
class TestScreenReader : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theCountdownOnce();
    void whatHasJustHappened();

private:
    void paste();

    Desk m_desk;
    std::unique_ptr<ScreenReader> m_reader;
    std::unique_ptr<FakeHelper> m_helper;
    std::unique_ptr<QProcess> m_gretel;
};

void TestScreenReader::initTestCase() {
    if (const QString missing = Desk::missingProgram(); !missing.isEmpty())
        QSKIP(qPrintable(u"There is no %1 here."_s.arg(missing)));
    if (ScreenReader::registry().isEmpty())
        QSKIP("There is no at-spi2-registryd here.");
    QVERIFY(m_desk.start());
}

void TestScreenReader::init() {
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
    m_reader = std::make_unique<ScreenReader>();
    m_reader->listen(m_desk);
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->isRegistered(), patient);
    m_desk.store(someProfile(1, u"Office"_s));
    m_gretel = m_desk.gretel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->hearsAProgram(), patient);
}

void TestScreenReader::cleanup() {
    QVERIFY(Desk::end(*m_gretel));
    m_reader->stop();
    m_reader.reset();
    m_helper.reset();
}

/// Of an empty clipboard, which the status line then says.
void TestScreenReader::paste() {
    const QString window = m_desk.window(u"Office"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk.xdotool({u"getwindowfocus"_s}), window, patient);
    m_desk.xdotool({u"key"_s, u"--window"_s, window, u"ctrl+v"_s});
}

void TestScreenReader::theCountdownOnce() {
    m_helper->report.confirmSeconds = 1000;
    emit m_helper->ConfirmPending(1000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_reader->said.isEmpty(), patient);
    QVERIFY2(m_reader->said.front().contains(u"It is taken back in"_s), qPrintable(m_reader->said.front()));
    // Its text changes every second; what is said next is something else.
    m_helper->report.confirmSeconds = 500;
    emit m_helper->ConfirmPending(500);
    paste();
    QTRY_COMPARE_WITH_TIMEOUT(m_reader->said.size(), 2, patient);
    QVERIFY2(m_reader->said.back().contains(u"clipboard"_s), qPrintable(m_reader->said.back()));
}

void TestScreenReader::whatHasJustHappened() {
    for (qsizetype times = 1; times <= 2; ++times) {
        paste();
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->said.size(), times, patient);
    }
    QCOMPARE(m_reader->said[0], u"There is no text in the clipboard."_s);
    QCOMPARE(m_reader->said[1], m_reader->said[0]);
}

QTEST_GUILESS_MAIN(TestScreenReader)
#include "test_screen_reader.moc"
