#include "core/method/grid_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace chokepoint {

namespace {

std::vector<double> pointsOf(const GridAxis& axis) {
  std::vector<double> points;
  for (std::size_t i = 0; i < axis.points; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(axis.points - 1);
    points.push_back(i + 1 == axis.points ? axis.max : axis.min + share * (axis.max - axis.min));
  }
  return points;
}

// An edge between two neighbours of the grid: the lower left one, and whether it goes up.
struct Edge {
  std::size_t column = 0;
  std::size_t row = 0;
  bool upward = false;

  auto operator<=>(const Edge&) const = default;
};

class Contours {
 public:
  Contours(const GridMap& map, double threshold) : m_map(map), m_threshold(threshold) {}

  [[nodiscard]] std::vector<ContourLine> lines() {
    for (std::size_t row = 0; row + 1 < m_map.y.size(); ++row)
      for (std::size_t column = 0; column + 1 < m_map.x.size(); ++column) addCell(column, row);
    std::vector<ContourLine> lines;
    // Lines with an end first: what is left then is closed.
    while (const auto end = anEnd()) lines.push_back(follow(*end));
    while (!m_links.empty()) lines.push_back(follow(m_links.begin()->first));
    return lines;
  }

 private:
  [[nodiscard]] bool isAbove(std::size_t column, std::size_t row) const {
    return m_map.value(column, row) >= m_threshold;
  }

  void link(const Edge& a, const Edge& b) {
    m_links.emplace(a, b);
    m_links.emplace(b, a);
  }

  void addCell(std::size_t c, std::size_t r) {
    const Edge bottom{c, r, false};
    const Edge top{c, r + 1, false};
    const Edge left{c, r, true};
    const Edge right{c + 1, r, true};
    const std::array corners{isAbove(c, r), isAbove(c + 1, r), isAbove(c + 1, r + 1), isAbove(c, r + 1)};
    const std::array edges{bottom, right, top, left};  // from corner i to the next
    std::vector<Edge> crossed;
    for (std::size_t i = 0; i < 4; ++i)
      if (corners[i] != corners[(i + 1) % 4]) crossed.push_back(edges[i]);
    if (crossed.size() == 2) link(crossed[0], crossed[1]);
    if (crossed.size() != 4) return;
    const double middle =
        (m_map.value(c, r) + m_map.value(c + 1, r) + m_map.value(c, r + 1) + m_map.value(c + 1, r + 1)) / 4.0;
    // The corners like the middle are joined through it; a line goes round each of the others.
    const bool joinsFirst = (middle >= m_threshold) == corners[0];
    link(bottom, joinsFirst ? right : left);
    link(top, joinsFirst ? left : right);
  }

  [[nodiscard]] std::optional<Edge> anEnd() const {
    for (auto it = m_links.begin(); it != m_links.end(); it = m_links.upper_bound(it->first))
      if (m_links.count(it->first) == 1) return it->first;
    return std::nullopt;
  }

  // From an edge to where the line ends, using up its links.
  [[nodiscard]] ContourLine follow(Edge from) {
    ContourLine line{pointOn(from)};
    for (auto next = m_links.find(from); next != m_links.end(); next = m_links.find(from)) {
      const Edge to = next->second;
      m_links.erase(next);
      const auto [first, last] = m_links.equal_range(to);
      m_links.erase(std::find_if(first, last, [&](const auto& back) { return back.second == from; }));
      line.push_back(pointOn(to));
      from = to;
    }
    return line;
  }

  [[nodiscard]] std::pair<double, double> pointOn(const Edge& edge) const {
    const std::size_t column = edge.upward ? edge.column : edge.column + 1;
    const std::size_t row = edge.upward ? edge.row + 1 : edge.row;
    const double begin = m_map.value(edge.column, edge.row);
    const double share = (m_threshold - begin) / (m_map.value(column, row) - begin);
    return {m_map.x[edge.column] + share * (m_map.x[column] - m_map.x[edge.column]),
            m_map.y[edge.row] + share * (m_map.y[row] - m_map.y[edge.row])};
  }

  const GridMap& m_map;
  double m_threshold;
  std::multimap<Edge, Edge> m_links;  // both ways
};

}  // namespace

Expected<GridMap> gridMap(const Response& response, const GridAxis& x, const GridAxis& y) {
  GridMap map{.x = pointsOf(x), .y = pointsOf(y), .values = {}};
  std::vector<double> xs;
  std::vector<double> ys;
  for (const double atY : map.y)
    for (const double atX : map.x) {
      xs.push_back(atX);
      ys.push_back(atY);
    }
  auto values = response({xs, ys});
  if (!values) return values.errors();
  map.values = std::move(*values);
  return map;
}

std::vector<ContourLine> contoursOf(const GridMap& map, double threshold) { return Contours(map, threshold).lines(); }

}  // namespace chokepoint
