#include "core/runs/ensemble_bands.h"

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/calendar.h"
#include "core/engine/pilot_draws.h"
#include "core/engine/quantiles.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

// Of the figures that are held at once.
constexpr std::size_t kMostMemory = std::size_t{144} << 20U;  // bytes

// What a year of a quantity is made of, and what an onlooker reads.
std::vector<QuantityId> keptFor(std::span<const QuantityId> quantities, bool annual, const BlockOnlooker* onlooker) {
  std::vector<QuantityId> ids;
  const auto add = [&](QuantityId id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (const QuantityId id : quantities) {
    const auto& s = spec(id);
    const bool isRatio = annual && s.annual == Annual::Ratio;
    if (isRatio) add(s.numerator);
    add(isRatio ? s.denominator : id);
  }
  if (onlooker != nullptr)
    for (const QuantityId id : onlooker->reads) add(id);
  return ids;
}

// The figures of some members: [quantity][time][member].
class Figures {
 public:
  Figures(std::span<const QuantityId> quantities, bool annual, std::size_t members, const BlockOnlooker* onlooker)
      : m_quantities(quantities),
        m_annual(annual),
        m_onlooker(onlooker),
        m_stride(members + kBlockMembers),
        m_kept(keptFor(quantities, annual, onlooker)),
        // Not zeros first, which one thread would write. NOLINTNEXTLINE(*-avoid-c-arrays): the only one without
        m_values(std::make_unique_for_overwrite<double[]>(rows() * m_stride)) {}

  [[nodiscard]] std::size_t times() const { return m_annual ? kYears : kMonths; }
  [[nodiscard]] std::size_t rows() const { return m_quantities.size() * times(); }
  [[nodiscard]] std::span<const double> row(std::size_t row, std::size_t members) const {
    return {m_values.get() + row * m_stride, members};
  }

  // Runs all members of `draws`, at most as many as there is room for.
  bool run(const EnsembleInputs& inputs, const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch) {
    return runBlocks(
        inputs, draws, m_kept, pool, [&](const MemberBlock& block) { take(block); }, widestInstructionSet(), watch);
  }
  // The same for members that begin with `first` of all; who looks on sees them.
  bool runSeen(const EnsembleInputs& inputs, const MemberDraws& draws, std::size_t first, ThreadPool& pool,
               const RunWatch& watch) {
    if (m_onlooker == nullptr) return run(inputs, draws, pool, watch);
    const auto visit = [&](const MemberBlock& block) {
      take(block);
      m_onlooker->look(block, first + block.first());
    };
    return runBlocks(inputs, draws, m_kept, pool, visit, widestInstructionSet(), watch);
  }

 private:
  void take(const MemberBlock& block) {
    for (std::size_t row = 0; row < rows(); ++row) {
      const QuantityId id = m_quantities[row / times()];
      const int time = static_cast<int>(row % times());
      double* into = m_values.get() + row * m_stride + block.first();
      if (m_annual)
        takeYear(block, id, Year{kFirstYear + time}, into);
      else
        std::ranges::copy(block.values(id, time), into);
    }
  }

  static void takeYear(const MemberBlock& block, QuantityId id, Year year, double* into) {
    for (std::size_t member = 0; member < block.members(); ++member)
      into[member] = annual([&](QuantityId of, int month) { return block.values(of, month)[member]; }, id, year);
  }

  std::span<const QuantityId> m_quantities;
  bool m_annual;
  const BlockOnlooker* m_onlooker;
  // A little more than the members: rows a power of two apart would share a few places of the cache.
  std::size_t m_stride;
  KeptRows m_kept;
  std::unique_ptr<double[]> m_values;  // NOLINT(*-avoid-c-arrays)
};

// One group of quantities, its runs and its bands.
class Group {
 public:
  Group(std::span<const QuantityId> quantities, const BandsRequest& request, std::size_t chunk,
        const BlockOnlooker* onlooker)
      : m_request(request),
        m_quantities(quantities),
        m_figures(quantities, request.annual, chunk, onlooker),
        m_chunk(chunk) {}

  // Whether it came to its end.
  bool run(const EnsembleInputs& inputs, const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch) {
    const bool counts = draws.members() > kExactMembers;
    if (counts && !plantCounters(inputs, draws, pool, watch)) return false;
    for (std::size_t first = 0; first < draws.members(); first += m_chunk) {
      const DrawsRange part(draws, first, std::min(m_chunk, draws.members() - first));
      if (!m_figures.runSeen(inputs, part, first, pool, watch)) return false;
      if (counts) count(part.members(), pool);
    }
    return true;
  }

  void write(Bands& bands, ThreadPool& pool) const {
    const std::size_t times = m_figures.times();
    std::vector<std::vector<double>> rows(m_figures.rows(), std::vector<double>(m_request.probabilities.size()));
    std::vector<double> errors(rows.size());
    pool.forEach(rows.size(), [&](std::size_t row) { errors[row] = fill(row, rows[row]); });
    bands.rankError = std::max(bands.rankError, std::ranges::max(errors));
    for (std::size_t q = 0; q < m_quantities.size(); ++q) {
      const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(q * times);
      bands.quantities.push_back({m_quantities[q], {begin, begin + static_cast<std::ptrdiff_t>(times)}});
    }
  }

 private:
  bool plantCounters(const EnsembleInputs& inputs, const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch) {
    if (!m_figures.run(inputs, PilotDraws(draws), pool, {.stop = watch.stop})) return false;
    m_counters.resize(m_figures.rows());
    pool.forEach(m_figures.rows(), [&](std::size_t row) {
      m_counters[row].emplace(m_figures.row(row, kPilotMembers), m_request.probabilities);
    });
    return true;
  }

  void count(std::size_t members, ThreadPool& pool) {
    pool.forEach(m_figures.rows(), [&](std::size_t row) { m_counters[row]->count(m_figures.row(row, members)); });
  }

  [[nodiscard]] double fill(std::size_t row, std::span<double> into) const {
    if (m_counters.empty()) {
      quantiles(m_figures.row(row, m_chunk), m_request.probabilities, into);
      return 0.0;
    }
    double worst = 0.0;
    for (std::size_t i = 0; i < into.size(); ++i) {
      const auto estimate = m_counters[row]->quantile(m_request.probabilities[i]);
      into[i] = estimate.value;
      worst = std::max(worst, estimate.rankError);
    }
    return worst;
  }

  const BandsRequest& m_request;
  std::span<const QuantityId> m_quantities;
  Figures m_figures;
  std::size_t m_chunk;
  std::vector<std::optional<QuantileCounter>> m_counters;  // of each row, beyond kExactMembers
};

// Members whose figures are held at once.
std::size_t chunkOf(std::size_t members) { return members > kExactMembers ? kPilotMembers : members; }

std::size_t quantitiesTogether(const BandsRequest& request, std::size_t members) {
  const std::size_t ofOne = (request.annual ? kYears : kMonths) * chunkOf(members) * sizeof(double);
  return std::max<std::size_t>(1, kMostMemory / ofOne);
}

}  // namespace

std::size_t runsFor(const BandsRequest& request, std::size_t members) {
  const std::size_t together = quantitiesTogether(request, members);
  return members * ((request.quantities.size() + together - 1) / together);
}

std::optional<Bands> computeBands(const BandsRequest& request, const EnsembleInputs& inputs, const MemberDraws& draws,
                                  ThreadPool& pool, const RunWatch& watch, const BlockOnlooker* onlooker) {
  const std::size_t chunk = chunkOf(draws.members());
  const std::size_t together = quantitiesTogether(request, draws.members());
  Bands bands;
  const std::span<const QuantityId> all = request.quantities;
  for (std::size_t first = 0; first < all.size(); first += together) {
    Group group(all.subspan(first, std::min(together, all.size() - first)), request, chunk,
                first == 0 ? onlooker : nullptr);
    if (!group.run(inputs, draws, pool, watch)) return std::nullopt;
    group.write(bands, pool);
  }
  return bands;
}

}  // namespace chokepoint
