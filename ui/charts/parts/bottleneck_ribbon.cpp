#include "ui/charts/parts/bottleneck_ribbon.h"

#include <QCoreApplication>
#include <ranges>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr int kRibbonHeight = 40;  // pixels
constexpr double kSwatch = 9.0;    // pixels
constexpr double kGap = 6.0;
constexpr double kStripe = 4.0;

const QColor& hueOf(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::Dies: return theme().dies;
    case Bottleneck::Memory: return theme().memory;
    case Bottleneck::Packaging: break;
  }
  return theme().packaging;
}

// Upright lines from the area's foot up to a share of its height.
template <class Share>
void drawStripes(QPainter& painter, const QRectF& area, Share shareAt) {
  QVector<QLineF> stripes;
  // In the middle of a pixel, so that they are sharp.
  for (double x = area.left() + kStripe / 2 + 0.5; x < area.right(); x += kStripe)
    stripes.append(QLineF(x, area.bottom(), x, area.bottom() - shareAt(x) * area.height()));
  QColor pale = theme().window;
  pale.setAlphaF(0.55F);
  painter.setPen(QPen(pale, 1.0, Qt::SolidLine, Qt::FlatCap));
  painter.drawLines(stripes);
}

// In as many words as there is room for; the legend says the rest.
QString headingWithin(double width, const QFontMetricsF& metrics) {
  for (const QString& heading : {QCoreApplication::translate("BottleneckRibbon", "What binds Huawei"),
                                 QCoreApplication::translate("BottleneckRibbon", "What binds")})
    if (metrics.horizontalAdvance(heading) <= width) return heading;
  return {};
}

}  // namespace

BottleneckRibbon::BottleneckRibbon(QCustomPlot* plot, const QCPAxis* time) : QCPLayoutElement(plot), m_time(time) {
  setLayer(QStringLiteral("main"));
}

void BottleneckRibbon::setShares(const ByMonth<BottleneckShares>* shares) {
  m_filled = shares != nullptr;
  if (shares) m_shares = *shares;
}

bool BottleneckRibbon::isLegendAt(const QPoint& place) const {
  return rect().contains(place) && place.y() < rect().top() + m_lineHeight;
}

void BottleneckRibbon::applyTheme() {
  m_lineHeight = static_cast<int>(std::ceil(QFontMetricsF(chartFont(TextRole::Small)).height())) + 4;
  const int height = m_lineHeight + kRibbonHeight + 2;
  setMinimumSize(0, height);
  setMaximumSize(QWIDGETSIZE_MAX, height);
}

QRectF BottleneckRibbon::ribbon() const {
  const QRectF plot = m_time->axisRect()->rect();
  return {plot.left(), rect().top() + double(m_lineHeight), plot.width(), rect().height() - m_lineHeight - 2.0};
}

void BottleneckRibbon::drawLegend(QPainter& painter) const {
  const QFont font = chartFont(TextRole::Small);
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  // From the right, so that the heading gives way where the line is short.
  double x = ribbon().right();
  const QRectF row(0, rect().top(), x, m_lineHeight);
  for (const Bottleneck bottleneck : kBottlenecks | std::views::reverse) {
    const double width = metrics.horizontalAdvance(nameOf(bottleneck));
    painter.setPen(theme().text);
    painter.drawText(QRectF(x - width, row.top(), width, row.height()), Qt::AlignVCenter | Qt::TextDontClip,
                     nameOf(bottleneck));
    x -= width + kGap + kSwatch;
    const QRectF swatch(std::round(x), std::round(row.center().y() - kSwatch / 2), kSwatch, kSwatch);
    painter.fillRect(swatch, hueOf(bottleneck));
    if (bottleneck == Bottleneck::Memory) drawStripes(painter, swatch, [](double) { return 1.0; });
    x -= 2.5 * kGap;
  }
  painter.setPen(theme().muted);
  const double left = rect().left() + 2.0;
  painter.drawText(QRectF(left, row.top(), x - left, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   headingWithin(x - left, metrics));
}

void BottleneckRibbon::drawShares(QPainter& painter) const {
  const QRectF area = ribbon();
  const double month = area.width() / kMonths;
  QPolygonF memory{area.bottomLeft()};
  QPolygonF dies{area.topLeft()};
  for (int m = 0; m < kMonths; ++m) {
    const BottleneckShares& shares = m_shares[static_cast<std::size_t>(m)];
    const double foot = area.bottom() - shares.hbm * area.height();
    const double head = area.top() + shares.dies * area.height();
    for (const double x : {area.left() + m * month, area.left() + (m + 1) * month}) {
      memory.append({x, foot});
      dies.append({x, head});
    }
  }
  memory.append(area.bottomRight());
  dies.append(area.topRight());
  painter.fillRect(area, theme().packaging);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().memory);
  painter.drawPolygon(memory);
  drawStripes(painter, area, [&](double x) {
    const auto m = static_cast<std::size_t>(std::clamp((x - area.left()) / month, 0.0, kMonths - 1.0));
    return m_shares[m].hbm;
  });
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().dies);
  painter.drawPolygon(dies);
}

void BottleneckRibbon::draw(QCPPainter* painter) {
  drawLegend(*painter);
  if (m_filled)
    drawShares(*painter);
  else
    painter->fillRect(ribbon(), theme().past);
}

}  // namespace chokepoint::ui
