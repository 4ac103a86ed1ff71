// Menus open whoever asks: assistive technology, the keyboard, the mouse.
#include "ui/widgets/menu_button.h"

#include <QAccessible>
#include <QMenu>
#include <QtTest>

#include "ui/widgets/mnemonics.h"

using namespace chokepoint::ui;

class MenuButtonTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void assistiveTechnologyOpensTheMenu_data();
  void assistiveTechnologyOpensTheMenu();
  void itIsHeardAsAButtonWithAMenu();
  void keysOpenTheMenu_data();
  void keysOpenTheMenu();
  void aMnemonicOpensTheMenu();
  void noTwoEntriesShareALetter();
  void aTextWithoutLettersGetsOne();
  void whatAPersonReadsHasNoMarks();

 private:
  [[nodiscard]] QAccessibleInterface& heard() const { return *QAccessible::queryAccessibleInterface(m_button); }
  [[nodiscard]] bool opens() const {
    return QTest::qWaitFor([this] { return m_button->menu()->isVisible(); }, 2000);
  }

  std::unique_ptr<QWidget> m_window;
  MenuButton* m_button = nullptr;
};

void MenuButtonTest::init() {
  m_window = std::make_unique<QWidget>();
  m_button = new MenuButton("&View", "What is shown", m_window.get());
  m_button->menu()->addAction("One");
  m_window->show();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MenuButtonTest::assistiveTechnologyOpensTheMenu_data() {
  QTest::addColumn<QString>("action");
  QTest::newRow("show menu") << QAccessibleActionInterface::showMenuAction();
  QTest::newRow("press") << QAccessibleActionInterface::pressAction();
}

void MenuButtonTest::assistiveTechnologyOpensTheMenu() {
  QFETCH(QString, action);
  QVERIFY(heard().actionInterface()->actionNames().contains(action));
  heard().actionInterface()->doAction(action);
  QVERIFY(opens());
  QVERIFY(heard().state().expanded);
  m_button->menu()->close();
}

void MenuButtonTest::itIsHeardAsAButtonWithAMenu() {
  QCOMPARE(heard().role(), QAccessible::ButtonMenu);
  QVERIFY(heard().state().hasPopup && heard().state().collapsed);
  QCOMPARE(heard().text(QAccessible::Name), QString("View"));
  QCOMPARE(heard().text(QAccessible::Description), QString("What is shown"));
}

void MenuButtonTest::keysOpenTheMenu_data() {
  QTest::addColumn<int>("key");
  QTest::newRow("space") << int(Qt::Key_Space);
  QTest::newRow("down") << int(Qt::Key_Down);
}

void MenuButtonTest::keysOpenTheMenu() {
  QFETCH(int, key);
  m_button->setFocus();
  QTest::keyClick(m_button, Qt::Key(key));
  QVERIFY(opens());
  m_button->menu()->close();
}

void MenuButtonTest::aMnemonicOpensTheMenu() {
  QTest::keyClick(m_window.get(), Qt::Key_V, Qt::AltModifier);
  QVERIFY(opens());
  m_button->menu()->close();
}

void MenuButtonTest::noTwoEntriesShareALetter() {
  QCOMPARE(withMnemonics({"Save", "Save as ...", "Sample", "S", "R&D"}),
           (QStringList{"&Save", "Save &as ...", "Sa&mple", "S (&B)", "&R&&D"}));
}

void MenuButtonTest::aTextWithoutLettersGetsOne() {
  QCOMPARE(withMnemonics({QString::fromUtf8("文件")}), QStringList(QString::fromUtf8("文件 (&A)")));
}

void MenuButtonTest::whatAPersonReadsHasNoMarks() {
  QCOMPARE(withoutMnemonic("Save &as ..."), QString("Save as ..."));
  QCOMPARE(withoutMnemonic("&R&&D"), QString("R&D"));
  QCOMPARE(withoutMnemonic("S (&B)"), QString("S"));
}

QTEST_MAIN(MenuButtonTest)
#include "menu_button_test.moc"
