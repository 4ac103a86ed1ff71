#include "ui/levers/prior/prior_density.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "core/engine/prior.h"
#include "ui/format/parameter_text.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kDensityWidth = 320;
constexpr int kDensityHeight = 110;
constexpr int kDensityPoints = 160;
constexpr double kBeyondShown = 0.001;  // of the draws, at either end
constexpr double kDensityTop = 6.0;
constexpr double kMostHigh = 4.0;  // times the density at the centre: one that is infinite at an end is cut

std::vector<QPointF> densityOf(const Prior& prior, double least, double greatest) {
  std::vector<QPointF> points;
  for (int i = 0; i <= kDensityPoints; ++i) {
    const double value = least + (greatest - least) * i / kDensityPoints;
    const double density = prior.density(value);
    points.emplace_back(value, std::isfinite(density) ? density : 0.0);
  }
  return points;
}

double highestOf(const std::vector<QPointF>& density) {
  return density.empty() ? 0.0 : std::ranges::max(density, {}, &QPointF::y).y();
}

}  // namespace

PriorDensity::PriorDensity(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("density"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("How likely its values are"));
}

QSize PriorDensity::sizeHint() const { return {kDensityWidth, kDensityHeight}; }

void PriorDensity::setPrior(const ParameterSpec& spec, const PriorSpec& prior) {
  m_spec = &spec;
  m_prior = prior;
  const Prior own(prior, spec.min, spec.max);
  const Prior byDefault(spec.prior, spec.min, spec.max);
  m_least = std::min(own.quantile(kBeyondShown), byDefault.quantile(kBeyondShown));
  m_greatest = std::max(own.upperQuantile(kBeyondShown), byDefault.upperQuantile(kBeyondShown));
  m_density = densityOf(own, m_least, m_greatest);
  m_ofDefault = prior == spec.prior ? std::vector<QPointF>() : densityOf(byDefault, m_least, m_greatest);
  const double most = kMostHigh * std::max(own.density(prior.central), byDefault.density(spec.prior.central));
  m_highest = std::min(most, std::max(highestOf(m_density), highestOf(m_ofDefault)));
  setAccessibleDescription(described());
  update();
}

QString PriorDensity::described() const {
  return tr("From %1, centre %2", "range, number")
      .arg(rangeText(*m_spec, m_prior.low, m_prior.high), valueText(*m_spec, m_prior.central));
}

QRectF PriorDensity::hill() const {
  const double numbers = QFontMetricsF(fontOf(TextRole::Small)).height();
  return {1.0, kDensityTop, width() - 2.0, height() - kDensityTop - numbers - 4.0};
}

QPointF PriorDensity::placed(QPointF point) const {
  const QRectF area = hill();
  const double share = std::clamp((point.x() - m_least) / (m_greatest - m_least), 0.0, 1.0);
  return {area.left() + share * area.width(), area.bottom() - std::min(1.0, point.y() / m_highest) * area.height()};
}

QPolygonF PriorDensity::curve(const std::vector<QPointF>& density) const {
  QPolygonF line;
  for (const QPointF& point : density) line << placed(point);
  return line;
}

void PriorDensity::paintEvent(QPaintEvent*) {
  if (m_spec == nullptr) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintHill(painter);
  paintNumbers(painter);
}

void PriorDensity::paintHill(QPainter& painter) const {
  const QPolygonF line = curve(m_density);
  const QRectF area = hill();
  QPainterPath filled;
  filled.addPolygon(QPolygonF(line) << area.bottomRight() << area.bottomLeft());
  painter.fillPath(filled, Theme::innerBand(theme().us));
  painter.setPen(QPen(theme().us, 1.5));
  painter.drawPolyline(line);
  painter.setPen(QPen(theme().track, 1.0));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  if (m_ofDefault.empty()) return;
  painter.setPen(QPen(theme().faint, 1.5, Qt::DashLine));
  painter.drawPolyline(curve(m_ofDefault));
}

// The centre keeps its place; an end gives way to it.
void PriorDensity::paintNumbers(QPainter& painter) const {
  const QFontMetricsF metrics(fontOf(TextRole::Small));
  const double top = hill().bottom();
  painter.setFont(fontOf(TextRole::Small));
  QRectF taken;
  for (const double value : {m_prior.central, m_prior.low, m_prior.high}) {
    const double x = placed({value, 0.0}).x();
    const QString text = numberText(*m_spec, value);
    const double wide = metrics.horizontalAdvance(text);
    QRectF box(std::clamp(x - wide / 2.0, 0.0, std::max(0.0, width() - wide)), top + 4.0, wide, metrics.height());
    if (!taken.isNull() && value <= m_prior.central) box.moveRight(std::min(box.right(), taken.left() - 4.0));
    if (!taken.isNull() && value > m_prior.central) box.moveLeft(std::max(box.left(), taken.right() + 4.0));
    if (taken.isNull()) taken = box;
    painter.setPen(QPen(theme().text, 1.0));
    painter.drawLine(QPointF(x, top - 3.0), QPointF(x, top + 3.0));
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
  }
}

void PriorDensity::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
  QWidget::changeEvent(event);
}

}  // namespace chokepoint::ui
