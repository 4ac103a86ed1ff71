// The window with the keyboard alone: Tab goes as the eye does, Enter presses, and what a chart reads
// out goes with the focus.
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include "ui/answer/sentence_panel.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/window/document_button.h"
#include "ui/window/main_window.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// What a person calls it.
QString nameOf(const QWidget* widget) {
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
  return widget == nullptr ? QString() : widget->accessibleName();
}

}  // namespace

class KeyboardTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup() { m_window.reset(); }
  void tabGoesAsTheEyeDoes();
  void tabGoesIntoAViewThatIsMadeWhenItIsShown();
  void aViewMadeWhileTheAnswerIsStaleIsGrey();
  void enterPressesWhatHasTheFocus();
  void enterOpensAMenu();
  void undoIsTheScenariosWhereAFieldHasNothingToTakeBack();
  void whatAChartReadsOutGoesWithTheFocus();
  void figuresThatNoLongerBelongAreGrey();

 private:
  [[nodiscard]] QToolButton& button(const QString& text) const;
  [[nodiscard]] QStringList tabs(QWidget& from, int times) const;

  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

void KeyboardTest::init() {
  useTheme(Appearance::Light);
  m_document = std::make_unique<Document>();
  m_window = std::make_unique<MainWindow>(*m_document, FileAccess{}, ProgramInfo{});
  m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
  m_window->resize(1600, 1000);
  const QSignalSpy settled(m_window.get(), &MainWindow::settled);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60000);
}

QToolButton& KeyboardTest::button(const QString& text) const {
  const auto all = m_window->findChildren<QToolButton*>();
  const auto found = std::ranges::find_if(all, [&](const auto* one) { return one->text() == text; });
  Q_ASSERT(found != all.end());
  return **found;
}

// Where Tab leads to, one after the other.
QStringList KeyboardTest::tabs(QWidget& from, int times) const {
  QStringList names;
  from.setFocus();
  constexpr int kMostPresses = 60;  // headlines have no words yet, and no name
  for (int press = 0; press < kMostPresses && names.size() < times; ++press) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const QString name = nameOf(QApplication::focusWidget());
    if (!name.trimmed().isEmpty()) names << name;
  }
  return names;
}

// Of a group of which one is chosen Tab comes to that one; arrow keys choose another.
void KeyboardTest::tabGoesAsTheEyeDoes() {
  auto& answer = m_window->answer();
  const QStringList expected{"Made each year",
                             "Bandwidth",
                             answer.ratioChart().name(),
                             "Strictness of the controls",
                             answer.volumeChart().name(),
                             "Room for charts and views",
                             "Compute",
                             "enlarge",
                             "tear off",
                             "In service",
                             "as a table",
                             answer.details().findChild<MixChart*>()->name(),
                             "Figures by year"};
  QCOMPARE(tabs(button("2027"), static_cast<int>(expected.size())), expected);
}

// Before all that stands elsewhere in the window.
void KeyboardTest::tabGoesIntoAViewThatIsMadeWhenItIsShown() {
  auto& details = m_window->answer().details();
  details.open("why");
  button("Why").setFocus();
  for (int stop = 0; stop < 4; ++stop) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(details.isAncestorOf(QApplication::focusWidget()),
             qPrintable(QApplication::focusWidget()->accessibleName()));
  }
  details.open("compute");
}

void KeyboardTest::aViewMadeWhileTheAnswerIsStaleIsGrey() {
  auto& answer = m_window->answer();
  answer.setStale(true);
  answer.details().open("overturn");
  QVERIFY(!answer.details().isAnswered());
  answer.setStale(false);
  answer.details().open("compute");
}

void KeyboardTest::enterPressesWhatHasTheFocus() {
  const QString before = m_window->answer().sentence().plainText();
  button("2030").setFocus();
  QTest::keyClick(&button("2030"), Qt::Key_Return);
  QVERIFY(m_window->answer().sentence().plainText().contains("2030"));
  QVERIFY(m_window->answer().sentence().plainText() != before);
  QTest::keyClick(&button("2027"), Qt::Key_Enter);
  QCOMPARE(m_window->answer().sentence().plainText(), before);
}

void KeyboardTest::enterOpensAMenu() {
  bool opened = false;
  QTimer look;  // ends with the test, whether there was a menu or not
  connect(&look, &QTimer::timeout, this, [&] {
    auto* menu = QApplication::activePopupWidget();
    if (menu == nullptr) return;
    opened = true;
    menu->close();
  });
  look.start(20);
  QTest::keyClick(m_window->findChild<DocumentButton*>(), Qt::Key_Return);
  QVERIFY(opened);
}

void KeyboardTest::undoIsTheScenariosWhereAFieldHasNothingToTakeBack() {
  m_document->setParameter(parameter("die_yield_now"), 0.4);
  QLineEdit* field = nullptr;
  for (auto* edit : m_window->findChildren<QLineEdit*>())
    if (edit->isVisible() && edit->isEnabled() && !edit->isReadOnly() && field == nullptr) field = edit;
  QVERIFY(field != nullptr);
  field->setFocus();
  QTest::keyClicks(field, "x");
  QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(m_document->value(parameter("die_yield_now")), 0.4);
  QVERIFY(!field->isUndoAvailable());
  QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(m_document->history()->undoText(), QString());
}

void KeyboardTest::whatAChartReadsOutGoesWithTheFocus() {
  auto& chart = m_window->answer().ratioChart();
  for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down}) {  // a year, an estimate
    chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&chart, key);
    QVERIFY(!chart.reading().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Tab);
    QCOMPARE(chart.reading(), QString());
  }
}

void KeyboardTest::figuresThatNoLongerBelongAreGrey() {
  const auto tables = m_window->findChildren<QTableView*>();
  auto* table = *std::ranges::find(tables, QStringLiteral("Figures by year"), &QWidget::accessibleName);
  const auto hasInk = [&] {
    const QImage image = table->grab().toImage();
    for (int y = 0; y < image.height(); ++y)
      for (int x = image.width() / 3; x < image.width(); ++x)
        if (image.pixelColor(x, y).lightness() < theme().muted.lightness()) return true;
    return false;
  };
  QVERIFY(hasInk());
  m_window->answer().setStale(true);
  QVERIFY(!hasInk());
  m_window->answer().showDetails();  // of an answer that came too late
  QVERIFY(!hasInk());
  m_window->answer().setStale(false);
  m_window->answer().showDetails();
  QVERIFY(hasInk());
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
