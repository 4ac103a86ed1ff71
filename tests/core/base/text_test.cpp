// Numbers and names as text: the same double comes back, nothing but a number is read as one, and
// what a user typed is safe to print.
#include "core/base/text.h"

#include <QtTest>
#include <bit>
#include <clocale>
#include <cmath>
#include <limits>

#include "core/base/suggestion.h"
#include "core/engine/random.h"

using namespace chokepoint;

class TextTest : public QObject {
  Q_OBJECT

 private slots:
  void everyNumberReadsBackAsTheSameDouble();
  void numbersAreWrittenAsShortAsTheyCanBe();
  void onlyAWholeFiniteNumberIsRead_data();
  void onlyAWholeFiniteNumberIsRead();
  void aGermanLocaleChangesNothing();
  void aSlipOfThePenFindsTheNameThatWasMeant_data();
  void aSlipOfThePenFindsTheNameThatWasMeant();
  void textUnlikeAnyNameFindsNone();
  void quotedTextIsOneSafeLine_data();
  void quotedTextIsOneSafeLine();
  void longTextIsCutBetweenCharacters();
};

namespace {

constexpr std::array<std::string_view, 4> kKnown{"die_yield_now", "die_area", "policy_ramp", "smic_capacity_2028"};

}  // namespace

// Random bits, which reach all sizes and both signs.
void TextTest::everyNumberReadsBackAsTheSameDouble() {
  for (std::uint64_t i = 0; i < 20000; ++i) {
    const auto bits = std::bit_cast<std::uint64_t>(uniform(1, i, 0)) ^ std::bit_cast<std::uint64_t>(uniform(1, i, 1))
                                                                           << 12U;
    const auto value = std::bit_cast<double>(bits);
    if (!std::isfinite(value)) continue;
    const auto back = numberFromText(toText(value));
    QVERIFY(back && std::bit_cast<std::uint64_t>(*back) == bits);
  }
}

void TextTest::numbersAreWrittenAsShortAsTheyCanBe() {
  QCOMPARE(toText(0.1), std::string("0.1"));
  QCOMPARE(toText(90.0), std::string("90"));
  QCOMPARE(toText(1e300), std::string("1e+300"));
  QCOMPARE(toText(-2.5), std::string("-2.5"));
}

void TextTest::onlyAWholeFiniteNumberIsRead_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<bool>("read");
  const auto row = [](const char* text, bool read) { QTest::newRow(text) << QByteArray(text) << read; };
  for (const auto* text : {"0", "-0.5", "+3", "1e5", "1E-5", ".5", "5."}) row(text, true);
  for (const auto* text : {"", "+", "-", "+-1", "--1", "nan", "inf", "-inf", "infinity", "1e999", "0x10", "1,5", "1.5 ",
                           " 1.5", "1.5x", "1e", "one"})
    row(text, false);
}

void TextTest::onlyAWholeFiniteNumberIsRead() {
  QFETCH(QByteArray, text);
  QFETCH(bool, read);
  QCOMPARE(numberFromText(text.toStdString()).has_value(), read);
}

void TextTest::aGermanLocaleChangesNothing() {
  if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr)
    QSKIP("This system has no German locale; packaging/test makes one.");
  const auto text = toText(0.5);
  const auto value = numberFromText("0.5");
  const bool comma = numberFromText("0,5").has_value();
  std::setlocale(LC_ALL, "C");
  QCOMPARE(text, std::string("0.5"));
  QVERIFY(value == 0.5);
  QVERIFY(!comma);
}

void TextTest::aSlipOfThePenFindsTheNameThatWasMeant_data() {
  QTest::addColumn<QByteArray>("typed");
  QTest::addColumn<QByteArray>("meant");
  QTest::newRow("a letter missing") << QByteArray("die_yeld_now") << QByteArray("die_yield_now");
  QTest::newRow("a letter too many") << QByteArray("die_areaa") << QByteArray("die_area");
  QTest::newRow("two letters swapped") << QByteArray("policy_rmap") << QByteArray("policy_ramp");
  QTest::newRow("another letter") << QByteArray("smic_capacity_2027") << QByteArray("smic_capacity_2028");
  QTest::newRow("the beginning alone") << QByteArray("die_yield") << QByteArray("die_yield_now");
  QTest::newRow("the name itself") << QByteArray("die_area") << QByteArray("die_area");
}

void TextTest::aSlipOfThePenFindsTheNameThatWasMeant() {
  QFETCH(QByteArray, typed);
  QFETCH(QByteArray, meant);
  QVERIFY(nearestName(typed.toStdString(), kKnown) == std::string_view(meant.toStdString()));
  QCOMPARE(inWords(withSuggestion(say("unknown"), typed.toStdString(), kKnown)),
           "unknown; did you mean \"" + meant.toStdString() + "\"?");
}

void TextTest::textUnlikeAnyNameFindsNone() {
  QVERIFY(!nearestName("electricity", kKnown));
  QVERIFY(!nearestName("die_area", {}));
  QVERIFY(!nearestName(std::string(100000, 'd'), kKnown));
  QCOMPARE(inWords(withSuggestion(say("unknown"), "electricity", kKnown)), "unknown");
}

void TextTest::quotedTextIsOneSafeLine_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("quoted");
  QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
  QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
  QTest::newRow("line ends") << QByteArray("a\nb\r") << QByteArray("\"a\\x0ab\\x0d\"");
  QTest::newRow("a terminal's command") << QByteArray("\x1b[31m") << QByteArray("\"\\x1b[31m\"");
  QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray("\"a\\x00b\"");
  QTest::newRow("umlauts stay") << QByteArray("M\xc3\xbcller") << QByteArray("\"M\xc3\xbcller\"");
}

void TextTest::quotedTextIsOneSafeLine() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, quoted);
  QCOMPARE(QByteArray::fromStdString(inQuotes(text.toStdString())), quoted);
}

void TextTest::longTextIsCutBetweenCharacters() {
  std::string text = "x";
  while (text.size() < 200) text += "\xc3\xbc";
  const std::string cut = inQuotes(text);
  QVERIFY(cut.size() < 100);
  QVERIFY(cut.ends_with("...\""));
  const auto inside = QByteArray::fromStdString(cut);
  QCOMPARE(QString::fromUtf8(inside).toUtf8(), inside);
}

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
