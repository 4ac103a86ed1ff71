// What leaves the window is what it shows: figures to the last digit, pictures with the words that let them stand
// alone, files that replace no others.
#include <QDir>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/base/csv.h"
#include "core/base/text.h"
#include "tests/ui/share/sharing_window.h"
#include "ui/answer/sentence_panel.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kTitle = "U.S. : China, made each year";
constexpr auto kSource =
    "Source: chokepoint 0.1.0 (model 1.1), 1,024 runs with seed 20260101; record to June 2026 · "
    "29 November 2026";

double numberIn(const QStringList& row, qsizetype column) {
  return numberFromText(row.value(column).toStdString()).value_or(std::nan(""));
}

QStringList rowOf(const QList<QStringList>& table, const QString& first) {
  for (const auto& row : table)
    if (row.front() == first) return row;
  return {};
}

// Inter has other shapes of these signs beside some letters, which a PDF names no letter for.
QString withoutSigns(QString words) { return words.replace(QRegularExpression("[:()–]"), " ").simplified(); }

bool saysAll(const QString& words, const QStringList& parts) {
  return std::ranges::all_of(parts,
                             [&](const QString& part) { return withoutSigns(words).contains(withoutSigns(part)); });
}

}  // namespace

class ShareDeskTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void pastedFiguresAreTheOutlooks();
  void figuresOfTheVolumeAreTheOutlooks();
  void whatIsAskedForDuringAnAnswerHasItsFigures();
  void aPictureBearsTitleSentenceAndSource_data();
  void aPictureBearsTitleSentenceAndSource();
  void aBarePictureBearsNone();
  void aPictureInPixelsHasTheSizeChosen();
  void aTableGoesIntoAFile();
  void wordsGoIntoAFile();
  void aViewIsDrawnAtAnySizeAndStaysAsItStands();
  void allChartsGoIntoAFolderAndReplaceNothing();
  void whatCannotBeWrittenIsSaid();
  void anEndingThatSaysNothingIsSaid();
  void aViewOfWordsHasNoTable();
  void paperHasTheWordsInTheLightTheme();
  void whatAUserWroteIsTextEverywhere();

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
  [[nodiscard]] QString sentence() { return m_window->answer().sentence().plainText().simplified(); }
  void saveAll() {
    QSignalSpy told(&m_window->desk(), &ShareDesk::told);
    m_window->desk().saveAll(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatience);
    QVERIFY2(m_window->notice().contains(m_folder->path()), qPrintable(m_window->notice()));
  }
  void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }

  std::unique_ptr<SharingWindow> m_window;
  std::unique_ptr<QTemporaryDir> m_folder;
};

void ShareDeskTest::initTestCase() {
  useTheme(Appearance::Light);
  m_window = std::make_unique<SharingWindow>();
  waitForAnswer();
}

void ShareDeskTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_window->desk().setChoice({});
  QApplication::clipboard()->clear();
}

void ShareDeskTest::pastedFiguresAreTheOutlooks() {
  m_window->desk().copyData("ratio");
  const auto tables = tablesIn(QApplication::clipboard()->text());
  QCOMPARE(tables.size(), 2);
  const auto& outlook = *m_window->answer().outlook();
  const Spread& year = outlook.annual(figure("output_ratio"), Year{2027});
  const QStringList row = rowOf(tables[0], "2027");
  QCOMPARE(tables[0].front().first(4), (QStringList{"Year", "5 % (times)", "25 % (times)", "median (times)"}));
  QCOMPARE(numberIn(row, 1), year.p05);
  QCOMPARE(numberIn(row, 3), year.p50);
  QCOMPARE(numberIn(row, 5), year.p95);
  const QStringList month = tables[1][1 + december(Year{2027}).index];
  QCOMPARE(month.first(2), (QStringList{"2027", "12"}));
  QCOMPARE(numberIn(month, 4), outlook.monthly(figure("output_ratio"))[std::size_t(december(Year{2027}).index)].p50);
}

void ShareDeskTest::figuresOfTheVolumeAreTheOutlooks() {
  m_window->desk().copyData("volume");
  const auto tables = tablesIn(QApplication::clipboard()->text());
  const Spread& chips = m_window->answer().outlook()->annual(figure("huawei_chips"), Year{2027});
  QCOMPARE(numberIn(rowOf(tables[0], "2027"), 3), chips.p50);
  QVERIFY(chips.p50 > 100000.0);  // where a separator would stand
  const QStringList binds = tables[1].back();
  QVERIFY(qAbs(numberIn(binds, 2) + numberIn(binds, 3) + numberIn(binds, 4) - 100.0) < 1e-9);
}

void ShareDeskTest::whatIsAskedForDuringAnAnswerHasItsFigures() {
  const auto before = m_window->answer().outlook();
  m_window->document().setParameter(parameter("die_yield_now"), 0.6);
  m_window->desk().copyData("volume");
  QVERIFY(QApplication::clipboard()->text().isEmpty());
  waitForAnswer();
  QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
  const auto now = m_window->answer().outlook();
  QVERIFY(now != before);
  QCOMPARE(numberIn(rowOf(tablesIn(QApplication::clipboard()->text())[0], "2027"), 3),
           now->annual(figure("huawei_chips"), Year{2027}).p50);
  m_window->document().history()->undo();
  waitForAnswer();
}

void ShareDeskTest::aPictureBearsTitleSentenceAndSource_data() {
  QTest::addColumn<QString>("file");
  QTest::newRow("svg") << "gap.svg";
  QTest::newRow("pdf") << "gap.pdf";
}
void ShareDeskTest::aPictureBearsTitleSentenceAndSource() {
  QFETCH(QString, file);
  m_window->desk().save("ratio", path(file));
  const QString words = file.endsWith("svg") ? wordsOfSvg(contentOf(path(file))) : wordsOfPdf(path(file));
  QVERIFY2(saysAll(words, {kTitle, sentence(), kSource, "2032"}), qPrintable(words + "\n\n" + sentence()));
  QVERIFY2(m_window->notice().contains(path(file)), qPrintable(m_window->notice()));
}

void ShareDeskTest::aBarePictureBearsNone() {
  m_window->desk().setChoice({.withWords = false, .size = {}});
  m_window->desk().save("ratio", path("bare.svg"));
  const QString words = wordsOfSvg(contentOf(path("bare.svg")));
  QVERIFY(words.contains("2032"));
  for (const auto& missing : {QString(kTitle), sentence().left(30), QString("Source"), QString("November")})
    QVERIFY2(!words.contains(missing), qPrintable(missing));
}

void ShareDeskTest::aPictureInPixelsHasTheSizeChosen() {
  m_window->desk().setChoice({.withWords = true, .size = {{500, 400}, 1.5}});
  m_window->desk().save("volume", path("volume.png"));
  QCOMPARE(QImage(path("volume.png")).size(), QSize(750, 600));
}

void ShareDeskTest::aTableGoesIntoAFile() {
  m_window->desk().save("ratio", path("gap.csv"));
  const auto rows = readCsv(contentOf(path("gap.csv")).toStdString(), "gap.csv");
  QVERIFY(rows);
  const auto row = std::ranges::find_if(rows->rows, [](const CsvRow& one) { return one.cells.front() == "2027"; });
  QCOMPARE(numberFromText(row->cells[3]).value(),
           m_window->answer().outlook()->annual(figure("output_ratio"), Year{2027}).p50);
}

void ShareDeskTest::wordsGoIntoAFile() {
  m_window->answer().details().open("left-out");
  m_window->desk().save("left-out", path("left.txt"));
  QVERIFY(contentOf(path("left.txt")).size() > 500);
  QVERIFY(!contentOf(path("left.txt")).contains("<p"));
}

void ShareDeskTest::aViewIsDrawnAtAnySizeAndStaysAsItStands() {
  m_window->answer().details().open("claims");
  waitForAnswer();
  const QRect before = m_window->answer().details().openedPage("claims")->geometry();
  m_window->desk().setChoice({.withWords = true, .size = {{1200, 900}, 1.0}});
  m_window->desk().save("claims", path("claims.svg"));
  const QString words = wordsOfSvg(contentOf(path("claims.svg")));
  QVERIFY2(words.contains("Claims") && words.contains(kSource) && words.contains("Claimed"), qPrintable(words));
  QCOMPARE(m_window->answer().details().openedPage("claims")->geometry(), before);
}

void ShareDeskTest::allChartsGoIntoAFolderAndReplaceNothing() {
  m_window->answer().details().open("compute");
  waitForAnswer();
  saveAll();
  const QStringList first = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
  QVERIFY2(first.size() >= 8, qPrintable(first.join(' ')));
  QCOMPARE(first.first(4), (QStringList{"01-us-china-made-each-year.csv", "01-us-china-made-each-year.png",
                                        "02-huawei-volume.csv", "02-huawei-volume.png"}));
  QVERIFY(!QImage(path("02-huawei-volume.png")).isNull());
  const QByteArray kept = "mine";
  QVERIFY(writeTestFile(path("02-huawei-volume.csv").toStdString(), kept.toStdString()));
  saveAll();
  QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2 * first.size());
  QCOMPARE(m_window->answer().details().shown().key, "compute");
  QCOMPARE(contentOf(path("02-huawei-volume.csv")), kept);
  QVERIFY(QFile::exists(path("02-huawei-volume-2.csv")));
}

void ShareDeskTest::whatCannotBeWrittenIsSaid() {
  const QString nowhere = path("missing/gap.png");
  m_window->desk().save("ratio", nowhere);
  QVERIFY2(m_window->notice().startsWith(nowhere + ": cannot be written"), qPrintable(m_window->notice()));
  m_window->desk().saveAll(path("missing"));
  QVERIFY2(m_window->notice().contains("01-us-china-made-each-year.png: cannot be written"),
           qPrintable(m_window->notice()));
}

void ShareDeskTest::anEndingThatSaysNothingIsSaid() {
  m_window->desk().save("ratio", path("gap.gif"));
  QVERIFY2(m_window->notice().contains("ends with none of .png, .svg, .pdf, .csv and .txt"),
           qPrintable(m_window->notice()));
  QVERIFY(!QFile::exists(path("gap.gif")));
}

void ShareDeskTest::aViewOfWordsHasNoTable() {
  m_window->answer().details().open("left-out");
  m_window->desk().save("left-out", path("left.csv"));
  QVERIFY2(m_window->notice().contains("is made of words"), qPrintable(m_window->notice()));
  QVERIFY(!QFile::exists(path("left.csv")));
}

void ShareDeskTest::paperHasTheWordsInTheLightTheme() {
  useTheme(Appearance::Dark);
  QPrinter printer(QPrinter::HighResolution);
  printer.setOutputFormat(QPrinter::PdfFormat);
  printer.setOutputFileName(path("paper.pdf"));
  m_window->desk().print("ratio", printer);
  QCOMPARE(theme().appearance, Appearance::Dark);
  useTheme(Appearance::Light);
  const QString words = wordsOfPdf(path("paper.pdf"));
  QVERIFY2(saysAll(words, {kTitle, sentence(), kSource, "2032"}), qPrintable(words));
}

// Their own estimates come from files of others.
void ShareDeskTest::whatAUserWroteIsTextEverywhere() {
  Scenario scenario;
  Estimate own = estimates().front();
  own.id = "own-1";
  own.publisher = "=cmd|<b>&\"x";
  scenario.evidence = {own};
  m_window->document().takeEvidence(scenario, "own");
  m_window->answer().details().open("sources");
  waitForAnswer();
  m_window->desk().save("sources", path("sources.csv"));
  QVERIFY2(contentOf(path("sources.csv")).contains("'=cmd|<b>&"), contentOf(path("sources.csv")).left(400).constData());
  m_window->desk().copyData("sources");
  QVERIFY(QApplication::clipboard()->mimeData()->html().contains("=cmd|&lt;b&gt;&amp;"));
  m_window->desk().save("sources", path("sources.svg"));
  QVERIFY(!wordsOfSvg(contentOf(path("sources.svg"))).isEmpty());
}

QTEST_MAIN(ShareDeskTest)
#include "share_desk_test.moc"
