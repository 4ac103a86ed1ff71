#include "core/engine/draws.h"

#include <algorithm>
#include <bitset>
#include <cassert>
#include <iterator>
#include <numeric>

#include "core/engine/kernel.h"

namespace chokepoint {

namespace {

// The inputs that share the first, best inputs of Sobol's sequence, by their rank (resources/parameters.json): those
// that move a figure most. Pairs and triples farther on fill space badly: with the inputs in the specification's order
// a quantile of huawei_installed scattered five times as far as with random draws.
std::vector<ParameterId> rankedForSobol() {
  std::vector<ParameterId> ranked;
  for (const auto& s : parameterSpecs())
    if (s.sobolRank) ranked.push_back(s.id);
  std::ranges::sort(ranked, {}, [](ParameterId id) { return *spec(id).sobolRank; });
  return ranked;
}

// All others follow in the specification's order.
std::array<std::uint32_t, kParameterCount> sobolInputs() {
  std::array<std::uint32_t, kParameterCount> inputs{};
  std::bitset<kParameterCount> isPlaced;
  std::uint32_t next = 0;
  const auto place = [&](std::size_t i) {
    if (!isPlaced[i]) inputs[i] = next++;
    isPlaced[i] = true;
  };
  for (const auto id : rankedForSobol()) place(index(id));
  for (std::size_t i = 0; i < kParameterCount; ++i) place(i);
  return inputs;
}

std::vector<PointColumn> pointColumns(const SampleOptions& options) {
  std::vector<PointColumn> columns;
  for (const auto& s : parameterSpecs())
    columns.emplace_back(options.method, options.seed, inputOfPoints(options.method, s.id));
  return columns;
}

// What was made for a prior that is still the same; nothing for the others.
template <class Made>
Made keptOf(const Made& made, std::span<const PriorSpec> before, std::span<const PriorSpec> after) {
  Made kept;
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (before[i] == after[i]) kept[i] = made[i];
  return kept;
}

KeptDraws::Columns completed(KeptDraws::Columns columns, const DrawSource& source, ThreadPool& pool) {
  pool.forEach(kParameterCount, [&](std::size_t i) {
    if (columns[i]) return;
    std::vector<double> column(wholeGroups(source.members()));
    source.fill(static_cast<ParameterId>(i), 0, column);
    columns[i] = std::make_shared<const std::vector<double>>(std::move(column));
  });
  return columns;
}

}  // namespace

std::uint32_t inputOfPoints(SampleMethod method, ParameterId id) {
  static const auto ofSobol = sobolInputs();
  return method == SampleMethod::Sobol ? ofSobol[index(id)] : static_cast<std::uint32_t>(index(id));
}

std::vector<PriorSpec> defaultPriors() {
  std::vector<PriorSpec> priors;
  for (const auto& s : parameterSpecs()) priors.push_back(s.prior);
  return priors;
}

double MemberDraws::value(ParameterId id, std::size_t member) const {
  double room = 0.0;
  return block(id, member, {&room, 1}).front();
}

DrawSource::DrawSource(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool)
    : MemberDraws(options),
      m_priors(priors.begin(), priors.end()),
      m_points(std::make_shared<const std::vector<PointColumn>>(pointColumns(options))) {
  assert(options.members > 0 && priors.size() == kParameterCount);
  tabulate(pool);
}

DrawSource DrawSource::withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const {
  DrawSource changed = *this;
  changed.m_tables = keptOf(m_tables, m_priors, priors);
  changed.m_priors.assign(priors.begin(), priors.end());
  changed.tabulate(pool);
  return changed;
}

void DrawSource::tabulate(ThreadPool& pool) {
  pool.forEach(kParameterCount, [&](std::size_t i) {
    if (m_tables[i]) return;
    m_tables[i] = priorTable(static_cast<ParameterId>(i), m_priors[i]);
  });
}

void DrawSource::fill(ParameterId id, std::size_t first, std::span<double> into) const {
  fillPoints(id, first, into);
  toValues(id, into);
}

void DrawSource::fillPoints(ParameterId id, std::size_t first, std::span<double> into) const {
  (*m_points)[index(id)].fill(first, into);
}

void DrawSource::toValues(ParameterId id, std::span<double> points) const { m_tables[index(id)]->fill(points, points); }

std::span<const double> DrawSource::block(ParameterId id, std::size_t first, std::span<double> room) const {
  fill(id, first, room);
  return room;
}

Draws::Draws(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool)
    : Draws(DrawSource(priors, options, pool), pool) {}

Draws::Draws(DrawSource source, ThreadPool& pool) : Draws(std::move(source), Columns{}, pool) {}

Draws::Draws(DrawSource source, Columns kept, ThreadPool& pool)
    : KeptDraws(source.options(), completed(std::move(kept), source, pool)), m_source(std::move(source)) {}

Draws Draws::withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const {
  return {m_source.withPriors(priors, pool), keptOf(columns(), m_source.priors(), priors), pool};
}

namespace {

SampleOptions withMembers(SampleOptions options, std::size_t members) {
  options.members = members;
  return options;
}

std::size_t sumOf(std::span<const std::uint32_t> copies) {
  return std::accumulate(copies.begin(), copies.end(), std::size_t{0});
}

// Those of others that have a copy.
KeptDraws onceOf(const KeptDraws& of, std::span<const std::uint32_t> copies, ThreadPool& pool) {
  std::vector<std::uint32_t> members;
  for (std::uint32_t member = 0; member < copies.size(); ++member)
    if (copies[member] > 0) members.push_back(member);
  KeptDraws::Columns columns;
  pool.forEach(kParameterCount, [&](std::size_t i) {
    const auto from = of.of(static_cast<ParameterId>(i));
    // The places behind the last member are run too, and have to hold something.
    std::vector<double> column(wholeGroups(members.size()), from[members.front()]);
    std::ranges::transform(members, column.begin(), [&](std::uint32_t member) { return from[member]; });
    columns[i] = std::make_shared<const std::vector<double>>(std::move(column));
  });
  return {withMembers(of.options(), members.size()), std::move(columns)};
}

}  // namespace

RepeatedDraws::RepeatedDraws(const KeptDraws& of, std::span<const std::uint32_t> copies, double worth, ThreadPool& pool)
    : MemberDraws(withMembers(of.options(), sumOf(copies))), m_once(onceOf(of, copies, pool)), m_worth(worth) {
  std::ranges::copy_if(copies, std::back_inserter(m_copies), [](std::uint32_t times) { return times > 0; });
  for (std::uint32_t place = 0; place < m_copies.size(); ++place)
    m_places.insert(m_places.end(), m_copies[place], place);
  m_places.resize(wholeGroups(m_places.size()), m_places.back());
}

std::span<const double> RepeatedDraws::block(ParameterId id, std::size_t first, std::span<double> room) const {
  const auto from = m_once.of(id);
  std::ranges::transform(std::span(m_places).subspan(first, room.size()), room.begin(),
                         [&](std::uint32_t place) { return from[place]; });
  return room;
}

}  // namespace chokepoint
