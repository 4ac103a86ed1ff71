// The command line in a language that is all accents: whatever it explains or refuses comes out of the catalogue.
// Column heads, keys and the names of commands and options are those of every language.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "core/evidence/past_statements.h"
#include "core/model/channel.h"
#include "core/runs/figures.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"
#include "tests/app/command_line/program.h"
#include "tests/languages/pseudo_language.h"

using namespace chokepoint;

namespace {

Ending spoken(const QStringList& arguments, const QString& folder = {}) {
  return run(QStringList{"--language", CHOKEPOINT_PSEUDO} + arguments, {.folder = folder});
}

// In the order of `chokepoint --help`.
QStringList commands() {
  static const QRegularExpression kCommand(QStringLiteral("^  ([a-z]+) "), QRegularExpression::MultilineOption);
  const auto help = QString::fromUtf8(run({"--help"}).out);
  QStringList names;
  for (auto it = kCommand.globalMatch(help.mid(help.indexOf("  run "))); it.hasNext();) names += it.next().captured(1);
  return names;
}

// Without options, placeholders, what is quoted from the call or to be typed, and names that stand alone in a place:
// what is English and in no catalogue has no brackets.
QString withoutNames(QString text) {
  static const QRegularExpression kName(
      QStringLiteral("--?[a-z][a-z-]*|\\b[A-Z][A-Z_]+\\b|`[^`]*`|\"[^\"]*\"|\\[[a-z0-9-]+\\]|\\b(?:chokepoint|csv|json|"
                     "svg|png|pdf)\\b"));
  return text.remove(kName);
}

// The first line of each table, whose cells stand two spaces apart.
QStringList headsIn(const QString& report) {
  static const QRegularExpression kWord(QStringLiteral("\\w+"));
  QString heads;
  for (const QString& table : report.split(QStringLiteral("\n\n")))
    if (const auto head = table.section('\n', 0, 0); head.count(QStringLiteral("  ")) > 1) heads += head + ' ';
  QStringList words;
  for (auto it = kWord.globalMatch(heads); it.hasNext();) words += it.next().captured();
  return words;
}

}  // namespace

class LanguagesCommandsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QFile scenario(m_folder.filePath("wrong.json"));
    QVERIFY(scenario.open(QIODevice::WriteOnly));
    scenario.write(R"({"format": "chokepoint-scenario/1", "model": "1.1", "colour": 1, "name": 1, )"
                   R"("parameters": {"die_yield_now": 2, "x": 1}, "timeline": [{"start": "2020-01"}]})");
  }

  void helpIsInTheLanguage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("chokepoint") << QStringList{"--help"};
    const auto names = commands();
    QVERIFY(names.size() > 15);
    for (const auto& name : names) QTest::newRow(qPrintable(name)) << QStringList{name, "--help"};
  }
  void helpIsInTheLanguage() {
    QFETCH(QStringList, arguments);
    const auto ending = spoken(arguments);
    QCOMPARE(ending.exitCode, 0);
    expectNoEnglish(ending.out, commands() + QStringList{"median", "central", "table", "markdown", "xmile", "dot",
                                                         "roff", "main", "light"});
  }

  void refusalsAreInTheLanguage_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QString& call) {
      QTest::newRow(qPrintable(call)) << call.split(' ', Qt::SkipEmptyParts);
    };
    for (const auto* call : {"rnu",
                             "frobnicate",
                             "run --presett x",
                             "run -x",
                             "run a.json b.json",
                             "run --set",
                             "run --annual=no",
                             "list",
                             "list variable",
                             "run --format xml",
                             "run --format csv --format json",
                             "model --format xmil",
                             "run --preset no-control",
                             "run --preset qqqqqqqqqqqq",
                             "run --variables shortge,shortage,shortage",
                             "run wrong.json",
                             "run missing.json",
                             "run --set die_yield_now=2",
                             "run --set die_yield_now=forty",
                             "run --set x",
                             "run --set die_yeild_now=0.4",
                             "evaluate shortge",
                             "evaluate 1+",
                             "evaluate annual(shortage)",
                             "evaluate at(shortage,2050-01)",
                             "ensemble --members 0",
                             "ensemble --quantiles 2",
                             "ensemble --seed x",
                             "tornado --of shortge",
                             "sobol --of shortage",
                             "solve --of shortage --target 1",
                             "gradient --of shortge",
                             "break --of shortage",
                             "discover --where 1",
                             "map --of shortage --x die_yield_now --y die_yield_now",
                             "explain --of shortage --at 2050-01",
                             "attribute --of shortage",
                             "render --size 1x1 --output x.png",
                             "render --output x.gif",
                             "batch missing.json --output x.csv",
                             "calibrate --members 0"})
      row(call);
  }
  void refusalsAreInTheLanguage() {
    QFETCH(QStringList, arguments);
    const auto ending = spoken(arguments, m_folder.path());
    QVERIFY2(ending.exitCode == 2 || ending.exitCode == 3, ending.out);
    QStringList given = arguments + QStringList{"parameters", "timeline", "months", "target", "start", "key", "value"};
    for (const auto& argument : arguments) given += argument.split(QRegularExpression(QStringLiteral("\\W")));
    expectNoEnglish(ending.err, given);
  }

  void reportsAreInTheLanguage_data() {
    QTest::addColumn<QString>("call");
    for (const auto* call : {"claims --members 64", "sources --members 256", "hindcast --members 64", "list parameters",
                             "list variables", "list facts", "list presets", "list packs", "list estimates",
                             "list events", "list figures", "calibrate --believe huawei-2025-idc --particles 256"})
      QTest::newRow(call) << call;
  }
  void reportsAreInTheLanguage() {
    QFETCH(QString, call);
    const auto ending = spoken(call.split(' '), m_folder.path());
    QCOMPARE(ending.exitCode, 0);
    auto report = QString::fromUtf8(ending.out);
    for (const auto& code : codes())
      report.remove(QRegularExpression("(?<![\\w-])" + QRegularExpression::escape(code) + "(?![\\w-])"));
    expectNoEnglish(report.toUtf8(), headsIn(QString::fromUtf8(run(call.split(' ')).out)));
    expectNoEnglish(ending.err, {});
  }

  void whatScriptsReadIsTheSameInEveryLanguage_data() {
    QTest::addColumn<QString>("call");
    for (const auto* call :
         {"list presets --format json", "claims --members 64 --format json", "sources --members 256 --format json",
          "hindcast --members 64 --format json",
          "ensemble --members 64 --of log(annual(output_ratio,2027)-36) --format json",
          "sobol --of annual(output_ratio,2026) --inputs die_yield_now,lifetime --base-points 64 --format json",
          "solve --of annual(output_ratio,2026) --target 9999 --parameter die_yield_now --format json",
          "break --of annual(output_ratio,2026)<50 --inputs die_yield_now,packaging_capacity_now --format json",
          "explain --of output_ratio --at 2030-12 --preset breakthrough --format json",
          "discover --where annual(huawei_chips,2026)>1000000 --members 256 --resamples 4 --format json"})
      QTest::newRow(call) << call;
  }
  void whatScriptsReadIsTheSameInEveryLanguage() {
    QFETCH(QString, call);
    const auto said = spoken(call.split(' '));
    const auto english = run(call.split(' '));
    QCOMPARE(english.exitCode, 0);
    QCOMPARE(said.out, english.out);
  }

 private:
  void expectNoEnglish(const QByteArray& text, const QStringList& known) const {
    static const QRegularExpression kWrapped(QStringLiteral("\n {20,}"));  // a description's next line
    for (const QString& line : QString::fromUtf8(text).replace(kWrapped, QStringLiteral(" ")).split('\n')) {
      auto english = m_names.englishIn(withoutNames(line));
      for (const auto& name : known) english.removeAll(name);
      QVERIFY2(english.isEmpty(), qPrintable(english.join(' ') + " in: " + line));
    }
  }

  // What is typed as it is read: ids, units and expressions; the longest first, as one may lie within another.
  static QStringList codes() {
    QStringList all;
    const auto add = [&](const auto& code) { all += QString::fromStdString(std::string(code)); };
    for (const auto& spec : parameterSpecs()) add(spec.unit);
    for (const auto& spec : quantitySpecs()) add(spec.unit);
    for (const auto& estimate : estimates()) add(estimate.id);
    for (const auto& estimate : estimates()) add(estimate.unit);
    for (const auto& estimate : estimates()) add(estimate.expression);
    for (const auto& claim : claims()) add(claim.id);
    for (const auto& fact : facts()) add(fact.url);
    for (const auto sector : kSectorNames) add(sector);
    for (const auto* kind : {"lever", "assumption", "auxiliary", "stock", "record"}) add(kind);
    for (const auto& spec : parameterSpecs()) add(nameOf(spec.prior.distribution));
    for (const auto& preset : presets()) add(preset.id);
    for (const auto& pack : packs()) add(pack.id);
    for (const auto channel : kChannelNames) add(channel);
    for (const auto& figure : figures()) add(figure.key);
    for (const auto& figure : figures()) add(figure.of(kFirstProjectedYear).text());
    for (const auto& statement : pastStatements()) add(statement.id);
    for (const auto* code : {"path", "level", "target", "months"}) add(code);  // of a recorded event's moves
    all.removeAll(QString());
    std::ranges::sort(all, std::ranges::greater{}, &QString::size);
    return all;
  }

  Names m_names;
  QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(LanguagesCommandsTest)
#include "commands_test.moc"
