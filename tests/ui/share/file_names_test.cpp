// What files are called: names that sort, that any system takes, and that nothing is lost by.
#include "ui/share/file_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/share/shared_file.h"

using namespace chokepoint::ui;

namespace {

QStringList namesIn(const QTemporaryDir& folder, const QStringList& titles) {
  QStringList names = freeNames(folder.path(), titles);
  for (auto& name : names) name = QDir(folder.path()).relativeFilePath(name);
  return names;
}

void put(const QTemporaryDir& folder, const QString& name) {
  QFile file(folder.filePath(name));
  QVERIFY(file.open(QIODevice::WriteOnly));
}

}  // namespace

class FileNamesTest : public QObject {
  Q_OBJECT

 private slots:
  void aTitleBecomesAName_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("a gap") << "U.S. : China, made each year"
                           << "us-china-made-each-year";
    QTest::newRow("a question") << "How likely: the gap / in 2027?"
                                << "how-likely-the-gap-in-2027";
    QTest::newRow("another script") << "芯片 2027"
                                    << "芯片-2027";
    QTest::newRow("a way out") << "../../etc/passwd"
                               << "etc-passwd";
    QTest::newRow("too long") << QString(200, 'a') << QString(60, 'a');
  }
  void aTitleBecomesAName() {
    QFETCH(QString, title);
    QTEST(asFileName(title), "name");
  }

  void namesSortAsTheTitlesStand() {
    const QTemporaryDir folder;
    QStringList titles;
    for (int i = 12; i > 0; --i) titles += QString("title %1").arg(i);
    QStringList names = namesIn(folder, titles);
    QCOMPARE(names.front(), "01-title-12");
    QVERIFY(std::ranges::is_sorted(names));
  }

  void whatIsThereIsKept() {
    const QTemporaryDir folder;
    put(folder, "02-b.csv");
    QCOMPARE(namesIn(folder, {"a", "b"}), (QStringList{"01-a-2", "02-b-2"}));
    put(folder, "01-a-2.png");
    QCOMPARE(namesIn(folder, {"a", "b"}), (QStringList{"01-a-3", "02-b-3"}));
  }

  void theEndingSaysWhatAFileIs() {
    QCOMPARE(kindOfFile("x.PNG"), FileKind::Png);
    QCOMPARE(kindOfFile("/a.b/x.svg"), FileKind::Svg);
    QCOMPARE(kindOfFile("x.csv"), FileKind::Csv);
    for (const auto* name : {"x", "x.gif", "x.csv.gz", ""}) QCOMPARE(kindOfFile(name), std::nullopt);
  }
};

QTEST_APPLESS_MAIN(FileNamesTest)
#include "file_names_test.moc"
