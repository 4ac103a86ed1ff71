#include "core/engine/draws.h"

#include <cassert>

#include "core/engine/kernel.h"

namespace chokepoint {

namespace {

std::vector<PointColumn> pointColumns(const SampleOptions& options) {
  std::vector<PointColumn> columns;
  for (std::uint32_t input = 0; input < kParameterCount; ++input)
    columns.emplace_back(options.method, options.seed, input);
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

}  // namespace

std::vector<PriorSpec> defaultPriors() {
  std::vector<PriorSpec> priors;
  for (const auto& s : parameterSpecs()) priors.push_back(s.prior);
  return priors;
}

double MemberDraws::value(ParameterId id, std::size_t member) const {
  double room = 0.0;
  return block(id, member, {&room, 1}).front();
}

DrawSource::DrawSource(std::span<const PriorSpec> priors, const SampleOptions& options, Tables tables)
    : MemberDraws(options),
      m_priors(priors.begin(), priors.end()),
      m_tables(std::move(tables)),
      m_points(std::make_shared<const std::vector<PointColumn>>(pointColumns(options))) {
  assert(options.members > 0 && priors.size() == kParameterCount);
}

DrawSource::DrawSource(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool)
    : DrawSource(priors, options, Tables{}) {
  tabulate(pool);
}

DrawSource DrawSource::withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const {
  DrawSource changed = *this;
  changed.m_tables = keptOf(m_tables, m_priors, priors);
  changed.m_priors.assign(priors.begin(), priors.end());
  changed.tabulate(pool);
  return changed;
}

DrawSource DrawSource::withOptions(const SampleOptions& options) const { return {m_priors, options, m_tables}; }

void DrawSource::tabulate(ThreadPool& pool) {
  pool.forEach(kParameterCount, [&](std::size_t i) {
    if (m_tables[i]) return;
    const auto& s = parameterSpecs()[i];
    m_tables[i] = std::make_shared<const PriorTable>(Prior(m_priors[i], s.min, s.max));
  });
}

void DrawSource::fill(ParameterId id, std::size_t first, std::span<double> into) const {
  (*m_points)[index(id)].fill(first, into);
  m_tables[index(id)]->fill(into, into);
}

std::span<const double> DrawSource::block(ParameterId id, std::size_t first, std::span<double> room) const {
  fill(id, first, room);
  return room;
}

Draws::Draws(std::span<const PriorSpec> priors, const SampleOptions& options, ThreadPool& pool)
    : Draws(DrawSource(priors, options, pool), pool) {}

Draws::Draws(DrawSource source, ThreadPool& pool) : Draws(std::move(source), Columns{}, pool) {}

Draws::Draws(DrawSource source, Columns kept, ThreadPool& pool)
    : MemberDraws(source.options()), m_source(std::move(source)), m_columns(std::move(kept)) {
  pool.forEach(kParameterCount, [&](std::size_t i) {
    if (m_columns[i]) return;
    std::vector<double> column(wholeGroups(members()));
    m_source.fill(static_cast<ParameterId>(i), 0, column);
    m_columns[i] = std::make_shared<const std::vector<double>>(std::move(column));
  });
}

Draws Draws::withPriors(std::span<const PriorSpec> priors, ThreadPool& pool) const {
  return {m_source.withPriors(priors, pool), keptOf(m_columns, m_source.priors(), priors), pool};
}

}  // namespace chokepoint
