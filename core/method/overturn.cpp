#include "core/method/overturn.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/points.h"
#include "core/method/nearest_point.h"
#include "core/method/ray_search.h"

namespace chokepoint {

namespace {

constexpr std::size_t kSampledRays = 8;
constexpr std::size_t kKeptPlanes = 8;

bool isSame(const NormalPoint& a, const NormalPoint& b) {
  constexpr double kSame = 1e-6;
  double apart = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) apart = std::max(apart, std::abs(a[i] - b[i]));
  return apart <= kSame * lengthOf(b);
}

// What the search goes through, from the rays to the design point.
class OverturnSearch {
 public:
  OverturnSearch(NormalSpace& space, double side) : m_space(space), m_rays(space, side), m_side(side) {}

  [[nodiscard]] std::vector<NormalPoint> startRays(const OverturnOptions& options) {
    auto rays = iterates();
    for (std::size_t i = 0; i < m_space.inputs(); ++i)
      for (const double side : {-1.0, 1.0}) rays.emplace_back(m_space.inputs())[i] = side;
    for (auto& sample : nearestSamples(options)) rays.push_back(std::move(sample));
    return rays;
  }

  [[nodiscard]] std::optional<NormalPoint> nearestFrom(std::span<const NormalPoint> rays, std::size_t followed) {
    std::vector<NormalPoint> reached;
    for (auto& crossing : m_rays.crossings(rays, RaySearch::reachOf(rays)))
      if (crossing) reached.push_back(std::move(*crossing));
    std::ranges::sort(reached, {}, [](const NormalPoint& z) { return lengthOf(z); });
    std::optional<NormalPoint> best;
    for (std::size_t i = 0; i < std::min(followed, reached.size()); ++i) {
      auto found = drawnIn(std::move(reached[i]));
      if (!best || lengthOf(found) < lengthOf(*best)) best = std::move(found);
    }
    return best;
  }

 private:
  // The gradient of what is positive on the origin's side.
  [[nodiscard]] NormalPoint slopeAt(const NormalPoint& z) { return scaled(m_space.gradient(z), m_side); }
  // The tangent plane's far side; nothing where the margin is flat.
  [[nodiscard]] std::optional<HalfSpace> planeAt(const NormalPoint& z);
  [[nodiscard]] std::vector<NormalPoint> iterates();
  [[nodiscard]] std::vector<NormalPoint> nearestSamples(const OverturnOptions& options);
  [[nodiscard]] NormalPoint drawnIn(NormalPoint z);
  [[nodiscard]] std::optional<NormalPoint> nearer(const NormalPoint& z, std::span<const NormalPoint> targets);

  NormalSpace& m_space;
  RaySearch m_rays;
  double m_side;
};

std::optional<HalfSpace> OverturnSearch::planeAt(const NormalPoint& z) {
  auto slope = slopeAt(z);
  const double steepness = lengthOf(slope);
  if (steepness == 0.0) return std::nullopt;
  slope = scaled(std::move(slope), 1.0 / steepness);
  double bound = -m_side * m_space.at(z) / steepness;
  for (std::size_t i = 0; i < z.size(); ++i) bound += slope[i] * z[i];
  if (!std::isfinite(bound)) return std::nullopt;
  return HalfSpace{std::move(slope), bound};
}

// Rackwitz and Fiessler's, and the corners that the margin falls towards.
std::vector<NormalPoint> OverturnSearch::iterates() {
  constexpr int kSteps = 6;
  std::vector<NormalPoint> found;
  for (const bool toCorners : {false, true}) {
    NormalPoint z(m_space.inputs());
    for (int step = 0; step < kSteps; ++step) {
      const auto plane = planeAt(z);
      if (!plane) break;
      if (step == 0) found.push_back(scaled(plane->slope, -1.0));
      z = toCorners ? scaled(plane->slope, -1e9) : nearestPoint({&*plane, 1}, kFarthestNormal);
      for (double& one : z) one = std::clamp(one, -kFarthestNormal, kFarthestNormal);
      if (lengthOf(z) == 0.0) break;
      found.push_back(z);
    }
  }
  return found;
}

std::vector<NormalPoint> OverturnSearch::nearestSamples(const OverturnOptions& options) {
  std::vector<NormalPoint> samples(options.samples, NormalPoint(m_space.inputs()));
  std::vector<double> u(options.samples);
  for (std::size_t i = 0; i < m_space.inputs(); ++i) {
    points(SampleMethod::Sobol, options.seed, static_cast<std::uint32_t>(i), 0, u);
    for (std::size_t k = 0; k < u.size(); ++k)
      samples[k][i] = std::clamp(normalQuantile(u[k]), -kFarthestNormal, kFarthestNormal);
  }
  const auto margins = m_space.at(samples);
  std::vector<NormalPoint> beyond;
  for (std::size_t k = 0; k < samples.size(); ++k)
    if (m_side * margins[k] < 0.0) beyond.push_back(std::move(samples[k]));
  std::ranges::sort(beyond, {}, lengthOf);
  beyond.resize(std::min(beyond.size(), kSampledRays));
  return beyond;
}

// The nearest crossing on rays between z and the targets, if it is nearer than z.
std::optional<NormalPoint> OverturnSearch::nearer(const NormalPoint& z, std::span<const NormalPoint> targets) {
  constexpr double kGain = 1e-7;
  std::vector<NormalPoint> rays;
  for (const auto& target : targets)
    for (const double part : {1.0, 0.5, 0.25, 0.1, 0.03, 0.01, 0.001}) {
      auto& ray = rays.emplace_back(z);
      for (std::size_t i = 0; i < z.size(); ++i) ray[i] += part * (target[i] - z[i]);
    }
  const double length = lengthOf(z);
  auto reach = RaySearch::reachOf(rays);
  for (double& one : reach) one = std::min(one, length);
  std::optional<NormalPoint> best;
  for (auto& crossing : m_rays.crossings(rays, reach))
    if (crossing && lengthOf(*crossing) < (best ? lengthOf(*best) : length * (1.0 - kGain))) best = crossing;
  return best;
}

// As near to the origin as steps along the surface take a crossing.
NormalPoint OverturnSearch::drawnIn(NormalPoint z) {
  constexpr int kSteps = 40;
  constexpr int kMostFutile = 4;
  std::vector<HalfSpace> planes;
  NormalPoint touched = z;
  int futile = 0;
  for (int step = 0; step < kSteps && futile < kMostFutile; ++step) {
    const auto plane = planeAt(touched);
    if (!plane) break;
    planes.insert(planes.begin(), *plane);
    planes.resize(std::min(planes.size(), kKeptPlanes));
    const std::array targets{nearestPoint({planes.data(), 1}, kFarthestNormal), nearestPoint(planes, kFarthestNormal)};
    // What the known planes leave nearest is where it is.
    if (std::ranges::any_of(targets, [&](const auto& target) { return isSame(target, z); })) break;
    if (const auto found = nearer(z, targets)) {
      z = touched = *found;
      futile = 0;
      continue;
    }
    // The margin beyond the target tells of a piece of the surface that z has not seen.
    ++futile;
    const auto there = m_rays.crossings({&targets[1], 1}, RaySearch::reachOf({&targets[1], 1})).front();
    if (!there) break;
    touched = *there;
  }
  return z;
}

}  // namespace

Expected<Overturn> overturn(const Response& margin, std::span<const Inverse> inputs, const OverturnOptions& options) {
  NormalSpace space(margin, inputs);
  Overturn result;
  result.marginAtMedians = space.at(NormalPoint(inputs.size()));
  const double side = result.marginAtMedians > 0.0 ? 1.0 : -1.0;
  OverturnSearch search(space, side);
  if (space.errors().empty()) {
    if (const auto found = search.nearestFrom(search.startRays(options), options.followed)) {
      const auto z = RaySearch(space, side).byAHair(*found);
      const double distance = lengthOf(z);
      result.nearest =
          DesignPoint{.z = z, .distance = distance, .margin = space.at(z), .probability = normalBelow(-distance)};
    }
  }
  if (!space.errors().empty()) return space.errors();
  result.runs = space.runs();
  result.isFlat = space.isFlat();
  return result;
}

}  // namespace chokepoint
