#include "ui/charts/parts/bottleneck_ribbon.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/strip_head.h"

namespace chokepoint::ui {

namespace {

double ribbonHeight() { return scaled(42.0); }

const QColor& hueOf(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::Dies: return theme().dies;
    case Bottleneck::Memory: return theme().memory;
    case Bottleneck::Packaging: break;
  }
  return theme().packaging;
}

LegendEntry entryOf(Bottleneck bottleneck) {
  return {{nameOf(bottleneck)}, hueOf(bottleneck), bottleneck == Bottleneck::Memory};
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
  m_lineHeight = stripHeadHeight();
  fitHeight();
}

void BottleneckRibbon::setRoom(int height) {
  m_room = height;
  fitHeight();
}

void BottleneckRibbon::fitHeight() {
  const int height = std::max(m_lineHeight + static_cast<int>(std::ceil(ribbonHeight())) + 2, m_room);
  setMinimumSize(0, height);
  setMaximumSize(QWIDGETSIZE_MAX, height);
}

QRectF BottleneckRibbon::ribbon() const {
  const QRectF plot = m_time->axisRect()->rect();
  return {plot.left(), rect().top() + double(m_lineHeight), plot.width(), rect().height() - m_lineHeight - 2.0};
}

void BottleneckRibbon::drawLegend(QPainter& painter) const {
  const double left = rect().left() + 2.0;
  std::vector<LegendEntry> entries;
  for (const Bottleneck bottleneck : kBottlenecks) entries.push_back(entryOf(bottleneck));
  drawStripHead(painter, QRectF(left, rect().top(), ribbon().right() - left, m_lineHeight),
                {QCoreApplication::translate("BottleneckRibbon", "What binds Huawei"),
                 QCoreApplication::translate("BottleneckRibbon", "What binds")},
                entries);
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
  drawHatch(painter, area, [&](double x) {
    const auto m = static_cast<std::size_t>(std::clamp((x - area.left()) / month, 0.0, kMonths - 1.0));
    return m_shares[m].hbm;
  });
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().dies);
  painter.drawPolygon(dies);
  painter.setBrush(Qt::NoBrush);
}

void BottleneckRibbon::draw(QCPPainter* painter) {
  drawLegend(*painter);
  if (m_filled)
    drawShares(*painter);
  else
    painter->fillRect(ribbon(), theme().past);
}

}  // namespace chokepoint::ui
