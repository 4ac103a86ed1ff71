// The house rules that a compiler does not check: who includes whom, how long a file may be, and
// that the checkout needs nothing from outside it.
#include <QtTest>
#include <functional>

#include "tests/architecture/source_tree.h"

using namespace chokepoint;

namespace {

using Condition = std::function<bool(const QString& include)>;

// "file includes that" for every include of the folder's files that is forbidden there.
QStringList violations(const QString& folder, const Condition& forbidden) {
  QStringList found;
  for (const auto& file : sources())
    if (file.isIn(folder))
      for (const auto& include : file.includes())
        if (forbidden(include)) found << file.path + " includes " + include;
  return found;
}

bool isQt(const QString& include) {
  static const QRegularExpression kQt("^(Q[A-Z]|Qt|q[a-z_]+\\.h$|.*/Q[A-Z]|qcustomplot)");
  return kQt.match(include).hasMatch();
}

bool isChartLibrary(const QString& include) {
  static const QRegularExpression kCharts(
      "(?i)^(.*/)?(qcustomplot|qtcharts|qchart|q[a-z]*series\\b|q[a-z]*axis\\b|qlegend)");
  return kCharts.match(include).hasMatch();
}

bool isSql(const QString& include) {
  static const QRegularExpression kSql("(?i)^(.*/)?(qtsql|qsql|sqlite3|libpq)");
  return kSql.match(include).hasMatch();
}

bool isOurs(const QString& include) {
  static const QRegularExpression kOurs("^(core|ui|app|tests)/");
  return kOurs.match(include).hasMatch();
}

QStringList longerThan(qsizetype lines, const QString& ending) {
  QStringList found;
  for (const auto& file : sources())
    if (file.path.endsWith(ending) && file.lines() > lines)
      found << QStringLiteral("%1 has %2 lines").arg(file.path).arg(file.lines());
  return found;
}

// Everything that is built, run or packaged; documents may tell where a figure came from.
QStringList filesThatSay(const QRegularExpression& pattern) {
  QStringList found;
  for (const auto& file : filesOf({"core", "ui", "app", "tests", "resources", "packaging", ".ci"}))
    if (pattern.match(file.text).hasMatch()) found << file.path;
  QFile top(topFolder() + "/CMakeLists.txt");
  if (top.open(QIODevice::ReadOnly) && pattern.match(QString::fromUtf8(top.readAll())).hasMatch())
    found << "CMakeLists.txt";
  return found;
}

// Who stands on whom. What a folder may include is said for each of them, and for no other: a folder without a row
// fails. "core/*" stands for core and all that lies in it, a name without a star for that folder alone.
const QList<std::pair<QString, QStringList>>& floors() {
  static const QStringList kWords{"core/*", "ui/theme", "ui/format"};
  static const QStringList kViews =
      kWords + QStringList{"ui/document", "ui/run", "ui/widgets", "ui/commands", "ui/charts/*", "ui/views/frame"};
  static const QStringList kCommands{
      "core/*", "app/base", "app/command_line", "app/command_line/options", "app/command_line/output", "ui/format"};
  static const QStringList kEvidence{"core/base", "core/model", "core/engine", "core/expression", "core/evidence"};
  static const QStringList kRuns = kEvidence + QStringList{"core/scenario", "core/method", "core/runs"};
  static const QStringList kStudy = kRuns + QStringList{"core/export", "core/belief", "core/cause", "core/study"};
  static const QList<std::pair<QString, QStringList>> kFloors{
      {"core/base", {}},
      {"core/model", {"core/base"}},
      {"core/engine", {"core/base", "core/model"}},
      {"core/expression", {"core/base", "core/model", "core/engine"}},
      {"core/evidence", {"core/base", "core/model", "core/engine", "core/expression"}},
      {"core/scenario", kEvidence},
      {"core/export", {"core/base", "core/model", "core/engine"}},
      {"core/method", {"core/base", "core/model", "core/engine"}},
      {"core/runs", kRuns},
      {"core/belief", kRuns},
      {"core/cause", kRuns + QStringList{"core/export"}},
      {"core/study", kStudy},
      {"core/study/why", kStudy},
      {"core/study/statements", kStudy + QStringList{"core/study/state"}},
      {"core/study/state", kStudy},
      {"core/study/sources", kStudy + QStringList{"core/study/state"}},
      {"core/study/equations", kStudy},
      {"ui/theme", {"core/base"}},
      {"ui/format", kWords},
      {"ui/document", kWords},
      {"ui/run", kWords},
      {"ui/widgets", kWords},
      {"ui/commands", kWords},
      {"ui/search", kWords + QStringList{"ui/document", "ui/widgets", "ui/commands", "ui/views/frame"}},
      {"ui/charts/parts", kWords},
      {"ui/charts/layout", kWords + QStringList{"ui/charts/parts"}},
      {"ui/charts/marks", kWords + QStringList{"ui/charts/parts", "ui/charts/layout"}},
      {"ui/charts/studies", kWords + QStringList{"ui/charts/parts", "ui/charts/layout", "ui/charts/marks"}},
      {"ui/charts", kWords + QStringList{"ui/charts/*"}},
      {"ui/levers/slider", kWords + QStringList{"ui/document", "ui/widgets"}},
      {"ui/levers/prior", kWords + QStringList{"ui/document", "ui/widgets"}},
      {"ui/levers", kWords + QStringList{"ui/document", "ui/widgets", "ui/levers/slider", "ui/levers/prior"}},
      {"ui/views/frame", kViews},
      {"ui/views/why", kViews},
      {"ui/views/state", kViews},
      {"ui/views/statements", kViews},
      {"ui/views/sources", kViews},
      {"ui/views/equations", kViews},
      {"ui/views", kViews + QStringList{"ui/views/*"}},
      {"ui/path", kWords + QStringList{"ui/document", "ui/widgets", "ui/charts/parts", "ui/charts/layout"}},
      {"ui/answer", kViews + QStringList{"ui/path"}},
      {"ui/share", kViews + QStringList{"ui/answer", "ui/path", "ui/views", "ui/views/*"}},
      {"ui/window", kViews + QStringList{"ui/levers", "ui/answer", "ui/views", "ui/search", "ui/share"}},
      {"app/base", {"core/*"}},
      {"app/storage", {"core/*", "ui/format", "ui/document", "app/base"}},
      {"app/window", {"core/*", "ui/*", "app/base"}},
      {"app/bench", {"core/*", "ui/*", "app/window"}},
      {"app/command_line/output", {"core/*", "ui/format", "app/base"}},
      {"app/command_line/manual", {"core/*", "app/command_line/options", "app/command_line/output"}},
      {"app/command_line/options", kCommands},
      {"app/command_line/commands",
       kCommands + QStringList{"ui/*", "app/storage", "app/window", "app/bench", "app/command_line/manual"}},
      {"app/command_line/commands/why", kCommands},
      {"app/command_line/commands/state", kCommands},
      {"app/command_line/commands/statements", kCommands},
      {"app/command_line/commands/sources", kCommands},
      {"app/command_line/commands/equations", kCommands},
      {"app/command_line", kCommands + QStringList{"app/command_line/manual"}},
      {"app", {"app/command_line"}},
  };
  return kFloors;
}

QString folderOf(const QString& path) { return path.section('/', 0, -2); }

// Whether what lies in `folder` may be included where the folders `allowed` may.
bool isWithin(const QString& folder, const QStringList& allowed) {
  return std::ranges::any_of(allowed, [&](const QString& known) {
    if (!known.endsWith("/*")) return folder == known;
    return (folder + '/').startsWith(known.chopped(1));
  });
}

// A folder without a floor, or below its sources alone.
QStringList foldersWithoutFloor() {
  QSet<QString> without;
  for (const auto& file : sources())
    if (!file.isIn("tests") &&
        std::ranges::none_of(floors(), [&](const auto& row) { return row.first == file.folder(); }))
      without.insert(file.folder());
  return {without.begin(), without.end()};
}

void expectNone(const QStringList& found) { QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join('\n'))); }

// Whatever a file includes, and what that includes.
QSet<QString> reachedFrom(const QString& path) {
  QSet<QString> reached;
  QStringList open{path};
  while (!open.isEmpty()) {
    const auto next = open.takeFirst();
    if (reached.contains(next)) continue;
    reached.insert(next);
    for (const auto& file : sources())
      if (file.path == next) open += file.includes();
  }
  return reached;
}

// The names that an object file defines for others.
QStringList exportsOf(const QString& object) {
  QProcess nm;
  nm.start("nm", {"--extern-only", "--defined-only", "--format=just-symbols", object});
  nm.waitForFinished();
  return QString::fromUtf8(nm.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
}

}  // namespace

class ArchitectureTest : public QObject {
  Q_OBJECT

 private slots:
  void theSourcesAreFound() {
    QVERIFY(sources().size() > 50);
    QVERIFY(std::ranges::any_of(sources(), [](const SourceFile& f) { return f.path == "core/model/run.cpp"; }));
  }

  void coreIncludesNothingOfQt() { expectNone(violations("core", isQt)); }
  void coreIncludesNothingOfSql() { expectNone(violations("core", isSql)); }

  void everyFolderHasItsFloor() { expectNone(foldersWithoutFloor()); }

  void nobodyIncludesUpwards_data();
  void nobodyIncludesUpwards() {
    QFETCH(QString, folder);
    QFETCH(QStringList, allowed);
    QStringList found;
    for (const auto& file : sources())
      if (file.folder() == folder)
        for (const auto& include : file.includes())
          if (isOurs(include) && !isWithin(folderOf(include), allowed)) found << file.path + " includes " + include;
    expectNone(found);
  }

  // A test may know what it tests, and other tests; tests of core know no Qt but Qt Test.
  void testsOfCoreKnowNothingAbove() {
    expectNone(violations("tests/core", [](const QString& include) {
      return isOurs(include) &&
             !isWithin(folderOf(include), {"core/*", "tests/core/*", "tests/laws", "tests/reference"});
    }));
  }

  void chartLibrariesStayInTheFolderOfCharts() {
    QStringList found;
    for (const auto* folder : {"core", "ui", "app", "tests"})
      found += violations(folder, isChartLibrary).filter(QRegularExpression("^(?!(tests/)?ui/charts/)"));
    expectNone(found);
  }

  void theWindowReadsDataFilesThroughCore() {
    expectNone(violations("ui", [](const QString& include) {
      return include == "core/base/resources.h" || include.startsWith("nlohmann/");
    }));
  }

  // A slider makes an edit with each pixel: what it goes through on its way to the document neither writes nor reads
  // JSON, and neither do the rules.
  void editsAndRulesGoThroughNoJson_data();
  void editsAndRulesGoThroughNoJson() {
    QFETCH(QString, path);
    const auto known = reachedFrom(path);
    QVERIFY2(known.contains("core/base/message.h"), qPrintable(path));
    expectNone(QStringList(known.values()).filter(QRegularExpression("json")));
  }

  void sqlStaysInOneFolder() {
    QSet<QString> folders;
    for (const auto& file : sources())
      if (!file.isIn("tests") && std::ranges::any_of(file.includes(), isSql)) folders.insert(file.folder());
    QVERIFY2(folders.size() <= 1, qPrintable(QStringList(folders.values()).join(' ')));
  }

  void noSourceIsLongerThanThreeHundredLines() { expectNone(longerThan(300, ".cpp")); }
  void noFileIsLongerThanFiveHundredLines() { expectNone(longerThan(500, "")); }

  void nothingReadsTheFolderBesideTheCheckout() {
    expectNone(
        filesThatSay(QRegularExpression("\\.\\./"
                                        "shared")));
  }
  void nothingNamesTheMachineItWasWrittenOn() {
    expectNone(
        filesThatSay(QRegularExpression("(^|[^A-Za-z0-9_.}])/"
                                        "work/",
                                        QRegularExpression::MultilineOption)));
  }

  void aKernelExportsItsEntryAlone_data();
  void aKernelExportsItsEntryAlone() {
    QFETCH(QString, set);
    const auto name = "chokepoint_kernel_" + set;
    const auto object = QStringLiteral(CHOKEPOINT_KERNELS "/") + name + ".o";
    QVERIFY2(QFile::exists(object), qPrintable(object));
    QCOMPARE(exportsOf(object), QStringList{name});
  }
};

// Each row: a folder, and the folders below it that it may include, beside itself.
void ArchitectureTest::nobodyIncludesUpwards_data() {
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QStringList>("allowed");
  for (const auto& [folder, below] : floors())
    QTest::newRow(qPrintable(folder)) << folder << below + QStringList{folder};
}

void ArchitectureTest::editsAndRulesGoThroughNoJson_data() {
  QTest::addColumn<QString>("path");
  for (const auto& file : sources())
    if (file.path.contains(QRegularExpression("^core/scenario/(.*_)?(rules|edit)\\.cpp$")) ||
        file.path.contains(QRegularExpression("^ui/document/(document|edit_command|edit_text)\\.cpp$")))
      QTest::newRow(qPrintable(file.path)) << file.path;
}

void ArchitectureTest::aKernelExportsItsEntryAlone_data() {
  QTest::addColumn<QString>("set");
  for (const auto* set : {"sse2", "avx2", "avx512"}) QTest::newRow(set) << set;
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
