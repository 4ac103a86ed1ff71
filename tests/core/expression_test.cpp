// The language of claims and estimates: what it computes, and what it says to a slip.
//
// Oracles: closed forms on a run written by hand, then the model's own series.
#include <QTest>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/resources.h"
#include "core/expression/evaluate.h"
#include "core/model/derived.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"

using namespace chokepoint;

namespace {

// Month m: us_output m + 1, china_output 2, us_units 0, us_installed 10 m, china_compute
// 5 m + 20 from the fifth on, less than there ever was before.
Run handmadeRun() {
  Run run{{}, std::vector<Quantities<double>>(kMonths)};
  run.parameters.lifetime = 60.0;
  for (int month = 0; month < kMonths; ++month) {
    auto& q = run.months[static_cast<std::size_t>(month)];
    q.us_output = month + 1.0;
    q.china_output = 2.0;
    q.us_installed = 10.0 * month;
    q.china_compute = month < 4 ? -1.0 : 5.0 * month + 20.0;
  }
  return run;
}

Run runWith(double strictness) {
  auto p = defaultParameters();
  p.export_control_strictness = strictness;
  return simulate(p, recordTables());
}

const Run& handmade() {
  static const Run run = handmadeRun();
  return run;
}
const Run& baseline() {
  static const Run run = simulate(defaultParameters(), recordTables());
  return run;
}

// Every scenario is there but those called unknown; all but one are the baseline.
RunSubject on(const Run& run) {
  static const Run openRun = runWith(0.0);
  static const RunSubject open(openRun);
  static const RunSubject same(baseline());
  return RunSubject(run, [](std::string_view name) -> const Subject* {
    if (name.starts_with("unknown")) return nullptr;
    return name == "no-controls" ? &open : &same;
  });
}

Expression parsed(const char* text) {
  const auto expression = Expression::parse(text);
  if (!expression) qFatal("%s: %s", text, toText(expression.errors()).c_str());
  return *expression;
}

double number(const char* text, const Run& run = handmade()) {
  const auto value = evaluateNumber(parsed(text), on(run));
  if (!value) qFatal("%s: %s", text, toText(value.errors()).c_str());
  return *value;
}

bool condition(const char* text, const Run& run = handmade()) {
  const auto value = evaluateCondition(parsed(text), on(run));
  if (!value) qFatal("%s: %s", text, toText(value.errors()).c_str());
  return *value;
}

// "place: sentence" of whatever goes wrong, when parsing or when evaluating.
QString complaint(std::string_view text) {
  const auto expression = Expression::parse(text);
  if (!expression) return QString::fromStdString(toText(expression.errors()));
  const auto value = evaluate(*expression, on(handmade()));
  return value ? QString() : QString::fromStdString(toText(value.errors()));
}

std::vector<std::string> namesRead(const char* text) {
  std::vector<std::string> names;
  const auto expression = parsed(text);
  for (const auto id : expression.quantities()) names.emplace_back(nameOf(id));
  return names;
}

void verifyExplained(const Errors& errors, const std::string& text) {
  QVERIFY2(errors.size() == 1 && errors.front().place.starts_with("character "), text.c_str());
  QVERIFY2(!errors.front().sentence.empty(), text.c_str());
}

// Whatever the text, there is a finite value or a sentence with a place.
void verifyParsedOrRefused(const std::string& text) {
  const auto expression = Expression::parse(text);
  if (!expression) return verifyExplained(expression.errors(), text);
  const auto value = evaluate(*expression, on(handmade()));
  if (!value) return verifyExplained(value.errors(), text);
  QVERIFY2(value->index() == 1 || std::isfinite(std::get<double>(*value)), text.c_str());
}

using Names = std::vector<std::string>;

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

class ExpressionTest : public QObject {
  Q_OBJECT

 private slots:
  void numbersReadAndCombineAsUsual() const;
  void conditionsCombineAsUsual() const;
  void datedFunctionsMatchClosedForms() const;
  void everyQuantityAndParameterCanBeRead() const;
  void noNameMeansTwoThings() const;
  void aYearIsMadeAsTheSpecSays() const;
  void aScenarioIsReadInsteadOfTheRun() const;
  void aScenarioStandsInsideOrAroundADate() const;
  void theRightSideIsLeftAloneWhereTheLeftDecides() const;
  void anExpressionTellsWhatItReads() const;
  void everyShippedExpressionEvaluates_data() const;
  void everyShippedExpressionEvaluates() const;
  void figuresOfTheSpecificationAreMet() const;
  void everySlipGetsASentenceWithItsPlace_data() const;
  void everySlipGetsASentenceWithItsPlace() const;
  void anUndatedQuantityIsToldWhatGivesItADate() const;
  void emptyTextIsRefused() const;
  void whatCannotBePrintedIsNamed() const;
  void depthAndLengthAreLimited() const;
  void longChainsAreNotDeep() const;
  void anyTextIsParsedOrRefused() const;
  void aSingleChangedByteIsParsedOrRefused() const;
  void theLagIsTheLatestPassing() const;
  void bindingSharesAddToOneAndFollowTheFourthPower() const;
  void bindingSharesAreElasticitiesOfDiesUsed() const;
  void parityIsTheFirstProjectedMonthBelowTheThreshold() const;
  void usefulPowerCountsWhatTheChipReallyDoes() const;
};

void ExpressionTest::numbersReadAndCombineAsUsual() const {
  QCOMPARE(number("1 + 2 * 3"), 7.0);
  for (const char* holds :
       {"(1 + 2) * 3 == 9", "10 - 4 - 3 == 3", "16 / 4 / 2 == 2", "2 * 3 / 4 == 1.5", "-2 * 3 == -6", "2 * -3 == -6",
        "2--3 == 5", "- - 5 == 5", "-(1 + 2) == -3", "1e5 == 100000", "1E-2 == 0.01", ".5 == 1/2", "5. == 5",
        "\t1\r\n+ 1 == 2", "2025-12 == 2013", "lifetime / 12 == 5", "((((7)))) == 7"})
    QVERIFY2(condition(holds), holds);
}

void ExpressionTest::conditionsCombineAsUsual() const {
  for (const char* holds :
       {"1 < 2", "2 <= 2", "3 > 2", "3 >= 3", "2 == 2.0", "2 != 3", "1 + 1 == 4 / 2", "not 2 < 1", "not(2 < 1)",
        "not not 1 < 2", "not 1 < 2 or 1 < 2", "1 < 2 or 1 < 2 and 2 < 1", "2 < 1 and 1 < 2 or 1 < 2",
        "2 < 1 or 2 < 1 or 1 < 2", "1 < 2 and 1 < 2 and 1 < 2", "not 2 < 1 and 1 < 2"})
    QVERIFY2(condition(holds), holds);
  for (const char* fails :
       {"2 < 2", "3 <= 2", "2 > 2", "2 >= 3", "2 == 3", "2 != 2", "not 1 < 2", "not (1 < 2 or 1 < 2)",
        "(1 < 2 or 1 < 2) and 2 < 1", "1 < 2 and 1 < 2 and 2 < 1", "2 < 1 and 2 < 1 and 1 < 2"})
    QVERIFY2(!condition(fails), fails);
}

void ExpressionTest::datedFunctionsMatchClosedForms() const {
  QCOMPARE(number("mean(us_output * us_output, 2022)"), 650.0 / 12.0);
  for (const char* holds :
       {"at(us_output, 2022-01) == 1", "at(us_output, 2032-12) == 132",
        "at( us_output * china_output + 1 , 2022-03 ) == 7", "annual(us_output, 2022) == 78",
        "annual(us_installed, 2022) == 110", "annual(us_output * us_installed, 2022) == 78 * 110",
        "mean(us_output, 2023) == 18.5", "sum(us_output, 2022-01) == 1", "sum(us_output, 2032-12) == 132 * 133 / 2",
        "sum(1 / china_output, 2022-12) == 6", "at(lifetime, 2022-01) == 60", "annual(lifetime, 2026) == 60",
        "mean(lifetime, 2026) == 60", "sum(lifetime, 2022-03) == 180",
        // 10 (m - L) = 5 m + 20
        "compute_lag(2022-06) == 0.5", "compute_lag(2024-01) == 10", "compute_lag( 2032-12 ) == 63.5"})
    QVERIFY2(condition(holds), holds);
}

void ExpressionTest::everyQuantityAndParameterCanBeRead() const {
  for (const auto name : quantityNames()) {
    const auto text = "at(" + std::string(name) + ", 2028-12)";
    QCOMPARE(number(text.c_str(), baseline()), baseline().value(*findQuantity(name), 83));
  }
  for (const auto name : parameterNames())
    QCOMPARE(number(std::string(name).c_str(), baseline()), at(baseline().parameters, *findParameter(name)));
}

void ExpressionTest::noNameMeansTwoThings() const {
  for (const auto* function : {"at", "annual", "mean", "sum", "compute_lag", "scenario", "and", "or", "not"})
    QVERIFY2(!findQuantity(function) && !findParameter(function), function);
  for (const auto name : quantityNames()) QVERIFY2(!findParameter(name), std::string(name).c_str());
}

void ExpressionTest::aYearIsMadeAsTheSpecSays() const {
  for (int year = kFirstYear; year <= kLastYear; ++year)
    for (const auto name : quantityNames()) {
      const auto text = "annual(" + std::string(name) + ", " + std::to_string(year) + ")";
      QCOMPARE(number(text.c_str(), baseline()), annual(baseline(), *findQuantity(name), Year{year}));
    }
  QCOMPARE(number("annual(us_output / china_output, 2026)", baseline()),
           number("annual(output_ratio, 2026)", baseline()));
  QCOMPARE(number("annual(us_output / china_output, 2026)", baseline()),
           number("annual(us_output, 2026) / annual(china_output, 2026)", baseline()));
}

void ExpressionTest::aScenarioIsReadInsteadOfTheRun() const {
  QCOMPARE(number("scenario(no-controls, export_control_strictness)", baseline()), 0.0);
  QCOMPARE(number("scenario(\"no-controls\", at(strictness, 2032-12))", baseline()),
           runWith(0.0).value(quantity("strictness"), 131));
  QCOMPARE(number("scenario(\"Mein Wunsch, (Entwurf 2) \u2265\", lifetime) - scenario(2026_b, lifetime)"), 0.0);
}

void ExpressionTest::aScenarioStandsInsideOrAroundADate() const {
  QCOMPARE(number("at(scenario(no-controls, china_compute) / china_compute, 2032-12)", baseline()),
           number("scenario(no-controls, at(china_compute, 2032-12)) / at(china_compute, 2032-12)", baseline()));
  QCOMPARE(number("annual(scenario(no-controls, output_ratio), 2030)", baseline()),
           number("scenario(no-controls, annual(output_ratio, 2030))", baseline()));
  const Run open = runWith(0.0);
  QCOMPARE(number("scenario(no-controls, compute_lag(2032-12))", baseline()),
           computeLag(valuesOf(open), Month{131}).months);
}

void ExpressionTest::theRightSideIsLeftAloneWhereTheLeftDecides() const {
  QCOMPARE(condition("at(us_units, 2026-01) > 0 and 1 / at(us_units, 2026-01) > 3"), false);
  QCOMPARE(condition("at(us_units, 2026-01) == 0 or 1 / at(us_units, 2026-01) > 3"), true);
}

void ExpressionTest::anExpressionTellsWhatItReads() const {
  QCOMPARE(namesRead("at(die_yield + us_output, 2026-01) > mean(us_output * lifetime, 2026)"),
           (Names{"us_output", "die_yield"}));
  QCOMPARE(namesRead("at(output_ratio, 2026-01)"), (Names{"output_ratio"}));
  QCOMPARE(namesRead("annual(output_ratio, 2026)"), (Names{"us_output", "china_output"}));
  QCOMPARE(namesRead("annual(scenario(a, unit_ratio), 2026)"), (Names{"us_units", "huawei_chips"}));
  QCOMPARE(namesRead("compute_lag(2025-12) < 3"), (Names{"us_installed", "china_compute"}));
  QCOMPARE(namesRead("lifetime"), Names{});
  const auto expression = parsed("scenario(b, 1) + scenario(\"a a\", 2) + scenario(b, 3)");
  QCOMPARE(Names(expression.scenarios().begin(), expression.scenarios().end()), (Names{"b", "a a"}));
  QCOMPARE(expression.text(), std::string("scenario(b, 1) + scenario(\"a a\", 2) + scenario(b, 3)"));
}

void ExpressionTest::everyShippedExpressionEvaluates_data() const {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("isCondition");
  for (const auto& [file, isCondition] : {std::pair{"claims", true}, std::pair{"estimates", false}}) {
    const auto document = nlohmann::json::parse(resource(std::string(file) + ".json"));
    for (const auto& item : document.at(file))
      QTest::newRow(item.at("id").get<std::string>().c_str())
          << QString::fromStdString(item.at("expression")) << isCondition;
  }
}

void ExpressionTest::everyShippedExpressionEvaluates() const {
  QFETCH(QString, text);
  QFETCH(bool, isCondition);
  const auto expression = parsed(text.toUtf8().constData());
  QCOMPARE(expression.isCondition(), isCondition);
  const auto value = evaluate(expression, on(baseline()));
  QVERIFY2(value.ok(), value ? "" : toText(value.errors()).c_str());
  QCOMPARE(std::holds_alternative<bool>(*value), isCondition);
}

// From the model's specification, "Levers and assumptions"; to the digits printed there.
void ExpressionTest::figuresOfTheSpecificationAreMet() const {
  for (const auto& [text, value, lastDigit] : {std::tuple{"annual(output_ratio, 2026)", 39.9, 0.1},
                                               {"annual(output_ratio, 2030)", 19.1, 0.1},
                                               {"at(compute_ratio, 2026-12)", 11.3, 0.1},
                                               {"annual(huawei_chips, 2025) / 1000", 802.0, 1.0},
                                               {"annual(huawei_chips, 2026) / 1e3", 783.0, 1.0},
                                               {"annual(huawei_chips, 2030) / 1e6", 5.6, 0.1}})
    QVERIFY2(std::abs(number(text, baseline()) - value) <= lastDigit / 2.0, text);
}

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
)slips";

void ExpressionTest::everySlipGetsASentenceWithItsPlace_data() const {
  QTest::addColumn<QString>("says");
  const auto lines = QString::fromUtf8(kSlips).split('\n', Qt::SkipEmptyParts);
  for (const auto& line : lines) {
    const auto parts = line.split(" => ");
    QTest::newRow(parts[0].toUtf8().constData()) << "character " + parts[1];
  }
}

void ExpressionTest::everySlipGetsASentenceWithItsPlace() const {
  QFETCH(QString, says);
  QCOMPARE(complaint(QTest::currentDataTag()), says);
}

void ExpressionTest::anUndatedQuantityIsToldWhatGivesItADate() const {
  const QString says =
      "\"us_output\" needs a date; write at(us_output, 2028-12), annual(us_output, 2026), mean(us_output, 2026) or "
      "sum(us_output, 2025-12)";
  QCOMPARE(complaint("us_output"), "character 1: " + says);
  QCOMPARE(complaint("at(us_output, 2026-01) > us_output"), "character 26: " + says);
  QCOMPARE(complaint("scenario(a, us_output)"), "character 13: " + says);
}

void ExpressionTest::emptyTextIsRefused() const {
  for (const char* empty : {"", " ", "\t\r\n"}) QCOMPARE(complaint(empty), "character 1: the expression is empty");
}

void ExpressionTest::whatCannotBePrintedIsNamed() const {
  QCOMPARE(complaint(std::string_view("1 + \0 2", 7)), "character 5: \"\\x00\" has no meaning in an expression");
  QCOMPARE(complaint("1 +\xc2\xa0 2"), "character 4: \"\u00a0\" (U+00A0) has no meaning in an expression");
  for (const char* invalid : {"1 + \xff", "1 + \xc3", "1 + \xc0\xaf", "1 + \xed\xa0\x80", "1 + \xf5\x80\x80\x80"})
    QCOMPARE(complaint(invalid), "character 5: the text is not valid UTF-8 from here on");
  QCOMPARE(complaint("scenario(\"a\nb\", 1)"),
           "character 10: the name of a scenario holds a control character: \"a\\x0ab\"");
}

void ExpressionTest::depthAndLengthAreLimited() const {
  const QString tooDeep = "brackets, functions, signs and not are nested more than 64 deep";
  for (const std::string opening : {"(", "-", "-(", "not ", "((1 < 2) and "})
    for (const int times : {65, 700}) QVERIFY2(complaint(repeated(opening, times)).endsWith(tooDeep), opening.c_str());
  QCOMPARE(complaint(repeated("(", 65)), "character 65: " + tooDeep);
  QCOMPARE(number((repeated("(", 64) + "1" + repeated(")", 64)).c_str()), 1.0);
  QCOMPARE(number((repeated("1 + 2 * (", 64) + "1" + repeated(")", 64)).c_str()), std::exp2(65));
  QCOMPARE(complaint(std::string(9999, ' ') + "1"), QString());
  QCOMPARE(complaint(std::string(10000, ' ') + "1"),
           "character 10002: an expression has at most 10,000 characters, this one has 10001");
}

void ExpressionTest::longChainsAreNotDeep() const {
  QCOMPARE(number(("1" + repeated("+1", 4999)).c_str()), 5000.0);
  QCOMPARE(number(("1" + repeated("*1/1", 2400)).c_str()), 1.0);
  QCOMPARE(condition(("1<2" + repeated(" and 1<2", 1200)).c_str()), true);
  QCOMPARE(condition(("2<1" + repeated(" or 2<1", 1200)).c_str()), false);
}

void ExpressionTest::anyTextIsParsedOrRefused() const {
  constexpr std::array kPieces{"us_output", "lifetime", "at(",      "annual(",    "mean(",   "sum(",     "compute_lag(",
                               "scenario(", "a-b,",     "\"c d\",", ", 2026-01)", ", 2026)", "2026-01)", "(",
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

void ExpressionTest::aSingleChangedByteIsParsedOrRefused() const {
  const std::string sound = "not annual(us_output, 2026) / scenario(\"a b\", at(lifetime, 2025-12)) >= -1.5e3 or 1 < 2";
  for (std::size_t place = 0; place < sound.size(); ++place)
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = sound;
      text[place] = static_cast<char>(byte);
      verifyParsedOrRefused(text);
    }
}

void ExpressionTest::theLagIsTheLatestPassing() const {
  const std::vector<double> installed{0, 10, 40, 20, 30};
  const auto lag = [&](double usable, int month) {
    return computeLag(
        [&](QuantityId id, int m) {
          return id == quantity("china_compute") ? usable : installed[static_cast<std::size_t>(m)];
        },
        Month{month});
  };
  QCOMPARE(lag(30, 4).months, 0.0);
  QCOMPARE(lag(25, 4).months, 0.5);
  QCOMPARE(lag(20, 4).months, 1.0);
  QCOMPARE(lag(4, 4).months, 3.6);
  QCOMPARE(lag(0, 4).months, 4.0);
  QVERIFY(!lag(0, 4).atLeast);
  QCOMPARE(lag(-1, 4).months, 4.0);
  QVERIFY(lag(-1, 4).atLeast);
  QCOMPARE(lag(35, 4).months, 1.75);  // the U.S. fell below it since
  QCOMPARE(lag(50, 4).months, 0.0);   // the U.S. never had so much
  QVERIFY(!lag(50, 4).atLeast);
  QVERIFY(lag(-1, 0).atLeast);
}

void ExpressionTest::bindingSharesAddToOneAndFollowTheFourthPower() const {
  const auto shares = [](double packaging, double dies, double hbm) {
    return bindingShares(
        [=](QuantityId id, int) {
          if (id == quantity("packaging_capacity")) return packaging;
          return id == quantity("dies_available") ? dies : hbm;
        },
        Month{0});
  };
  QCOMPARE(shares(5, 5, 5).packaging, 1.0 / 3.0);
  QCOMPARE(shares(2, 1, 2).dies, 16.0 / 18.0);
  QCOMPARE(shares(2, 1, 2).hbm, 1.0 / 18.0);
  QCOMPARE(shares(100, 0, 100).dies, 1.0);
  QCOMPARE(shares(100, 0, 0).hbm, 0.5);
  for (int month = 0; month < kMonths; ++month) {
    const auto s = bindingShares(valuesOf(baseline()), Month{month});
    QCOMPARE(s.packaging + s.dies + s.hbm, 1.0);
  }
}

// A finite difference of dies_used is the independent oracle; its error is of the order of the step squared.
void ExpressionTest::bindingSharesAreElasticitiesOfDiesUsed() const {
  constexpr double kStep = 1e-4;
  const auto elasticity = [&](Quantities<double> q, double Huawei<double>::*limit) {
    const double middle = q.*limit;
    q.*limit = middle * (1.0 + kStep);
    const double above = dies_used<double>(q);
    q.*limit = middle * (1.0 - kStep);
    return std::log(above / dies_used<double>(q)) / (2.0 * kStep);
  };
  for (const int month : {0, 24, 47, 83, 131}) {
    const auto& q = baseline().months[static_cast<std::size_t>(month)];
    const auto s = bindingShares(valuesOf(baseline()), Month{month});
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::packaging_capacity) - s.packaging) < 1e-6);
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::dies_available) - s.dies) < 1e-6);
    QVERIFY(std::abs(elasticity(q, &Quantities<double>::hbm_dies_available) - s.hbm) < 1e-6);
  }
}

void ExpressionTest::parityIsTheFirstProjectedMonthBelowTheThreshold() const {
  const auto falling = [](QuantityId, int month) { return 100.0 - month; };
  QCOMPARE(parityMonth(falling)->index, 90);
  QCOMPARE(parityMonth(falling, 40.0)->index, 60);
  QCOMPARE(parityMonth(falling, 99.0)->index, kFirstProjected);
  QVERIFY(!parityMonth(falling, -31.5));
}

void ExpressionTest::usefulPowerCountsWhatTheChipReallyDoes() const {
  const auto power =
      usefulPower([](QuantityId id, int) { return id == quantity("foreign_kw") ? 1.5 : 0.5; }, 0.75, Month{0});
  QCOMPARE(power.domesticKw, 0.75 / (0.5 * 0.5));
  QCOMPARE(power.foreignKw, 1.5);
}

QTEST_APPLESS_MAIN(ExpressionTest)
#include "expression_test.moc"
