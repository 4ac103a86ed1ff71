// What the program refuses to work with: a sentence for each thing that is wrong.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/command_line/expect_sentences.h"

using namespace chokepoint;

class BadInputTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();

  void wrongArgumentsAreRefused_data();
  void wrongArgumentsAreRefused();
  void wrongSettingsAreRefused_data();
  void wrongSettingsAreRefused();
  void wrongScenariosAreRefused_data();
  void wrongScenariosAreRefused();
  void wrongCasesAreRefused_data();
  void wrongCasesAreRefused();

 private:
  [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
  void write(const QString& name, const QByteArray& content) const;

  QTemporaryDir m_folder;
};

namespace {

QByteArray scenarioWith(const QByteArray& members) {
  return R"({"format": "chokepoint-scenario/1", "model": "1.1", )" + members + "}";
}

QByteArray nested(int depth) { return QByteArray("[").repeated(depth) + QByteArray("]").repeated(depth); }

template <class Input>
void addColumns(const char* input) {
  QTest::addColumn<Input>(input);
  QTest::addColumn<QStringList>("sentences");
}

}  // namespace

void BadInputTest::initTestCase() {
  write("timeline.json", scenarioWith(R"("timeline": [{"start": "2026-11", "months": 6, "target": 0.8}])"));
}

void BadInputTest::write(const QString& name, const QByteArray& content) const {
  QFile target(file(name));
  if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
    qFatal("cannot write a test's file");
}

void BadInputTest::wrongArgumentsAreRefused_data() {
  addColumns<QStringList>("arguments");
  const auto row = [](const char* name, const QStringList& arguments, const QStringList& sentences) {
    QTest::newRow(name) << arguments << sentences;
  };
  row("unknown command", {"rnu"}, {R"("rnu" is neither a command nor a file; did you mean "run"?)"});
  row("unknown command, unlike any", {"frobnicate"},
      {R"("frobnicate" is neither a command nor a file; see `chokepoint --help`)"});
  row("unknown command with options", {"rnu", "--preset", "x"},
      {R"("rnu" is neither a command nor a file; did you mean "run"?)"});
  row("a file that is not there", {"missing.json"},
      {R"("missing.json" is neither a command nor a file; see `chokepoint --help`)"});
  row("a command behind --", {"--", "run"}, {R"("run" is neither a command nor a file; ...)"});
  row("a file before a command", {"timeline.json", "run"},
      {R"("timeline.json" is one argument too many; see `chokepoint run --help`)"});
  row("two files", {"timeline.json", "timeline.json"},
      {R"("timeline.json" is one argument too many; see `chokepoint --help`)"});
  row("unknown option", {"run", "--presett", "x"}, {R"(there is no option "--presett"; did you mean "--preset"?)"});
  row("unknown option, unlike any", {"run", "-x"}, {R"(there is no option "-x"; see `chokepoint run --help`)"});
  row("unknown option without command", {"--vrsion"}, {R"(there is no option "--vrsion"; did you mean "--version"?)"});
  row("an argument too many", {"run", "a.json", "b.json"},
      {R"("b.json" is one argument too many; see `chokepoint run --help`)"});
  row("two commands", {"evaluate", "1", "batch"},
      {R"("batch", character 1: there is no quantity or parameter "batch"...)"});
  row("an option twice", {"run", "--format", "csv", "--format", "json"},
      {"--format: is given more than once; give it one value"});
  row("an option without value", {"run", "--set"}, {"--set: its value is missing"});
  row("a flag with value", {"run", "--annual=no"}, {"--annual: takes no value"});
  row("nothing to list", {"list"}, {"WHAT is required; see `chokepoint list --help`"});
  row("unknown list", {"list", "variable"}, {R"(WHAT: "variable" is not allowed; ...; did you mean "variables"?)"});
  row("unknown format", {"run", "--format", "xml"}, {R"(--format: "xml" is not allowed; allowed are csv or json)"});
  row("unknown format of the model", {"model", "--format", "xmil"},
      {R"(--format: "xmil" is not allowed; allowed are xmile, markdown, dot or json; did you mean "xmile"?)"});
  row("model of an unknown preset", {"model", "--preset", "no-control"},
      {R"(--preset: no preset is named "no-control"; did you mean "no-controls"?)"});
  row("model without a name", {"model", "--output", ""}, {"--output: is empty"});
  row("unknown preset", {"run", "--preset", "no-control"},
      {R"(--preset: no preset is named "no-control"; did you mean "no-controls"?)"});
  row("unknown preset, unlike any", {"run", "--preset", "qqqqqqqqqqqq"},
      {R"(--preset: no preset is named "qqqqqqqqqqqq"; `chokepoint list presets` names them all)"});
  row("unknown variables", {"run", "--variables", "shortge,zzzzzzzzzzzz,shortage,shortage"},
      {R"(--variables: no quantity is named "shortge"; did you mean "shortage"?)",
       R"(--variables: no quantity is named "zzzzzzzzzzzz"; `chokepoint list variables` names them all)",
       R"(--variables: "shortage" is named twice)"});
  row("empty scenario", {"run", ""}, {"...: is empty"});
  row("empty preset", {"run", "--preset", ""}, {"--preset: is empty"});
  row("empty variables", {"run", "--variables", ""}, {"--variables: is empty"});
  row("empty output", {"run", "--output", ""}, {"--output: is empty"});
  row("file and preset", {"run", "timeline.json", "--preset", "no-controls"},
      {"--preset: a scenario file is given too; give one of them"});
  row("the same twice", {"run", "--set", "die_yield_now=0.4", "--set", "die_yield_now=0.4"},
      {"die_yield_now: is set more than once; give it one value"});
  row("many at once", {"run", "--set", "die_yield_now=2", "--set", "x"}, {"die_yield_now=2: ...", "x: ..."});
  row("a lever of a timeline", {"run", "timeline.json", "--set", "export_control_strictness=1"},
      {"timeline: takes the place of parameters.export_control_strictness; give the one or the other"});
  row("bench without a name", {"bench", "--output", ""}, {"--output: is empty"});
  row("no expression", {"evaluate"}, {"EXPRESSION is required; see `chokepoint evaluate --help`"});
  row("wrong expressions", {"evaluate", "shortge", "1 +", "1"},
      {R"("shortge", character 1: ...; did you mean "shortage"?)", R"("1 +", character 4: ...)"});
}

void BadInputTest::wrongArgumentsAreRefused() {
  QFETCH(QStringList, arguments);
  QFETCH(QStringList, sentences);
  expectSentences(m_folder.path(), arguments, kInvalidInput, sentences);
}

void BadInputTest::wrongSettingsAreRefused_data() {
  QTest::addColumn<QString>("setting");
  QTest::addColumn<QString>("sentence");
  const auto set = [](const char* name, const QString& setting, const QString& sentence) {
    QTest::newRow(name) << setting << sentence;
  };
  set("unknown key", "die_yeild_now=0.4",
      R"(die_yeild_now=0.4: there is no input "die_yeild_now"; did you mean "die_yield_now"?)");
  set("too high", "die_yield_now=0.96", "die_yield_now=0.96: 0.96 is above 0.95; allowed are 0.01 to 0.95");
  set("too low", "die_yield_now=-1e300", "die_yield_now=-1e300: -1e+300 is below 0.01; allowed are 0.01 to 0.95");
  set("NaN", "die_yield_now=nan", R"(die_yield_now=nan: "nan" is not a number; allowed are 0.01 to 0.95)");
  set("infinity", "die_yield_now=inf", R"(die_yield_now=inf: "inf" is not a number; ...)");
  set("too large for a double", "die_yield_now=1e999", R"(die_yield_now=1e999: "1e999" is not a number; ...)");
  set("text", "die_yield_now=forty", R"(die_yield_now=forty: "forty" is not a number; ...)");
  set("a German number", "die_yield_now=0,4",
      R"(die_yield_now=0,4: "0,4" has a comma, which may part thousands or decimals; ...)");
  set("a number and more", "die_yield_now=0.4x", R"(die_yield_now=0.4x: "0.4x" is not a number; ...)");
  set("percent of what is none", "export_control_strictness=1%",
      R"(export_control_strictness=1%: "1%" is in percent, which export_control_strictness is not; ...)");
  set("no number", "die_yield_now=", R"(die_yield_now=: "" is not a number; ...)");
  set("no equals sign", "die_yield_now", "die_yield_now: there is no = in it; ...");
  set("a line break", "die\nyield=1", R"(die\x0ayield=1: there is no input "die\x0ayield"...)");
}

void BadInputTest::wrongSettingsAreRefused() {
  QFETCH(QString, setting);
  QFETCH(QString, sentence);
  expectSentences(m_folder.path(), {"run", "--set", setting}, kInvalidInput, {sentence});
}

void BadInputTest::wrongScenariosAreRefused_data() {
  addColumns<QByteArray>("content");
  const auto row = [](const char* name, const QByteArray& content, const QStringList& sentences) {
    QTest::newRow(name) << content << sentences;
  };
  const auto with = [&](const char* name, const QByteArray& members, const QStringList& sentences) {
    row(name, scenarioWith(members), sentences);
  };
  constexpr int kTooLong = 17 * 1024 * 1024;
  row("empty", "", {"wrong.json: the text is empty"});
  row("blank", " \n\n", {"wrong.json: the text is empty"});
  row("cut off", R"({"format": "chokepoint-scen)",
      {"wrong.json, line 1, column 28: the text ends too early...it seems to be cut off"});
  row("not JSON", "month,shortage\n", {"wrong.json, line 1, column 1: ..."});
  row("a list", "[]", {"wrong.json: a list is not an object; ..."});
  row("null", "null", {"wrong.json: null is not an object; ..."});
  row("65 levels", nested(65),
      {"wrong.json, line 1, column 65: lists and objects are nested more than 64 levels deep; ..."});
  row("64 levels", nested(64), {"wrong.json: a list is not an object; ..."});
  row("a million levels", nested(1000000),
      {"wrong.json, line 1, column 65: lists and objects are nested more than 64 levels deep; ..."});
  row("17 MB", scenarioWith("\"notes\": \"" + QByteArray(kTooLong, 'x') + "\""),
      {"wrong.json: is longer than the 16 MB that are allowed"});
  row("UTF-16", QByteArray("{\0}\0", 4),
      {"wrong.json, line 1, column 2: a zero byte stands here; save the text as UTF-8"});
  row("no UTF-8", scenarioWith("\"name\": \"M\xfcnchen\""),
      {"wrong.json, line 1, ...: this byte is not valid UTF-8; save the text as UTF-8"});
  row("no format", R"({"model": "1.1"})", {"wrong.json, format: is missing; ..."});
  row("another format", R"({"format": "x/1", "model": "1.1"})",
      {R"(wrong.json, format: "x/1" is another format; ...)"});
  row("a newer model", R"({"format": "chokepoint-scenario/1", "model": "9.0"})",
      {"wrong.json, model: made with model 9.0; this program is too old for it, ..."});
  with("unknown key", R"("nmae": "x")", {R"(wrong.json, nmae: there is no key "nmae"; did you mean "name"?)"});
  with("unknown input", R"("parameters": {"die_yeild_now": 1})",
       {R"(wrong.json, parameters.die_yeild_now: ...; did you mean "die_yield_now"?)"});
  with("a key twice", R"("parameters": {"die_yield_now": 0.2, "die_yield_now": 0.2})",
       {"wrong.json, parameters.die_yield_now: this key is given more than once"});
  with("out of range", R"("parameters": {"die_yield_now": 1})",
       {"wrong.json, parameters.die_yield_now: 1 is above 0.95; allowed are 0.01 to 0.95"});
  with("NaN", R"("parameters": {"die_yield_now": NaN})",
       {R"(wrong.json, line 1, ...: "NaN" is not allowed; write a finite number)"});
  with("infinity", R"("parameters": {"die_yield_now": -Infinity})",
       {R"(wrong.json, line 1, ...: "-Infinity" is not allowed; write a finite number)"});
  with("too large", R"("parameters": {"die_yield_now": 1e999})",
       {R"(wrong.json, line 1, ...: "1e999" is too large; allowed are sizes up to 1.7e308)"});
  with("a German number", R"("parameters": {"die_yield_now": 0,4})", {"wrong.json, line 1, ..."});
  with("text for a number", R"("parameters": {"die_yield_now": "0.4"})",
       {R"(wrong.json, parameters.die_yield_now: "0.4" is not a number; ...)"});
  with("number for a text", R"("name": 1)", {"wrong.json, name: 1 is not a text; ..."});
  with("timeline and lever", R"("parameters": {"enforcement_offset": 0.1}, "timeline": [])",
       {"wrong.json, timeline: takes the place of parameters.enforcement_offset; give the one or the other"});
  with("everything at once",
       R"("colour": 1, "parameters": {"die_yield_now": 2, "x": 1}, "timeline": [{"start": "2020-01"}])",
       {"wrong.json, colour: ...", "wrong.json, parameters.x: ...", "wrong.json, timeline[0].months: is missing",
        "wrong.json, timeline[0].target: is missing", "wrong.json, parameters.die_yield_now: ...",
        "wrong.json, timeline[0].start: ..."});
}

void BadInputTest::wrongScenariosAreRefused() {
  QFETCH(QByteArray, content);
  QFETCH(QStringList, sentences);
  write("wrong.json", content);
  expectSentences(m_folder.path(), {"run", "wrong.json"}, kInvalidInput, sentences);
}

void BadInputTest::wrongCasesAreRefused_data() {
  addColumns<QByteArray>("content");
  QTest::newRow("a list") << QByteArray("[]") << QStringList{"wrong.json: a list is not an object of named cases"};
  QTest::newRow("a case twice") << QByteArray(R"({"a": {}, "a": {}})")
                                << QStringList{"wrong.json, a: this key is given more than once"};
  QTest::newRow("without name") << QByteArray(R"({"": {}})")
                                << QStringList{"wrong.json, \"\": the name of a case is empty; give it one"};
  QTest::newRow("several") << QByteArray(R"({"a": {"die_yield_now": 2}, "b": {"die_yeild_now": 1}, "c": 1})")
                           << QStringList{"wrong.json, a.die_yield_now: 2 is above 0.95; ...",
                                          R"(wrong.json, b.die_yeild_now: ...; did you mean "die_yield_now"?)",
                                          "wrong.json, c: ..."};
}

void BadInputTest::wrongCasesAreRefused() {
  QFETCH(QByteArray, content);
  QFETCH(QStringList, sentences);
  write("wrong.json", content);
  expectSentences(m_folder.path(), {"batch", "wrong.json", "--output", "batch.csv"}, kInvalidInput, sentences);
  QVERIFY(!QFile::exists(file("batch.csv")));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
