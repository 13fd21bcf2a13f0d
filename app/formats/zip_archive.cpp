// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive.h"

#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <memory>

#include "core/plain_text.h"
#include "formats/document.h"
#include "formats/syntax_part_inside.h"

namespace gretel {

namespace {

constexpr size_t chunkBytes = 64 * 1024;

struct CloseReader {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct CloseWriter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Reader = std::unique_ptr<archive, CloseReader>;
using Writer = std::unique_ptr<archive, CloseWriter>;
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

/// libarchive turns names into the locale's characters; ours are UTF-8 in whatever locale this thread is.
class Utf8Names {
public:
    Utf8Names() : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (m_utf8)
            m_before = uselocale(m_utf8);
    }
    ~Utf8Names() {
        if (!m_utf8)
            return;
        uselocale(m_before);
        freelocale(m_utf8);
    }
    Q_DISABLE_COPY_MOVE(Utf8Names)

private:
    locale_t m_utf8;
    locale_t m_before = nullptr;
};

/// What libarchive says of it.
Issue failureOf(archive* side, IssueKind kind) {
    return {kind, {}, {offendingText(QString::fromUtf8(archive_error_string(side)))}};
}

Issue broken(archive* reader) {
    return failureOf(reader, IssueKind::ArchiveBroken);
}

Issue tooLarge(qsizetype bytes, qsizetype most) {
    return {IssueKind::DocumentTooLarge, {}, {QString::number(bytes), QString::number(most)}};
}

Issue tooMuch(qsizetype found, qsizetype most) {
    return {IssueKind::ArchiveTooLarge, {}, {QString::number(found), QString::number(most)}};
}

/// The last part of the path, whichever system wrote it.
QString nameOf(archive_entry* entry) {
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const char* path = utf8 ? utf8 : archive_entry_pathname(entry);
    const QString text = QString::fromUtf8(path ? path : "").replace(u'\\', u'/');
    return offendingText(text.sliced(text.lastIndexOf(u'/') + 1));
}

/// What the header says of a size is a stranger's word: the bytes are counted as they come.
Result<QByteArray, Issue> contentsOf(archive* reader) {
    QByteArray contents;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t count = archive_read_data(reader, chunk.data(), chunkBytes);
        if (count == 0)
            return contents;
        if (count < 0)
            return broken(reader);
        contents.append(chunk.constData(), qsizetype(count));
        if (contents.size() > mostDocumentBytes)
            return tooLarge(contents.size(), mostDocumentBytes);
    }
}

Result<std::vector<TextFile>, Issue> readAll(archive* reader) {
    std::vector<TextFile> files;
    qsizetype total = 0;
    qsizetype entries = 0;
    for (archive_entry* entry = nullptr;;) {
        const int status = archive_read_next_header(reader, &entry);
        if (status == ARCHIVE_EOF)
            return files;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return broken(reader);
        if (++entries > mostArchiveEntries)
            return tooMuch(entries, mostArchiveEntries);
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
            return Issue{IssueKind::ArchiveLink, {}, {nameOf(entry)}};
        TextFile file{nameOf(entry), {}};
        auto contents = contentsOf(reader);
        if (!contents)
            return contents.error();
        file.bytes = std::move(contents).value();
        total += file.bytes.size();
        if (total > mostUnpackedBytes)
            return tooMuch(total, mostUnpackedBytes);
        files.push_back(std::move(file));
    }
}

/// "gre-lab.netdev", then "gre-lab-2.netdev".
QString freeName(const QString& name, QSet<QString>& taken) {
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.first(dot) : name;
    const QString extension = dot > 0 ? name.sliced(dot) : QString();
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(extension);
    taken.insert(free);
    return free;
}

la_ssize_t append(archive*, void* target, const void* bytes, size_t size) {
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

bool write(archive* writer, const QString& name, const QByteArray& bytes) {
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600); // a key is nobody else's business
    archive_entry_set_size(entry.get(), bytes.size());
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK &&
           archive_write_data(writer, bytes.constData(), size_t(bytes.size())) == bytes.size();
}

} // namespace

Result<std::vector<TextFile>, Issue> inside::filesOf(const QByteArray& zip) {
    if (zip.size() > mostArchiveBytes)
        return tooLarge(zip.size(), mostArchiveBytes);
    const Utf8Names names;
    const Reader reader(archive_read_new());
    // Seekable, so that the directory at the end of the zip counts, as it does for every other program.
    if (archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
        archive_read_set_options(reader.get(), "hdrcharset=UTF-8") != ARCHIVE_OK ||
        archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return broken(reader.get());
    return readAll(reader.get());
}

Result<QByteArray, Issue> inside::archiveOf(const std::vector<TextFile>& files,
                                            const std::function<bool()>& goOn) {
    const Utf8Names names;
    QByteArray zip;
    const Writer writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_options(writer.get(), "hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    const auto notMade = [&] { return failureOf(writer.get(), IssueKind::ArchiveNotMade); };
    if (archive_write_open(writer.get(), &zip, nullptr, append, nullptr) != ARCHIVE_OK)
        return notMade();
    QSet<QString> taken;
    for (const TextFile& file : files) {
        if (goOn && !goOn())
            return QByteArray();
        if (!write(writer.get(), freeName(file.name, taken), file.bytes))
            return notMade();
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return notMade();
    return zip;
}

} // namespace gretel
