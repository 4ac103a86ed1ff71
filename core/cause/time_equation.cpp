#include "core/cause/time_equation.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/cause/equation_split.h"
#include "core/method/shapley.h"

namespace chokepoint {

struct TimeEquation::Ends {
  std::array<double, kExactPlayers> before{};  // of each quantity
  std::array<double, kExactPlayers> after{};
  int monthBefore = 0;
  int monthAfter = 0;
};

TimeEquation::TimeEquation(const Symbol& equation, const Tables& tables) : m_program(equation), m_tables(tables) {
  for (const auto id : m_program.quantities()) m_causes.push_back({.quantity = id});
  const auto parameters = m_program.parameters();
  if (m_program.readsTime())
    m_causes.push_back({.quantity = std::nullopt, .inputs = {parameters.begin(), parameters.end()}});
  assert(m_causes.size() <= kExactPlayers);
}

TimeEquation::Ends TimeEquation::endsOf(const Subject& subject, const TimeWindow& window, int month) const {
  Ends ends{.monthBefore = window.before(month), .monthAfter = window.after(month)};
  const auto quantities = m_program.quantities();
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    ends.before[i] = subject.value(quantities[i], ends.monthBefore);
    ends.after[i] = subject.value(quantities[i], ends.monthAfter);
  }
  return ends;
}

std::vector<double> TimeEquation::parametersOf(const Subject& subject) const {
  std::vector<double> values;
  for (const auto id : m_program.parameters()) values.push_back(subject.parameter(id));
  return values;
}

// Bit i of `moved`: whether cause i has.
double TimeEquation::valueWith(std::size_t moved, const Ends& ends, std::span<const double> parameters) const {
  const std::size_t count = m_program.quantities().size();
  std::array<double, kExactPlayers> quantities{};
  for (std::size_t i = 0; i < count; ++i) quantities[i] = (moved >> i & 1U) != 0 ? ends.after[i] : ends.before[i];
  const bool hasPassed = (moved >> count & 1U) != 0;
  return m_program.value({.quantities = {quantities.data(), count},
                          .parameters = parameters,
                          .tables = m_tables,
                          .month = hasPassed ? ends.monthAfter : ends.monthBefore});
}

void TimeEquation::splitMonth(const Ends& ends, std::span<const double> parameters, int month, double perUnit,
                              std::span<TimeFlow> into) const {
  const std::size_t count = m_program.quantities().size();
  std::vector<std::size_t> movers;  // those alone that do: coalitions double with each
  for (std::size_t i = 0; i < m_causes.size(); ++i)
    if (i >= count || ends.before[i] != ends.after[i]) movers.push_back(i);
  std::vector<double> worths(std::size_t{1} << movers.size());
  for (std::size_t mask = 0; mask < worths.size(); ++mask) {
    std::size_t moved = 0;
    for (std::size_t i = 0; i < movers.size(); ++i) moved |= (mask >> i & 1U) << movers[i];
    worths[mask] = valueWith(moved, ends, parameters);
  }
  std::array<double, kExactPlayers> parts{};
  shapleyOf(worths, {parts.data(), movers.size()});
  for (std::size_t i = 0; i < movers.size(); ++i) {
    const std::size_t cause = movers[i];
    const double part = perUnit * parts[i];
    into[cause].part += part;
    if (cause >= count) continue;
    const double change = ends.after[cause] - ends.before[cause];
    const double scale = std::max(std::abs(ends.after[cause]), std::abs(ends.before[cause]));
    const bool isRounding = std::abs(change) <= kOnlyRounding * scale;
    into[cause].perUnit[static_cast<std::size_t>(month)] = isRounding ? 0.0 : part / change;
  }
}

void TimeEquation::split(const Subject& subject, const TimeWindow& window, const WindowFlow& perUnit,
                         std::span<TimeFlow> into) const {
  const auto parameters = parametersOf(subject);
  std::ranges::fill(into, TimeFlow{});
  for (int month = 0; month < window.months; ++month)
    if (const double unit = perUnit[static_cast<std::size_t>(month)]; unit != 0.0)
      splitMonth(endsOf(subject, window, month), parameters, month, unit, into);
}

void TimeEquation::worths(const Subject& subject, const TimeWindow& window, int firstCounted,
                          std::span<double> into) const {
  const auto parameters = parametersOf(subject);
  std::ranges::fill(into, 0.0);
  for (int month = firstCounted; month < window.months; ++month) {
    const auto ends = endsOf(subject, window, month);
    for (std::size_t moved = 0; moved < into.size(); ++moved) into[moved] += valueWith(moved, ends, parameters);
  }
}

}  // namespace chokepoint
