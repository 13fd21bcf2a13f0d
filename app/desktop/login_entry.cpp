// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/login_entry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// As a word of Exec: in quotes, with what is special in them behind a backslash, and each backslash doubled
/// once more, for the value is a string of the desktop file (Desktop Entry Specification 1.5, "The Exec
/// key").
QString quoted(const QString& word) {
    QString text;
    for (const QChar letter : word) {
        if (letter == u'"' || letter == u'`' || letter == u'$')
            text += u"\\\\"_s;
        else if (letter == u'\\')
            text += u"\\\\\\"_s;
        else if (letter == u'%')
            text += u'%';
        text += letter;
    }
    return u'"' + text + u'"';
}

bool isPlainWord(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar letter) {
        return letter.unicode() < 128 && (letter.isLetterOrNumber() || u"/-_.+"_s.contains(letter));
    });
}

} // namespace

QString LoginEntry::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           "/autostart/org.gretel.Gretel.desktop"_L1;
}

QString LoginEntry::ownProgram() {
    const QString own = QCoreApplication::applicationFilePath();
    const QString name = QFileInfo(own).fileName();
    const QString found = QStandardPaths::findExecutable(name);
    return QFileInfo(found).canonicalFilePath() == QFileInfo(own).canonicalFilePath() ? name : own;
}

LoginEntry::LoginEntry(QString path, QString program)
    : m_path(std::move(path)), m_program(std::move(program)) {}

bool LoginEntry::isOn() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bool ours = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(4096).trimmed();
        if (line == "Hidden=true" || line == "X-GNOME-Autostart-enabled=false")
            return false;
        ours |= line.startsWith("Exec=");
    }
    return ours;
}

Outcome<Done> LoginEntry::set(bool on) const {
    if (!on) {
        QFile file(m_path);
        if (!file.exists() || file.remove())
            return Done{};
        return Failure{FailureKind::CannotWrite, {m_path, file.errorString()}};
    }
    const QString command = isPlainWord(m_program) ? m_program : quoted(m_program);
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray entry =
        u"[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Gretel\n"
        "Comment=%1\n"
        "Icon=org.gretel.Gretel\n"
        "Exec=%2 --background\n"
        "X-GNOME-Autostart-enabled=true\n"_s.arg(tr("Watches GRE tunnels from the panel"), command)
            .toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(entry) == entry.size() && file.commit())
        return Done{};
    return Failure{FailureKind::CannotWrite, {m_path, file.errorString()}};
}

} // namespace gretel
