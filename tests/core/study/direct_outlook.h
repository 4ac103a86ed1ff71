// An outlook's figures the plain way: members run one by one, each figure by its definition.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>
#include <vector>

#include "core/expression/evaluate.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"
#include "core/study/outlook.h"

namespace chokepoint {

// What the specification of scenarios says of one member, without the ensemble's own reading.
inline Parameters<double> inputsOf(const Scenario& scenario, const Draws& draws, std::size_t member) {
  auto inputs = defaultParameters();
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Assumption) at(inputs, s.id) = draws.of(s.id)[member];
  for (const auto& [id, value] : scenario.parameters) at(inputs, id) = value;
  return inputs;
}

inline std::vector<Run> runsOf(const Scenario& scenario, const Draws& draws) {
  const auto tables = tablesOf(scenario, recordTables());
  std::vector<Run> runs;
  for (std::size_t i = 0; i < draws.members(); ++i) runs.push_back(simulate(inputsOf(scenario, draws, i), tables));
  return runs;
}

// Type 7: linear between the order statistics around probability * (n - 1).
inline double quantileOf(std::vector<double> values, double probability) {
  std::ranges::sort(values);
  const double rank = probability * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (rank - std::floor(rank)) * (values[above] - values[below]);
}

inline double shareOf(const std::vector<bool>& of) {
  return static_cast<double>(std::ranges::count(of, true)) / static_cast<double>(of.size());
}

// Elasticities of what is assembled, by the specification.
inline BottleneckShares plainBinding(const Run& run, int month) {
  const auto weight = [](double limit) { return std::pow(std::max(kLeastLimit, limit), -4.0); };
  const auto of = [&](std::string_view name) { return run.value(*findQuantity(name), month); };
  const double ready = of("ready_910") + of("ready_950");
  const double packaging = weight(of("packaging_capacity")) / (weight(of("packaging_capacity")) + weight(ready));
  double dies = 0.0;
  for (const std::string family : {"910", "950"}) {
    const double byDies = weight(of("dies_available_" + family));
    const double byMemory = weight(of("hbm_limit_" + family));
    dies += (1.0 - packaging) * of("ready_" + family) / ready * byDies / (byDies + byMemory);
  }
  return {packaging, dies, 1.0 - packaging - dies};
}

// Runs, one a member, and what an outlook says of them.
class Direct {
 public:
  explicit Direct(std::vector<Run> runs) : m_runs(std::move(runs)) {}

  [[nodiscard]] Outlook outlook() const {
    Outlook o;
    for (int month = 0; month < kMonths; ++month) fillMonth(o, month);
    for (int year = kFirstYear; year <= kLastYear; ++year) fillYear(o, Year{year});
    o.parity = parity();
    return o;
  }

 private:
  template <class Of>
  [[nodiscard]] std::vector<std::invoke_result_t<Of, const Run&>> each(Of of) const {
    std::vector<std::invoke_result_t<Of, const Run&>> all;
    for (const Run& run : m_runs) all.push_back(of(run));
    return all;
  }

  template <class Of>
  [[nodiscard]] double mean(Of of) const {
    const auto all = each(of);
    return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
  }

  template <class Of>
  [[nodiscard]] Spread spread(Of of) const {
    const auto all = each(of);
    return {quantileOf(all, 0.05), quantileOf(all, 0.25), quantileOf(all, 0.5), quantileOf(all, 0.75),
            quantileOf(all, 0.95)};
  }

  [[nodiscard]] Spread monthly(QuantityId id, int month) const {
    return spread([&](const Run& run) { return run.value(id, month); });
  }
  [[nodiscard]] Spread yearly(const Figure& figure, Year year) const {
    return spread([&](const Run& run) { return *evaluateNumber(figure.of(year), RunSubject(run)); });
  }

  // A source's mean share of the total, of the median total.
  [[nodiscard]] double source(QuantityId id, bool domestic, int month) const {
    constexpr auto kTotal = quantity("china_compute");
    const double share = mean([&](const Run& run) {
      const double weight = domestic ? run.value(quantity("domestic_effect"), month) : 1.0;
      return run.value(id, month) * weight / run.value(kTotal, month);
    });
    return share * monthly(kTotal, month).p50;
  }

  [[nodiscard]] BottleneckShares meanBinding(int month) const {
    const auto of = [month](double BottleneckShares::*limit) {
      return [=](const Run& run) { return plainBinding(run, month).*limit; };
    };
    return {mean(of(&BottleneckShares::packaging)), mean(of(&BottleneckShares::dies)),
            mean(of(&BottleneckShares::hbm))};
  }

  // The limit that binds most in a run's year: 0 packaging, 1 dies, 2 memory.
  [[nodiscard]] static std::ptrdiff_t likeliest(const Run& run, Year year) {
    std::array<double, 3> sums{};
    for (int month = january(year).index; month <= december(year).index; ++month) {
      const auto shares = plainBinding(run, month);
      sums[0] += shares.packaging;
      sums[1] += shares.dies;
      sums[2] += shares.hbm;
    }
    return std::ranges::max_element(sums) - sums.begin();
  }

  // A quantile is a bound as soon as a run of which it is made is one.
  void fillLag(FigureSpreads& lags, Year year) const {
    const auto y = yearIndex(year);
    const auto of = [&](const Run& run) { return computeLag(valuesOf(run), december(year)); };
    const auto bounds = spread([&](const Run& run) { return of(run).atLeast ? 1.0 : 0.0; });
    lags.years[y] = spread([&](const Run& run) { return of(run).months; });
    lags.atLeast[y] = {.median = bounds.p50 > 0.0, .high = bounds.p95 > 0.0};
  }

  void fillMonth(Outlook& o, int month) const {
    const auto m = static_cast<std::size_t>(month);
    for (const Figure& figure : figures())
      if (const auto id = monthlyOf(figure)) o.of(figure).months[m] = monthly(*id, month);
    o.bottlenecks[m] = meanBinding(month);
    o.compute_by_source[m] = {
        source(quantity("huawei_installed"), true, month), source(quantity("other_installed"), true, month),
        source(quantity("licensed_installed"), false, month), source(quantity("smuggled_installed"), false, month),
        source(quantity("cloud_rented"), false, month)};
  }

  void fillYear(Outlook& o, Year year) const {
    const auto y = yearIndex(year);
    for (const Figure& figure : figures())
      if (isComputed(figure) && !isLag(figure)) o.of(figure).years[y] = yearly(figure, year);
    fillLag(o.of(figure("compute_lag")), year);
    const auto binds = [&](int limit) {
      return shareOf(each([&](const Run& run) { return likeliest(run, year) == limit; }));
    };
    o.likeliest_bottleneck[y] = {binds(0), binds(1), binds(2)};
  }

  [[nodiscard]] double shareAtParityBy(int month) const {
    return shareOf(each([&](const Run& run) {
      const auto first = parityMonth(valuesOf(run));
      return first && first->index <= month;
    }));
  }

  [[nodiscard]] std::optional<Month> firstMonthWith(double share) const {
    for (int month = 0; month < kMonths; ++month)
      if (shareAtParityBy(month) >= share) return Month{month};
    return std::nullopt;
  }

  [[nodiscard]] Outlook::Parity parity() const {
    return {.probability = shareAtParityBy(kMonths - 1), .median = firstMonthWith(0.5), .early = firstMonthWith(0.05)};
  }

  std::vector<Run> m_runs;
};

}  // namespace chokepoint
