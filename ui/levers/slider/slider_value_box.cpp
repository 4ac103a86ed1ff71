#include "ui/levers/slider/slider_value_box.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/format/parameter_text.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kBoxPadding = 3;      // left and right of the number
constexpr int kLineEditMargin = 2;  // QLineEdit's own, left and right
constexpr int kLeastDigits = 4;     // room to type
constexpr double kBoxCorner = 3.0;
constexpr double kWideOffset = 0.44;  // between the stops, so that its distance and direction are said

}  // namespace

SliderValueBox::SliderValueBox(const ParameterSpec& spec, const QFont& font, QWidget* parent)
    : QLineEdit(parent), m_spec(spec) {
  setObjectName(QStringLiteral("value"));
  setFont(font);
  setFrame(false);
  setAlignment(Qt::AlignRight);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  // The box itself is painted below. A palette would not do: the style sheet overrules it.
  setStyleSheet(QStringLiteral("background: transparent; border: none; padding: 0;"));
  setAccessibleName(tr("%1, value").arg(translated(spec.label)));
  setAccessibleDescription(rangeText(spec, spec.min, spec.max));
  connect(this, &QLineEdit::textChanged, this, &SliderValueBox::grow);
  connect(this, &QLineEdit::textEdited, this, [this] { emit rejected({}); });
  reserveRoom();
  takeRoom();
  setValue(spec.defaultValue());
}

void SliderValueBox::setValue(double value) {
  const bool typing = hasFocus() && isModified();
  if (typing && value == m_value) return;  // another lever moved
  m_value = value;
  showValue();
}

void SliderValueBox::reserveRoom() {
  std::vector<double> values{m_spec.min, m_spec.defaultValue(), m_spec.max};
  for (const auto& stop : m_spec.stops) values.push_back(stop.value);
  if (isOffset(m_spec)) values.push_back(kWideOffset);
  for (const double value : values)
    m_room = std::max(m_room, fontMetrics().horizontalAdvance(shortLevelText(m_spec, value)));
}

// An offset is a word until it is typed.
void SliderValueBox::showValue() {
  const QString text = hasFocus() ? numberText(m_spec, m_value) : shortLevelText(m_spec, m_value);
  if (text != this->text()) setText(text);
  setModified(false);
}

void SliderValueBox::startTyping(const QString& text) {
  setFocus(Qt::ShortcutFocusReason);
  selectAll();
  if (!text.isEmpty()) insert(text);
  if (!text.isEmpty()) setModified(true);
}

// Where no unit follows, a number at rest ends where the track ends; typing takes room for a frame.
void SliderValueBox::takeRoom() {
  const bool isFlush = !hasFocus() && unitText(m_spec).isEmpty();
  setTextMargins(0, 0, isFlush ? -kLineEditMargin : 0, 0);
  updateGeometry();
}

// The panel is laid out anew only for a text that needs more room than all values of the range.
void SliderValueBox::grow() {
  if (sizeHint().width() != width()) updateGeometry();
}

QSize SliderValueBox::sizeHint() const {
  const QFontMetrics metrics(font());
  const int least = metrics.horizontalAdvance(QString(kLeastDigits, QLatin1Char('0')));
  const int typed = metrics.horizontalAdvance(text() + QLatin1Char('0'));
  const int shown = std::max(m_room, metrics.horizontalAdvance(text()));
  return {(hasFocus() ? std::max({least, typed, shown}) : shown) + 2 * kBoxPadding, metrics.height() + 2};
}

QSize SliderValueBox::minimumSizeHint() const { return sizeHint(); }

bool SliderValueBox::event(QEvent* event) {
  // Esc belongs to the typing, before any shortcut of the window.
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
    event->accept();
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) takeRoom();
  if (event->type() == QEvent::FocusIn && !isModified()) showValue();
  return QLineEdit::event(event);
}

void SliderValueBox::paintEvent(QPaintEvent* event) {
  if (hasFocus()) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().us, 1.0));
    painter.setBrush(theme().window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kBoxCorner, kBoxCorner);
  } else if (underMouse() && isEnabled()) {
    // A line beneath says that the number can be typed.
    QPainter(this).fillRect(QRect(kBoxPadding, height() - 1, width() - kBoxPadding, 1), theme().range);
  }
  QLineEdit::paintEvent(event);
}

void SliderValueBox::mousePressEvent(QMouseEvent* event) {
  const bool entering = !hasFocus() || !isModified();
  QLineEdit::mousePressEvent(event);
  if (entering) selectAll();
}

void SliderValueBox::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      showValue();
      emit rejected({});
      emit left();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (commit()) emit left();
      return;
    default: QLineEdit::keyPressEvent(event);
  }
}

void SliderValueBox::focusOutEvent(QFocusEvent* event) {
  // A wrong text gives way to the value that holds; the sentence stays to say why.
  static_cast<void>(commit());
  showValue();
  QLineEdit::focusOutEvent(event);
}

bool SliderValueBox::commit() {
  if (!isModified()) return true;
  const auto typed = typedValue(m_spec, text());
  emit rejected(typed.error);
  if (!typed.value) return false;
  setModified(false);
  emit committed(*typed.value);
  showValue();
  return true;
}

}  // namespace chokepoint::ui
