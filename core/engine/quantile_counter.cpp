#include "core/engine/quantile_counter.h"

#include <algorithm>
#include <cassert>
#include <cmath>

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
  m_edges = edgesOf(brackets, repeatedNumbers(sorted));
  std::uint32_t bins = 0;
  const auto add = [&](double begin, double end, bool fine) {
    const std::uint32_t count = fine ? kBinsPerBracket : 1;
    m_segments.push_back({begin, fine ? count / (end - begin) : 0.0, bins, count});
    bins += count;
  };
  add(0.0, m_edges.front(), false);
  for (std::size_t i = 0; i + 1 < m_edges.size(); ++i) {
    const double begin = m_edges[i];
    const double end = m_edges[i + 1];
    const bool bracketed = std::ranges::any_of(brackets, [&](const auto& b) { return contains(b, begin); });
    add(begin, end, bracketed && end > after(begin));
  }
  add(0.0, 0.0, false);
  m_counts.resize(bins);
}

void QuantileCounter::count(std::span<const double> values) {
  for (const double value : values) {
    std::size_t segment = 0;
    for (const double edge : m_edges) segment += value >= edge ? 1U : 0U;
    const auto& s = m_segments[segment];
    const auto bin = static_cast<std::uint32_t>((value - s.begin) * s.binsPerWidth);
    ++m_counts[s.firstBin + std::min(bin, s.bins - 1)];
    m_least = std::min(m_least, value);
    m_greatest = std::max(m_greatest, value);
  }
  m_count += values.size();
}

QuantileCounter::Bin QuantileCounter::binAt(std::size_t segment, std::uint32_t number) const {
  const auto& s = m_segments[segment];
  const double begin = segment == 0 ? m_least : m_edges[segment - 1];
  const double end = segment == m_edges.size() ? m_greatest : m_edges[segment];
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
