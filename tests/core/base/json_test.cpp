// Strict JSON: what is read, what is refused and in which words, and that numbers survive.
//
// Oracles: RFC 8259, bit patterns of doubles, documents cut or changed at every byte.
#include "core/base/json.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <bit>
#include <clocale>
#include <random>

#include "core/base/text.h"

using namespace chokepoint;

namespace {

const std::string kDocument = "{\n  \"name\": \"H20 \\u00e9 \xc3\xa9\",\n  \"list\": [1, -2.5e3, true, null, {}]\n}\n";

std::string errorsOf(std::string_view text) {
  const auto json = readJson(text, "case.json");
  return json ? "" : inWords(json.errors());
}

// Sentences of our own, on one line each, whatever the library says.
bool isPlain(const std::string& sentences) {
  for (const auto* word : {"json.exception", "parse error", "syntax error", "unexpected", "last read", "literal"})
    if (sentences.find(word) != std::string::npos) return false;
  return true;
}

// A locale that writes 0,5, if this machine has one or can make one.
bool useGermanLocale(const QTemporaryDir& folder) {
  for (const auto* name : {"de_DE.UTF-8", "de_DE.utf8", "de_DE"})
    if (std::setlocale(LC_ALL, name) != nullptr) return true;
  const auto made = QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", folder.filePath("de_DE.UTF-8")});
  qputenv("LOCPATH", folder.path().toUtf8());
  return made == 0 && std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
}
}  // namespace

class JsonTest : public QObject {
  Q_OBJECT

 private slots:
  void everyKindOfValueIsRead() {
    const auto json = readJson(kDocument, "case.json");
    QVERIFY(json.ok());
    QCOMPARE(json->at("name").get<std::string>(), std::string("H20 \xc3\xa9 \xc3\xa9"));
    QCOMPARE(json->at("list").dump(), std::string("[1,-2500.0,true,null,{}]"));
  }

  void keysKeepTheirOrder() {
    const auto json = readJson(R"({"z": 1, "a": {"y": 2, "b": 3}})", "");
    QCOMPARE(json->dump(), std::string(R"({"z":1,"a":{"y":2,"b":3}})"));
  }

  void repeatedKeysAreAllReportedWithTheirPaths() {
    const std::string text = R"({"parameters": {"die_yield_now": 1, "die_yield_now": 2}, "name": "a",
      "timeline": [{}, {"start": 1, "start": 1, "start": 1, "a b": 1, "a b": 2}], "name": "b"})";
    QCOMPARE(errorsOf(text), std::string("case.json, parameters.die_yield_now: this key is given more than once\n"
                                         "case.json, timeline[1].start: this key is given more than once\n"
                                         "case.json, timeline[1].\"a b\": this key is given more than once\n"
                                         "case.json, name: this key is given more than once"));
  }

  void theSameKeyInTwoObjectsIsNoRepetition() { QCOMPARE(errorsOf(R"([{"a": {"a": 1}}, {"a": 1}])"), std::string()); }

  void whatIsWrongIsToldInWordsWithItsPlace_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QByteArray& text, const char* sentence) {
      QTest::newRow(name) << text << QString("case.json, ") + sentence;
    };
    row("nan", "{\n  \"a\": [NaN]\n}", "line 2, column 9: \"NaN\" is not allowed; write a finite number");
    row("infinity", "[-Infinity]", "line 1, column 2: \"-Infinity\" is not allowed; write a finite number");
    row("overflow", "[1e999]", "line 1, column 2: \"1e999\" is too large; allowed are sizes up to 1.7e308");
    row("minus alone", "[-]", "line 1, column 2: \"-\" is none of true, false, null, a number or a text");
    row("leading zero", "[01]", "line 1, column 2: \"01\" is not a number as JSON writes it");
    row("no digit after the point", "[1.]", "line 1, column 2: \"1.\" is not a number as JSON writes it");
    row("hexadecimal", "[0x10]", "line 1, column 2: \"0x10\" is not a number as JSON writes it");
    row("word", "[tru]", "line 1, column 2: \"tru\" is none of true, false, null");
    row("comment", "{} // done", "line 1, column 4: JSON has no comments");
    row("single quotes", "{'a': 1}", "line 1, column 2: texts stand in double quotes");
    row("stray character", "[5@]", "line 1, column 3: this character does not belong here");
    row("no colon", "{\"a\" 12}", "line 1, column 6: a colon is expected here");
    row("no comma", "{\"a\": 1\n \"b\\\"c\": 2}", "line 2, column 2: a comma or a closing brace is expected here");
    row("comma too many", "{\"a\": 1,}", "line 1, column 9: a key in double quotes is expected here");
    row("comma too many in a list", "[1,]", "line 1, column 4: a value is expected here");
    row("list without comma", "[1 2]", "line 1, column 4: a comma or a closing bracket is expected here");
    row("two documents", "{} {}", "line 1, column 4: the document is complete before this");
    row("cut off", "{\"parameters\": {\"die_yield_now\": 0.2",
        "line 1, column 37: the text ends too early, near parameters.die_yield_now; it seems to be cut off");
    row("cut off in a text", "[\"abc", "line 1, column 6: the text ends too early");
    row("line break in a text", "[\"a\nb\"]", "line 1, column 4: a line break or control character stands inside");
    row("invalid UTF-8", "[\"\xc3\xa9\xff\"]", "line 1, column 4: this byte is not valid UTF-8");
    row("overlong UTF-8", "[\"\xc0\xaf\"]", "line 1, column 3: this byte is not valid UTF-8");
    row("half a pair", "[\"\\ud800\"]", "line 1, column 9: this is half of a pair");
    row("unknown escape", "[\"\\x\"]", "line 1, column 4: a backslash stands only before one of");
    row("short escape", "[\"\\u12\"]", "line 1, column 7: \\u needs four hexadecimal digits");
    row("UTF-16", QByteArray("{\0}\0", 4), "line 1, column 2: a zero byte stands here");
    row("zero byte behind the end", QByteArray("{}\0", 3), "line 1, column 3: a zero byte stands here");
  }
  // As Windows writes it.
  void aByteOrderMarkAndUtf16AreRead() {
    for (const QByteArray& text :
         {QByteArray("\xef\xbb\xbf{\"a\": 1}"), QByteArray("\xff\xfe[\0]\0", 6), QByteArray("\xfe\xff\0[\0]", 6)})
      QVERIFY2(readJson(text.toStdString(), "t.json").ok(), text.toHex());
  }

  void whatIsWrongIsToldInWordsWithItsPlace() {
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);
    const auto errors = errorsOf({text.data(), static_cast<std::size_t>(text.size())});
    QVERIFY2(errors.starts_with(sentence.toStdString()), errors.c_str());
    QVERIFY(errors.find('\n') == std::string::npos);
    QVERIFY2(isPlain(errors), errors.c_str());
  }

  void anEmptyTextIsAnError() {
    QCOMPARE(errorsOf(""), std::string("case.json: the text is empty"));
    QCOMPARE(errorsOf(" \r\n\t"), std::string("case.json: the text is empty"));
  }

  void aDocumentCutAtAnyByteIsAnError() {
    const auto length = kDocument.rfind('}');
    for (std::size_t bytes = 0; bytes <= length; ++bytes) {
      const auto errors = errorsOf(kDocument.substr(0, bytes));
      const bool told = errors.ends_with("cut off") || errors.ends_with("empty");
      QVERIFY2(told, (errors + " after " + std::to_string(bytes)).c_str());
    }
  }

  void aDocumentChangedAtAnyByteIsReadOrRefusedInWords() {
    std::mt19937 random(1);
    for (std::size_t byte = 0; byte < kDocument.size(); ++byte) {
      for (int i = 0; i < 256; ++i) {
        auto text = kDocument;
        text[byte] = static_cast<char>(i);
        if (i % 4 == 0) text.insert(random() % text.size(), 1, static_cast<char>(random()));
        QVERIFY2(isPlain(errorsOf(text)), text.c_str());
      }
    }
  }

  void sixtyFourLevelsAreReadAndNoMore() {
    const std::string deep = std::string(64, '[') + std::string(64, ']');
    QCOMPARE(errorsOf(deep), std::string());
    const std::string expected = ": lists and objects are nested more than 64 levels deep; allowed are 64";
    QCOMPARE(errorsOf("[" + deep + "]"), "case.json, line 1, column 65" + expected);
    QCOMPARE(errorsOf("[\"[[\\\"[\",\n" + deep + "]"), "case.json, line 2, column 64" + expected);
    QCOMPARE(errorsOf(std::string(kMaxJsonBytes, '[')), "case.json, line 1, column 65" + expected);
  }

  void sixteenMegabytesAreReadAndNoMore() {
    std::string text(kMaxJsonBytes, ' ');
    text.front() = '1';
    QCOMPARE(errorsOf(text), std::string());
    QCOMPARE(errorsOf(text + ' '),
             std::string("case.json: the text is 16777217 bytes long; allowed are 16777216 (16 MB)"));
  }

  // Comparing each key with all before would take minutes here.
  void manyKeysAreReadWithoutDelay() {
    std::string text = "{";
    for (int i = 0; i < 200000; ++i) text += "\"key" + std::to_string(i) + "\":0,";
    text.back() = '}';
    const auto json = readJson(text, "");
    QVERIFY(json.ok());
    QCOMPARE(json->size(), std::size_t{200000});
  }

  void onlyTheFirstThousandRepeatedKeysAreReported() {
    std::string text = "{";
    for (int i = 0; i < 3000; ++i) text += "\"key" + std::to_string(i / 2) + "\":0,";
    text.back() = '}';
    QCOMPARE(readJson(text, "").errors().size(), kMostErrors);
  }

  void numbersReadBackAsTheSameDouble() {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
      const auto value = std::bit_cast<double>(random());
      if (!std::isfinite(value)) continue;
      const auto json = readJson(writeJson(Json::array({jsonNumber(value)})), "");
      QCOMPARE(std::bit_cast<std::uint64_t>(json->at(0).get<double>()), std::bit_cast<std::uint64_t>(value));
    }
    for (const double value : {0.0, -0.0, 1.0, -3.0, 0.1, 9007199254740993.0, 1e22, 5e-324, 1.7976931348623157e308}) {
      const auto json = readJson(writeJson(Json::array({jsonNumber(value)})), "");
      QCOMPARE(std::bit_cast<std::uint64_t>(json->at(0).get<double>()), std::bit_cast<std::uint64_t>(value));
    }
  }

  void wholeNumbersAreWrittenWithoutAPoint() {
    QCOMPARE(jsonNumber(90.0).dump(), std::string("90"));
    QCOMPARE(jsonNumber(-2.0).dump(), std::string("-2"));
    QCOMPARE(jsonNumber(0.25).dump(), std::string("0.25"));
  }

  void writtenTextIsValidJsonEvenIfATextIsNotUtf8() {
    QVERIFY(readJson(writeJson({{"name", "cut \xc3"}}), "").ok());
    QCOMPARE(writeJson({{"a", {1}}}), std::string("{\n  \"a\": [\n    1\n  ]\n}\n"));
  }

  void aGermanLocaleChangesNothing() {
    const QTemporaryDir folder;
    if (!useGermanLocale(folder)) QSKIP("this machine has no German locale and cannot make one");
    QCOMPARE(*std::localeconv()->decimal_point, ',');
    QCOMPARE(readJson("[0.5, -1.25e-3]", "")->dump(), std::string("[0.5,-0.00125]"));
    QCOMPARE(writeJson(Json::array({jsonNumber(1234567.5)})), std::string("[\n  1234567.5\n]\n"));
    QVERIFY(errorsOf("[0,5, 1e999]").find("\"1e999\" is too large") != std::string::npos);
    std::setlocale(LC_ALL, "C");
  }

  void pathsQuoteWhatIsNoPlainName() {
    QCOMPARE(memberPath("", "random-1"), std::string("random-1"));
    QCOMPARE(memberPath("a", "b.c"), std::string("a.\"b.c\""));
    QCOMPARE(memberPath("", ""), std::string("\"\""));
    QCOMPARE(elementPath("timeline", 2), std::string("timeline[2]"));
    QCOMPARE(inWords(placeIn("a.json", "x")), "a.json, x");
    QCOMPARE(inWords(placeIn("", "x")), "x");
  }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
