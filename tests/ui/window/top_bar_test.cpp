// The bar of the real window: its menus, its keys, its one table of commands.
#include <QAccessible>
#include <QDialog>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

#include "tests/ui/window/bar_window.h"
#include "ui/levers/slider/lever_slider.h"
#include "ui/views/frame/details.h"
#include "ui/widgets/mnemonics.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QChar letterOf(const QString& text) {
  const auto sequence = QKeySequence::mnemonic(text);
  return sequence.isEmpty() ? QChar() : QChar(sequence[0].key());
}

}  // namespace

class TopBarTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { m_test = std::make_unique<BarWindow>(); }
  void cleanup() { m_test.reset(); }
  void twoKeyPressesLeadToTheFirstSlider();
  void theBarIsOneStopAlongWhichArrowsGo();
  void f10AndAltLeadToTheMenus();
  void aLetterOpensItsMenu();
  void leftAndRightGoFromMenuToMenu();
  void noTwoEntriesOfAMenuShareALetter();
  void everyCommandStandsInAMenuOnce();
  void noTwoCommandsShareAShortcut();
  void everyShortcutStandsOnThePage();
  void assistiveTechnologyOpensEveryMenu();
  void theLinearAxisIsTold();
  void compareOpensItsView();
  void aNarrowWindowKeepsTheMenus();
  void viewsAreArrangedByCommands();
  void tipsHaveTheKeysOfTheTable();

 private:
  [[nodiscard]] static bool opens(const MenuButton& button) {
    return QTest::qWaitFor([&] { return button.menu()->isVisible(); }, 3000);
  }

  std::unique_ptr<BarWindow> m_test;
};

void TopBarTest::twoKeyPressesLeadToTheFirstSlider() {
  m_test->press(Qt::Key_Tab);
  m_test->press(Qt::Key_Tab);
  const auto* track = qobject_cast<SliderTrack*>(QApplication::focusWidget());
  QVERIFY(track != nullptr);
  QVERIFY(qobject_cast<LeverSlider*>(track->parentWidget())->id() == parameter("export_control_strictness"));
}

void TopBarTest::theBarIsOneStopAlongWhichArrowsGo() {
  m_test->press(Qt::Key_Tab);
  m_test->press(Qt::Key_Tab, Qt::ShiftModifier);
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_test->name()));
  const auto enabled = std::ranges::count_if(m_test->bar().buttons(), &QAbstractButton::isEnabled);
  for (int step = 1; step < enabled; ++step) m_test->press(Qt::Key_Right);
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(m_test->bar().buttons().back()));
  m_test->press(Qt::Key_Right);
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_test->name()));
  m_test->press(Qt::Key_End);
  m_test->press(Qt::Key_Tab);
  QVERIFY(!m_test->bar().isAncestorOf(QApplication::focusWidget()));
  m_test->press(Qt::Key_Tab, Qt::ShiftModifier);
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(m_test->bar().buttons().back()));
}

void TopBarTest::f10AndAltLeadToTheMenus() {
  QTest::keyClick(&m_test->window(), Qt::Key_F10);
  QVERIFY(opens(m_test->name()));
  m_test->name().menu()->close();
  QTest::keyPress(&m_test->window(), Qt::Key_Alt);
  QTest::keyRelease(&m_test->window(), Qt::Key_Alt);
  QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_test->name()));
}

void TopBarTest::aLetterOpensItsMenu() {
  for (auto* button : m_test->menuButtons()) {
    const auto letter = button->shortcut()[0];
    QTest::keyClick(&m_test->window(), letter.key(), letter.keyboardModifiers());
    QVERIFY2(opens(*button), qPrintable(button->text()));
    button->menu()->close();
  }
  QCOMPARE(m_test->name().shortcut(), QKeySequence("Alt+F"));
}

void TopBarTest::leftAndRightGoFromMenuToMenu() {
  const auto all = m_test->menuButtons();
  all[0]->openMenu();
  QVERIFY(opens(*all[0]));
  QTest::keyClick(all[0]->menu(), Qt::Key_Right);
  QVERIFY(opens(*all[1]));
  QVERIFY(!all[0]->menu()->isVisible());
  QTest::keyClick(all[1]->menu(), Qt::Key_Left);
  QVERIFY(opens(*all[0]));
  all[0]->menu()->close();
}

void TopBarTest::noTwoEntriesOfAMenuShareALetter() {
  int entries = 0;
  for (const auto* button : m_test->menuButtons())
    for (const auto* menu : menusBelow(button->menu())) {
      if (menu->title() == withoutMnemonic(menu->title()) && menu->actions().isEmpty()) continue;
      QSet<QChar> letters;
      for (const auto* one : menu->actions()) {
        const QChar letter = letterOf(one->text());
        if (letter.isNull()) continue;
        QVERIFY2(!letters.contains(letter), qPrintable(one->text()));
        letters.insert(letter);
        ++entries;
      }
    }
  QVERIFY(entries > 40);
}

void TopBarTest::everyCommandStandsInAMenuOnce() {
  QStringList found;
  for (const auto* button : m_test->menuButtons())
    for (const auto* menu : menusBelow(button->menu()))
      for (const auto* one : menu->actions())
        if (!one->objectName().isEmpty()) found += one->objectName();
  QStringList expected;
  for (const auto& command : commandTable()) expected += QString::fromStdString(std::string(command.key));
  found.sort();
  expected.sort();
  QCOMPARE(found, expected);
}

void TopBarTest::noTwoCommandsShareAShortcut() {
  QSet<QString> taken;
  for (const auto& command : commandTable())
    for (const auto& keys : QString(command.shortcuts).split(' ', Qt::SkipEmptyParts)) {
      QVERIFY2(!taken.contains(keys) && !QKeySequence(keys).isEmpty(), qPrintable(keys));
      taken.insert(keys);
    }
}

void TopBarTest::everyShortcutStandsOnThePage() {
  QTest::keyClick(&m_test->window(), Qt::Key_Question, Qt::ControlModifier);
  auto* page = m_test->window().findChild<QDialog*>("shortcuts");
  QVERIFY(page != nullptr && page->isVisible() && !page->isModal());
  const QString text = page->findChild<QTextBrowser*>()->toPlainText();
  for (const auto& command : commandTable())
    for (const auto& keys : shortcutsOf(command))
      QVERIFY2(text.contains(keys) && text.contains(textOf(command)), command.text);
  for (const auto* does :
       {"Read it year by year", "See what is assumed of it", "Add a decision after the one that is chosen",
        "Take the chosen one away", "Move it by a month", "Move it by a year", "Move the chosen row",
        "Go back to the change that this one is part of", "Type how much the chosen figure is believed"})
    QVERIFY2(text.contains(does), does);
  for (const auto* keys : {"Ctrl+P", "Shift+F10", "Ctrl+Shift+E", "Ctrl+Shift+T", "Ctrl+W", "Ins", "Shift+Left",
                           "Ctrl+Up", "Alt+Up", "Alt+Down", "Backspace"})
    QVERIFY2(text.contains(keys), keys);
}

// Some menus hold up whoever opens them until they are closed, which a hand does here.
void TopBarTest::assistiveTechnologyOpensEveryMenu() {
  int menus = 0;
  for (auto* button : m_test->window().findChildren<QToolButton*>()) {
    if (button->menu() == nullptr || !button->isVisible()) continue;
    bool isOpened = false;
    QTimer hand;
    connect(&hand, &QTimer::timeout, this, [&] {
      if (!button->menu()->isVisible()) return;
      isOpened = true;
      button->menu()->close();
    });
    hand.start(20);
    auto* heard = QAccessible::queryAccessibleInterface(button);
    QVERIFY(heard->actionInterface()->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
    heard->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY2(QTest::qWaitFor([&] { return isOpened; }, 3000), qPrintable(button->text()));
    ++menus;
  }
  QVERIFY(menus > 4);
}

void TopBarTest::theLinearAxisIsTold() {
  const QSignalSpy told(&m_test->window(), &MainWindow::linearAxisToggled);
  m_test->window().setLinearAxis(false);
  QCOMPARE(told.count(), 0);
  m_test->window().setLinearAxis(true);
  QVERIFY(m_test->action("linear-axis").isChecked());
  m_test->action("linear-axis").trigger();
  QCOMPARE(told.count(), 2);
  QCOMPARE(told.last().first().toBool(), false);
}

void TopBarTest::compareOpensItsView() {
  const auto found = std::ranges::find_if(m_test->bar().buttons(),
                                          [](const auto* one) { return withoutMnemonic(one->text()) == "Compare"; });
  (*found)->click();
  QCOMPARE(m_test->window().answer().details().shown().key, std::string_view("compare"));
}

void TopBarTest::aNarrowWindowKeepsTheMenus() {
  const auto seen = [this] {
    QStringList texts;
    for (const auto* one : m_test->bar().buttons())
      if (one->isVisible()) texts << withoutMnemonic(one->text()) + one->accessibleName();
    return texts;
  };
  const QStringList all = seen();
  const int wide = m_test->window().width();
  m_test->window().resize(420, 400);
  QCoreApplication::processEvents();
  QCOMPARE(m_test->window().width(), 420);
  const QStringList kept = seen();
  QVERIFY2(kept.filter("Compare").isEmpty(), qPrintable(kept.join('|')));
  for (const char* menu : {"Share", "View", "Help"}) QCOMPARE(kept.filter(menu).size(), 1);
  m_test->window().resize(wide, 700);
  QCoreApplication::processEvents();
  QCOMPARE(seen(), all);
}

void TopBarTest::viewsAreArrangedByCommands() {
  auto& details = m_test->window().answer().details();
  QVERIFY(m_test->action("tear-off").isEnabled() && !m_test->action("bring-back").isEnabled());
  QTest::keyClick(&m_test->window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
  auto* torn = details.openedPage("compute")->window();
  QVERIFY(torn != &m_test->window() && torn->isVisible());
  QVERIFY(!m_test->action("tear-off").isEnabled() && m_test->action("bring-back").isEnabled());
  QVERIFY(QTest::qWaitForWindowActive(torn));
  QTest::keyClick(torn, Qt::Key_W, Qt::ControlModifier);
  QCOMPARE(details.openedPage("compute")->window(), static_cast<QWidget*>(&m_test->window()));
  m_test->action("tear-off").trigger();
  m_test->window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
  QTest::keyClick(&m_test->window(), Qt::Key_W, Qt::ControlModifier);
  QCOMPARE(details.openedPage("compute")->window(), static_cast<QWidget*>(&m_test->window()));
}

// Said once, in the table.
void TopBarTest::tipsHaveTheKeysOfTheTable() {
  QStringList tips;
  for (const auto* button : m_test->window().findChildren<QToolButton*>()) tips += button->toolTip();
  for (const auto* key : {"enlarge", "tear-off", "compare"})
    QVERIFY2(tips.filter(QString("(%1)").arg(m_test->action(key).shortcut().toString())).size() == 1, key);
}

QTEST_MAIN(TopBarTest)
#include "top_bar_test.moc"
