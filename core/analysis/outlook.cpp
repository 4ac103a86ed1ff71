#include "core/analysis/outlook.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/engine/quantiles.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

std::vector<QuantityId> keptQuantities() {
  return {quantity("us_output"),          quantity("china_output"),       quantity("us_units"),
          quantity("huawei_chips"),       quantity("us_installed"),       quantity("china_compute"),
          quantity("packaging_capacity"), quantity("dies_available"),     quantity("hbm_dies_available"),
          quantity("licensed_installed"), quantity("smuggled_installed"), quantity("cloud_rented"),
          quantity("huawei_installed"),   quantity("other_installed"),    quantity("domestic_effect"),
          quantity("smic_capacity")};
}

Spread spreadOf(std::span<const double> values) {
  static constexpr std::array<double, 5> kProbabilities{0.05, 0.25, 0.50, 0.75, 0.95};
  std::array<double, 5> q{};
  quantiles(values, kProbabilities, q);
  return {q[0], q[1], q[2], q[3], q[4]};
}

// Reads an ensemble month by month, always all members together: that is how they lie in memory.
class Reader {
 public:
  explicit Reader(const Ensemble& ensemble) : m_ensemble(ensemble), m_scratch(ensemble.members()) {}

  [[nodiscard]] std::size_t members() const { return m_ensemble.members(); }
  [[nodiscard]] double weight() const { return 1.0 / static_cast<double>(members()); }
  [[nodiscard]] std::span<const double> values(QuantityId id, int month) const { return m_ensemble.values(id, month); }

  // The spread over members of figure(member).
  template <class Figure>
  Spread spread(Figure figure) {
    for (std::size_t i = 0; i < m_scratch.size(); ++i) m_scratch[i] = figure(i);
    return spreadOf(m_scratch);
  }

  Spread monthly(QuantityId id, int month) { return spreadOf(values(id, month)); }

  Spread monthlyRatio(QuantityId above, QuantityId below, int month) {
    const auto a = values(above, month);
    const auto b = values(below, month);
    return spread([&](std::size_t i) { return a[i] / b[i]; });
  }

  Spread yearlySum(QuantityId id, Year year) { return spreadOf(sums(id, year)); }

  Spread ratioOfSums(QuantityId above, QuantityId below, Year year) {
    const auto a = sums(above, year);
    const auto b = sums(below, year);
    return spread([&](std::size_t i) { return a[i] / b[i]; });
  }

 private:
  [[nodiscard]] std::vector<double> sums(QuantityId id, Year year) const {
    std::vector<double> total(members());
    for (int month = january(year).index; month <= december(year).index; ++month)
      std::ranges::transform(total, values(id, month), total.begin(), std::plus<>());
    return total;
  }

  const Ensemble& m_ensemble;
  std::vector<double> m_scratch;
};

// Binding shares of all members, in one month or summed over several.
struct MemberBinding {
  std::vector<double> packaging;
  std::vector<double> dies;
  std::vector<double> hbm;

  explicit MemberBinding(std::size_t members) : packaging(members), dies(members), hbm(members) {}
};

// Adds a month's shares to each member's sums and returns their mean.
BindingShares addBinding(const Reader& reader, int month, MemberBinding& sums) {
  const auto packaging = reader.values(quantity("packaging_capacity"), month);
  const auto dies = reader.values(quantity("dies_available"), month);
  const auto hbm = reader.values(quantity("hbm_dies_available"), month);
  BindingShares mean;
  for (std::size_t i = 0; i < reader.members(); ++i) {
    const auto shares = bindingSharesOf(packaging[i], dies[i], hbm[i]);
    sums.packaging[i] += shares.packaging;
    sums.dies[i] += shares.dies;
    sums.hbm[i] += shares.hbm;
    mean.packaging += shares.packaging;
    mean.dies += shares.dies;
    mean.hbm += shares.hbm;
  }
  return {mean.packaging * reader.weight(), mean.dies * reader.weight(), mean.hbm * reader.weight()};
}

// The share of members in which each limit has bound most.
BindingShares likeliestOf(const MemberBinding& sums, double weight) {
  BindingShares counts;
  for (std::size_t i = 0; i < sums.hbm.size(); ++i) {
    if (sums.hbm[i] >= sums.dies[i] && sums.hbm[i] >= sums.packaging[i])
      counts.hbm += weight;
    else if (sums.dies[i] >= sums.packaging[i])
      counts.dies += weight;
    else
      counts.packaging += weight;
  }
  return counts;
}

void fillBinding(Outlook& outlook, const Reader& reader, Year year) {
  MemberBinding sums(reader.members());
  for (int month = january(year).index; month <= december(year).index; ++month)
    outlook.binding[static_cast<std::size_t>(month)] = addBinding(reader, month, sums);
  outlook.likeliest_limit[yearIndex(year)] = likeliestOf(sums, reader.weight());
}

// The median total, split by the runs' mean shares: medians of parts would not add up to it.
std::array<double, kComputeSources> computeBySource(const Reader& reader, int month) {
  const auto total = reader.values(quantity("china_compute"), month);
  const auto effect = reader.values(quantity("domestic_effect"), month);
  std::vector<double> perTotal(total.size());
  std::ranges::transform(total, perTotal.begin(), [](double x) { return 1.0 / x; });
  const auto share = [&](QuantityId id, bool domestic) {
    const auto source = reader.values(id, month);
    double sum = 0.0;
    for (std::size_t i = 0; i < total.size(); ++i) sum += source[i] * (domestic ? effect[i] : 1.0) * perTotal[i];
    return sum * reader.weight();
  };
  std::array<double, kComputeSources> split{
      share(quantity("huawei_installed"), true), share(quantity("other_installed"), true),
      share(quantity("licensed_installed"), false), share(quantity("smuggled_installed"), false),
      share(quantity("cloud_rented"), false)};
  const double median = quantile(total, 0.5);
  for (double& part : split) part *= median;
  return split;
}

Spread selfSufficiency(Reader& reader, int month) {
  const auto huawei = reader.values(quantity("huawei_installed"), month);
  const auto other = reader.values(quantity("other_installed"), month);
  const auto effect = reader.values(quantity("domestic_effect"), month);
  const auto total = reader.values(quantity("china_compute"), month);
  return reader.spread([&](std::size_t i) { return (huawei[i] + other[i]) * effect[i] / total[i]; });
}

// Where the past does not reach back, the lag counts as the months since the start, which no known
// lag exceeds: a quantile that such a run has part in is "at least".
Outlook::LagSpread lagSpread(Reader& reader, const Ensemble& ensemble, Year year) {
  std::size_t known = 0;
  const auto months = reader.spread([&](std::size_t member) {
    const Lag lag =
        computeLag([&](QuantityId id, int month) { return ensemble.value(id, month, member); }, december(year));
    if (!lag.atLeast) ++known;
    return lag.months;
  });
  const auto atLeast = [&](double probability) {
    return std::ceil(probability * static_cast<double>(reader.members() - 1)) >= static_cast<double>(known);
  };
  return {.months = months, .medianAtLeast = atLeast(0.50), .highAtLeast = atLeast(0.95)};
}

// Members that first reach parity in each projected month.
std::array<std::size_t, kMonths> parityArrivals(const Reader& reader, double threshold) {
  std::array<std::size_t, kMonths> arrivals{};
  std::vector<bool> arrived(reader.members());
  for (int month = kFirstProjected; month < kMonths; ++month) {
    const auto made = reader.values(quantity("us_output"), month);
    const auto madeInChina = reader.values(quantity("china_output"), month);
    for (std::size_t i = 0; i < made.size(); ++i) {
      if (arrived[i] || made[i] > threshold * madeInChina[i]) continue;
      arrived[i] = true;
      ++arrivals[static_cast<std::size_t>(month)];
    }
  }
  return arrivals;
}

Outlook::Parity parityOf(const Reader& reader, double threshold) {
  const auto arrivals = parityArrivals(reader, threshold);
  Outlook::Parity parity;
  parity.threshold = threshold;
  std::size_t arrived = 0;
  for (int month = 0; month < kMonths; ++month) {
    arrived += arrivals[static_cast<std::size_t>(month)];
    parity.probability = static_cast<double>(arrived) / static_cast<double>(reader.members());
    if (!parity.early && parity.probability >= 0.05) parity.early = Month{month};
    if (!parity.median && parity.probability >= 0.50) parity.median = Month{month};
  }
  return parity;
}

void fillMonth(Outlook& outlook, Reader& reader, int month) {
  const auto m = static_cast<std::size_t>(month);
  outlook.output_ratio[m] = reader.monthlyRatio(quantity("us_output"), quantity("china_output"), month);
  outlook.compute_ratio[m] = reader.monthlyRatio(quantity("us_installed"), quantity("china_compute"), month);
  outlook.unit_ratio[m] = reader.monthlyRatio(quantity("us_units"), quantity("huawei_chips"), month);
  outlook.compute_by_source[m] = computeBySource(reader, month);
}

void fillYear(Outlook& outlook, Reader& reader, const Ensemble& ensemble, Year year) {
  const auto y = yearIndex(year);
  const int end = december(year).index;
  outlook.annual_output_ratio[y] = reader.ratioOfSums(quantity("us_output"), quantity("china_output"), year);
  outlook.annual_unit_ratio[y] = reader.ratioOfSums(quantity("us_units"), quantity("huawei_chips"), year);
  outlook.annual_compute_ratio[y] = reader.monthlyRatio(quantity("us_installed"), quantity("china_compute"), end);
  outlook.annual_huawei_chips[y] = reader.yearlySum(quantity("huawei_chips"), year);
  outlook.annual_self_sufficiency[y] = selfSufficiency(reader, end);
  outlook.annual_china_compute[y] = reader.monthly(quantity("china_compute"), end);
  outlook.annual_smic_capacity[y] = reader.monthly(quantity("smic_capacity"), end);
  outlook.annual_compute_lag[y] = lagSpread(reader, ensemble, year);
  fillBinding(outlook, reader, year);
}

}  // namespace

EnsembleInputs ensembleInputs(const Scenario& scenario) {
  EnsembleInputs inputs{.values = values(scenario), .drawn = {}, .tables = tablesOf(scenario, recordTables())};
  for (const auto& s : parameterSpecs())
    inputs.drawn[index(s.id)] = s.kind == ParameterKind::Assumption && !scenario.parameters.contains(s.id);
  return inputs;
}

std::vector<PriorSpec> priorsOf(const Scenario& scenario) {
  auto priors = defaultPriors();
  for (const auto& [id, prior] : scenario.priors) priors[index(id)] = prior;
  return priors;
}

std::shared_ptr<const Outlook> computeOutlook(const Scenario& scenario, const Draws& draws, std::uint64_t seed,
                                              Workshop& workshop) {
  const auto inputs = ensembleInputs(scenario);
  auto ensemble =
      runEnsemble(inputs, draws, keptQuantities(), workshop.pool, widestInstructionSet(), std::move(workshop.storage));
  auto outlook = std::make_shared<Outlook>();
  outlook->scenario = scenario;
  outlook->members = draws.members();
  outlook->seed = seed;
  // The last two pieces are the central run and parity; the others months and years.
  workshop.pool.forEach(kMonths + kYears + 2, [&](std::size_t piece) {
    Reader reader(ensemble);
    const int i = static_cast<int>(piece);
    if (i < kYears)
      fillYear(*outlook, reader, ensemble, Year{kFirstYear + i});
    else if (i < kYears + kMonths)
      fillMonth(*outlook, reader, i - kYears);
    else if (i == kYears + kMonths)
      outlook->parity = parityOf(reader, kParityRatio);
    else
      outlook->central = simulate(inputs.values, inputs.tables);
  });
  workshop.storage = std::move(ensemble).takeStorage();
  return outlook;
}

}  // namespace chokepoint
