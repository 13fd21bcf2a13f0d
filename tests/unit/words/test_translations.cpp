// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "words/issue_words.h"
#include "words/translators.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one, or as many as the language has plurals
    bool finished = true;
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (!xml.readNext() || !xml.isEndElement()) {
                if (xml.isStartElement())
                    message.forms.append(xml.readElementText());
                else
                    text += xml.text();
            }
            if (message.forms.isEmpty())
                message.forms.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// A file of Qt Linguist's; nothing when it cannot be read.
std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

/// %1 and %n, each as often as it is there, in order.
QStringList placesOf(const QString& text) {
    static const QRegularExpression place(u"%L?[0-9n]"_s);
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places.append(found.next().captured());
    places.sort();
    return places;
}

QString blanksBefore(const QString& text) {
    qsizetype end = 0;
    while (end < text.size() && text.at(end).isSpace())
        ++end;
    return text.left(end);
}

QString blanksAfter(const QString& text) {
    qsizetype begin = text.size();
    while (begin > 0 && text.at(begin - 1).isSpace())
        --begin;
    return text.mid(begin);
}

/// The punctuation that closes it, or a null character.
QChar closingOf(const QString& text) {
    const QString trimmed = text.trimmed();
    const QChar last = trimmed.isEmpty() ? QChar() : trimmed.back();
    return u".:…?!,;"_s.contains(last) ? last : QChar();
}

qsizetype mnemonicsOf(QString text) {
    return text.remove(u"&&"_s).count(u'&');
}

/// „German“ or “English”.
bool quotesClose(const QString& text) {
    const auto opening = text.contains(u'„') ? u'„' : u'“';
    return text.count(opening) == text.count(opening == u'„' ? u'“' : u'”');
}

/// Not a text but a format, which ends as the language writes what it stands for.
bool isFormat(const QString& context) {
    return context == "TimeAxis"_L1;
}

/// What is wrong with one form of a translation; empty when nothing is.
QString faultOf(const QString& context, const QString& source, const QString& form) {
    if (form.isEmpty())
        return u"empty"_s;
    if (placesOf(source) != placesOf(form))
        return u"other places"_s;
    if (closingOf(source) != closingOf(form) && !isFormat(context))
        return u"other punctuation at the end"_s;
    if (blanksBefore(source) != blanksBefore(form) || blanksAfter(source) != blanksAfter(form))
        return u"other blanks around it"_s;
    if (mnemonicsOf(source) != mnemonicsOf(form))
        return u"other mnemonics"_s;
    if (form.count(u'(') != form.count(u')') || !quotesClose(form))
        return u"a bracket or quotation mark left open"_s;
    return {};
}

QStringList faultsOf(const Message& message) {
    QStringList faults;
    if (!message.finished)
        faults.append(u"unfinished: %1"_s.arg(message.source));
    for (const QString& form : message.forms)
        if (const QString fault = faultOf(message.context, message.source, form); !fault.isEmpty())
            faults.append(u"%1: %2 -> %3"_s.arg(fault, message.source, form));
    return faults;
}

QString missing() {
    return sentenceOf(Issue{IssueKind::Missing, {}, {}});
}

QString overlap() {
    return sentenceOf(
        Issue{IssueKind::TunnelOverlapsRoute, {}, {u"10.0.0.0/30"_s, u"10.0.0.0/8"_s, u"eth0"_s}});
}

QString tunnels(int count) {
    return QCoreApplication::translate("gretel::Cli", "%1 is good: %n tunnel(s).", nullptr, count)
        .arg(u"F"_s);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void everyMessage_data();
    void everyMessage();
    void faults_data();
    void faults();
    void formatsEndAsTheyMay();
    void languages_data();
    void languages();
};

void TestTranslations::cleanup() {
    for (QTranslator* translator : qApp->findChildren<QTranslator*>())
        delete translator;
}

void TestTranslations::everyMessage_data() {
    QTest::addColumn<QStringList>("faults");
    const QDir directory(QStringLiteral(GRETEL_TRANSLATIONS));
    const QStringList files = directory.entryList({u"*.ts"_s});
    QVERIFY(files.contains(u"gretel_de.ts"_s));
    for (const QString& file : files) {
        const std::vector<Message> messages = messagesOf(directory.filePath(file));
        QVERIFY2(!messages.empty(), qPrintable(file));
        QMap<QString, QStringList> byContext;
        for (const Message& message : messages)
            byContext[message.context] += faultsOf(message);
        for (auto context = byContext.cbegin(); context != byContext.cend(); ++context)
            QTest::newRow(qPrintable(file + u' ' + context.key())) << context.value();
    }
}

void TestTranslations::everyMessage() {
    QFETCH(QStringList, faults);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::faults_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("good");
    QTest::newRow("the same places, in another order") << u"%1 of %2."_s << u"Von %2 %1."_s << true;
    QTest::newRow("a place missing") << u"%1 of %2."_s << u"Von %2."_s << false;
    QTest::newRow("a place twice") << u"%1 and %2."_s << u"%1, %1 und %2."_s << false;
    QTest::newRow("a number missing") << u"%n tunnels"_s << u"Tunnel"_s << false;
    QTest::newRow("no full stop") << u"It is."_s << u"Es ist"_s << false;
    QTest::newRow("a question for an ellipsis") << u"Open…"_s << u"Öffnen?"_s << false;
    QTest::newRow("a blank lost at the end") << u"Password: "_s << u"Passwort:"_s << false;
    QTest::newRow("no mnemonic") << u"&File"_s << u"Datei"_s << false;
    QTest::newRow("another mnemonic") << u"&File"_s << u"&Datei"_s << true;
    QTest::newRow("an open quotation mark") << u"“up” is"_s << u"„up ist"_s << false;
    QTest::newRow("English quotation marks") << u"“up” is"_s << u"“up” is"_s << true;
    QTest::newRow("nothing") << u"Name"_s << QString() << false;
}

void TestTranslations::faults() {
    QFETCH(QString, source);
    QFETCH(QString, form);
    QFETCH(bool, good);
    QCOMPARE(faultOf(u"Words"_s, source, form).isEmpty(), good);
}

void TestTranslations::formatsEndAsTheyMay() {
    QVERIFY(faultOf(u"TimeAxis"_s, u"ddd d"_s, u"ddd d."_s).isEmpty());
    QVERIFY(!faultOf(u"TimeAxis"_s, u"ddd d"_s, u" ddd d."_s).isEmpty());
}

void TestTranslations::languages_data() {
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("missingWords");
    QTest::addColumn<QString>("overlapWords");
    QTest::addColumn<QString>("oneTunnel");
    QTest::addColumn<QString>("twoTunnels");
    const QString german = u"Hier fehlt eine Angabe; bitte ausfüllen."_s;
    const QString germanOverlap =
        u"Das Tunnelnetz 10.0.0.0/30 überschneidet sich mit 10.0.0.0/8, das dieser Rechner "
        u"über eth0 erreicht; ein anderes wählen."_s;
    const QString english = u"Something is needed here; fill it in."_s;
    const QString englishOverlap =
        u"The tunnel's network 10.0.0.0/30 overlaps 10.0.0.0/8, which this computer "
        u"reaches through eth0; choose another."_s;
    for (const char* name : {"de", "de_DE", "de_AT", "de_CH"})
        QTest::newRow(name) << QLocale(QLatin1StringView(name)) << german << germanOverlap
                            << u"F ist in Ordnung: 1 Tunnel."_s << u"F ist in Ordnung: 2 Tunnel."_s;
    for (const char* name : {"en_GB", "en_US", "fr_FR", "C"})
        QTest::newRow(name) << QLocale(QLatin1StringView(name)) << english << englishOverlap
                            << u"F is good: 1 tunnel."_s << u"F is good: 2 tunnels."_s;
}

void TestTranslations::languages() {
    QFETCH(QLocale, locale);
    QFETCH(QString, missingWords);
    QFETCH(QString, overlapWords);
    QFETCH(QString, oneTunnel);
    QFETCH(QString, twoTunnels);
    installTranslators(*qApp, locale);
    QCOMPARE(missing(), missingWords);
    QCOMPARE(overlap(), overlapWords);
    QCOMPARE(tunnels(1), oneTunnel);
    QCOMPARE(tunnels(2), twoTunnels);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
