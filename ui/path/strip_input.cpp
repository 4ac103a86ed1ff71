// The strictness strip under the mouse and the keyboard.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "core/scenario/timeline_rules.h"
#include "ui/path/strictness_strip.h"
#include "ui/path/strip_menu.h"

namespace chokepoint::ui {

namespace {

// What a hand moves that means the other direction, pixels: a month is but three wide.
constexpr double kSlackOfMonths = 5.0;
constexpr double kSlackOfLevels = 2.0;
constexpr double kClickSlack = 4.0;
constexpr int kMonthsOfBigStep = 12;
constexpr double kSmallHeightStep = 0.01;
constexpr double kBigStep = 0.1;

}  // namespace

void StrictnessStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  setFocus(Qt::MouseFocusReason);
  letGo();
  choose(pointAt(event->position()));
  m_pressed = event->position();
  m_dragging = isOwnChosen();
  if (m_dragging) m_grab = *m_pressed - geometryNow().of(*chosenPoint());
}

// The button may have been let go of where this was not told, as in a menu.
void StrictnessStrip::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragging && !event->buttons().testFlag(Qt::LeftButton)) letGo();
  if (m_dragging)
    dragTo(event->position());
  else
    hover(event->position());
}

void StrictnessStrip::hover(const QPointF& at) {
  const auto index = pointAt(at);
  const bool isOwn = index && m_content.points[*index].kind == StripPoint::Kind::Own;
  const bool adds = !index && !geometryNow().isOnRecord(at.x());
  setCursor(isOwn ? Qt::SizeAllCursor : index ? Qt::PointingHandCursor : adds ? Qt::CrossCursor : Qt::ArrowCursor);
  if (index == m_hovered) return;
  m_hovered = index;
  update();
}

void StrictnessStrip::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  m_hovered.reset();
  update();
}

// Where the pointer has brought the event: in a direction only once it has clearly gone there.
PolicyEvent StrictnessStrip::movedTo(const QPointF& at) const {
  const auto geometry = geometryNow();
  const QPointF moved = at - *m_pressed;
  PolicyEvent event = m_edits.beforeGesture();
  const double level = event.target + baseOf(m_edits.scenario(), event.channel, event.start);
  if (std::abs(moved.x()) > kSlackOfMonths) event.start = geometry.startAt(at.x() - m_grab.x());
  const bool isHigher = std::abs(moved.y()) > kSlackOfLevels;
  const double wanted = isHigher ? geometry.levelAt(at.y() - m_grab.y()) : level;
  const double base = baseOf(m_edits.scenario(), event.channel, event.start);
  event.target = nearestTarget(snapped(wanted - base), event.channel);
  return event;
}

void StrictnessStrip::dragTo(const QPointF& at) {
  const QPointF moved = at - *m_pressed;
  if (!m_edits.isInGesture()) {
    if (std::abs(moved.x()) <= kSlackOfMonths && std::abs(moved.y()) <= kSlackOfLevels) return;
    m_edits.beginGesture(*chosenPoint()->event);
  }
  PolicyEvent to = movedTo(at);
  if (m_edits.drag(to)) return;
  to.start = m_edits.inGesture().start;  // another stands in that month
  m_edits.drag(to);
}

void StrictnessStrip::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  const auto pressed = m_pressed;
  const bool wasDragging = m_dragging;
  const QPointF at = event->position();
  letGo();
  if (!pressed || wasDragging || std::hypot(at.x() - pressed->x(), at.y() - pressed->y()) > kClickSlack) return;
  const auto geometry = geometryNow();
  if (m_chosen) return open(*m_chosen);
  if (geometry.isOnRecord(at.x()) || at.x() > geometry.plot().right()) return;
  addAt(geometry.startAt(at.x()), geometry.channelAt(at, m_content.lines), geometry.levelAt(at.y()));
}

void StrictnessStrip::mouseDoubleClickEvent(QMouseEvent* event) {
  m_pressed = event->position();
  const auto index = pointAt(*m_pressed);
  if (index && m_content.points[*index].kind == StripPoint::Kind::Own) open(*index);
}

void StrictnessStrip::step(int direction) {
  if (m_content.points.empty()) return;
  const int last = static_cast<int>(m_content.points.size()) - 1;
  const int beside = direction > 0 ? -1 : last + 1;
  const int from = m_chosen ? static_cast<int>(*m_chosen) : beside;
  choose(static_cast<std::size_t>(std::clamp(from + direction, 0, last)));
}

bool StrictnessStrip::chooseByKey(int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down: step(-1); return true;
    case Qt::Key_Right:
    case Qt::Key_Up: step(1); return true;
    case Qt::Key_Home: step(-kMonths); return true;
    case Qt::Key_End: step(kMonths); return true;
    default: return false;
  }
}

bool StrictnessStrip::moveByKey(const QKeyEvent& event) {
  const bool isSmall = event.modifiers() == Qt::ShiftModifier;
  const int months = isSmall ? 1 : kMonthsOfBigStep;
  const double level = isSmall ? kSmallHeightStep : kBigStep;
  switch (event.key()) {
    case Qt::Key_Left: moveChosen(-months, 0.0); return true;
    case Qt::Key_Right: moveChosen(months, 0.0); return true;
    case Qt::Key_Up: moveChosen(0, level); return true;
    case Qt::Key_Down: moveChosen(0, -level); return true;
    default: return false;
  }
}

// Past months in which another event of the path starts.
void StrictnessStrip::moveChosen(int months, double level) {
  if (!isOwnChosen()) return;
  if (!m_edits.isInGesture()) m_edits.beginGesture(*chosenPoint()->event);
  m_keys.start();
  PolicyEvent to = m_edits.inGesture();
  to.start = {std::clamp(to.start.index + months, kLastRecorded, kMonths - 1)};
  to.target = nearestTarget(snapped(to.target + level), to.channel);
  while (!m_edits.drag(to)) {
    to.start.index += months < 0 ? -1 : 1;
    if (to.start < Month{kLastRecorded} || !inRun(to.start)) break;
  }
  announce();
}

void StrictnessStrip::endKeys() {
  if (!m_keys.isActive()) return;
  m_keys.stop();
  m_edits.endGesture();
}

// Of what the keys or the mouse have hold of: what comes after is another step.
void StrictnessStrip::letGo() {
  m_keys.stop();
  m_pressed.reset();
  m_dragging = false;
  m_edits.endGesture();
}

// A year after the one that is chosen, or where the first year that decisions can move as a whole begins.
void StrictnessStrip::insertByKey() {
  const auto* point = chosenPoint();
  if (point == nullptr) return addAt(january(kFirstProjectedYear), std::nullopt);
  const int month = point->month.index + kMonthsOfBigStep;
  addAt({std::clamp(month, kLastRecorded, kMonths - 1)}, point->channel);
}

void StrictnessStrip::remove(std::size_t index) {
  letGo();
  const auto point = m_content.points[index];
  if (point.kind == StripPoint::Kind::Own) m_edits.remove(*point.event);
  if (point.kind == StripPoint::Kind::Applied) m_edits.takeBack(*point.decision);
}

bool StrictnessStrip::editByKey(int key) {
  switch (key) {
    case Qt::Key_Insert: insertByKey(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (m_chosen) remove(*m_chosen);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      endKeys();
      if (m_chosen) open(*m_chosen);
      return true;
    case Qt::Key_Escape:
      if (!m_chosen) return false;
      if (m_edits.isInGesture())
        m_edits.cancelGesture();
      else
        choose(std::nullopt);
      letGo();
      return true;
    default: return false;
  }
}

void StrictnessStrip::keyPressEvent(QKeyEvent* event) {
  const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
  const bool moves = modifiers == Qt::ShiftModifier || modifiers == Qt::ControlModifier;
  if (moves && moveByKey(*event)) return;
  if (modifiers == Qt::NoModifier && (chooseByKey(event->key()) || editByKey(event->key()))) return;
  QWidget::keyPressEvent(event);
}

void StrictnessStrip::contextMenuEvent(QContextMenuEvent* event) {
  letGo();
  const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto geometry = geometryNow();
  if (!isByKey) choose(pointAt(event->pos()));
  const QPoint at = isByKey && m_chosen ? geometry.of(m_content.points[*m_chosen]).toPoint() : event->pos();
  const auto start = isByKey ? january(kFirstProjectedYear) : geometry.startAt(at.x());
  const auto level = isByKey ? std::nullopt : std::optional(geometry.levelAt(at.y()));
  stripMenu(*this, {start, level})->popup(mapToGlobal(at));
}

}  // namespace chokepoint::ui
