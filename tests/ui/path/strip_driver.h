// The strictness panel in a window, and what a person does with it.
#pragma once

#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QtTest>
#include <algorithm>

#include "ui/path/strictness_panel.h"

namespace chokepoint::ui {

// Two decisions after the record's end that move a path, and one that moves none, beside one on record.
inline const std::vector<RecordedEvent>& madeDecisions() {
  const auto decision = [](const char* date, const char* what, std::vector<RecordedMove> moves, const char* stays) {
    return RecordedEvent{.id = date,
                         .date = date,
                         .month = *monthFromText(std::string_view(date).substr(0, 7)),
                         .event = what,
                         .channels = {},
                         .facts = {"T05"},
                         .moves = std::move(moves),
                         .stays = stays};
  };
  static const std::vector<RecordedEvent> all{
      decision("2025-04-15", "License required for the H20", {{{}, 0.85, 1.0, "as the record has it"}}, ""),
      decision("2026-09-10", "A bill is talked of", {}, "a bill is no rule"),
      decision("2026-11-03", "A stricter rule", {{{}, 0.8, 1.0, "made for a test"}}, ""),
      decision("2027-02-01", "Memory is let go", {{Channel::hbm_control, -0.3, 2.0, "made for a test"}}, "")};
  return all;
}

class StripDriver {
 public:
  explicit StripDriver(const std::vector<RecordedEvent>& decisions = madeDecisions())
      : m_panel(m_document, &m_window, decisions) {
    // As the window has them.
    new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), &m_window, m_document.history(), &QUndoStack::undo);
    new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &m_window, &m_document, &Document::resetAll);
    m_window.resize(700, 420);
    m_panel.setGeometry(20, 300, 640, m_panel.sizeHint().height());
    strip().followPlot([] { return std::pair(30.0, 558.0); });  // four pixels a month
    m_window.show();
    m_window.activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&m_window);
  }

  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] QWidget& window() { return m_window; }
  [[nodiscard]] StrictnessPanel& panel() { return m_panel; }
  [[nodiscard]] StrictnessStrip& strip() { return m_panel.strip(); }
  [[nodiscard]] int steps() { return m_document.history()->count(); }
  [[nodiscard]] QString lastStep() { return m_document.history()->undoText(); }

  [[nodiscard]] QPoint at(Month month, double level) {
    const auto geometry = strip().geometryNow();
    return QPointF(geometry.xOf(month), geometry.yOf(level)).toPoint();
  }
  void click(const QPoint& at) { QTest::mouseClick(&strip(), Qt::LeftButton, {}, at); }
  void drag(const QPoint& from, const std::vector<QPoint>& to) {
    QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
    for (const auto& point : to) QTest::mouseMove(&strip(), point);
    QTest::mouseRelease(&strip(), Qt::LeftButton, {}, to.back());
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&strip(), key, modifiers); }

  // Of the point that is chosen, or of the place.
  QStringList askForMenu() { return ask(QContextMenuEvent::Keyboard, QPoint()); }
  QStringList askForMenu(const QPoint& at) { return ask(QContextMenuEvent::Mouse, at); }
  // By the arrows: the entry that begins so, and the one within it.
  void chooseInMenu(const QStringList& entries) {
    auto* menu = openMenu();
    for (const auto& entry : entries) {
      const auto isThere = [&] {
        return menu->activeAction() != nullptr && wordsOf(*menu->activeAction()).startsWith(entry);
      };
      for (qsizetype i = 0; i < menu->actions().size() && !isThere(); ++i) QTest::keyClick(menu, Qt::Key_Down);
      QVERIFY2(isThere(), qPrintable(entry));
      auto* within = menu->activeAction()->menu();
      QTest::keyClick(menu, within != nullptr ? Qt::Key_Right : Qt::Key_Return);
      menu = within;
    }
  }
  // From the list that opens.
  void choosePath(const QString& name) {
    auto* box = shown<QComboBox>("path");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTest::keyClick(box->view(), Qt::Key_Home);
    for (int i = 0; i < box->findText(name); ++i) QTest::keyClick(box->view(), Qt::Key_Down);
    QTest::keyClick(box->view(), Qt::Key_Return);
  }

  // The user's events, by their starts.
  [[nodiscard]] std::vector<PolicyEvent> own() {
    std::vector<PolicyEvent> events;
    for (const auto& point : strip().content().points)
      if (point.kind == StripPoint::Kind::Own) events.push_back(*point.event);
    return events;
  }
  [[nodiscard]] double levelAt(Month month) {
    return strip().content().lines.front().levels[static_cast<std::size_t>(month.index)];
  }
  [[nodiscard]] const StripPoint& pointOf(const RecordedEvent& decision) {
    return *std::ranges::find(strip().content().points, &decision, &StripPoint::decision);
  }
  [[nodiscard]] const StripPoint& chosenPoint() { return strip().content().points[*strip().chosen()]; }
  [[nodiscard]] QPoint at(const StripPoint& point) { return strip().geometryNow().of(point).toPoint(); }

  template <class Widget>
  [[nodiscard]] Widget* shown(const char* name) {
    auto* found = m_window.findChild<Widget*>(QString::fromLatin1(name));
    return found != nullptr && found->isVisible() ? found : nullptr;
  }
  void type(const char* field, const QString& text) {
    beginTyping(field, text);
    QTest::keyClick(shown<QLineEdit>(field), Qt::Key_Return);
  }
  // Without Enter.
  void beginTyping(const char* field, const QString& text) {
    auto* edit = shown<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
  }

 private:
  [[nodiscard]] static QString wordsOf(const QAction& action) { return action.text().remove(QLatin1Char('&')); }
  [[nodiscard]] QMenu* openMenu() {
    const auto menus = strip().findChildren<QMenu*>("stripMenu");
    const auto open = std::ranges::find_if(menus, &QWidget::isVisible);
    return open == menus.end() ? nullptr : *open;
  }
  QStringList ask(QContextMenuEvent::Reason reason, const QPoint& at) {
    QContextMenuEvent asked(reason, at, strip().mapToGlobal(at));
    QCoreApplication::sendEvent(&strip(), &asked);
    QStringList entries;
    for (const auto* action : openMenu()->actions()) entries << wordsOf(*action);
    return entries;
  }

  Document m_document;
  QWidget m_window;
  StrictnessPanel m_panel;
};

}  // namespace chokepoint::ui
