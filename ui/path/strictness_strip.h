// The path of strictness from 2022 to 2032, and the editor of the scenario's policy timeline.
//
// Decisions on record are dots, hollow after the record's end until they are applied; the user's events are diamonds. A
// click beside them adds one, to the line that was hit or else to the level; a drag moves one in months and hundredths.
// By keyboard: Left and Right choose, Shift with arrows moves by a month or 0.01, Ctrl by a year or 0.1, Insert adds,
// Delete deletes, Enter types or tells, Escape leaves; the menu has all of it.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <utility>

#include "ui/path/policy_edits.h"
#include "ui/path/strip_geometry.h"

class QPainter;

namespace chokepoint::ui {

class StrictnessStrip : public QWidget {
  Q_OBJECT

 public:
  // `decisions`: a table that outlives this.
  StrictnessStrip(Document& document, std::span<const RecordedEvent> decisions, QWidget* parent);

  // Left and right of a chart's plot in this widget's pixels, to share its time axis.
  void followPlot(std::function<std::pair<double, double>()> span) { m_span = std::move(span); }
  // The year that is spoken of.
  void setYear(Year year);

  [[nodiscard]] const StripContent& content() const { return m_content; }
  [[nodiscard]] StripGeometry geometryNow() const;
  [[nodiscard]] PolicyEdits& edits() { return m_edits; }

  [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
  void choose(std::optional<std::size_t> index);
  // Asks for what is told of a point, or for the fields of its event.
  void open(std::size_t index);
  // Deletes the event of a point, or takes back the decision that it stands for.
  void remove(std::size_t index);
  // An edit of the point that is chosen, which stays chosen; false where another stands there.
  bool replace(const PolicyEvent& event, const PolicyEvent& by);
  // Of another path, at the same height (withPath); false where another starts there.
  bool setPath(const PolicyEvent& event, std::optional<Channel> path);
  // Adds an event in the first month from `start` on that is free on its path: one that leads to `level`, or that holds
  // the path where it stands then.
  void addAt(Month start, std::optional<Channel> channel, std::optional<double> level = {});

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void typeRequested(const chokepoint::PolicyEvent& event, const QPoint& at);
  void decisionRequested(const chokepoint::RecordedEvent* decision, const QPoint& at);
  void chosenChanged();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void paintFocus(QPainter& painter) const;
  void refresh();
  void followDocument();
  [[nodiscard]] std::optional<std::size_t> indexOf(const StripPoint& point) const;
  [[nodiscard]] std::optional<std::size_t> pointAt(const QPointF& at) const;
  [[nodiscard]] const StripPoint* chosenPoint() const;
  [[nodiscard]] bool isOwnChosen() const;
  [[nodiscard]] double targetAt(Month month, std::optional<Channel> channel, std::optional<double> level) const;
  [[nodiscard]] QString tipAt(const QPointF& at) const;
  void dragTo(const QPointF& at);
  void hover(const QPointF& at);
  void step(int direction);
  [[nodiscard]] PolicyEvent movedTo(const QPointF& at) const;
  bool chooseByKey(int key);
  bool moveByKey(const QKeyEvent& event);
  void moveChosen(int months, double level);
  void insertByKey();
  bool editByKey(int key);
  void endKeys();
  void letGo();
  void announce();

  PolicyEdits m_edits;
  std::function<std::pair<double, double>()> m_span;
  StripContent m_content;
  std::optional<std::size_t> m_chosen;
  std::optional<std::size_t> m_hovered;
  std::optional<PolicyEvent> m_next;  // to be chosen once the document has it
  Year m_year = kFirstProjectedYear;
  std::optional<QPointF> m_pressed;  // where the button went down, until it is up or something else was done
  QPointF m_grab;                    // from the point to where it was taken
  bool m_dragging = false;           // the button is down on an event
  QTimer m_keys;                     // runs while a run of keys goes on
};

}  // namespace chokepoint::ui
