// The row of views and their pages, as a person and a screen reader have them.
#include "ui/views/frame/detail_area.h"

#include <QAccessible>
#include <QMenu>
#include <QStackedWidget>

#include "tests/ui/coarse_window.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/torn_view.h"
#include "ui/views/frame/view_tab.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QList<QAccessibleInterface*> allUnder(QAccessibleInterface* root) {
  QList<QAccessibleInterface*> all;
  for (int i = 0; i < root->childCount(); ++i)
    if (auto* child = root->child(i)) all += QList{child} + allUnder(child);
  return all;
}

}  // namespace

class DetailAreaTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_window = std::make_unique<CoarseWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    waitForAnswer();
  }
  void cleanup() { m_window.reset(); }

  void theTabsAreThoseOfThePicture() {
    QCOMPARE(tabsSeen(),
             QStringList({"Why", "Compute", "Bottlenecks", "Compare", "Claims", "Whose numbers?", "More ▾"}));
  }

  void tabsWithoutRoomStandInTheMenuAndNoneIsCut() {
    m_window->window().resize(1024, 768);
    layOut();
    const auto seen = tabsSeen();
    QVERIFY2(seen.size() < 7, qPrintable(seen.join(' ')));
    for (const auto* tab : tabs())
      if (tab->isVisible()) QVERIFY2(tab->width() >= tab->sizeHint().width(), qPrintable(tab->text()));
    QVERIFY(!seen.contains("Whose numbers?"));
    const auto actions = more().menu()->actions();
    QCOMPARE(std::ranges::count(actions, QStringLiteral("Whose numbers?"), &QAction::text), 1);
    m_window->openView("Whose numbers?");
    QVERIFY2(more().text().contains("Whose numbers?"), qPrintable(more().text()));
    m_window->window().resize(1600, 1000);
    layOut();
    QCOMPARE(tabsSeen().size(), 7);
    QVERIFY(!more().isChecked());
  }

  void arrowKeysChooseAmongTabs() {
    tab("Compute").setFocus();
    QTest::keyClick(&tab("Compute"), Qt::Key_Right);
    QCOMPARE(QString(details().shown().key.data()), QStringLiteral("bottlenecks"));
    QVERIFY(tab("Bottlenecks").hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(QString(details().shown().key.data()), QStringLiteral("why"));
  }

  void aLinkMovesTheFocusIntoItsViewAndATabKeepsIt() {
    m_window->click("Why?");
    QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
    QTest::mouseClick(&tab("Claims"), Qt::LeftButton);
    QVERIFY(tab("Claims").hasFocus());
  }

  void aScreenReaderHasTabsAndThePageOfTheChosenOneAlone() {
    for (const auto& view : views()) details().turnTo(view.key);  // all are made
    details().turnTo("tables");
    auto* root = QAccessible::queryAccessibleInterface(&details());
    QStringList names;
    int pages = 0;
    for (auto* one : allUnder(root)) {
      if (one->role() == QAccessible::PageTab) names += one->text(QAccessible::Name);
      if (one->role() == QAccessible::PropertyPage) ++pages;
      if (one->role() == QAccessible::PageTab) QCOMPARE(one->parent()->role(), QAccessible::PageTabList);
      if (one->role() == QAccessible::Table)
        QVERIFY2(!one->state().invisible, qPrintable(one->text(QAccessible::Name)));
    }
    QCOMPARE(names, QStringList({"Why", "Compute", "Bottlenecks", "Compare", "Claims", "Whose numbers?"}));
    QCOMPARE(pages, 1);
    const auto tables = std::ranges::count(allUnder(root), QAccessible::Table, &QAccessibleInterface::role);
    QCOMPARE(tables, 1);  // of all chart tables the one that is shown
  }

  void aScreenReaderChoosesATab() {
    auto* interface = QAccessible::queryAccessibleInterface(&tab("Claims"));
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(QString(details().shown().key.data()), QStringLiteral("claims"));
    QVERIFY(interface->state().selected);
  }

  void choicesOfTheGapAndTheYearAreRadioButtons() {
    for (const char* name : {"Made each year", "In chips", "2027", "2030"}) {
      const auto buttons = m_window->window().findChildren<QToolButton*>();
      auto* button = *std::ranges::find(buttons, QString(name), &QToolButton::text);
      const auto* interface = QAccessible::queryAccessibleInterface(button);
      QVERIFY2(interface->role() == QAccessible::RadioButton, name);
      QCOMPARE(bool(interface->state().checked), button->isChecked());
    }
  }

  void plotsOfAnalysesAreChartsWithATable() {
    m_window->openView("How likely");
    waitForAnswer();
    auto& plot = m_window->named<StudyPlot>("Spread of a figure over the runs");
    const auto* interface = QAccessible::queryAccessibleInterface(&plot);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QVERIFY(interface->text(QAccessible::Description).contains("Arrow keys"));
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(interface->text(QAccessible::Value), plot.reading());
    m_window->click("as a table");
    auto& table = m_window->named<QTableView>("Spread of a figure over the runs");
    QCOMPARE(table.model()->rowCount(), static_cast<int>(plot.table().rows.size()));
    QVERIFY(plot.reading().startsWith(table.model()->index(0, 0).data().toString()));
    m_window->click("as a picture");
    QVERIFY(plot.isVisible());
  }

  void viewsAreTornOffAndStayAlive() {
    m_window->click("tear off");
    m_window->click("Why");
    waitForAnswer();
    m_window->click("tear off");
    QCOMPARE(windows().size(), 2);
    QVERIFY(says("This view stands in a window of its own."));
    auto* figures = windows().front()->findChild<QTableView*>();
    QVERIFY(figures->isVisible());
    const QString before = figures->model()->index(5, 0).data().toString();
    m_window->document().setParameter(parameter("die_yield_now"), 0.6);
    waitForAnswer();
    QVERIFY(figures->model()->index(5, 0).data().toString() != before);
    windows().front()->close();
    QCOMPARE(windows().size(), 1);
    m_window->click("Bring it back");
    QTRY_COMPARE(windows().size(), 0);
    QVERIFY(m_window->named<QTableView>("What moves it most").isVisible());
  }

  void keysWorkInATornOffViewAsInTheWindow() {
    m_window->click("tear off");
    auto& view = *windows().front();
    const double before = m_window->document().value(parameter("die_yield_now"));
    m_window->document().setParameter(parameter("die_yield_now"), 0.6);
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keySequence(&view, QKeySequence::Undo);
    QCOMPARE(m_window->document().value(parameter("die_yield_now")), before);
  }

  void aLinkToAViewThatIsTornOffLeadsToItsWindow() {
    m_window->click("Whose numbers?");
    m_window->click("tear off");
    m_window->click("Compute");
    details().open("sources");
    QCOMPARE(QString(details().shown().key.data()), QStringLiteral("compute"));
    QVERIFY(windows().front()->isVisible());
  }

  void tornOffViewsAreRememberedByKey() {
    m_window->click("tear off");
    const auto places = details().tornOff();
    QCOMPARE(places.keys(), QStringList{"compute"});
    CoarseWindow next;
    auto& others = next.window().answer().details();
    auto wrong = places;
    wrong.insert("no-view", QByteArray("x"));
    others.setTornOff(wrong);
    QCOMPARE(others.tornOff().keys(), QStringList{"compute"});
  }

 private:
  void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }
  static void layOut() {
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
  }
  Details& details() { return m_window->window().answer().details(); }
  QWidget& page() { return *details().findChild<QStackedWidget*>()->currentWidget(); }
  [[nodiscard]] QList<ViewTab*> tabs() { return details().findChildren<ViewTab*>(); }
  ViewTab& tab(const QString& text) {
    for (auto* one : tabs())
      if (one->text() == text) return *one;
    qFatal("no tab is called %s", qPrintable(text));
  }
  ViewTab& more() {
    for (auto* one : tabs())
      if (one->menu() != nullptr) return *one;
    qFatal("there is no menu");
  }
  // From left to right.
  QStringList tabsSeen() {
    QList<ViewTab*> seen;
    for (auto* one : tabs())
      if (one->isVisible()) seen += one;
    std::ranges::sort(seen, std::ranges::less(), &QWidget::x);
    QStringList texts;
    for (const auto* one : seen) texts += one->text();
    return texts;
  }
  [[nodiscard]] QList<TornView*> windows() {
    QList<TornView*> open;
    for (auto* one : m_window->window().findChildren<TornView*>())
      if (one->isVisible()) open += one;
    return open;
  }
  bool says(const QString& text) {
    for (const auto* label : details().findChildren<QLabel*>())
      if (label->isVisible() && label->text() == text) return true;
    return false;
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(DetailAreaTest)
#include "detail_area_test.moc"
