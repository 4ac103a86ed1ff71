#include "ui/charts/studies/year_stack_plot.h"

#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

constexpr double kInPercent = 100.0;
constexpr double kBetweenYears = 1.0;  // pixels, on both sides

// Red, green and blue as bright as they look, from 0 to 1.
double brightnessOf(const QColor& colour) {
  return 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
}

// Whichever of the theme's two stands out from what it is written on.
QColor inkOn(const QColor& ground) {
  const auto distance = [&](const QColor& ink) { return std::abs(brightnessOf(ink) - brightnessOf(ground)); };
  return distance(theme().text) >= distance(theme().window) ? theme().text : theme().window;
}

}  // namespace

class YearColumns : public QCPLayerable {
 public:
  YearColumns(QCPAxis* time, QCPAxis* value)
      : QCPLayerable(time->parentPlot(), QStringLiteral("main")), m_time(time), m_value(value) {}

  // Outlives this; heights are drawn in so many units of the axis.
  void setStack(const YearStack* stack, double scale) {
    m_stack = stack;
    m_scale = scale;
  }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override {
    if (m_stack == nullptr) return;
    painter->setFont(chartFont(TextRole::Small));
    for (std::size_t year = 0; year < kYears; ++year) drawYear(*painter, year);
  }

 private:
  void drawYear(QPainter& painter, std::size_t year) const {
    const double left = std::round(m_time->coordToPixel(kFirstYear + static_cast<double>(year))) + kBetweenYears;
    const double right = std::round(m_time->coordToPixel(kFirstYear + static_cast<double>(year) + 1.0)) - kBetweenYears;
    double whole = 0.0;
    for (const auto& layer : m_stack->layers) whole += layer.heights[year];
    double height = 0.0;
    for (const auto& layer : m_stack->layers) {
      const double foot = std::round(m_value->coordToPixel(height * m_scale));
      height += layer.heights[year];
      const double head = std::round(m_value->coordToPixel(height * m_scale));
      const QRectF box(left, head, right - left, foot - head);
      painter.fillRect(box, theme().*layer.hue);
      if (whole > 0.0) drawShare(painter, box, layer.heights[year] / whole, theme().*layer.hue);
    }
  }

  static void drawShare(QPainter& painter, const QRectF& box, double share, const QColor& ground) {
    const QString text = QString::number(std::lround(kInPercent * share));
    const QFontMetricsF metrics(painter.font());
    if (metrics.horizontalAdvance(text) + 2.0 > box.width() || metrics.height() > box.height()) return;
    painter.setPen(inkOn(ground));
    painter.drawText(box, Qt::AlignCenter, text);
  }

  QCPAxis* m_time;
  QCPAxis* m_value;
  const YearStack* m_stack = nullptr;
  double m_scale = 1.0;
};

YearStackPlot::YearStackPlot(const QString& name, QWidget* parent)
    : YearPlot(name, parent), m_columns(new YearColumns(view().xAxis, view().yAxis)) {
  start();
}

void YearStackPlot::setStack(YearStack stack) {
  forgetReading();
  m_stack = std::move(stack);
  showStack();
}

double YearStackPlot::wholeOf(std::size_t year) const {
  double whole = 0.0;
  for (const auto& layer : m_stack.layers) whole += layer.heights[year];
  return whole;
}

void YearStackPlot::showStack() {
  const double scale = m_stack.isOfShares ? kInPercent : 1.0;
  m_columns->setStack(&m_stack, scale);
  std::vector<EndName> names;
  double height = 0.0;
  for (const auto& layer : m_stack.layers) {
    const double thick = layer.heights.back();
    names.push_back({layer.name, theme().*layer.hue, scale * (height + thick / 2)});
    height += thick;
  }
  double greatest = 0.0;
  for (std::size_t year = 0; year < kYears; ++year) greatest = std::max(greatest, wholeOf(year));
  showYears(m_stack.isOfShares ? kInPercent : greatest, m_stack.isOfShares, std::move(names));
}

void YearStackPlot::applyTheme() {
  YearPlot::applyTheme();
  if (hasYears()) showStack();
}

// From the head down, as it is seen.
QString YearStackPlot::readingOf(Year year) const {
  const std::size_t at = yearIndex(year);
  const double whole = wholeOf(at);
  QStringList parts;
  if (m_stack.wholeText != nullptr) parts += m_stack.wholeText(whole);
  for (auto layer = m_stack.layers.rbegin(); layer != m_stack.layers.rend(); ++layer)
    parts +=
        tr("%1 %2", "part of a whole, share").arg(layer->name, percent(whole > 0.0 ? layer->heights[at] / whole : 0.0));
  return tr("%1: %2", "year, what is read of it").arg(QString::number(year.number), inSeries(parts));
}

}  // namespace chokepoint::ui
