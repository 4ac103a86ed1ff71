// A window under test whose full answers are no larger than its first ones, and what a person does
// in it.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

#include "ui/views/frame/details.h"
#include "ui/window/main_window.h"

namespace chokepoint::ui {

class CoarseWindow {
 public:
  explicit CoarseWindow(const FileAccess& files = {}, const ProgramInfo& info = {})
      : m_window(m_document, files, info) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QObject::connect(&m_document, &Document::changed, [this] { m_isSettled = false; });
    QObject::connect(&m_window, &MainWindow::settled, [this] { m_isSettled = true; });
    m_window.setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
    m_window.resize(1600, 1000);
    m_window.show();
  }

  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] MainWindow& window() { return m_window; }

  // Whether all that is seen belongs to the settings.
  [[nodiscard]] bool isAnswered() { return m_isSettled && m_window.isFull() && m_window.answer().isAnswered(); }

  // By its tab, or by its place in the menu at the tabs' end.
  void openView(const QString& title) {
    auto& details = m_window.answer().details();
    for (auto* tab : details.findChildren<QToolButton*>()) {
      if (tab->text() == title) return tab->click();
      if (tab->menu() == nullptr) continue;
      for (auto* action : tab->menu()->actions())
        if (action->text() == title) return action->trigger();
    }
    QFAIL(qPrintable("no view is called " + title));
  }

  void click(const QString& button) {
    for (auto* one : m_window.findChildren<QToolButton*>())
      if (one->text() == button && one->isVisible()) return one->click();
    QFAIL(qPrintable("no button is called " + button));
  }

  // Of those that are seen.
  template <class Widget>
  [[nodiscard]] Widget& named(const QString& accessibleName) {
    for (auto* one : m_window.findChildren<Widget*>())
      if (one->accessibleName() == accessibleName && one->isVisible()) return *one;
    qFatal("nothing is called %s", qPrintable(accessibleName));
  }

  void choose(const QString& box, int item) {
    auto& choice = named<QComboBox>(box);
    choice.setCurrentIndex(item);
    emit choice.activated(item);
  }

  // As a person would: all at once, and Enter.
  static void type(QLineEdit& into, const QString& text) {
    into.setFocus();
    into.selectAll();
    QTest::keyClicks(&into, text);
    QTest::keyClick(&into, Qt::Key_Return);
  }

  // All that the labels and texts of the views say.
  [[nodiscard]] QString words() {
    QStringList all;
    const auto& details = m_window.answer().details();
    for (const auto* label : details.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text();
    for (const auto* text : details.findChildren<QTextBrowser*>())
      if (text->isVisible()) all += text->toPlainText();
    return all.join(QChar('\n'));
  }
  [[nodiscard]] bool says(const QString& text) { return words().contains(text); }

 private:
  Document m_document;
  MainWindow m_window;
  bool m_isSettled = false;
};

inline constexpr int kPatience = 120000;  // for a loaded machine under sanitizers

}  // namespace chokepoint::ui
