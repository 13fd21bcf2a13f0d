// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "failing_calls.h"
#include "helper/state/state_directory.h"
#include "tests/unit/client/tiny_disk.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"state"_s;

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

bool writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

mode_t modeOf(const QString& path) {
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QStringList filesIn(const QString& path) {
    return QDir(path).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

} // namespace

class TestStateDirectory : public QObject {
    Q_OBJECT
private slots:
    void init();
    void writes();
    void inThisOrder();
    void failsAtAnyCall_data();
    void failsAtAnyCall();
    void fsThatCannotExchange();
    void shortWritesAndInterruptions();
    void fullDisk();
    void readOnlyDisk();
    void fileSizeLimit();
    void removes();
    void reads_data();
    void reads();
    void clearsLeftovers();
    void oneHolder();
    void refusedDirectory();
    void setsAsideAtMostTen();

private:
    QString at(const QString& file) const { return m_path + u'/' + file; }
    StateDirectory opened() const { return StateDirectory::open(m_path).value(); }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
};

void TestStateDirectory::init() {
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    m_path = m_home->filePath(u"gretel"_s);
}

void TestStateDirectory::writes() {
    ::umask(0);
    StateDirectory directory = opened();
    QCOMPARE(modeOf(m_path), mode_t(0700));
    for (const QByteArray content : {"one", "two", ""}) {
        QVERIFY(directory.write(name, content).ok());
        QCOMPARE(contentsOf(at(name)), content);
        const auto read = directory.read(name);
        QVERIFY(read.ok() && read->bytes == content);
    }
    QCOMPARE(modeOf(at(name)), mode_t(0600));
    QCOMPARE(filesIn(m_path), QStringList{name});
}

/// The bytes must be on the disk before their name is, and the name before anybody is told.
void TestStateDirectory::inThisOrder() {
    StateDirectory directory = opened();
    const QStringList first{u"unlinkat"_s,  u"write"_s, u"fsync"_s,   u"renameat2"_s,
                            u"renameat2"_s, u"fsync"_s, u"unlinkat"_s};
    const QStringList next{u"unlinkat"_s, u"write"_s, u"fsync"_s, u"renameat2"_s, u"fsync"_s, u"unlinkat"_s};
    for (const QStringList& wanted : {first, next}) {
        calls::begin();
        const auto written = directory.write(name, "content");
        QCOMPARE(calls::end(), wanted);
        QVERIFY(written.ok());
    }
    calls::begin();
    const auto removed = directory.remove(name);
    QCOMPARE(calls::end(), (QStringList{u"unlinkat"_s, u"fsync"_s}));
    QVERIFY(removed.ok());
}

void TestStateDirectory::failsAtAnyCall_data() {
    QTest::addColumn<bool>("first");
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("error");
    // The unlinkat before and after need not succeed; nor the first exchange, with nothing to exchange.
    const auto rows = [](bool first, std::initializer_list<int> counting) {
        for (const int call : counting)
            for (const int error : {ENOSPC, EDQUOT, EROFS, EIO})
                QTest::addRow("%s, call %d, error %d", first ? "first" : "next", call, error)
                    << first << call << error;
    };
    rows(true, {2, 3, 5, 6});
    rows(false, {2, 3, 4, 5});
}

void TestStateDirectory::failsAtAnyCall() {
    QFETCH(bool, first);
    QFETCH(int, call);
    QFETCH(int, error);
    StateDirectory directory = opened();
    if (!first)
        QVERIFY(directory.write(name, "before").ok());
    calls::begin(call, error);
    const auto written = directory.write(name, "after, and longer");
    calls::end();
    QVERIFY(!written.ok());
    QCOMPARE(written.error(), (Failure{FailureKind::CannotWrite, {at(name), qt_error_string(error)}}));
    QCOMPARE(filesIn(m_path), first ? QStringList{} : QStringList{name});
    if (!first)
        QCOMPARE(contentsOf(at(name)), "before");
    QVERIFY(directory.write(name, "after").ok());
    QCOMPARE(contentsOf(at(name)), "after");
}

void TestStateDirectory::fsThatCannotExchange() {
    StateDirectory directory = opened();
    QVERIFY(directory.write(name, "before").ok());
    calls::begin(4, EINVAL);
    const auto written = directory.write(name, "after");
    QCOMPARE(calls::end().mid(3, 3), (QStringList{u"renameat2"_s, u"renameat2"_s, u"fsync"_s}));
    QVERIFY(written.ok());
    QCOMPARE(contentsOf(at(name)), "after");
    QCOMPARE(filesIn(m_path), QStringList{name});
}

void TestStateDirectory::shortWritesAndInterruptions() {
    StateDirectory directory = opened();
    for (const int error : {0, EINTR}) {
        calls::begin(2, error);
        const auto written = directory.write(name, "content");
        QCOMPARE(calls::end().count(u"write"_s), 2);
        QVERIFY(written.ok());
        QCOMPARE(contentsOf(at(name)), "content");
    }
}

/// A real file system that is full: ENOSPC from the kernel.
void TestStateDirectory::fullDisk() {
    QVERIFY(QDir().mkdir(m_path));
    const QByteArray disk = QFile::encodeName(m_path);
    const int result = onTinyDisk(disk.constData(), 64, [this] {
        StateDirectory directory = opened();
        if (!directory.write(name, "before").ok())
            return 1;
        QFile filler(at(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return 2;
        while (filler.write(QByteArray(1024, 'x')) == 1024)
            ;
        const auto written = directory.write(name, QByteArray(8192, 'y'));
        if (written.ok() || written.error().arguments != QStringList{at(name), qt_error_string(ENOSPC)})
            return 3;
        if (contentsOf(at(name)) != "before" || filesIn(m_path) != QStringList{u"filler"_s, name})
            return 4;
        return filler.remove() && directory.write(name, QByteArray(8192, 'y')).ok() ? 0 : 5;
    });
    if (result < 0)
        QSKIP("A file system of one's own cannot be made here.");
    QCOMPARE(result, 0);
}

/// Root writes where modes forbid it, but not on a read-only file system.
void TestStateDirectory::readOnlyDisk() {
    QVERIFY(QDir().mkdir(m_path));
    const QByteArray disk = QFile::encodeName(m_path);
    const int result = onTinyDisk(disk.constData(), 64, [&] {
        StateDirectory directory = opened();
        if (!directory.write(name, "before").ok())
            return 1;
        if (::mount(nullptr, disk.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0)
            return 2;
        // What was opened before keeps its way of writing; the disk itself must say no.
        if (::mount(nullptr, disk.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return 3;
        const Failure refusal{FailureKind::CannotWrite, {at(name), qt_error_string(EROFS)}};
        const auto written = directory.write(name, "after");
        if (written.ok() || written.error() != refusal)
            return 4;
        const auto removed = directory.remove(name);
        if (removed.ok() || removed.error() != refusal)
            return 5;
        const auto aside = directory.setAside(name);
        if (aside.ok() || aside.error() != refusal)
            return 6;
        return directory.read(name)->bytes == "before" ? 0 : 7;
    });
    if (result < 0)
        QSKIP("A file system of one's own cannot be made here.");
    QCOMPARE(result, 0);
}

/// As a quota would: EFBIG from the kernel, after a part was written.
void TestStateDirectory::fileSizeLimit() {
    StateDirectory directory = opened();
    QVERIFY(directory.write(name, "before").ok());
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit tight{4096, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto written = directory.write(name, QByteArray(100000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().arguments.value(1), qt_error_string(EFBIG));
    QCOMPARE(contentsOf(at(name)), "before");
    QCOMPARE(filesIn(m_path), QStringList{name});
}

void TestStateDirectory::removes() {
    StateDirectory directory = opened();
    QVERIFY(directory.write(name, "content").ok());
    QVERIFY(directory.remove(name).ok());
    QVERIFY(filesIn(m_path).isEmpty());
    QVERIFY(directory.remove(name).ok());
    const auto read = directory.read(name);
    QVERIFY(read.ok() && !read->bytes && !read->refusal);
    QVERIFY(directory.write(name, "content").ok());
    calls::begin(2, EIO);
    const auto removed = directory.remove(name);
    calls::end();
    QVERIFY(!removed.ok());
}

void TestStateDirectory::reads_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("refusal");
    QTest::newRow("file") << u"file"_s << -1;
    QTest::newRow("link to a file") << u"link"_s << int(Untrusted::NoFile);
    QTest::newRow("link to nothing") << u"dangling"_s << int(Untrusted::NoFile);
    QTest::newRow("pipe") << u"pipe"_s << int(Untrusted::NoFile);
    QTest::newRow("directory") << u"directory"_s << int(Untrusted::NoFile);
    QTest::newRow("the largest") << u"largest"_s << -1;
    QTest::newRow("too large") << u"large"_s << int(Untrusted::TooLarge);
}

void TestStateDirectory::reads() {
    QFETCH(QString, what);
    QFETCH(int, refusal);
    StateDirectory directory = opened();
    QVERIFY(writeFile(at(u"file"_s), "content"));
    QVERIFY(QFile::link(at(u"file"_s), at(u"link"_s)));
    QVERIFY(QFile::link(at(u"nothing"_s), at(u"dangling"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QDir().mkdir(at(u"directory"_s)));
    QVERIFY(writeFile(at(u"largest"_s), {}) && QFile::resize(at(u"largest"_s), mostCheckedBytes));
    QVERIFY(writeFile(at(u"large"_s), {}) && QFile::resize(at(u"large"_s), mostCheckedBytes + 1));

    const auto content = directory.read(what);
    QVERIFY(content.ok());
    QCOMPARE(content->refusal ? int(*content->refusal) : -1, refusal);
    QCOMPARE(content->bytes.has_value(), refusal == -1);
    if (what == u"file"_s)
        QCOMPARE(*content->bytes, "content");
}

void TestStateDirectory::clearsLeftovers() {
    QVERIFY(QDir().mkdir(m_path));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString& file : {u"state"_s, u"state.new"_s, u"intent.new"_s, u"state.bad-1"_s})
        QVERIFY(writeFile(at(file), "half"));
    StateDirectory directory = opened();
    QCOMPARE(filesIn(m_path), (QStringList{u"state"_s, u"state.bad-1"_s}));
}

void TestStateDirectory::oneHolder() {
    {
        StateDirectory directory = opened();
        StateDirectory moved = std::move(directory);
        const auto second = StateDirectory::open(m_path);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, FailureKind::Busy);
        QVERIFY(moved.write(name, "content").ok());
    }
    QVERIFY(StateDirectory::open(m_path).ok());
}

void TestStateDirectory::refusedDirectory() {
    const auto refusal = [](const QString& path) {
        const auto directory = StateDirectory::open(path);
        return directory.ok() ? QString() : directory.error().arguments.value(1);
    };
    QCOMPARE(refusal(m_home->filePath(u"no/such"_s)), qt_error_string(ENOENT));
    QVERIFY(writeFile(m_home->filePath(u"file"_s), {}));
    QCOMPARE(refusal(m_home->filePath(u"file"_s)), qt_error_string(ENOTDIR));
    QVERIFY(QFile::link(m_home->path(), m_home->filePath(u"link"_s)));
    QVERIFY(!refusal(m_home->filePath(u"link"_s)).isEmpty());
    for (const auto who : {QFile::WriteGroup, QFile::WriteOther}) {
        QVERIFY(QDir().mkpath(m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | who));
        QCOMPARE(refusal(m_path), qt_error_string(EPERM));
    }
}

void TestStateDirectory::setsAsideAtMostTen() {
    StateDirectory directory = opened();
    for (int round = 1; round <= 13; ++round) {
        QVERIFY(directory.write(name, QByteArray::number(round)).ok());
        const auto aside = directory.setAside(name);
        QVERIFY(aside.ok());
        QCOMPARE(*aside, u"state.bad-"_s + QString::number(round));
    }
    const QStringList kept = filesIn(m_path);
    QCOMPARE(kept.size(), 10);
    for (int round = 4; round <= 13; ++round)
        QCOMPARE(contentsOf(at(u"state.bad-"_s + QString::number(round))), QByteArray::number(round));
    QVERIFY(!directory.setAside(name).ok());
}

QTEST_GUILESS_MAIN(TestStateDirectory)
#include "test_state_directory.moc"
