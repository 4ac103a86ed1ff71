#include "core/engine/prior_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <mutex>

#include "core/model/parameter_specs.h"

namespace chokepoint {

namespace {

// From here up to 1/2, which is an octave of its own with nothing else in it.
constexpr double kLeastDistance = 0x1p-54;
constexpr std::size_t kOctaves = 54;

constexpr unsigned kMantissaBits = 52;
constexpr std::uint64_t kMantissa = (std::uint64_t{1} << kMantissaBits) - 1;
constexpr std::uint64_t kExponentOfLeast = std::bit_cast<std::uint64_t>(kLeastDistance) >> kMantissaBits;

// In probability. Cells that hold it are halved once more, which leaves about a sixteenth.
constexpr double kTolerance = 1e-6;
// A prior may be so narrow that neighbouring doubles are further apart than that.
constexpr double kRounding = 8.0 * 0x1p-52;
constexpr std::size_t kMostCells = 4096;  // of an octave

}  // namespace

struct PriorTable::Node {
  double place = 0.0;  // distance from the end
  double value = 0.0;
  double slope = 0.0;
};

// A prior from one of its ends.
class PriorTable::Side {
 public:
  Side(const Prior& prior, bool fromAbove) : m_prior(prior), m_fromAbove(fromAbove) {}

  [[nodiscard]] Node at(double place) const {
    const double value = m_fromAbove ? m_prior.upperQuantile(place) : m_prior.quantile(place);
    const double slope = 1.0 / m_prior.density(value);
    return {place, value, m_fromAbove ? -slope : slope};
  }

 private:
  const Prior& m_prior;
  bool m_fromAbove;
};

PriorTable::PriorTable(const Prior& prior)
    : m_least(prior.quantile(kLeastDistance)), m_greatest(prior.upperQuantile(kLeastDistance)) {
  add(Side(prior, false));
  add(Side(prior, true));
  m_cells.shrink_to_fit();
}

void PriorTable::add(const Side& side) {
  Node begin = side.at(kLeastDistance);
  while (begin.place < 0.5) {
    const auto nodes = nodesOfOctave(side, begin);
    addOctave(nodes);
    begin = nodes.back();
  }
  m_octaves.push_back({static_cast<std::uint32_t>(m_cells.size()), kMantissaBits});
  m_cells.push_back({.begin = begin.place, .value = begin.value});
}

std::vector<PriorTable::Node> PriorTable::nodesOfOctave(const Side& side, const Node& begin) {
  std::vector<Node> nodes{begin, side.at(2.0 * begin.place)};
  // So near to the end, no value between is off by more.
  bool good = nodes.back().place <= kTolerance;
  while (!good && nodes.size() <= kMostCells) {
    good = true;
    std::vector<Node> finer{begin};
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      const Node middle = side.at(0.5 * (nodes[i - 1].place + nodes[i].place));
      good = good && isNear(cellBetween(nodes[i - 1], nodes[i]), middle);
      finer.insert(finer.end(), {middle, nodes[i]});
    }
    nodes = std::move(finer);
  }
  return nodes;
}

void PriorTable::addOctave(const std::vector<Node>& nodes) {
  const auto bits = static_cast<unsigned>(std::countr_zero(nodes.size() - 1));
  m_octaves.push_back({static_cast<std::uint32_t>(m_cells.size()), kMantissaBits - bits});
  for (std::size_t i = 1; i < nodes.size(); ++i) m_cells.push_back(cellBetween(nodes[i - 1], nodes[i]));
}

bool PriorTable::isNear(const Cell& cell, const Node& node) {
  const double off = std::abs(cell.at(node.place) - node.value);
  return off <= kTolerance * std::abs(node.slope) || off <= kRounding * std::abs(node.value);
}

PriorTable::Cell PriorTable::cellBetween(const Node& left, const Node& right) {
  const double width = right.place - left.place;
  const double rise = right.value - left.value;
  if (rise == 0.0) return {.begin = left.place, .value = left.value};
  const double mean = rise / width;
  // A cubic is monotone if neither end is steeper than three times the mean.
  const double first = std::clamp(left.slope / mean, 0.0, 3.0);
  const double last = std::clamp(right.slope / mean, 0.0, 3.0);
  return {.begin = left.place,
          .value = left.value,
          .c1 = first * mean,
          .c2 = (3.0 - 2.0 * first - last) * mean / width,
          .c3 = (first + last - 2.0) * mean / (width * width)};
}

double PriorTable::quantile(double u) const {
  // In this order what is not a number becomes one.
  const double distance = std::max(kLeastDistance, std::min(u, 1.0 - u));
  const auto bits = std::bit_cast<std::uint64_t>(distance);
  const Octave octave =
      m_octaves[(bits >> kMantissaBits) - kExponentOfLeast + static_cast<std::size_t>(u > 0.5) * kOctaves];
  const Cell& cell = m_cells[octave.first + ((bits & kMantissa) >> octave.shift)];
  return std::clamp(cell.at(distance), m_least, m_greatest);
}

void PriorTable::fill(std::span<const double> u, std::span<double> into) const {
  assert(u.size() == into.size());
  for (std::size_t i = 0; i < u.size(); ++i) into[i] = quantile(u[i]);
}

std::shared_ptr<const PriorTable> priorTable(ParameterId id, const PriorSpec& prior) {
  const auto& s = spec(id);
  const auto made = [&] { return std::make_shared<const PriorTable>(Prior(prior, s.min, s.max)); };
  if (prior != s.prior) return made();
  static std::array<std::once_flag, kParameterCount> once;
  static std::array<std::shared_ptr<const PriorTable>, kParameterCount> ofDefaults;
  std::call_once(once[index(id)], [&] { ofDefaults[index(id)] = made(); });
  return ofDefaults[index(id)];
}

}  // namespace chokepoint
