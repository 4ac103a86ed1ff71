// What is shared of the window is what is seen of it, and sharing leaves it as it was.
#include <QDialog>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/ui/share/sharing_window.h"
#include "ui/answer/answer_stage.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// The texts as they were written, each of them a line.
QStringList linesOfSvg(const QByteArray& svg) {
  QXmlStreamReader xml(svg);
  QStringList lines;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace())
      lines += xml.text().toString().simplified();
  return lines;
}

}  // namespace

class SharedWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<SharingWindow>();
    waitForAnswer();
  }
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }
  void theWindowIsAsItWasWhenAllChartsAreInAFolder_data();
  void theWindowIsAsItWasWhenAllChartsAreInAFolder();
  void windowsOfTheirOwnStayBehind();
  void aSecondFolderIsNotAskedForMeanwhile();
  void theSourceUnderANarrowWindowIsWhole();
  void theWindowsFiguresAreThoseThatAreSeen();

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
  void saveAll() {
    QSignalSpy told(&m_window->desk(), &ShareDesk::told);
    m_window->desk().saveAll(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatience);
    QVERIFY2(m_window->notice().contains(m_folder->path()), qPrintable(m_window->notice()));
  }
  [[nodiscard]] QToolButton& yearButton() {
    for (auto* one : m_window->window().findChildren<QToolButton*>())
      if (one->text() == "2027" && one->isVisible()) return *one;
    qFatal("no button is called 2027");
  }
  void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }

  std::unique_ptr<SharingWindow> m_window;
  std::unique_ptr<QTemporaryDir> m_folder;
};

// Whether all of it could be written or the folder went away in between.
void SharedWindowTest::theWindowIsAsItWasWhenAllChartsAreInAFolder_data() {
  QTest::addColumn<AnswerStage::Shows>("shows");
  QTest::addColumn<bool>("isWhole");
  QTest::newRow("charts") << AnswerStage::Shows::Charts << true;
  QTest::newRow("charts, midway") << AnswerStage::Shows::Charts << false;
  QTest::newRow("both") << AnswerStage::Shows::Both << true;
  QTest::newRow("a view over the charts, midway") << AnswerStage::Shows::Details << false;
}
void SharedWindowTest::theWindowIsAsItWasWhenAllChartsAreInAFolder() {
  QFETCH(AnswerStage::Shows, shows);
  QFETCH(bool, isWhole);
  auto& stage = m_window->answer().stage();
  for (const auto* key : {"claims", "compute"}) m_window->answer().details().open(key);
  waitForAnswer();
  stage.setChoice({.shows = shows});
  const auto before = stage.choice();
  auto& focused = yearButton();
  focused.setFocus();
  QSignalSpy chosen(&stage, &AnswerStage::choiceChanged);
  QSignalSpy focusMoved(qApp, &QApplication::focusChanged);
  QSignalSpy failed(&m_window->desk(), &ShareDesk::failed);
  QSignalSpy told(&m_window->desk(), &ShareDesk::told);
  if (!isWhole)
    connect(&m_window->answer().details(), &Details::arrangementChanged, &chosen, [this] { m_folder->remove(); });
  m_window->desk().saveAll(m_folder->path());
  QTRY_COMPARE_WITH_TIMEOUT(isWhole ? told.size() : failed.size(), 1, kPatience);
  QCOMPARE(m_window->answer().details().shown().key, "compute");
  QCOMPARE(stage.choice(), before);
  QCOMPARE(stage.shows(), shows);
  QCOMPARE(chosen.size(), 0);  // which is remembered for the next start
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&focused));
  QCOMPARE(focusMoved.size(), 0);
  stage.setChoice({});
}

void SharedWindowTest::windowsOfTheirOwnStayBehind() {
  auto& details = m_window->answer().details();
  details.open("claims");
  details.tearOff();
  details.open("compute");
  waitForAnswer();
  m_window->window().activateWindow();
  QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(&m_window->window()));
  saveAll();
  QTest::qWait(100);  // a window asks for its place in front, and gets it later
  QCOMPARE(QApplication::activeWindow(), static_cast<QWidget*>(&m_window->window()));
  QVERIFY2(QDir(m_folder->path()).entryList(QDir::Files).join(' ').contains("claims.csv"),
           qPrintable(QDir(m_folder->path()).entryList(QDir::Files).join(' ')));
  details.openedPage("claims")->window()->close();
}

void SharedWindowTest::aSecondFolderIsNotAskedForMeanwhile() {
  QSignalSpy told(&m_window->desk(), &ShareDesk::told);
  m_window->document().setParameter(parameter("die_yield_now"), 0.6);  // so that the first has to wait
  m_window->desk().saveAll(m_folder->path());
  bool wasAsked = false;
  QTimer look;
  connect(&look, &QTimer::timeout, this, [&] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    wasAsked = true;
    dialog->reject();
  });
  look.start(20);
  m_window->desk().askAndSaveAll();
  QVERIFY(!wasAsked);
  QVERIFY2(m_window->notice().contains("into a folder already"), qPrintable(m_window->notice()));
  QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kPatience);
  m_window->document().history()->undo();
  waitForAnswer();
}

// Line beneath line, no line wider than the picture.
void SharedWindowTest::theSourceUnderANarrowWindowIsWhole() {
  SharingWindow narrow;
  narrow.window().resize(520, 700);
  QTRY_VERIFY_WITH_TIMEOUT(narrow.isAnswered(), kPatience);
  narrow.desk().save("main", path("window.svg"));
  const QString source =
      sourceLine(*narrow.answer().outlook(), {datedProgram().version, datedProgram().today()}).simplified();
  QStringList said;
  QStringList lines = linesOfSvg(contentOf(path("window.svg")));
  for (; !lines.isEmpty() && source.contains(lines.last()); lines.removeLast()) said.prepend(lines.last());
  QVERIFY2(said.join(' ') == source, qPrintable(said.join('|') + " before: " + lines.mid(lines.size() - 5).join('|')));
  for (const auto& line : said)
    QVERIFY2(QFontMetricsF(chartFont(TextRole::Small)).horizontalAdvance(line) <= 520.0, qPrintable(line));
}

void SharedWindowTest::theWindowsFiguresAreThoseThatAreSeen() {
  m_window->answer().details().open("claims");
  waitForAnswer();
  QTRY_COMPARE(m_window->answer().stage().shows(), AnswerStage::Shows::Both);
  m_window->desk().copyData("main");
  const QString text = QApplication::clipboard()->text();
  QVERIFY2(text.contains("median (chips)") && text.contains("Claimed"), qPrintable(text.left(2000)));
  QVERIFY(!text.contains("all (H100e)"));  // whose chart stands in another view
  m_window->answer().stage().setChoice({.shows = AnswerStage::Shows::Details});
  m_window->desk().copyData("main");
  QVERIFY(!QApplication::clipboard()->text().contains("median (chips)"));
  m_window->answer().stage().setChoice({});
}

QTEST_MAIN(SharedWindowTest)
#include "shared_window_test.moc"
