#include "core/method/elementary_effects.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "core/engine/random.h"
#include "core/method/streams.h"
#include "core/model/number.h"

namespace chokepoint {

namespace {

constexpr std::size_t kLevels = 8;
constexpr double kStep = 0.5;  // four levels

struct Trajectories {
  std::vector<std::vector<double>> shares;      // of each input, at each point: trajectory after trajectory
  std::vector<std::vector<std::size_t>> moved;  // by trajectory and step
};

// Random numbers of one trajectory, one after another.
class Luck {
 public:
  Luck(std::uint64_t seed, std::size_t trajectory) : m_seed(seed), m_trajectory(trajectory) {}
  // Below `count`.
  [[nodiscard]] std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(uniform(m_seed, m_trajectory, m_next++) * static_cast<double>(count));
  }

 private:
  std::uint64_t m_seed;
  std::size_t m_trajectory;
  std::uint32_t m_next = kTrajectoriesStream;
};

std::vector<std::size_t> shuffled(std::size_t count, Luck& luck) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[luck.below(left)]);
  return order;
}

Trajectories trajectoriesOf(std::size_t inputs, const MorrisOptions& options) {
  Trajectories all{.shares = std::vector<std::vector<double>>(inputs), .moved = {}};
  std::vector<double> point(inputs);
  for (std::size_t trajectory = 0; trajectory < options.trajectories; ++trajectory) {
    Luck luck(options.seed, trajectory);
    for (double& share : point) share = (static_cast<double>(luck.below(kLevels)) + 0.5) / kLevels;
    const auto& order = all.moved.emplace_back(shuffled(inputs, luck));
    const auto add = [&] {
      for (std::size_t i = 0; i < inputs; ++i) all.shares[i].push_back(point[i]);
    };
    add();
    for (const std::size_t input : order) {
      // The only way that stays on the grid.
      point[input] += point[input] < kStep ? kStep : -kStep;
      add();
    }
  }
  return all;
}

ElementaryEffects summary(const std::vector<double>& effects) {
  const auto n = static_cast<double>(effects.size());
  ElementaryEffects s;
  for (const double effect : effects) {
    s.mean += effect / n;
    s.meanAbsolute += std::abs(effect) / n;
  }
  double squares = 0.0;
  double absoluteSquares = 0.0;
  for (const double effect : effects) {
    squares += square(effect - s.mean);
    absoluteSquares += square(std::abs(effect) - s.meanAbsolute);
  }
  s.deviation = std::sqrt(squares / (n - 1.0));
  s.meanAbsoluteError = std::sqrt(absoluteSquares / (n - 1.0) / n);
  return s;
}

}  // namespace

Expected<std::vector<ElementaryEffects>> elementaryEffects(const Response& response, std::span<const Inverse> inputs,
                                                           const MorrisOptions& options) {
  assert(options.trajectories >= 2);
  const auto walked = trajectoriesOf(inputs.size(), options);
  std::vector<std::vector<double>> columns;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    inputs[i](walked.shares[i], columns.emplace_back(walked.shares[i].size()));
  const auto y = response({columns.begin(), columns.end()});
  if (!y) return y.errors();
  std::vector<std::vector<double>> effects(inputs.size());
  std::size_t point = 0;
  for (const auto& order : walked.moved) {
    for (const std::size_t input : order) {
      const double step = walked.shares[input][point + 1] - walked.shares[input][point];
      effects[input].push_back(((*y)[point + 1] - (*y)[point]) / step);
      ++point;
    }
    ++point;
  }
  std::vector<ElementaryEffects> summaries;
  for (const auto& of : effects) summaries.push_back(summary(of));
  return summaries;
}

}  // namespace chokepoint
