#include "core/method/ray_search.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

// From `begin` on the origin's side to `end`, as shares of a direction's unit.
struct RaySearch::Stretch {
  NormalPoint direction;
  double begin = 0.0;
  double end = 0.0;

  [[nodiscard]] double cut(std::size_t i, std::size_t parts) const {
    const double share = static_cast<double>(i) / static_cast<double>(parts);
    return i == parts ? end : begin + share * (end - begin);
  }
  [[nodiscard]] bool isDone() const {
    constexpr double kHair = 1e-12;
    return end - begin <= kHair * end;
  }
};

std::vector<double> RaySearch::reachOf(std::span<const NormalPoint> rays) {
  std::vector<double> reach;
  for (const auto& ray : rays) {
    double farthest = 0.0;
    for (const double one : ray) farthest = std::max(farthest, std::abs(one));
    reach.push_back(kFarthestNormal / farthest * lengthOf(ray));
  }
  return reach;
}

void RaySearch::narrow(std::vector<std::optional<Stretch>>& stretches, std::size_t parts) {
  std::vector<NormalPoint> points;
  for (const auto& stretch : stretches)
    if (stretch && !stretch->isDone())
      for (std::size_t i = 1; i <= parts; ++i) points.push_back(scaled(stretch->direction, stretch->cut(i, parts)));
  const auto margins = m_space.at(points);
  auto next = margins.begin();
  for (auto& stretch : stretches) {
    if (!stretch || stretch->isDone()) continue;
    const auto end = next + static_cast<std::ptrdiff_t>(parts);
    const auto crossed = std::find_if(next, end, [this](double margin) { return m_side * margin < 0.0; });
    const auto i = static_cast<std::size_t>(crossed - next);
    if (crossed == end)
      stretch.reset();
    else
      stretch = Stretch{stretch->direction, stretch->cut(i, parts), stretch->cut(i + 1, parts)};
    next = end;
  }
}

std::vector<std::optional<NormalPoint>> RaySearch::crossings(std::span<const NormalPoint> rays,
                                                             std::span<const double> reach, int cuts) {
  constexpr std::size_t kFirstParts = 32;
  constexpr std::size_t kParts = 8;
  std::vector<std::optional<Stretch>> stretches;
  for (std::size_t i = 0; i < rays.size(); ++i)
    stretches.emplace_back(Stretch{scaled(rays[i], 1.0 / lengthOf(rays[i])), 0.0, reach[i]});
  narrow(stretches, kFirstParts);
  for (int i = 0; i < cuts; ++i) narrow(stretches, kParts);
  std::vector<std::optional<NormalPoint>> found;
  for (const auto& stretch : stretches)
    found.push_back(stretch ? std::optional(scaled(stretch->direction, stretch->end)) : std::nullopt);
  return found;
}

NormalPoint RaySearch::byAHair(const NormalPoint& point) {
  // 32 parts cut thirteen times into 8 are beyond a hair.
  constexpr int kFinestCuts = 13;
  const double reach = lengthOf(point);
  const auto found = crossings({&point, 1}, {&reach, 1}, kFinestCuts).front();
  return found ? *found : point;
}

}  // namespace chokepoint
