#include "ui/levers/slider/slider_track.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/format/lever_tip.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/levers/slider/slider_accessible.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kKeyRunMs = 800;    // a pause as long as this ends a run of keys
constexpr double kMagnet = 4.0;   // pixels around the default
constexpr int kWheelNotch = 120;  // eighths of a degree
constexpr int kLeastTrackWidth = 120;

}  // namespace

SliderTrack::SliderTrack(const ParameterSpec& spec, SliderSize size, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_scale(spec), m_size(size), m_state{spec.defaultValue(), false, spec.prior} {
  announceSlidersToAssistiveTechnology();
  setObjectName(QStringLiteral("track"));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_keys.setSingleShot(true);
  m_keys.setInterval(kKeyRunMs);
  connect(&m_keys, &QTimer::timeout, this, &SliderTrack::gestureEnded);
}

SliderGeometry SliderTrack::geometryNow() const { return {m_spec, m_scale, m_size, static_cast<double>(width())}; }

void SliderTrack::setState(const LeverState& state) {
  const bool moved = state.value != m_state.value;
  m_state = state;
  if (moved) m_said.clear();
  m_isUnsaid = m_isUnsaid || moved;
  update();
  if (moved) announceSliderValue(*this);
}

void SliderTrack::tellAnswer(const QString& sentence) {
  m_said = sentence;
  m_isUnsaid = false;
  announceSliderDescription(*this);
}

QString SliderTrack::description() const {
  const QString words = sentenceStart(levelWords(m_spec, m_state.value));
  const QString level = words.isEmpty() ? QString() : tr("%1.", "what a slider stands at").arg(words);
  return inSequence({level, m_said.isEmpty() ? accessibleDescription() : m_said});
}

void SliderTrack::requestValue(double value) {
  endKeys();
  emit gestureStarted();
  edit(std::clamp(value, m_spec.min, m_spec.max));
  emit gestureEnded();
}

QSize SliderTrack::sizeHint() const { return {2 * kLeastTrackWidth, static_cast<int>(geometryNow().height())}; }
QSize SliderTrack::minimumSizeHint() const { return {kLeastTrackWidth, sizeHint().height()}; }

bool SliderTrack::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto geometry = geometryNow();
  const bool isBelow = help->pos().y() > geometry.middle() && help->pos().y() <= geometry.ticksBottom() + 1.0;
  const auto mark = isBelow ? geometry.evidenceAt(help->pos().x()) : std::nullopt;
  QToolTip::showText(help->globalPos(), mark ? evidenceTip(m_spec, *mark) : toolTip(), this);
  return true;
}

void SliderTrack::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const SliderLook look{.value = m_state.value,
                        .likely = m_state.prior,
                        .ownPrior = m_state.prior != m_spec.prior,
                        .fixed = m_state.fixed,
                        .hovered = underMouse() || m_dragging,
                        .focused = hasFocus(),
                        .enabled = isEnabled()};
  paintSlider(painter, m_spec, geometryNow(), look);
}

bool SliderTrack::isOnHandle(QPointF position) const {
  const auto geometry = geometryNow();
  const QPointF offset = position - QPointF(geometry.xOf(m_state.value), geometry.middle());
  return std::hypot(offset.x(), offset.y()) <= geometry.radius() + 1.0;
}

double SliderTrack::valueAt(double x) const {
  const auto geometry = geometryNow();
  if (std::abs(x - geometry.xOf(m_spec.defaultValue())) <= kMagnet) return m_spec.defaultValue();
  return m_scale.roundValueAt(geometry.fractionAt(x), geometry.length());
}

void SliderTrack::edit(double value) {
  if (value != m_state.value) emit valueEdited(value);
}

void SliderTrack::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  endKeys();
  m_dragging = true;
  const bool taken = isOnHandle(event->position());
  m_grab = taken ? event->position().x() - geometryNow().xOf(m_state.value) : 0.0;
  emit gestureStarted();
  if (!taken) edit(valueAt(event->position().x()));
  update();
}

void SliderTrack::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragging) edit(valueAt(event->position().x() - m_grab));
}

void SliderTrack::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_dragging) return event->ignore();
  m_dragging = false;
  update();
  emit gestureEnded();
}

void SliderTrack::stepTo(double value) {
  if (!m_keys.isActive()) emit gestureStarted();
  m_keys.start();
  edit(value);
}

void SliderTrack::step(int direction, SliderScale::Step size) { stepTo(m_scale.next(m_state.value, direction, size)); }

void SliderTrack::endKeys() {
  if (!m_keys.isActive()) return;
  m_keys.stop();
  emit gestureEnded();
}

bool SliderTrack::moveByKey(int key) {
  using Step = SliderScale::Step;
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down: step(-1, Step::Small); return true;
    case Qt::Key_Right:
    case Qt::Key_Up: step(1, Step::Small); return true;
    case Qt::Key_PageDown: step(-1, Step::Large); return true;
    case Qt::Key_PageUp: step(1, Step::Large); return true;
    case Qt::Key_Home: stepTo(m_spec.min); return true;
    case Qt::Key_End: stepTo(m_spec.max); return true;
    default: return false;
  }
}

void SliderTrack::keyPressEvent(QKeyEvent* event) {
  const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (plain && moveByKey(event->key())) return;
  endKeys();
  const QString text = event->text();
  // As help on what has the focus is called elsewhere.
  if (event->key() == Qt::Key_F1 && event->modifiers() == Qt::ShiftModifier) return emit sourceRequested();
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool isDrawn = m_spec.kind == ParameterKind::Assumption;
  if (isEnter && isDrawn && event->modifiers() == Qt::AltModifier) return emit priorRequested();
  if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) return emit resetRequested();
  if (plain && (isEnter || event->key() == Qt::Key_F2)) return emit typed({});
  if (plain && !text.isEmpty() && (text[0].isDigit() || QStringLiteral("-+.,").contains(text[0])))
    return emit typed(text);
  QWidget::keyPressEvent(event);
}

void SliderTrack::wheelEvent(QWheelEvent* event) {
  if (!hasFocus()) return event->ignore();  // the panel scrolls
  m_wheel += event->angleDelta().y();
  for (; std::abs(m_wheel) >= kWheelNotch; m_wheel -= m_wheel > 0 ? kWheelNotch : -kWheelNotch)
    step(m_wheel > 0 ? 1 : -1, SliderScale::Step::Small);
}

void SliderTrack::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  m_wheel = 0;
}

void SliderTrack::focusOutEvent(QFocusEvent* event) {
  endKeys();
  QWidget::focusOutEvent(event);
}

void SliderTrack::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
  QWidget::changeEvent(event);
}

}  // namespace chokepoint::ui
