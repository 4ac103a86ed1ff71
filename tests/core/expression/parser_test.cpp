// What the language says to a slip, and that no text whatever breaks it.
//
// Oracle: every text is either evaluated to a finite value or refused with a sentence and a place.
#include "core/expression/parser.h"

#include <QTest>
#include <cmath>
#include <random>
#include <vector>

#include "tests/core/expression/runs.h"

using namespace chokepoint;

namespace {

// "place: sentence" of whatever goes wrong, when parsing or when evaluating.
QString complaint(std::string_view text) {
  const auto expression = Expression::parse(text);
  if (!expression) return QString::fromStdString(inWords(expression.errors()));
  const auto value = evaluate(*expression, on(handmade()));
  return value ? QString() : QString::fromStdString(inWords(value.errors()));
}

void verifyExplained(const Errors& errors, const std::string& text) {
  QVERIFY2(errors.size() == 1 && inWords(errors.front().place).starts_with("character "), text.c_str());
  QVERIFY2(!inWords(errors.front().sentence).empty(), text.c_str());
}

// Whatever the text, there is a finite value or a sentence with a place.
void verifyParsedOrRefused(const std::string& text) {
  const auto expression = Expression::parse(text);
  if (!expression) return verifyExplained(expression.errors(), text);
  const auto value = evaluate(*expression, on(handmade()));
  if (!value) return verifyExplained(value.errors(), text);
  QVERIFY2(value->index() == 1 || std::isfinite(std::get<double>(*value)), text.c_str());
}

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

class ParserTest : public QObject {
  Q_OBJECT

 private slots:
  void everySlipGetsASentenceWithItsPlace_data() const;
  void everySlipGetsASentenceWithItsPlace() const;
  void anUndatedQuantityIsToldWhatGivesItADate() const;
  void emptyTextIsRefused() const;
  void whatCannotBePrintedIsNamed() const;
  void depthAndLengthAreLimited() const;
  void longChainsAreNotDeep() const;
  void anyTextIsParsedOrRefused() const;
  void aSingleChangedByteIsParsedOrRefused() const;
};

// An expression, the character that is pointed at, the sentence.
static constexpr const char* kSlips = R"slips(
1 + => 4: the text ends where a number, a name or "(" is needed
1 2 => 3: "2" stands where an operator or the end of the text is needed
(1 + 2 => 1: the bracket opened here is not closed: ")" is missing
() => 2: ")" stands where a number, a name or "(" is needed
at(us_output, 2026-01 => 3: the bracket opened here is not closed: ")" is missing
1, 2 => 2: "," stands where an operator or the end of the text is needed
+5 => 1: "+" stands where a number, a name or "(" is needed
1 < 2 < 3 => 7: comparisons do not chain at "<"; write a < b and b < c
(1 < 2) == (2 < 3) => 9: "==" needs a number on its left, not a condition
1 + (1 < 2) => 3: "+" needs a number on its right, not a condition
-(1 < 2) => 1: "-" needs a number on its right, not a condition
1 and 2 < 3 => 3: "and" needs a condition on its left, not a number
us_outptu => 1: there is no quantity or parameter "us_outptu"; did you mean "us_output"?
us_output(2026) => 1: "us_output" is not a function; without brackets it is a name
at(us_output) => 13: ")" stands where "," is needed; write at(X, 2028-12)
at(us_output, ) => 15: a month is missing; write at(X, 2028-12)
at(, 2026-01) => 4: "," stands where a number, a name or "(" is needed
at(us_output, 2028-12 + 1) => 23: "+" stands where an operator or ")" is needed
at(us_output, 2026) => 15: "2026" is a year, but "at" needs a month; write at(X, 2028-12)
annual(us_output, 2026-01) => 19: "2026-01" is a month, but "annual" needs a year; write annual(X, 2026)
compute_lag(us_output, 2025-12) => 13: "us_output" is not a month; write compute_lag(2025-12)
at(us_output, 2026-13) => 15: "2026-13" is not a month; write at(X, 2028-12)
at(us_output, 2026 - 01) => 15: "2026" is a year, but "at" needs a month; write at(X, 2028-12)
at(us_output, 2033-01) => 15: "2033-01" lies outside the run, which goes from 2022-01 to 2032-12
at(at(us_output, 2026-01), 2026-01) => 4: "at" cannot stand inside "at": each of them gives a date of its own
at(annual(us_output, 2026), 2026-01) => 4: "annual" cannot stand inside "at": each of them gives a date of its own
at(compute_lag(2026-01), 2026-01) => 4: "compute_lag" cannot stand inside "at": each of them gives a date of its own
mean(scenario(a, at(1, 2026-01)), 2026) => 18: "at" cannot stand inside "mean": each of them gives a date of its own
scenario(a, scenario(b, 1)) => 13: "scenario" cannot stand inside "scenario": the inner one alone would decide
at(us_output > 3, 2026-01) => 4: "at" takes a number, not a condition
scenario(a, 1 < 2) => 13: "scenario" takes a number, not a condition
scenario(no controls, 1) => 13: "controls" stands where "," is needed; a name with spaces stands in double quotes
scenario(grün, 1) => 10: "grün" has to stand in double quotes; without them a name has only letters, digits, - and _
scenario(, 1) => 10: the name of a scenario is missing; write scenario(no-controls, X)
scenario("", 1) => 10: the name of a scenario is empty
scenario("a, 1) => 10: the double quotes around a scenario's name are not closed
scenario(a) => 11: ")" stands where "," is needed; write scenario(no-controls, X)
scenario(unknown-one, 1) => 10: there is no scenario "unknown-one"
1 + scenario("unknown ü", 1) + 1 => 14: there is no scenario "unknown ü"
1.2.3 => 1: "1.2.3" is not a number; numbers are written as 12, 0.5 or 1e5
1e999 => 1: "1e999" is too large or too small for a number
. => 1: "." has no meaning in an expression
1 = 2 => 3: "=" has no meaning in an expression; write ==
1 < 2 || 2 < 3 => 7: "|" has no meaning in an expression; write or
1 ≥ 2 => 3: "≥" (U+2265) has no meaning in an expression; write >=
"a" => 1: """ has no meaning in an expression
1 / 0 => 3: division by zero
at(us_output / us_units, 2026-03) => 14: division by zero in 2026-03
mean(us_output / (us_output - 3), 2022) => 16: division by zero in 2022-03
annual(us_chip, 2026) => 8: "us_chip" has no finite value in 2026
1e308 * 10 => 7: the result is too large for a number
compute_lag(2022-03) => 1: compute_lag(2022-03) is more than 2 months: the run does not reach further back
1 < 1 / 0 => 7: division by zero
log(0) => 1: logarithm of zero
log(-1) => 1: logarithm of a negative number
1 + sqrt(-1) => 5: square root of a negative number
at(log(us_units), 2026-03) => 4: logarithm of zero in 2026-03
mean(sqrt(3 - us_output), 2022) => 6: square root of a negative number in 2022-04
0 ^ -1 => 3: negative power of zero
at(us_units ^ -0.5, 2026-03) => 13: negative power of zero in 2026-03
(-2) ^ 0.5 => 6: power of a negative number that is not whole
10 ^ 400 => 4: the result is too large for a number
exp(1000) => 1: the result is too large for a number
2 ^ => 4: the text ends where a number, a name or "(" is needed
^ 2 => 1: "^" stands where a number, a name or "(" is needed
2 ^ (1 < 2) => 3: "^" needs a number on its right, not a condition
(1 < 2) ^ 2 => 9: "^" needs a number on its left, not a condition
min(1) => 6: ")" stands where "," is needed; write min(X, Y, ...)
max() => 5: ")" stands where a number, a name or "(" is needed
max(1, ) => 8: ")" stands where a number, a name or "(" is needed
min(1, 2 => 4: the bracket opened here is not closed: ")" is missing
min(1, 1 < 2) => 8: "min" takes a number, not a condition
abs(1, 2) => 6: "," stands where an operator or ")" is needed
sqrt => 1: "sqrt" is a function and needs brackets; write sqrt(X)
log 2 => 1: "log" is a function and needs brackets; write log(X)
max(us_output, 1) => 5: "us_output" needs a date; write at(us_output, 2028-12), annual(us_output, 2026), mean(us_output, 2026) or sum(us_output, 2025-12)
ln(2) => 1: there is no function "ln"; write log(X)
pow(2, 3) => 1: there is no function "pow"; write X ^ Y
log10(2) => 1: there is no function "log10"; write log(X) / log(10)
sqr(2) => 1: there is no function "sqr"; did you mean "sqrt"?
)slips";

void ParserTest::everySlipGetsASentenceWithItsPlace_data() const {
  QTest::addColumn<QString>("says");
  const auto lines = QString::fromUtf8(kSlips).split('\n', Qt::SkipEmptyParts);
  for (const auto& line : lines) {
    const auto parts = line.split(" => ");
    QTest::newRow(parts[0].toUtf8().constData()) << "character " + parts[1];
  }
}

void ParserTest::everySlipGetsASentenceWithItsPlace() const {
  QFETCH(QString, says);
  QCOMPARE(complaint(QTest::currentDataTag()), says);
}

void ParserTest::anUndatedQuantityIsToldWhatGivesItADate() const {
  const QString says =
      "\"us_output\" needs a date; write at(us_output, 2028-12), annual(us_output, 2026), mean(us_output, 2026) or "
      "sum(us_output, 2025-12)";
  QCOMPARE(complaint("us_output"), "character 1: " + says);
  QCOMPARE(complaint("at(us_output, 2026-01) > us_output"), "character 26: " + says);
  QCOMPARE(complaint("scenario(a, us_output)"), "character 13: " + says);
}

void ParserTest::emptyTextIsRefused() const {
  for (const char* empty : {"", " ", "\t\r\n"}) QCOMPARE(complaint(empty), "character 1: the expression is empty");
}

void ParserTest::whatCannotBePrintedIsNamed() const {
  QCOMPARE(complaint(std::string_view("1 + \0 2", 7)), "character 5: \"\\x00\" has no meaning in an expression");
  QCOMPARE(complaint("1 +\xc2\xa0 2"), "character 4: \"\u00a0\" (U+00A0) has no meaning in an expression");
  for (const char* invalid : {"1 + \xff", "1 + \xc3", "1 + \xc0\xaf", "1 + \xed\xa0\x80", "1 + \xf5\x80\x80\x80"})
    QCOMPARE(complaint(invalid), "character 5: the text is not valid UTF-8 from here on");
  QCOMPARE(complaint("scenario(\"a\nb\", 1)"),
           "character 10: the name of a scenario holds a control character: \"a\\x0ab\"");
}

void ParserTest::depthAndLengthAreLimited() const {
  const QString tooDeep = "brackets, functions, signs, powers and not are nested more than 64 deep";
  for (const std::string opening : {"(", "-", "-(", "not ", "((1 < 2) and ", "2^", "2^-", "min(1, ", "abs("})
    for (const int times : {65, 700}) QVERIFY2(complaint(repeated(opening, times)).endsWith(tooDeep), opening.c_str());
  QCOMPARE(complaint(repeated("(", 65)), "character 65: " + tooDeep);
  QCOMPARE(number((repeated("(", 64) + "1" + repeated(")", 64)).c_str()), 1.0);
  QCOMPARE(number((repeated("1 + 2 * (", 64) + "1" + repeated(")", 64)).c_str()), std::exp2(65));
  QCOMPARE(number((repeated("1^", 64) + "2").c_str()), 1.0);
  const std::string full = "4 < 1" + repeated(" + 1 * max(1, 0", 63) + " + 1 * 2^2" + repeated(")", 63);
  QCOMPARE(condition(full.c_str()), true);
  QCOMPARE(number((repeated("0 + 1 * 1^(", 32) + "1" + repeated(")", 32)).c_str()), 1.0);
  QCOMPARE(complaint(std::string(9999, ' ') + "1"), QString());
  QCOMPARE(complaint(std::string(10000, ' ') + "1"),
           "character 10002: an expression has at most 10,000 characters, this one has 10001");
}

void ParserTest::longChainsAreNotDeep() const {
  QCOMPARE(number(("1" + repeated("+1", 4999)).c_str()), 5000.0);
  QCOMPARE(number(("1" + repeated("*1/1", 2400)).c_str()), 1.0);
  QCOMPARE(number(("max(0" + repeated(", 1", 3000) + ")").c_str()), 1.0);
  QCOMPARE(condition(("1<2" + repeated(" and 1<2", 1200)).c_str()), true);
  QCOMPARE(condition(("2<1" + repeated(" or 2<1", 1200)).c_str()), false);
}

void ParserTest::anyTextIsParsedOrRefused() const {
  constexpr std::array kPieces{"us_output", "lifetime", "at(",      "annual(",    "mean(",   "sum(",     "compute_lag(",
                               "scenario(", "a-b,",     "\"c d\",", ", 2026-01)", ", 2026)", "2026-01)", "(",
                               "^",         "min(",     "max(",     "log(",       "sqrt(",   "exp(",     "abs(",
                               ")",         ",",        "+",        "-",          "*",       "/",        "<",
                               "==",        "and",      "or",       "not",        "1",       "0.5",      "1 < 2",
                               "\u2265",    "\""};
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto pieces = 1 + random() % 12; pieces > 0; --pieces)
      text += std::string(kPieces[random() % kPieces.size()]) + " ";
    verifyParsedOrRefused(text);
  }
}

void ParserTest::aSingleChangedByteIsParsedOrRefused() const {
  const std::string sound =
      "not annual(us_output, 2026) / scenario(\"a b\", at(lifetime, 2025-12)) >= -1.5e3 or 1 < min(2, 3)^2";
  for (std::size_t place = 0; place < sound.size(); ++place)
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = sound;
      text[place] = static_cast<char>(byte);
      verifyParsedOrRefused(text);
    }
}

QTEST_APPLESS_MAIN(ParserTest)
#include "parser_test.moc"
