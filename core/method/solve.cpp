#include "core/method/solve.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace chokepoint {

namespace {

constexpr std::size_t kPartsOfAPart = 32;
// 256 parts cut twelve times into 32 are beyond a double's 53 bits.
constexpr int kCuts = 12;

struct Points {
  std::vector<double> inputs;
  std::vector<double> responses;
};

class Solver {
 public:
  Solver(const Response& response, double target) : m_response(response), m_target(target) {}

  // The response at the ends of equal parts.
  [[nodiscard]] Points cut(double from, double to, std::size_t parts) {
    Points points;
    for (std::size_t i = 0; i <= parts; ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(parts);
      points.inputs.push_back(i == parts ? to : from + share * (to - from));
    }
    if (!m_errors.empty()) return {};
    auto answer = m_response({points.inputs});
    if (!answer) {
      m_errors = answer.errors();
      return {};
    }
    points.responses = std::move(*answer);
    return points;
  }

  // Between two points on different sides of the target, or one of them on it.
  [[nodiscard]] Solution refine(Solution from, Solution to) {
    for (int cuts = 0; cuts < kCuts && from.response != m_target && std::nextafter(from.input, to.input) != to.input;
         ++cuts) {
      const auto points = cut(from.input, to.input, kPartsOfAPart);
      if (!m_errors.empty()) return from;
      for (std::size_t i = 0; i < kPartsOfAPart; ++i)
        if (crosses(points, i)) {
          from = at(points, i);
          to = at(points, i + 1);
          break;
        }
    }
    return distance(from) <= distance(to) ? from : to;
  }

  // The least distance, between the neighbours of the nearest point; finer each time.
  [[nodiscard]] Solution nearest(Points points) {
    // No nearer than rounding is no nearer.
    constexpr double kNoNearer = 1e-12;
    Solution best = at(points, nearestOf(points));
    for (int cuts = 0; cuts < kCuts && m_errors.empty(); ++cuts) {
      const std::size_t i = nearestOf(points);
      const Solution found = at(points, i);
      if (distance(found) < distance(best) - kNoNearer * std::abs(found.response)) best = found;
      const double low = points.inputs[i == 0 ? 0 : i - 1];
      const double high = points.inputs[std::min(i + 1, points.inputs.size() - 1)];
      points = cut(low, high, kPartsOfAPart);
    }
    return best;
  }

  // The target lies between a point and the next, or on one of them for the first time.
  [[nodiscard]] bool crosses(const Points& points, std::size_t i) const {
    const double a = points.responses[i] - m_target;
    const double b = points.responses[i + 1] - m_target;
    // A part that begins on the target has been found as the end of the one before.
    if (a == 0.0) return i == 0;
    return b == 0.0 || (a < 0.0) != (b < 0.0);
  }
  [[nodiscard]] static Solution at(const Points& points, std::size_t i) {
    return {points.inputs[i], points.responses[i]};
  }
  [[nodiscard]] double distance(const Solution& s) const { return std::abs(s.response - m_target); }
  [[nodiscard]] const Errors& errors() const { return m_errors; }

 private:
  [[nodiscard]] std::size_t nearestOf(const Points& points) const {
    const auto nearest =
        std::ranges::min_element(points.responses, {}, [this](double y) { return std::abs(y - m_target); });
    return static_cast<std::size_t>(nearest - points.responses.begin());
  }

  const Response& m_response;
  double m_target;
  Errors m_errors;
};

}  // namespace

Expected<Solutions> solve(const Response& response, double target, const SearchRange& range) {
  assert(range.min < range.max && range.parts > 0);
  Solver solver(response, target);
  const auto points = solver.cut(range.min, range.max, range.parts);
  if (!solver.errors().empty()) return solver.errors();
  Solutions solutions;
  solutions.least = std::ranges::min(points.responses);
  solutions.greatest = std::ranges::max(points.responses);
  for (std::size_t i = 0; i < range.parts; ++i)
    if (solver.crosses(points, i))
      solutions.all.push_back(solver.refine(Solver::at(points, i), Solver::at(points, i + 1)));
  solutions.nearest = solutions.all.empty() ? solver.nearest(points) : solutions.all.front();
  if (!solver.errors().empty()) return solver.errors();
  return solutions;
}

}  // namespace chokepoint
