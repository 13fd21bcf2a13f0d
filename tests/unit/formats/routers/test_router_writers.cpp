// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include "formats/catalogue.h"
#include "formats/document.h"

using namespace gretel;

/// What the routers' writers make of a few tunnels, against what their manuals say
/// (golden/FORMAT/PROFILE.EXT, with what is announced as lost in PROFILE.losses): none of those systems can
/// run here. With GRETEL_WRITE_GOLDEN set, the files are written anew.
class TestRouterWriters : public QObject {
    Q_OBJECT
private slots:
    void golden_data();
    void golden();
    void everyProfileIsMeant();
};

namespace {

const QDir& directory() {
    static const QDir dir(QStringLiteral(GRETEL_ROUTERS));
    return dir;
}

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList profiles() {
    QStringList names;
    for (const QString& name : QDir(directory().filePath(QStringLiteral("profiles"))).entryList(QDir::Files))
        names += name.section(u'.', 0, 0);
    return names;
}

QString kindName(IssueKind kind) {
    switch (kind) {
    case IssueKind::NotWritten:
        return QStringLiteral("NotWritten");
    case IssueKind::CannotHold:
        return QStringLiteral("CannotHold");
    case IssueKind::WouldDisagree:
        return QStringLiteral("WouldDisagree");
    default:
        return QString::number(int(kind));
    }
}

QByteArray listed(const Issues& issues) {
    QString text;
    for (const Issue& issue : issues)
        text +=
            QStringLiteral("%1 %2 (%3)\n").arg(kindName(issue.kind), issue.field, issue.arguments.join(u'|'));
    return text.toUtf8();
}

void check(const QString& path, const QByteArray& text) {
    if (qEnvironmentVariableIsSet("GRETEL_WRITE_GOLDEN")) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(text.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(text) == text.size()));
        return;
    }
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(contentsOf(path)));
}

} // namespace

void TestRouterWriters::golden_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("profile");
    for (const char* format : {"openwrt", "routeros", "ios", "vyos"})
        for (const QString& profile : profiles())
            QTest::addRow("%s %s", format, qPrintable(profile)) << QString::fromLatin1(format) << profile;
}

void TestRouterWriters::golden() {
    QFETCH(QString, format);
    QFETCH(QString, profile);
    const Format* writer = foreignFormat(format);
    QVERIFY(writer);
    const auto document =
        readDocument(contentsOf(directory().filePath(QStringLiteral("profiles/%1.gretel").arg(profile))));
    QVERIFY(document);
    const auto written = writeFor(document->front(), HostSide::Host2, *writer);
    const QString expected = directory().filePath(QStringLiteral("golden/%1/%2").arg(format, profile));
    check(expected + QStringLiteral(".losses"), listed(written ? written->losses : written.error()));
    const QString file = expected + u'.' + writer->extension;
    if (!written) {
        QVERIFY(!QFile::exists(file));
        return;
    }
    QCOMPARE(written->files.size(), size_t(1));
    QCOMPARE(written->files.front().path, document->front().interface + u'.' + writer->extension);
    check(file, written->files.front().text);
    // What all of them promise: plain lines of text, none of them ours to continue.
    for (const QByteArray& line : written->files.front().text.split('\n')) {
        QVERIFY(!line.endsWith('\\'));
        for (const char c : line)
            QVERIFY(c == '\t' || (c >= ' ' && c <= '~'));
    }
}

void TestRouterWriters::everyProfileIsMeant() {
    QVERIFY(profiles().size() >= 20);
    QVERIFY(profiles().contains(QStringLiteral("hostile")));
}

QTEST_GUILESS_MAIN(TestRouterWriters)
#include "test_router_writers.moc"
