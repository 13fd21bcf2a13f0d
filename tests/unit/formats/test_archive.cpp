// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <archive.h>
#include <archive_entry.h>

#include "formats/archive.h"
#include "formats/document.h"
#include "formats/import_material.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

struct Put {
    const char* path;
    QByteArray bytes;
    unsigned type = AE_IFREG;
};

/// A zip as somebody else might make it.
QByteArray zipOf(const QList<Put>& files) {
    QByteArray zip;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    const auto append = [](archive*, void* target, const void* bytes, size_t size) {
        static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), qsizetype(size));
        return la_ssize_t(size);
    };
    archive_write_open(writer, &zip, nullptr, append, nullptr);
    for (const Put& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.path);
        archive_entry_set_filetype(entry, file.type);
        archive_entry_set_perm(entry, 0644);
        if (file.type == AE_IFLNK)
            archive_entry_set_symlink(entry, "/etc/passwd");
        archive_entry_set_size(entry, file.type == AE_IFREG ? file.bytes.size() : 0);
        archive_write_header(writer, entry);
        if (file.type == AE_IFREG)
            archive_write_data(writer, file.bytes.constData(), size_t(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return zip;
}

} // namespace

class TestArchive : public QObject {
    Q_OBJECT
private slots:
    void comesBack();
    void pathsMeanNothing();
    void refused_data();
    void refused();
    void tornAnywhere();
    void oneBadFileKeepsNoOtherOut();
    void canBeStopped();
};

void TestArchive::comesBack() {
    const std::vector<TextFile> files{
        {u"a.netdev"_s, "one"}, {u"ü.network"_s, "two"}, {u"a.netdev"_s, "three"}};
    const QByteArray zip = archiveOf(files).value();
    QVERIFY(isArchive(zip));
    QCOMPARE(archiveOf(files).value(), zip);
    const auto read = filesOf(zip);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().arguments.join(u' ')));
    QCOMPARE(read->size(), 3U);
    QVERIFY(read->at(0) == files[0]);
    QVERIFY(read->at(1) == files[1]);
    QVERIFY((read->at(2) == TextFile{u"a-2.netdev"_s, "three"}));
}

void TestArchive::pathsMeanNothing() {
    const auto read =
        filesOf(zipOf({{"../../etc/passwd", "a"}, {"/abs/b", "b"}, {"d\\c", "c"}, {"d/", {}, AE_IFDIR}}));
    QVERIFY(read.ok());
    QStringList names;
    for (const TextFile& file : *read)
        names << file.name;
    QCOMPARE(names, QStringList({u"passwd"_s, u"b"_s, u"c"_s}));
}

void TestArchive::refused_data() {
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<IssueKind>("kind");
    QTest::newRow("link") << zipOf({{"a", "a"}, {"b", {}, AE_IFLNK}}) << IssueKind::ArchiveLink;
    QTest::newRow("large file") << zipOf({{"a", QByteArray(mostDocumentBytes + 1, ' ')}})
                                << IssueKind::DocumentTooLarge;
    QList<Put> bomb;
    for (int i = 0; i < 65; ++i)
        bomb.append(Put{"a", QByteArray(mostDocumentBytes, ' ')});
    QTest::newRow("bomb") << zipOf(bomb) << IssueKind::ArchiveTooLarge;
    QList<Put> crowd;
    for (int i = 0; i <= mostArchiveEntries; ++i)
        crowd.append(Put{"a", {}});
    QTest::newRow("crowd") << zipOf(crowd) << IssueKind::ArchiveTooLarge;
    QTest::newRow("large") << QByteArray("PK\x03\x04") + QByteArray(mostArchiveBytes, ' ')
                           << IssueKind::DocumentTooLarge;
    QTest::newRow("only a beginning") << QByteArray("PK\x03\x04 and no more") << IssueKind::ArchiveBroken;
}

void TestArchive::refused() {
    QFETCH(QByteArray, zip);
    QFETCH(IssueKind, kind);
    const auto read = filesOf(zip);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, kind);
}

void TestArchive::tornAnywhere() {
    const QByteArray zip = zipOf({{"a", "first file"}, {"b", QByteArray(300, 'b')}});
    const std::vector<TextFile> whole = filesOf(zip).value();
    for (qsizetype length = 0; length < zip.size(); ++length) {
        const auto read = filesOf(zip.first(length));
        QVERIFY2(!read.ok() || *read == whole, qPrintable(QString::number(length)));
    }
    for (qsizetype place = 0; place < zip.size(); ++place) {
        QByteArray flipped = zip;
        flipped[place] = char(~flipped[place]);
        const auto read = filesOf(flipped); // whatever it says, it comes back
        QVERIFY(!read.ok() || read->size() <= 2);
    }
}

void TestArchive::oneBadFileKeepsNoOtherOut() {
    const QByteArray good = writeDocument({[] {
        TunnelProfile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"one"_s;
        return profile;
    }()});
    const ImportMaterial material = readMaterial(
        {{u"a.zip"_s,
          archiveOf({{u"x.gretel"_s, good}, {u"y.gretel"_s, "{"}, {u"z.txt"_s, "hello"}}).value()}});
    QCOMPARE(material.sources.size(), 1U);
    QCOMPARE(material.sources.front().file, u"a.zip/x.gretel"_s);
    QVERIFY(material.sources.front().whole);
    QCOMPARE(material.unreadable.size(), 2U);
    QCOMPARE(material.unreadable[0].issues.front().kind, IssueKind::NotJson);
    QCOMPARE(material.unreadable[1].issues.front().kind, IssueKind::UnknownFormat);
}

void TestArchive::canBeStopped() {
    int asked = 0;
    const auto twice = [&] { return ++asked <= 2; };
    QVERIFY(archiveOf({{u"a"_s, "a"}, {u"b"_s, "b"}, {u"c"_s, "c"}}, twice).value().isEmpty());
    QCOMPARE(asked, 3);
    asked = 0;
    const auto material = readMaterial({{u"a"_s, "{"}, {u"b"_s, "{"}, {u"c"_s, "{"}}, twice);
    QVERIFY(material.sources.empty() && material.unreadable.empty());
}

QTEST_APPLESS_MAIN(TestArchive)
#include "test_archive.moc"
