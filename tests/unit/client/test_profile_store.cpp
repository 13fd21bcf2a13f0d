// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "client/profile_store.h"
#include "formats/document.h"
#include "tiny_disk.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

TunnelProfile tunnelNamed(const QString& name) {
    TunnelProfile tunnel;
    tunnel.id = QUuid::createUuidV5(QUuid(), name);
    tunnel.name = name;
    tunnel.interface = u"gre-"_s + name.left(8);
    tunnel.key = 42;
    return tunnel;
}

QString fileOf(const QString& directory, const TunnelProfile& tunnel) {
    return directory + u'/' + tunnel.id.toString(QUuid::WithoutBraces) + u".gretel"_s;
}

bool writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

mode_t modeOf(const QString& path) {
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QStringList namesIn(const ProfileStore::Contents& contents) {
    QStringList names;
    for (const TunnelProfile& tunnel : contents.tunnels)
        names.append(tunnel.name);
    return names;
}

} // namespace

class TestProfileStore : public QObject {
    Q_OBJECT
private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void defaultDirectory();
    void nothingYet();
    void savedAndLoaded();
    void modes();
    void removed();
    void unreadableIsReportedAndKept_data();
    void unreadableIsReportedAndKept();
    void unreadableDirectory();
    void fullDisk();
    void cutOffInTheMiddle();
    void drafts();
    void tornDraft();

private:
    QString directory() const { return m_home->filePath(u"data/gretel/tunnels"_s); }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestProfileStore::defaultDirectory() {
    qputenv("XDG_DATA_HOME", "/somewhere/data");
    QCOMPARE(ProfileStore::defaultDirectory(), u"/somewhere/data/gretel/tunnels"_s);
    qunsetenv("XDG_DATA_HOME");
}

void TestProfileStore::nothingYet() {
    const auto contents = ProfileStore(directory()).load();
    QVERIFY(contents.ok());
    QVERIFY(contents->tunnels.empty());
    QVERIFY(contents->unreadable.empty());
    QVERIFY(!QFileInfo::exists(directory())); // reading makes nothing
}

void TestProfileStore::savedAndLoaded() {
    ProfileStore store(directory());
    TunnelProfile lab = tunnelNamed(u"lab"_s);
    QVERIFY(store.save(lab).ok());
    QVERIFY(store.save(tunnelNamed(u"attic"_s)).ok());
    lab.name = u"../../etc/passwd; rm -rf \" \u202e"_s.left(24); // the name is never part of a path
    lab.key = 7;
    QVERIFY(store.save(lab).ok());

    const auto contents = ProfileStore(directory()).load();
    QVERIFY(contents.ok());
    QCOMPARE(namesIn(*contents), QStringList({lab.name, u"attic"_s}));
    QCOMPARE(contents->tunnels.front(), lab);
    QCOMPARE(QDir(directory()).entryList(QDir::Files).size(), 2); // and no temporary ones
}

void TestProfileStore::modes() {
    const mode_t before = ::umask(0);
    ProfileStore store(directory());
    const TunnelProfile lab = tunnelNamed(u"lab"_s);
    QVERIFY(store.save(lab).ok());
    QVERIFY(store.saveDraft(lab.id, {{u"key"_s, u"4"_s}}).ok());
    ::umask(before);
    QCOMPARE(modeOf(fileOf(directory(), lab)), mode_t(0600));
    for (const QString& made :
         {u"data"_s, u"data/gretel"_s, u"data/gretel/tunnels"_s, u"data/gretel/tunnels/drafts"_s})
        QCOMPARE(modeOf(m_home->filePath(made)), mode_t(0700));
}

void TestProfileStore::removed() {
    ProfileStore store(directory());
    const TunnelProfile lab = tunnelNamed(u"lab"_s);
    QVERIFY(store.save(lab).ok());
    QVERIFY(store.saveDraft(lab.id, {{u"key"_s, u"4"_s}}).ok());
    QVERIFY(store.remove(lab.id).ok());
    QVERIFY(store.load()->tunnels.empty());
    QVERIFY(store.draft(lab.id).isEmpty());
    QVERIFY(store.remove(lab.id).ok()); // it is gone: that is what was asked for
}

void TestProfileStore::unreadableIsReportedAndKept_data() {
    QTest::addColumn<QByteArray>("bytes");
    const TunnelProfile lab = tunnelNamed(u"lab"_s);
    const QByteArray good = writeDocument({lab});
    QTest::newRow("torn") << good.left(good.size() / 2);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("later version") << QByteArray(good).replace("\"version\": 1", "\"version\": 2");
    QTest::newRow("two tunnels") << writeDocument({lab, tunnelNamed(u"attic"_s)});
    QTest::newRow("no tunnel") << writeDocument({});
    QTest::newRow("another one's id") << writeDocument({tunnelNamed(u"attic"_s)});
    QTest::newRow("over 1 MiB") << good + QByteArray(mostDocumentBytes, ' ');
}

void TestProfileStore::unreadableIsReportedAndKept() {
    QFETCH(QByteArray, bytes);
    ProfileStore store(directory());
    const TunnelProfile lab = tunnelNamed(u"lab"_s);
    QVERIFY(store.save(tunnelNamed(u"cellar"_s)).ok());
    QVERIFY(writeFile(fileOf(directory(), lab), bytes));

    const auto contents = store.load();
    QVERIFY(contents.ok());
    QCOMPARE(namesIn(*contents), QStringList{u"cellar"_s}); // the others are not the worse for it
    QCOMPARE(contents->unreadable.size(), size_t(1));
    QCOMPARE(contents->unreadable.front().file, fileOf(directory(), lab));
    QVERIFY(!contents->unreadable.front().issues.empty() || !contents->unreadable.front().reason.isEmpty());

    const auto saved = store.save(lab);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, FailureKind::CannotWrite);
    QVERIFY(!store.remove(lab.id).ok());
    QCOMPARE(contentsOf(fileOf(directory(), lab)), bytes);
}

void TestProfileStore::unreadableDirectory() {
    QVERIFY(writeFile(directory(), "not a directory"));
    const auto contents = ProfileStore(directory()).load();
    QVERIFY(!contents.ok());
    QCOMPARE(contents.error().kind, FailureKind::CannotRead);
    QCOMPARE(contents.error().arguments.value(0), directory());
    QVERIFY(!ProfileStore(directory()).save(tunnelNamed(u"lab"_s)).ok());
}

/// A real file system that is full: ENOSPC from the kernel.
void TestProfileStore::fullDisk() {
    const QByteArray disk = QFile::encodeName(m_home->path());
    const int result = onTinyDisk(disk.constData(), 64, [this] {
        ProfileStore store(directory());
        TunnelProfile lab = tunnelNamed(u"lab"_s);
        if (!store.save(lab).ok())
            return 1;
        const QByteArray before = contentsOf(fileOf(directory(), lab));
        QFile filler(m_home->filePath(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return 2;
        while (filler.write(QByteArray(1024, 'x')) == 1024)
            ;
        lab.host1.networks.assign(250, *Prefix::parse(u"10.0.0.0/24"_s));
        const auto saved = store.save(lab);
        if (saved.ok())
            return 3;
        if (saved.error().kind != FailureKind::CannotWrite || saved.error().arguments.value(1).isEmpty())
            return 4;
        if (contentsOf(fileOf(directory(), lab)) != before)
            return 5;
        if (QDir(directory()).entryList(QDir::Files | QDir::Hidden).size() != 1)
            return 6;
        // As soon as there is room again, it can be saved.
        return filler.remove() && store.save(lab).ok() && store.load()->tunnels.front() == lab ? 0 : 7;
    });
    if (result < 0)
        QSKIP("A file system of one's own cannot be made here.");
    QCOMPARE(result, 0);
}

/// The write itself stops after some bytes (EFBIG), as a quota would.
void TestProfileStore::cutOffInTheMiddle() {
    ProfileStore store(directory());
    TunnelProfile lab = tunnelNamed(u"lab"_s);
    QVERIFY(store.save(lab).ok());
    const QByteArray before = contentsOf(fileOf(directory(), lab));

    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit tight{rlim_t(before.size()) + 8, limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    lab.name = QString(100, u'n');
    const auto saved = store.save(lab);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, previous);

    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, FailureKind::CannotWrite);
    QCOMPARE(contentsOf(fileOf(directory(), lab)), before);
    QCOMPARE(QDir(directory()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestProfileStore::drafts() {
    ProfileStore store(directory());
    const QUuid id = tunnelNamed(u"lab"_s).id;
    const ProfileStore::Draft draft{
        {u"host1.public"_s, u"1.2.3."_s}, {u"key"_s, u"4\"2\n"_s}, {u"ttl"_s, QString()}};
    QVERIFY(store.draft(id).isEmpty());
    QVERIFY(store.saveDraft(id, draft).ok());
    QCOMPARE(ProfileStore(directory()).draft(id), draft);
    QVERIFY(store.load()->unreadable.empty()); // a draft is no profile
    QVERIFY(store.saveDraft(id, {}).ok());
    QVERIFY(store.draft(id).isEmpty());
    QVERIFY(QDir(directory() + u"/drafts"_s).isEmpty());
}

void TestProfileStore::tornDraft() {
    const QUuid id = tunnelNamed(u"lab"_s).id;
    const QString path = directory() + u"/drafts/"_s + id.toString(QUuid::WithoutBraces) + u".json"_s;
    const QByteArray torn = "{\"key\": \"4";
    QVERIFY(writeFile(path, torn));
    QVERIFY(ProfileStore(directory()).draft(id).isEmpty());
    const QByteArray odd = "{\"key\": 42, \"ttl\": \"64\", \"deep\": {\"a\": \"b\"}}";
    QVERIFY(writeFile(path, odd));
    QCOMPARE(ProfileStore(directory()).draft(id), ProfileStore::Draft({{u"ttl"_s, u"64"_s}}));
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "test_profile_store.moc"
