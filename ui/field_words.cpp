// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/field.h"
#include "ui/profile_cells.h"

namespace gretel {

namespace {

struct FieldWords {
    QString field;
    const char* inSentence;
    const char* alone;
};

const std::vector<FieldWords>& allWords() {
    using enum HostSide;
    static const std::vector<FieldWords> words{
        {field::name, QT_TRANSLATE_NOOP("Field", "the name"), QT_TRANSLATE_NOOP("Field", "Name")},
        {field::interface, QT_TRANSLATE_NOOP("Field", "the interface name"),
         QT_TRANSLATE_NOOP("Field", "Interface name")},
        {field::here, QT_TRANSLATE_NOOP("Field", "which host is this computer"),
         QT_TRANSLATE_NOOP("Field", "This computer")},
        {field::device, QT_TRANSLATE_NOOP("Field", "the parent device"),
         QT_TRANSLATE_NOOP("Field", "Parent device")},
        {field::key, QT_TRANSLATE_NOOP("Field", "the key"), QT_TRANSLATE_NOOP("Field", "Key")},
        {field::returnKey, QT_TRANSLATE_NOOP("Field", "the key from Host 2"),
         QT_TRANSLATE_NOOP("Field", "Key from Host 2")},
        {field::ttl, QT_TRANSLATE_NOOP("Field", "the TTL"), QT_TRANSLATE_NOOP("Field", "TTL")},
        {field::tos, QT_TRANSLATE_NOOP("Field", "the TOS"), QT_TRANSLATE_NOOP("Field", "TOS")},
        {field::df, QT_TRANSLATE_NOOP("Field", "the DF policy"), QT_TRANSLATE_NOOP("Field", "DF policy")},
        {field::clampMss, QT_TRANSLATE_NOOP("Field", "the MSS clamp"),
         QT_TRANSLATE_NOOP("Field", "MSS clamp")},
        {field::forward, QT_TRANSLATE_NOOP("Field", "the forwarding"),
         QT_TRANSLATE_NOOP("Field", "Forwarding")},
        {field::firewall, QT_TRANSLATE_NOOP("Field", "the firewall"), QT_TRANSLATE_NOOP("Field", "Firewall")},
        {field::keepalives, QT_TRANSLATE_NOOP("Field", "the keepalives"),
         QT_TRANSLATE_NOOP("Field", "Keepalives")},
        {field::mtu, QT_TRANSLATE_NOOP("Field", "the tunnel MTU"), QT_TRANSLATE_NOOP("Field", "Tunnel MTU")},
        {field::followMtu, QT_TRANSLATE_NOOP("Field", "whether the MTU follows the path"),
         QT_TRANSLATE_NOOP("Field", "Follow the path")},
        {field::underlayMtu, QT_TRANSLATE_NOOP("Field", "the underlay MTU"),
         QT_TRANSLATE_NOOP("Field", "Underlay MTU")},
        {field::probeInterval, QT_TRANSLATE_NOOP("Field", "the seconds between two echo requests"),
         QT_TRANSLATE_NOOP("Field", "Seconds between two echo requests")},
        {field::probeWindow, QT_TRANSLATE_NOOP("Field", "the requests that loss is counted over"),
         QT_TRANSLATE_NOOP("Field", "Requests that loss is counted over")},
        {field::label(Host1), QT_TRANSLATE_NOOP("Field", "the label of Host 1"),
         QT_TRANSLATE_NOOP("Field", "Label of Host 1")},
        {field::label(Host2), QT_TRANSLATE_NOOP("Field", "the label of Host 2"),
         QT_TRANSLATE_NOOP("Field", "Label of Host 2")},
        {field::publicAddress(Host1), QT_TRANSLATE_NOOP("Field", "the public IP of Host 1"),
         QT_TRANSLATE_NOOP("Field", "Public IP of Host 1")},
        {field::publicAddress(Host2), QT_TRANSLATE_NOOP("Field", "the public IP of Host 2"),
         QT_TRANSLATE_NOOP("Field", "Public IP of Host 2")},
        {field::local(Host1), QT_TRANSLATE_NOOP("Field", "the address of Host 1 behind NAT"),
         QT_TRANSLATE_NOOP("Field", "Address of Host 1 behind NAT")},
        {field::local(Host2), QT_TRANSLATE_NOOP("Field", "the address of Host 2 behind NAT"),
         QT_TRANSLATE_NOOP("Field", "Address of Host 2 behind NAT")},
        {field::tunnel(Host1), QT_TRANSLATE_NOOP("Field", "the tunnel address of Host 1"),
         QT_TRANSLATE_NOOP("Field", "Tunnel address of Host 1")},
        {field::tunnel(Host2), QT_TRANSLATE_NOOP("Field", "the tunnel address of Host 2"),
         QT_TRANSLATE_NOOP("Field", "Tunnel address of Host 2")},
        {field::networks(Host1), QT_TRANSLATE_NOOP("Field", "the private networks of Host 1"),
         QT_TRANSLATE_NOOP("Field", "Private networks of Host 1")},
        {field::networks(Host2), QT_TRANSLATE_NOOP("Field", "the private networks of Host 2"),
         QT_TRANSLATE_NOOP("Field", "Private networks of Host 2")},
    };
    return words;
}

const FieldWords* wordsOf(const QString& field) {
    for (const FieldWords& words : allWords())
        if (words.field == cellOfField(field))
            return &words;
    return nullptr;
}

} // namespace

QString nameInSentence(const QString& field) {
    const FieldWords* words = wordsOf(field);
    return words ? QCoreApplication::translate("Field", words->inSentence) : field;
}

QString nameAlone(const QString& field) {
    const FieldWords* words = wordsOf(field);
    return words ? QCoreApplication::translate("Field", words->alone) : field;
}

QString fillInSentence(const QStringList& fields) {
    if (fields.size() > 2)
        return QCoreApplication::translate("Field", "Fill in the %n empty cells to bring the tunnel up.",
                                           nullptr, static_cast<int>(fields.size()));
    QStringList names;
    for (const QString& field : fields)
        names.append(nameInSentence(field));
    return QCoreApplication::translate("Field", "Fill in %1 to bring the tunnel up.")
        .arg(QLocale().createSeparatedList(names));
}

} // namespace gretel
