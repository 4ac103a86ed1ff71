#include "ui/path/strictness_strip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "core/scenario/timeline_rules.h"
#include "ui/format/format.h"
#include "ui/path/strip_accessible.h"
#include "ui/path/strip_painter.h"
#include "ui/path/strip_words.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kStripHeight = 44.0;
constexpr double kStripFocusLine = 1.3;
constexpr double kStripMargin = 6.0;  // above 1 and below 0, so that points there are whole
constexpr int kKeyRunOfStripMs = 800;

}  // namespace

StrictnessStrip::StrictnessStrip(Document& document, std::span<const RecordedEvent> decisions, QWidget* parent)
    : QWidget(parent), m_edits(document, decisions) {
  announceStripToAssistiveTechnology();
  setObjectName(QStringLiteral("strictnessStrip"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Strictness of the controls"));
  m_keys.setSingleShot(true);
  m_keys.setInterval(kKeyRunOfStripMs);
  connect(&m_keys, &QTimer::timeout, this, [this] { m_edits.endGesture(); });
  connect(&document, &Document::changed, this, &StrictnessStrip::followDocument);
  refresh();
}

void StrictnessStrip::setYear(Year year) {
  m_year = year;
  update();
}

QSize StrictnessStrip::sizeHint() const { return {640, qRound(scaled(kStripHeight))}; }
QSize StrictnessStrip::minimumSizeHint() const { return {160, qRound(scaled(kStripHeight))}; }

StripGeometry StrictnessStrip::geometryNow() const {
  const auto [left, right] = m_span ? m_span() : std::pair<double, double>(0.0, width());
  return StripGeometry(QRectF(QPointF(left, scaled(kStripMargin)), QPointF(right, height() - scaled(kStripMargin))));
}

// Whoever undoes in the midst of a drag has taken over.
void StrictnessStrip::followDocument() {
  if (m_edits.isInGesture() && !m_edits.isUndisturbed()) {
    m_next = m_edits.beforeGesture();
    letGo();
  }
  refresh();
  m_next.reset();
}

void StrictnessStrip::refresh() {
  auto chosen = m_chosen ? std::optional(m_content.points[*m_chosen]) : std::nullopt;
  if (m_edits.isInGesture()) chosen = StripPoint{.event = m_edits.inGesture()};
  if (m_next) chosen = StripPoint{.event = *m_next};
  m_content = stripContent(m_edits.scenario(), m_edits.decisions(), chosen ? chosen->event : std::nullopt);
  m_hovered.reset();
  m_chosen = chosen ? indexOf(*chosen) : std::nullopt;
  if (m_dragging && !m_edits.isInGesture() && !isOwnChosen()) letGo();
  update();
  emit chosenChanged();
}

// A decision of which a part is applied has a point of its own beside those of its events.
std::optional<std::size_t> StrictnessStrip::indexOf(const StripPoint& point) const {
  const auto& points = m_content.points;
  const auto same = [&](const StripPoint& other) { return isSame(point, other); };
  auto found = std::ranges::find_if(
      points, [&](const auto& other) { return same(other) && point.isEvent() == other.isEvent(); });
  if (found == points.end()) found = std::ranges::find_if(points, same);
  if (found == points.end()) return std::nullopt;
  return static_cast<std::size_t>(found - points.begin());
}

std::optional<std::size_t> StrictnessStrip::pointAt(const QPointF& at) const {
  return geometryNow().pointAt(at, m_content.points, m_chosen);
}

const StripPoint* StrictnessStrip::chosenPoint() const { return m_chosen ? &m_content.points[*m_chosen] : nullptr; }

bool StrictnessStrip::isOwnChosen() const {
  const auto* point = chosenPoint();
  return point != nullptr && point->kind == StripPoint::Kind::Own;
}

void StrictnessStrip::choose(std::optional<std::size_t> index) {
  if (index == m_chosen) return;
  letGo();
  m_chosen = index;
  refresh();  // an event that leads nowhere may go
  announce();
}

void StrictnessStrip::open(std::size_t index) {
  choose(index);
  if (!m_chosen) return;
  const auto point = m_content.points[*m_chosen];  // which may stand at another place among them now
  const QPoint at = mapToGlobal(QPointF(geometryNow().of(point).x(), height()).toPoint());  // beneath the strip
  if (point.kind == StripPoint::Kind::Own)
    emit typeRequested(*point.event, at);
  else
    emit decisionRequested(point.decision, at);
}

// What is held stands to the last digit, so that nothing jumps.
double StrictnessStrip::targetAt(Month month, std::optional<Channel> channel, std::optional<double> level) const {
  const auto& scenario = m_edits.scenario();
  return level ? nearestTarget(snapped(*level - baseOf(scenario, channel, month)), channel)
               : policyPathOf(scenario, channel)[static_cast<std::size_t>(month.index)];
}

void StrictnessStrip::addAt(Month start, std::optional<Channel> channel, std::optional<double> level) {
  letGo();
  for (; inRun(start); ++start.index) {  // past months that are taken
    const PolicyEvent event{.start = start, .target = targetAt(start, channel, level), .channel = channel};
    m_next = event;
    if (m_edits.add(event)) break;
  }
  m_next.reset();
  announce();
}

bool StrictnessStrip::replace(const PolicyEvent& event, const PolicyEvent& by) {
  m_next = by;
  const bool done = m_edits.replace(event, by);
  m_next.reset();
  return done;
}

bool StrictnessStrip::setPath(const PolicyEvent& event, std::optional<Channel> path) {
  return replace(event, withPath(m_edits.scenario(), event, path));
}

void StrictnessStrip::announce() {
  if (!m_chosen || !QAccessible::isActive()) return;
  QAccessibleEvent focus(this, QAccessible::Focus);
  focus.setChild(static_cast<int>(*m_chosen));
  QAccessible::updateAccessibility(&focus);
}

QString StrictnessStrip::tipAt(const QPointF& at) const {
  if (const auto point = pointAt(at)) return tipOf(m_content.points[*point]);
  if (!geometryNow().isOnRecord(at.x())) return tr("Click to add a decision; drag a point to move it.");
  return tr("On record; your own decisions may start from %1 on.", "month").arg(monthName(kRecordEnds));
}

bool StrictnessStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
  return true;
}

void StrictnessStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  const StripLook look{.chosen = m_chosen, .hovered = m_hovered, .focused = hasFocus(), .year = m_year};
  paintStrip(painter, geometryNow(), m_content, look, width());
  if (hasFocus() && !m_chosen) paintFocus(painter);
}

// Where no point has a ring of its own.
void StrictnessStrip::paintFocus(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().us, kStripFocusLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 3.0, 3.0);
}

void StrictnessStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void StrictnessStrip::focusOutEvent(QFocusEvent* event) {
  endKeys();
  QWidget::focusOutEvent(event);
  update();
}

void StrictnessStrip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
}

}  // namespace chokepoint::ui
