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

void expectNone(const QStringList& found) { QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join('\n'))); }

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

  void nobodyIncludesUpwards_data();
  void nobodyIncludesUpwards() {
    QFETCH(QString, folder);
    QFETCH(QStringList, allowed);
    expectNone(violations(folder, [&](const QString& include) {
      return isOurs(include) &&
             std::ranges::none_of(allowed, [&](const QString& known) { return include.startsWith(known + '/'); });
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

// Each row: a folder, and what of ours it may include.
void ArchitectureTest::nobodyIncludesUpwards_data() {
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QStringList>("allowed");
  const auto row = [](const char* folder, const QStringList& allowed) { QTest::newRow(folder) << folder << allowed; };
  row("core", {"core"});
  row("core/base", {"core/base"});
  row("core/model", {"core/base", "core/model"});
  row("core/engine", {"core/base", "core/model", "core/engine"});
  row("core/export", {"core/base", "core/model", "core/engine", "core/export"});
  row("ui", {"core", "ui"});
  row("ui/theme", {"core/base", "ui/theme"});
  row("app", {"core", "ui", "app"});
  row("tests/core", {"core", "tests/core", "tests/laws", "tests/reference"});
}

void ArchitectureTest::aKernelExportsItsEntryAlone_data() {
  QTest::addColumn<QString>("set");
  for (const auto* set : {"sse2", "avx2", "avx512"}) QTest::newRow(set) << set;
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
