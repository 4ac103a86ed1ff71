// Whatever is shown can be shared where it is shown: by a right click, by the keyboard, and in the bar.
#include <QAbstractItemView>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QPrintDialog>
#include <QSpinBox>

#include "tests/ui/share/sharing_window.h"
#include "ui/charts/mix_chart.h"
#include "ui/share/size_dialog.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const QStringList kVerbs{"Copy as picture", "Copy as data", "Save as a file ...", "Print ..."};
const QStringList kForAll{"All charts into a folder ...", "With title, sentence and source", "Size of pictures ..."};

// Presses its Cancel once it is there.
template <class Dialog>
void cancelWhenOpen(bool& wasThere) {
  auto* look = new QTimer(qApp);
  QObject::connect(look, &QTimer::timeout, look, [look, &wasThere] {
    auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    wasThere = true;
    look->deleteLater();
    dialog->reject();
  });
  look->start(20);
}

}  // namespace

class ShareMenuTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void aRightClickOnAChartSharesThatChart_data();
  void aRightClickOnAChartSharesThatChart();
  void elsewhereTheWholeWindowIsShared();
  void textKeepsItsOwnEntries();
  void aLineOfTextHasItsOwnMenu();
  void everyEntryDoesWhatItSays();
  void theBarHasEachChartAndTheShownView();
  void noTwoEntriesHaveOneMnemonic();
  void wordsAreLeftOutWhereTheyAreSwitchedOff();
  void aCommandSharesWhatHasTheFocus_data();
  void aCommandSharesWhatHasTheFocus();
  void printHasItsKey();
  void whatASearchFoundIsThereAfterTheMenuWasOpened();
  void theSizeIsChosenInADialog();
  // The last: without a display the next press of a button closes its menu again.
  void theKeyboardOpensTheMenuOfWhatHasTheFocus();

 private:
  [[nodiscard]] QMenu& barMenu();
  [[nodiscard]] QMenu* submenu(const QString& title);

  std::unique_ptr<SharingWindow> m_window;
};

void ShareMenuTest::initTestCase() {
  useTheme(Appearance::Light);
  m_window = std::make_unique<SharingWindow>();
  QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
}

// A menu that closes leaves no window active where there is no window manager.
void ShareMenuTest::init() {
  QApplication::clipboard()->clear();
  m_window->window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
}

void ShareMenuTest::cleanup() {
  while (auto* menu = SharingWindow::openMenu()) menu->close();
  m_window->desk().setChoice({});
}

QMenu& ShareMenuTest::barMenu() {
  for (auto* button : m_window->window().findChildren<QToolButton*>())
    if (button->menu() != nullptr && withoutMnemonic(button->text()).startsWith("Share")) return *button->menu();
  qFatal("the bar has no menu of sharing");
}

QMenu* ShareMenuTest::submenu(const QString& title) {
  for (auto* action : barMenu().actions())
    if (action->menu() != nullptr && withoutMnemonic(action->text()).startsWith(title)) return action->menu();
  return nullptr;
}

void ShareMenuTest::aRightClickOnAChartSharesThatChart_data() {
  QTest::addColumn<QString>("header");
  QTest::newRow("ratio") << "median (times)";
  QTest::newRow("volume") << "median (chips)";
  QTest::newRow("mix") << "all (H100e)";
}
void ShareMenuTest::aRightClickOnAChartSharesThatChart() {
  QFETCH(QString, header);
  const QString which = QTest::currentDataTag();
  auto& answer = m_window->answer();
  QWidget* chart = which == "ratio"    ? static_cast<QWidget*>(&answer.ratioChart())
                   : which == "volume" ? static_cast<QWidget*>(&answer.volumeChart())
                                       : answer.details().findChild<MixChart*>();
  auto* menu = m_window->rightClick(*chart);
  QVERIFY(menu != nullptr);
  QCOMPARE(entriesOf(*menu), kVerbs + kForAll);
  chooseEntry(*menu, "Copy as data");
  QVERIFY2(QApplication::clipboard()->text().section('\n', 0, 1).contains(header),
           qPrintable(QApplication::clipboard()->text().left(200)));
}

void ShareMenuTest::elsewhereTheWholeWindowIsShared() {
  auto* menu = m_window->rightClick(m_window->answer(), {8, 8});
  QVERIFY(menu != nullptr);
  chooseEntry(*menu, "Copy as picture");
  const QImage image = QApplication::clipboard()->image();
  QCOMPARE(image.width(), 2 * m_window->window().width());
  QVERIFY(image.height() > 2 * m_window->window().height());  // and its source beneath
}

void ShareMenuTest::textKeepsItsOwnEntries() {
  m_window->answer().details().open("left-out");
  auto* text = m_window->answer().details().openedPage("left-out")->findChild<QTextBrowser*>();
  auto* menu = m_window->rightClick(*text->viewport());
  QVERIFY(menu != nullptr);
  const QStringList entries = entriesOf(*menu);
  QVERIFY2(entries.join('|').contains("Select All"), qPrintable(entries.join('|')));
  QVERIFY(entries.contains("Copy as picture"));
}

void ShareMenuTest::aLineOfTextHasItsOwnMenu() {
  m_window->answer().details().open("solve");
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  auto* menu = m_window->rightClick(m_window->named<QLineEdit>("Target"));
  QVERIFY(menu != nullptr);
  QVERIFY(!entriesOf(*menu).contains("Copy as picture"));
}

void ShareMenuTest::theKeyboardOpensTheMenuOfWhatHasTheFocus() {
  auto& chart = m_window->answer().volumeChart();
  chart.setFocus();
  QTest::keyClick(&m_window->window(), Qt::Key_F10, Qt::ShiftModifier);
  auto* menu = SharingWindow::openMenu();
  QVERIFY(menu != nullptr);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  QVERIFY(QApplication::clipboard()->text().contains("(chips)"));
  QVERIFY(chart.hasFocus());
}

void ShareMenuTest::everyEntryDoesWhatItSays() {
  auto& chart = m_window->answer().ratioChart();
  chooseEntry(*m_window->rightClick(chart), "Copy as picture");
  QCOMPARE(QApplication::clipboard()->image().size(), QSize(1920, 1200));
  for (const auto* text : {"Save as a file ...", "All charts into a folder ..."}) {
    bool asked = false;
    cancelWhenOpen<QFileDialog>(asked);
    chooseEntry(*m_window->rightClick(chart), text);
    QVERIFY2(asked, text);
  }
  bool asked = false;
  cancelWhenOpen<QPrintDialog>(asked);
  chooseEntry(*m_window->rightClick(chart), "Print ...");
  QVERIFY(asked);
}

void ShareMenuTest::theBarHasEachChartAndTheShownView() {
  m_window->answer().details().open("claims");
  for (int i = 0; i < 3; ++i) emit barMenu().aboutToShow();
  QCOMPARE(barMenu().findChildren<QMenu*>().size(), 5);  // it does not grow
  QCOMPARE(entriesOf(barMenu()), (kVerbs +
                                  QStringList{"The window", "U.S. : China, made each year", "Huawei volume",
                                              "Compute that China can really use, by source", "Claims"} +
                                  kForAll + QStringList{"Menu of what has the focus"}));
  auto* claims = submenu("Claims");
  QCOMPARE(entriesOf(*claims), kVerbs);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  claims->actions()[1]->trigger();
  QVERIFY(QApplication::clipboard()->text().section('\n', 1, 1).startsWith("Claim\t"));
}

void ShareMenuTest::noTwoEntriesHaveOneMnemonic() {
  auto* menu = m_window->rightClick(m_window->answer().ratioChart());
  QStringList letters;
  for (const auto* action : menu->actions())
    if (!action->isSeparator()) letters += QKeySequence::mnemonic(action->text()).toString();
  QVERIFY(!letters.contains(QString()));
  QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
}

void ShareMenuTest::wordsAreLeftOutWhereTheyAreSwitchedOff() {
  chooseEntry(*m_window->rightClick(m_window->answer().ratioChart()), "With title, sentence and source");
  QVERIFY(!m_window->desk().choice().withWords);
  auto* menu = m_window->rightClick(m_window->answer().volumeChart());
  for (const auto* action : menu->actions())
    if (action->isCheckable()) QVERIFY(!action->isChecked());
}

void ShareMenuTest::aCommandSharesWhatHasTheFocus_data() {
  QTest::addColumn<QString>("focus");
  QTest::addColumn<QString>("header");
  QTest::newRow("a chart") << "Huawei's chips"
                           << "median (chips)";
  QTest::newRow("a view") << "Claims"
                          << "Claim\t";
  QTest::newRow("elsewhere: the window") << "2027"
                                         << "median (times)";
}
void ShareMenuTest::aCommandSharesWhatHasTheFocus() {
  QFETCH(QString, focus);
  QFETCH(QString, header);
  auto& answer = m_window->answer();
  answer.details().open("claims");
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  if (focus == "Huawei's chips") answer.volumeChart().setFocus();
  if (focus == "Claims") answer.details().openedPage("claims")->findChild<QAbstractItemView*>()->setFocus();
  if (focus == "2027") m_window->named<QToolButton>("2027").setFocus();
  QTest::keyClick(&m_window->window(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(QApplication::focusWidget(), "copy as data spreadsheet command");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  QVERIFY2(QApplication::clipboard()->text().section('\n', 1, 1).contains(header),
           qPrintable(QApplication::clipboard()->text().left(200)));
}

void ShareMenuTest::printHasItsKey() {
  bool asked = false;
  cancelWhenOpen<QPrintDialog>(asked);
  QTest::keyClick(&m_window->window(), Qt::Key_P, Qt::ControlModifier);
  QVERIFY(asked);
}

void ShareMenuTest::whatASearchFoundIsThereAfterTheMenuWasOpened() {
  QTest::keyClick(&m_window->window(), Qt::Key_K, Qt::ControlModifier);
  QPointer field = QApplication::focusWidget();
  QTest::keyClicks(field, "copy as data in the menu huawei volume");
  barMenu().popup(m_window->window().mapToGlobal(QPoint(200, 200)));
  barMenu().close();
  QTest::keyClick(field, Qt::Key_Return);
  QVERIFY2(QApplication::clipboard()->text().section('\n', 1, 1).contains("(chips)"),
           qPrintable(QApplication::clipboard()->text().left(200)));
}

void ShareMenuTest::theSizeIsChosenInADialog() {
  auto& chart = m_window->answer().ratioChart();
  chooseEntry(*m_window->rightClick(chart), "Size of pictures ...");
  auto* dialog = m_window->window().findChild<SizeDialog*>();
  QVERIFY(dialog != nullptr && dialog->isVisible());
  dialog->findChild<QSpinBox*>()->setValue(640);
  dialog->findChild<QDoubleSpinBox*>()->setValue(1.0);
  chooseEntry(*m_window->rightClick(chart), "Copy as picture");
  QCOMPARE(QApplication::clipboard()->image().size(), QSize(640, 600));
  dialog->findChild<QSpinBox*>()->setValue(8192);
  dialog->findChild<QDoubleSpinBox*>()->setValue(4.0);  // more pixels than a PNG may have
  QCOMPARE(m_window->desk().choice().size, (PictureSize{{8192, 600}, 2.0}));
  dialog->close();
}

QTEST_MAIN(ShareMenuTest)
#include "share_menu_test.moc"
