// SPDX-License-Identifier: GPL-3.0-or-later
//
// journal_cat TEXT: how the journal stands, then the helper's entries as level, tunnels and text between
// tabs, until one with that text has come.
#include <QCoreApplication>

#include <cstdio>

#include "client/journal_reader.h"

using namespace gretel;

namespace {

const char* wordOf(JournalReader::Standing standing) {
    switch (standing) {
    case JournalReader::Standing::Reads:
        return "reads";
    case JournalReader::Standing::Forbidden:
        return "forbidden";
    case JournalReader::Standing::None:
        break;
    }
    return "none";
}

void print(const JournalEntry& entry) {
    QStringList tunnels;
    for (const QUuid& tunnel : entry.tunnels)
        tunnels << tunnel.toString(QUuid::WithoutBraces);
    std::printf("%d\t%s\t%s\n", int(entry.level), qPrintable(tunnels.join(u',')),
                entry.text.toUtf8().constData());
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: journal_cat TEXT\n");
        return 2;
    }
    const QString last = QString::fromLocal8Bit(argv[1]);
    JournalReader reader;
    QObject::connect(&reader, &JournalReader::read, &app, [&](const std::vector<JournalEntry>& entries) {
        for (const JournalEntry& entry : entries) {
            print(entry);
            if (entry.text == last)
                QCoreApplication::quit();
        }
        std::fflush(stdout);
    });
    const auto standing = reader.start();
    std::puts(wordOf(standing));
    std::fflush(stdout);
    return standing == JournalReader::Standing::Reads ? QCoreApplication::exec() : 0;
}
