// Whatever is shown can be shared where it is shown: by a right click, by the keyboard, and in the bar.
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QPrintDialog>
#include <QSpinBox>

#include "core/base/text.h"
#include "tests/ui/share/sharing_window.h"
#include "ui/charts/mix_chart.h"
#include "ui/share/size_dialog.h"
#include "ui/theme/theme.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const QStringList kVerbs{"Copy as picture", "Copy as data", "Save as ...", "Print ..."};
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
  void aRightClickOnAViewSharesThatView_data();
  void aRightClickOnAViewSharesThatView();
  void elsewhereTheWholeWindowIsShared();
  void textKeepsItsOwnEntries();
  void aLineOfTextHasItsOwnMenu();
  void everyEntryDoesWhatItSays();
  void theBarHasEachChartAndTheShownView();
  void noTwoEntriesHaveOneMnemonic();
  void wordsAreLeftOutWhereTheyAreSwitchedOff();
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
    if (action->text().startsWith(title)) return action->menu();
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

void ShareMenuTest::aRightClickOnAViewSharesThatView_data() {
  QTest::addColumn<const ViewSpec*>("view");
  for (const auto& view : views()) QTest::newRow(view.key.data()) << &view;
}
void ShareMenuTest::aRightClickOnAViewSharesThatView() {
  QFETCH(const ViewSpec*, view);
  m_window->answer().details().open(view->key);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  auto& page = *m_window->answer().details().openedPage(view->key);
  auto* menu = m_window->rightClick(page, {page.width() / 2, page.height() - 12});
  QVERIFY(menu != nullptr);
  QVERIFY2(entriesOf(*menu).endsWith(kForAll.back()), qPrintable(entriesOf(*menu).join('|')));
  chooseEntry(*menu, "Copy as data");
  const QString text = QApplication::clipboard()->text();
  QVERIFY2(text.size() > 30 && !text.startsWith('\t'), qPrintable(text));
  if (!QApplication::clipboard()->mimeData()->hasHtml()) return;  // it is made of words
  for (const auto& table : tablesIn(text))
    for (const auto& row : table) QCOMPARE(row.size(), table.front().size());
  const bool hasNumbers = std::ranges::any_of(tablesIn(text), [](const auto& table) {
    return std::ranges::any_of(table.back(),
                               [](const QString& cell) { return numberFromText(cell.toStdString()).has_value(); });
  });
  QVERIFY2(hasNumbers, qPrintable(text.left(400)));
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
  for (const auto* text : {"Save as ...", "All charts into a folder ..."}) {
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
  QCOMPARE(entriesOf(barMenu()), (QStringList{"The window", "U.S. : China, made each year", "Huawei volume",
                                              "Compute that China can really use, by source", "Claims"} +
                                  kForAll));
  auto* claims = submenu("Claims");
  QCOMPARE(entriesOf(*claims), kVerbs);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  claims->actions()[1]->trigger();
  QVERIFY(QApplication::clipboard()->text().startsWith("Claim\t"));
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
