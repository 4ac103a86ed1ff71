#include "core/engine/quantile_counter.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/engine/extremes.h"

namespace chokepoint {

namespace {

constexpr std::uint32_t kBinsPerBracket = 1024;
constexpr double kStandardErrors = 5.0;
// In a continuous distribution no two numbers are the same; so many are no accident.
constexpr std::size_t kRepeats = 4;
// More of them are as good as continuous.
constexpr std::size_t kMostRepeated = 16;

struct Bracket {
  double begin = 0.0;
  double end = 0.0;  // not in it
};

double after(double value) { return std::nextafter(value, std::numeric_limits<double>::infinity()); }

Bracket bracketOf(std::span<const double> sorted, double probability) {
  const auto n = static_cast<double>(sorted.size());
  const double reach = kStandardErrors * std::sqrt(probability * (1.0 - probability) * n) + 1.0;
  const double rank = probability * (n - 1.0);
  const auto at = [&](double r) { return sorted[static_cast<std::size_t>(std::clamp(r, 0.0, n - 1.0))]; };
  return {at(std::floor(rank - reach)), after(at(std::ceil(rank + reach)))};
}

std::vector<Bracket> bracketsOf(std::span<const double> sorted, std::span<const double> probabilities) {
  std::vector<Bracket> brackets;
  for (const double p : probabilities) brackets.push_back(bracketOf(sorted, p));
  std::ranges::sort(brackets, {}, &Bracket::begin);
  std::vector<Bracket> merged;
  for (const auto& bracket : brackets)
    if (merged.empty() || bracket.begin > merged.back().end)
      merged.push_back(bracket);
    else
      merged.back().end = std::max(merged.back().end, bracket.end);
  return merged;
}

// The numbers that occur most often again and again.
std::vector<double> repeatedNumbers(std::span<const double> sorted) {
  struct Run {
    double value = 0.0;
    std::size_t length = 0;
  };
  std::vector<Run> runs;
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::find_if(begin, sorted.end(), [&](double v) { return v != *begin; });
    const auto length = static_cast<std::size_t>(end - begin);
    if (length >= kRepeats) runs.push_back({*begin, length});
    begin = end;
  }
  std::ranges::stable_sort(runs, std::ranges::greater{}, &Run::length);
  runs.resize(std::min(runs.size(), kMostRepeated));
  std::vector<double> values;
  for (const auto& run : runs) values.push_back(run.value);
  return values;
}

bool contains(const Bracket& interval, double value) { return value >= interval.begin && value < interval.end; }

// Where segments meet: at the ends of brackets, and on both sides of a repeated number in one.
std::vector<double> edgesOf(std::span<const Bracket> brackets, std::span<const double> repeated) {
  std::vector<double> edges;
  for (const auto& bracket : brackets) {
    edges.insert(edges.end(), {bracket.begin, bracket.end});
    for (const double value : repeated)
      if (contains(bracket, value)) edges.insert(edges.end(), {value, after(value)});
  }
  std::ranges::sort(edges);
  const auto same = std::ranges::unique(edges);
  edges.erase(same.begin(), same.end());
  return edges;
}

}  // namespace

QuantileCounter::QuantileCounter(std::span<const double> pilot, std::span<const double> probabilities) {
  assert(!pilot.empty());
  std::vector<double> sorted(pilot.begin(), pilot.end());
  std::ranges::sort(sorted);
  const auto brackets = bracketsOf(sorted, probabilities);
  const auto edges = edgesOf(brackets, repeatedNumbers(sorted));
  m_segments.push_back({.end = edges.front()});
  for (std::size_t i = 0; i + 1 < edges.size(); ++i)
    addSegment(edges[i], edges[i + 1],
               std::ranges::any_of(brackets, [&](const auto& bracket) { return contains(bracket, edges[i]); }));
  addSegment(edges.back(), std::numeric_limits<double>::infinity(), false);
  m_counts.resize(m_segments.back().firstBin + 1);
  plantCells();
}

void QuantileCounter::addSegment(double begin, double end, bool isFine) {
  const std::uint32_t first = m_segments.back().firstBin + m_segments.back().bins;
  if (isFine && end > after(begin))
    m_segments.push_back({end, begin, kBinsPerBracket / (end - begin), first, kBinsPerBracket});
  else
    m_segments.push_back({.end = end, .firstBin = first});
}

void QuantileCounter::plantCells() {
  assert(m_segments.size() <= std::numeric_limits<std::uint16_t>::max());
  const std::size_t edges = m_segments.size() - 1;
  const double perWidth = kCells / (m_segments[edges - 1].end - m_segments[0].end);
  if (std::isfinite(perWidth)) m_cellsPerWidth = perWidth;
  for (std::size_t edge = 0; edge < edges; ++edge)
    for (std::uint32_t cell = cellOf(m_segments[edge].end) + 1; cell < m_firstOfCell.size(); ++cell)
      m_firstOfCell[cell] = static_cast<std::uint16_t>(edge + 1);
}

// Rises with the value however it is rounded: what lies in a later cell than an edge lies beyond it.
std::uint32_t QuantileCounter::cellOf(double value) const {
  const double place = (value - m_segments.front().end) * m_cellsPerWidth;
  // In this order what is not a number becomes one.
  return static_cast<std::uint32_t>(static_cast<int>(std::min(double{kCells}, std::max(0.0, place))));
}

std::uint32_t QuantileCounter::binIn(std::uint32_t cell, double value) const {
  const Segment* segment = &m_segments[m_firstOfCell[cell]];
  // The first step without a branch, which in the cell of an edge nobody could predict.
  segment += static_cast<std::ptrdiff_t>(value >= segment->end);
  while (value >= segment->end) ++segment;
  const auto bin = static_cast<std::uint32_t>(static_cast<int>((value - segment->begin) * segment->binsPerWidth));
  return segment->firstBin + std::min(bin, segment->bins - 1);
}

void QuantileCounter::count(std::span<const double> values) {
  if (values.empty()) return;
  const auto [least, greatest] = extremesOf(values);
  m_least = std::min(m_least, least);
  m_greatest = std::max(m_greatest, greatest);
  m_count += values.size();
  // As of most of the past, which is the same in all members.
  if (least == greatest)
    m_counts[binIn(cellOf(least), least)] += static_cast<std::uint32_t>(values.size());
  else
    countEach(values);
}

// A step for several numbers, then the next: the first is taken with several numbers at once, and a
// processor that does not know yet which count is written would not read ahead.
void QuantileCounter::countEach(std::span<const double> values) {
  std::array<std::uint32_t, 256> bins;  // NOLINT(*-member-init): written before it is read, and zeros cost time
  while (!values.empty()) {
    const auto some = values.first(std::min(values.size(), bins.size()));
    for (std::size_t i = 0; i < some.size(); ++i) bins[i] = cellOf(some[i]);
    for (std::size_t i = 0; i < some.size(); ++i) bins[i] = binIn(bins[i], some[i]);
    for (std::size_t i = 0; i < some.size(); ++i) ++m_counts[bins[i]];
    values = values.subspan(some.size());
  }
}

QuantileCounter::Bin QuantileCounter::binAt(std::size_t segment, std::uint32_t number) const {
  const auto& s = m_segments[segment];
  const double begin = segment == 0 ? m_least : m_segments[segment - 1].end;
  const double end = segment + 1 == m_segments.size() ? m_greatest : s.end;
  const double width = (end - begin) / s.bins;
  return {begin + width * number, number + 1 == s.bins ? end : begin + width * (number + 1),
          m_counts[s.firstBin + number]};
}

QuantileCounter::Estimate QuantileCounter::quantile(double probability) const {
  assert(m_count > 0);
  const double rank = probability * static_cast<double>(m_count - 1);
  if (rank <= 0.0) return {.value = m_least};
  if (rank >= static_cast<double>(m_count - 1)) return {.value = m_greatest};
  double before = 0.0;
  for (std::size_t segment = 0; segment < m_segments.size(); ++segment)
    for (std::uint32_t number = 0; number < m_segments[segment].bins; ++number) {
      const Bin bin = binAt(segment, number);
      if (rank < before + bin.count) return estimateIn(bin, rank - before);
      before += bin.count;
    }
  return {.value = m_greatest};
}

// The numbers of a bin are taken to lie evenly in it.
QuantileCounter::Estimate QuantileCounter::estimateIn(const Bin& bin, double rank) const {
  if (bin.end <= after(bin.begin)) return {.value = bin.begin};
  const double share = std::min((rank + 0.5) / bin.count, 1.0);
  return {.value = bin.begin + share * (bin.end - bin.begin), .rankError = bin.count / static_cast<double>(m_count)};
}

}  // namespace chokepoint
