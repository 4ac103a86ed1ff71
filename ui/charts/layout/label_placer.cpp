#include "ui/charts/layout/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint::ui {

namespace {

constexpr double kGapToMark = 3.0;    // pixels between a mark and a label beside it, at least
constexpr double kGapInLines = 0.2;   // the same in line heights, of large type
constexpr double kGapOfLabels = 2.0;  // pixels that stay free around a label
constexpr double kNearerToOwn = 3.0;  // pixels by which a label is nearer to its own mark
constexpr double kOffOthers = 0.5;    // line heights between a label with a leader and a mark that is not its own
constexpr int kFewSteps = 6;          // line heights that a label moves away sooner than stand by another's mark
constexpr int kMostSteps = 14;        // how many line heights a label may move away

// Directions from the mark, in the order of preference. A label with a leader goes up or down
// first: a leader along the line of text looks like a dash before it.
constexpr std::array<QPointF, 8> kBeside{QPointF{1, 0},  QPointF{-1, 0},  QPointF{0, -1}, QPointF{0, 1},
                                         QPointF{1, -1}, QPointF{-1, -1}, QPointF{1, 1},  QPointF{-1, 1}};
constexpr std::array<QPointF, 16> kAway{QPointF{0, -1},  QPointF{0.5, -1}, QPointF{-0.5, -1}, QPointF{1, -1},
                                        QPointF{-1, -1}, QPointF{0, 1},    QPointF{0.5, 1},   QPointF{-0.5, 1},
                                        QPointF{1, 1},   QPointF{-1, 1},   QPointF{1, -0.5},  QPointF{-1, -0.5},
                                        QPointF{1, 0.5}, QPointF{-1, 0.5}, QPointF{1, 0},     QPointF{-1, 0}};

QPointF nearestPoint(const QRectF& box, const QPointF& to) {
  return {std::clamp(to.x(), box.left(), box.right()), std::clamp(to.y(), box.top(), box.bottom())};
}

double distance(const QRectF& a, const QRectF& b) {
  const double dx = std::max({a.left() - b.right(), b.left() - a.right(), 0.0});
  const double dy = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0});
  return std::hypot(dx, dy);
}

// The box of a label whose mark is `away` pixels off in a direction.
QRectF boxBeside(const QRectF& mark, const QSizeF& size, const QPointF& direction, double away) {
  const double dx = (mark.width() + size.width()) / 2 + away;
  const double dy = (mark.height() + size.height()) / 2 + away;
  QRectF box(QPointF(), size);
  // Straight up or down the text is centred over its mark; on a slant it starts at the mark.
  box.moveCenter(mark.center() + QPointF(direction.x() * dx, direction.y() * dy));
  return box;
}

bool lineMeets(const QPolygonF& line, const QRectF& box) {
  const auto from = std::ranges::lower_bound(line, box.left(), {}, &QPointF::x);
  for (auto it = from == line.begin() ? from + 1 : from; it < line.end(); ++it) {
    if (crosses(QLineF(*(it - 1), *it), box)) return true;
    if (it->x() > box.right()) break;
  }
  return false;
}

// Cohen-Sutherland: which sides of the box a point lies beyond.
int sidesBeyond(const QPointF& point, const QRectF& box) {
  return (point.x() < box.left() ? 1 : 0) | (point.x() > box.right() ? 2 : 0) | (point.y() < box.top() ? 4 : 0) |
         (point.y() > box.bottom() ? 8 : 0);
}

}  // namespace

bool crosses(const QLineF& line, const QRectF& box) {
  const int a = sidesBeyond(line.p1(), box);
  const int b = sidesBeyond(line.p2(), box);
  if ((a & b) != 0) return false;
  if (a == 0 || b == 0) return true;
  const std::array corners{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
  const auto side = [&](const QPointF& p) {
    return line.dx() * (p.y() - line.y1()) - line.dy() * (p.x() - line.x1()) > 0.0;
  };
  return std::ranges::any_of(corners, [&](const QPointF& corner) { return side(corner) != side(corners[0]); });
}

LabelPlacer::LabelPlacer(const QRectF& bounds, double lineHeight) : m_bounds(bounds), m_step(lineHeight) {}

double LabelPlacer::gapToMark() const { return std::max(kGapToMark, kGapInLines * m_step); }

void LabelPlacer::block(const QRectF& box) { m_blocked.push_back(box); }
void LabelPlacer::addMark(const QRectF& mark) { m_marks.push_back(mark); }
void LabelPlacer::avoid(const QRectF& box) { m_avoidedBoxes.push_back(box); }
void LabelPlacer::avoid(QPolygonF line) { m_avoidedLines.push_back(std::move(line)); }

std::optional<PlacedLabel> LabelPlacer::place(const QRectF& mark, const QSizeF& size) {
  const auto found = beside(mark, size, Care::OffLines);
  return keep(found ? found : away(mark, size, Care::OffOthers, kMostSteps));
}

PlacedLabel LabelPlacer::placeAway(const QRectF& mark, const QSizeF& size) {
  for (const int steps : {kFewSteps, kMostSteps})
    for (const Care care : {Care::OffOthers, Care::OffLines})
      if (const auto found = keep(away(mark, size, care, steps))) return *found;
  if (const auto found = keep(away(mark, size, Care::AcrossLines, kMostSteps))) return *found;
  QRectF box = boxBeside(mark, size, {1, 1}, m_step);
  box.moveRight(std::min(box.right(), m_bounds.right()));
  box.moveBottom(std::min(box.bottom(), m_bounds.bottom()));
  return *keep(PlacedLabel{box, QLineF(mark.center(), nearestPoint(box, mark.center()))});
}

std::optional<PlacedLabel> LabelPlacer::placeAtMark(const QRectF& mark, const QSizeF& size) {
  return keep(beside(mark, size, Care::AcrossLines));
}

std::optional<QRectF> LabelPlacer::placeAt(const std::vector<QRectF>& boxes) {
  for (const Care care : {Care::OffLines, Care::AcrossLines})
    for (const QRectF& box : boxes)
      if (isFree(box, care)) {
        keep(PlacedLabel{box, std::nullopt});
        return box;
      }
  return std::nullopt;
}

std::optional<PlacedLabel> LabelPlacer::beside(const QRectF& mark, const QSizeF& size, Care care) const {
  for (const QPointF& direction : kBeside) {
    const QRectF box = boxBeside(mark, size, direction, gapToMark());
    if (belongsTo(box, mark) && isFree(box, care)) return PlacedLabel{box, std::nullopt};
  }
  return std::nullopt;
}

std::optional<PlacedLabel> LabelPlacer::away(const QRectF& mark, const QSizeF& size, Care care, int steps) const {
  for (int step = 1; step <= steps; ++step)
    for (const QPointF& direction : kAway) {
      const QRectF box = boxBeside(mark, size, direction, gapToMark() + step * m_step);
      if (!isFree(box, care) || (care == Care::OffOthers && standsByAnother(box, mark))) continue;
      const QLineF leader(mark.center(), nearestPoint(box, mark.center()));
      if (leaderIsFree(leader, mark)) return PlacedLabel{box, leader};
    }
  return std::nullopt;
}

bool LabelPlacer::belongsTo(const QRectF& box, const QRectF& mark) const {
  const double own = distance(box, mark);
  return std::ranges::all_of(
      m_marks, [&](const QRectF& other) { return other == mark || distance(box, other) > own + kNearerToOwn; });
}

bool LabelPlacer::standsByAnother(const QRectF& box, const QRectF& mark) const {
  return std::ranges::any_of(
      m_marks, [&](const QRectF& other) { return other != mark && distance(box, other) < kOffOthers * m_step; });
}

bool LabelPlacer::isFree(const QRectF& box, Care care) const {
  if (!m_bounds.contains(box)) return false;
  const QRectF wide = box.adjusted(-kGapOfLabels, 0, kGapOfLabels, 0);
  const auto meetsWide = [&](const QRectF& other) { return other.intersects(wide); };
  if (std::ranges::any_of(m_blocked, meetsWide)) return false;
  if (std::ranges::any_of(m_leaders, [&](const QLineF& leader) { return crosses(leader, wide); })) return false;
  if (care == Care::AcrossLines) return true;
  return std::ranges::none_of(m_avoidedBoxes, meetsWide) &&
         std::ranges::none_of(m_avoidedLines, [&](const QPolygonF& line) { return lineMeets(line, wide); });
}

bool LabelPlacer::leaderIsFree(const QLineF& leader, const QRectF& mark) const {
  // A mark's own range may lie under its leader.
  const auto inTheWay = [&](const QRectF& box) { return !box.contains(mark) && crosses(leader, box); };
  const auto meets = [&](const QLineF& other) { return leader.intersects(other) == QLineF::BoundedIntersection; };
  return std::ranges::none_of(m_blocked, inTheWay) && std::ranges::none_of(m_leaders, meets);
}

std::optional<PlacedLabel> LabelPlacer::keep(std::optional<PlacedLabel> label) {
  if (!label) return label;
  m_blocked.push_back(label->box);
  if (label->leader) m_leaders.push_back(*label->leader);
  return label;
}

std::vector<double> movedApart(std::vector<double> centres, std::span<const double> sizes, double low, double high) {
  if (centres.empty()) return centres;
  // Where each would stand from the first if they touched: with that taken off the question is one of order alone,
  // least squares by pooling adjacent violators.
  std::vector<double> packed(centres.size(), 0.0);
  for (std::size_t i = 1; i < centres.size(); ++i) packed[i] = packed[i - 1] + (sizes[i - 1] + sizes[i]) / 2.0;
  struct Pool {
    double sum = 0.0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    pools.push_back({centres[i] - packed[i], 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
    }
  }
  const double least = low + sizes.front() / 2.0;
  const double most = std::max(least, high - sizes.back() / 2.0 - packed.back());
  std::size_t i = 0;
  for (const Pool& pool : pools)
    for (std::size_t n = 0; n < pool.count; ++n, ++i) centres[i] = std::clamp(pool.mean(), least, most) + packed[i];
  return centres;
}

std::vector<double> movedApart(std::vector<double> centres, double gap, double low, double high) {
  const std::vector<double> sizes(centres.size(), gap);
  return movedApart(std::move(centres), sizes, low - gap / 2.0, high + gap / 2.0);
}

}  // namespace chokepoint::ui
