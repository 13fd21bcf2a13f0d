// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal_reader.h"

#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cerrno>
#include <string>

#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr quint64 mostOld = 2'000;
constexpr int atOnce = 200;             ///< entries a turn of the event loop
constexpr size_t mostFieldBytes = 8192; ///< of one field; the rest is not even read

/// journald writes this field itself: nobody else's entries are taken for the helper's.
constexpr char ofTheHelper[] = "_SYSTEMD_UNIT=gretel-helper.service";

struct CloseJournal {
    void operator()(sd_journal* journal) const { sd_journal_close(journal); }
};
using Journal = std::unique_ptr<sd_journal, CloseJournal>;

std::string hexOf(sd_id128_t id) {
    std::array<char, SD_ID128_STRING_MAX> text{};
    return sd_id128_to_string(id, text.data());
}

/// Whoever may not read them is not told so by the library, which passes over such files.
JournalReader::Standing standing() {
    using Standing = JournalReader::Standing;
    sd_id128_t machine{};
    if (sd_id128_get_machine(&machine) < 0)
        return Standing::None;
    Standing found = Standing::None;
    for (const char* place : {"/run/log/journal/", "/var/log/journal/"}) {
        const std::string file = place + hexOf(machine) + "/system.journal";
        if (::access(file.c_str(), R_OK) == 0)
            return Standing::Reads;
        if (errno == EACCES)
            found = Standing::Forbidden;
    }
    return found;
}

QByteArray field(sd_journal* journal, const char* name) {
    const void* data = nullptr;
    size_t size = 0;
    const QByteArray prefix = QByteArray(name) + '=';
    if (sd_journal_get_data(journal, name, &data, &size) < 0 || size < size_t(prefix.size()))
        return {};
    return QByteArray(static_cast<const char*>(data), qsizetype(size)).sliced(prefix.size());
}

/// An entry may bear it several times, which the library's own look-up does not tell.
QList<QByteArray> tunnelFields(sd_journal* journal) {
    constexpr char prefix[] = "GRETEL_TUNNEL=";
    QList<QByteArray> values;
    const void* data = nullptr;
    size_t size = 0;
    sd_journal_restart_data(journal);
    while (sd_journal_enumerate_available_data(journal, &data, &size) > 0) {
        const QByteArray whole(static_cast<const char*>(data), qsizetype(size));
        if (whole.startsWith(prefix))
            values << whole.sliced(sizeof prefix - 1);
    }
    return values;
}

JournalEntry entryHere(sd_journal* journal) {
    uint64_t time = 0;
    sd_journal_get_realtime_usec(journal, &time);
    return journalEntry(time, field(journal, "MESSAGE"), field(journal, "PRIORITY"), tunnelFields(journal));
}

} // namespace

struct JournalReader::Private {
    Journal journal;
    std::unique_ptr<QSocketNotifier> notifier;
};

JournalReader::JournalReader(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {}

JournalReader::~JournalReader() = default;

JournalReader::Standing JournalReader::start() {
    const Standing found = standing();
    if (found != Standing::Reads)
        return found;
    if (!open())
        return Standing::None;
    QTimer::singleShot(0, this, &JournalReader::readSome);
    return Standing::Reads;
}

bool JournalReader::open() {
    sd_journal* opened = nullptr;
    if (sd_journal_open(&opened, SD_JOURNAL_LOCAL_ONLY | SD_JOURNAL_SYSTEM) < 0)
        return false;
    d->journal.reset(opened);
    sd_id128_t boot{};
    if (sd_id128_get_boot(&boot) < 0)
        return false;
    const std::string ofThisBoot = "_BOOT_ID=" + hexOf(boot);
    sd_journal_set_data_threshold(opened, mostFieldBytes);
    // Before the first reading, or what is written in between would be missed.
    const int descriptor = sd_journal_get_fd(opened);
    if (descriptor < 0 || sd_journal_add_match(opened, ofTheHelper, 0) < 0 ||
        sd_journal_add_match(opened, ofThisBoot.c_str(), 0) < 0 || sd_journal_seek_tail(opened) < 0)
        return false;
    // To the one before the first that is to be read.
    if (sd_journal_previous_skip(opened, mostOld + 1) <= int(mostOld) && sd_journal_seek_head(opened) < 0)
        return false;
    d->notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, &JournalReader::notice);
    return true;
}

void JournalReader::notice() {
    if (sd_journal_process(d->journal.get()) >= 0)
        readSome();
}

void JournalReader::readSome() {
    std::vector<JournalEntry> entries;
    while (entries.size() < size_t(atOnce) && sd_journal_next(d->journal.get()) > 0)
        entries.push_back(entryHere(d->journal.get()));
    if (entries.empty())
        return;
    QTimer::singleShot(0, this, &JournalReader::readSome);
    emit read(entries);
}

} // namespace gretel
