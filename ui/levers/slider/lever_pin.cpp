#include "ui/levers/slider/lever_pin.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kPinGap = 5.0;  // between dot and word
constexpr double kPinLine = 1.3;
constexpr double kPinMargin = 2.0;  // for the focus frame, but left, where the line begins

}  // namespace

LeverPin::LeverPin(const ParameterSpec& spec, QWidget* parent) : QAbstractButton(parent), m_spec(spec) {
  setObjectName(QStringLiteral("pin"));
  setCheckable(true);
  setFont(fontOf(TextRole::Small));
  setFocusPolicy(Qt::TabFocus);  // a click leaves the focus where the work is
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(tr("%1, fixed").arg(translated(spec.label)));
  setState({});
}

QString LeverPin::word(const State& state) const {
  const bool isLever = m_spec.kind == ParameterKind::Lever;
  if (state.fixed) return isLever ? tr("set by you") : tr("fixed by you");
  if (state.isBare) return {};
  if (isLever) return deciderText(m_spec);
  return state.ownPrior ? tr("drawn as you say") : tr("uncertain");
}

QString LeverPin::explanation(bool fixed) const {
  if (fixed) return tr("Let go of it: back to the default");
  if (m_spec.kind == ParameterKind::Lever)
    return tr("A decision. Set it at its present value, as part of this scenario");
  return tr("An assumption: every run draws its own value. Fix it at the present one");
}

void LeverPin::setState(const State& state) {
  setChecked(state.fixed);
  setToolTip(explanation(state.fixed));  // which is what is heard beside the name
  if (text() == word(state)) return;
  setText(word(state));
  updateGeometry();
}

double LeverPin::dotSize() const { return std::round(QFontMetricsF(font()).xHeight() * 1.25); }

QSize LeverPin::sizeHint() const {
  const QFontMetricsF metrics(font());
  const double dot = hasDot() ? dotSize() + (text().isEmpty() ? 0.0 : kPinGap) : 0.0;
  const double width = dot + metrics.horizontalAdvance(text()) + kPinMargin;
  return QSizeF(std::ceil(width), std::ceil(metrics.height() + kPinMargin)).toSize();
}

void LeverPin::paintDot(QPainter& painter, const QColor& colour) const {
  const double dot = dotSize();
  const QRectF circle(0.0, (height() - dot) / 2.0, dot, dot);
  painter.setPen(QPen(colour, kPinLine));
  painter.setBrush(isChecked() ? colour : QColor(Qt::transparent));
  painter.drawEllipse(circle.adjusted(kPinLine / 2.0, kPinLine / 2.0, -kPinLine / 2.0, -kPinLine / 2.0));
}

void LeverPin::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour = underMouse() && isEnabled() ? theme().text : theme().muted;
  const double left = hasDot() ? dotSize() + kPinGap : 0.0;
  if (hasDot()) paintDot(painter, colour);
  painter.setPen(colour);
  painter.drawText(QRectF(left, 0.0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text());
  if (!hasFocus()) return;
  painter.setPen(QPen(theme().us, kPinLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 3.0, 3.0);
}

}  // namespace chokepoint::ui
