#include "ui/path/strip_geometry.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kReachOfPoint = 7.0;  // pixels around a point that take it
constexpr double kReachOfLine = 5.0;   // and around a line

double pixelsApart(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

}  // namespace

double StripGeometry::xOf(double year) const {
  return m_plot.left() + m_plot.width() * (year - kTimeBegins) / (kTimeEnds - kTimeBegins);
}

double StripGeometry::xOf(Month month) const { return xOf(timeOf(month)); }

double StripGeometry::yOf(double level) const { return m_plot.bottom() - m_plot.height() * level; }

Month StripGeometry::startAt(double x) const {
  const double month = (x - m_plot.left()) / m_plot.width() * kMonths;
  return {std::clamp(static_cast<int>(std::floor(month)), kLastRecorded, kMonths - 1)};
}

bool StripGeometry::isOnRecord(double x) const {
  return x < xOf(kFirstYear + kLastRecorded / kMonthsPerYear) || x < m_plot.left();
}

double StripGeometry::levelAt(double y) const {
  return snapped(std::clamp((m_plot.bottom() - y) / m_plot.height(), 0.0, 1.0));
}

std::optional<std::size_t> StripGeometry::pointAt(const QPointF& at, const std::vector<StripPoint>& points,
                                                  std::optional<std::size_t> first) const {
  if (first && pixelsApart(of(points[*first]), at) <= scaled(kReachOfPoint)) return first;
  std::optional<std::size_t> nearest;
  const auto rank = [&](std::size_t i) {
    return pixelsApart(of(points[i]), at) + (points[i].isEvent() ? 0.0 : scaled(kReachOfPoint));
  };
  for (std::size_t i = 0; i < points.size(); ++i)
    if (pixelsApart(of(points[i]), at) <= scaled(kReachOfPoint) && (!nearest || rank(i) < rank(*nearest))) nearest = i;
  return nearest;
}

std::optional<Channel> StripGeometry::channelAt(const QPointF& at, const std::vector<StripLine>& lines) const {
  const auto month = static_cast<std::size_t>(startAt(at.x()).index);
  const auto away = [&](const StripLine& line) { return std::abs(yOf(line.levels[month]) - at.y()); };
  const auto nearest = std::ranges::min_element(lines, {}, away);
  return nearest == lines.end() || away(*nearest) > scaled(kReachOfLine) ? std::nullopt : nearest->channel;
}

}  // namespace chokepoint::ui
