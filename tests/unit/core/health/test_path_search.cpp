// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include "core/path_search.h"

using namespace gretel;

class TestPathSearch : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void nothingPasses();
    void chanceLoss();
    void namedMtu();
};

namespace {

/// What is found of a path that carries so much, and in how many rounds.
std::pair<std::optional<quint32>, int> search(PathSearch path, quint32 carried) {
    int rounds = 0;
    for (; !path.isDone() && rounds < 100; ++rounds) {
        const std::vector<quint32> sizes = path.round();
        for (const quint32 bytes : sizes)
            if (bytes <= carried)
                path.passed(bytes);
        for (const quint32 bytes : sizes)
            if (bytes > carried)
                path.failed(bytes);
    }
    return {path.largest(), rounds};
}

} // namespace

void TestPathSearch::finds_data() {
    QTest::addColumn<quint32>("carried");
    for (const quint32 carried : {28U, 29U, 576U, 1280U, 1368U, 1399U, 1400U, 1467U, 1468U})
        QTest::newRow(qPrintable(QString::number(carried))) << carried;
}

void TestPathSearch::finds() {
    QFETCH(quint32, carried);
    const auto [largest, rounds] = search(PathSearch(28, 1468), carried);
    QCOMPARE(largest, std::optional(carried));
    QVERIFY2(rounds <= 5, qPrintable(QString::number(rounds)));
    QCOMPARE(search(PathSearch(28, 65535), carried).first, std::optional(carried));
    QCOMPARE(search(PathSearch(carried, carried), carried).first, std::optional(carried));
}

void TestPathSearch::nothingPasses() {
    QCOMPARE(search(PathSearch(28, 1468), 27).first, std::optional<quint32>());
}

void TestPathSearch::chanceLoss() {
    PathSearch path(28, 1468);
    path.failed(500);
    path.passed(900);
    QCOMPARE(search(path, 1000).first, std::optional(1000U));
}

void TestPathSearch::namedMtu() {
    PathSearch path(28, 1468);
    path.passed(28);
    path.named(1400);
    const std::vector<quint32> sizes = path.round();
    QCOMPARE(*std::max_element(sizes.begin(), sizes.end()), 1400U);
    QCOMPARE(search(path, 1400), (std::pair(std::optional(1400U), 1)));
}

QTEST_GUILESS_MAIN(TestPathSearch)
#include "test_path_search.moc"
