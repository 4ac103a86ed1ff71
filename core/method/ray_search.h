// Where rays from the origin of normal space first cross to the other side of a margin.
//
// Each ray is looked at in equal parts, and the first part at whose end the margin has turned is cut
// again and again, at most to a millionth of a millionth of the way. All rays of a call are run together. Finds the
// first crossing that is not followed by a second one within the same part.
#pragma once

#include <optional>

#include "core/method/normal_space.h"

namespace chokepoint {

class RaySearch {
 public:
  // `side`: the sign of the margin at the origin. The space has to outlive it.
  RaySearch(NormalSpace& space, double side) : m_space(space), m_side(side) {}

  // How far each ray goes until an input reaches kFarthestNormal.
  [[nodiscard]] static std::vector<double> reachOf(std::span<const NormalPoint> rays);
  // On the other side, or nothing where a ray does not cross within its reach. Rays are not null. To 1e-8 of
  // the reach, unless cut more often.
  [[nodiscard]] std::vector<std::optional<NormalPoint>> crossings(std::span<const NormalPoint> rays,
                                                                  std::span<const double> reach, int cuts = kCuts);
  // The first crossing on the way to a point on the other side; the point itself where rounding
  // leaves none.
  [[nodiscard]] NormalPoint byAHair(const NormalPoint& point);

 private:
  static constexpr int kCuts = 7;

  struct Stretch;

  // Cut into parts, to the first whose end is on the other side. Those that do not cross are emptied.
  void narrow(std::vector<std::optional<Stretch>>& stretches, std::size_t parts);

  NormalSpace& m_space;
  double m_side;
};

}  // namespace chokepoint
