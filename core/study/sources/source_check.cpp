#include "core/study/sources/source_check.h"

#include <algorithm>
#include <map>

#include "core/runs/scenario_inputs.h"
#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

// With fewer expected by chance, seeing hardly any is chance too: of 231 pairs of publishers none is to clash by luck.
constexpr double kLeastByChance = 20.0;
constexpr double kOfChance = 0.1;  // hardly any

using Estimates = std::vector<const Estimate*>;
using Members = std::vector<bool>;  // which of them

// Of the estimates, then of the tensions.
std::vector<Expression> expressionsOf(const Estimates& all) {
  std::vector<Expression> expressions;
  for (const auto* estimate : all) expressions.push_back(*Expression::parse(estimate->expression));
  for (const auto& tension : tensions()) expressions.push_back(*Expression::parse(tension.expression));
  return expressions;
}

class Agreements {
 public:
  Agreements(const Estimates& all, const std::vector<MemberValues>& values, std::size_t members)
      : m_all(all), m_values(values), m_members(members) {}

  // The members whose runs agree with each of the estimates that `isAsked`.
  template <class IsAsked>
  [[nodiscard]] Members with(const IsAsked& isAsked) const {
    Members agree(m_members, true);
    for (std::size_t e = 0; e < m_all.size(); ++e) {
      const auto fit = isAsked(*m_all[e]) ? fitOf(*m_all[e]) : std::nullopt;
      if (!fit) continue;
      for (std::size_t member = 0; member < m_members; ++member)
        if (m_values[e].known[member] == 0 || !fit->agrees(m_values[e].values[member])) agree[member] = false;
    }
    return agree;
  }

  [[nodiscard]] Agreement between(const Members& one, const Members& other) const {
    Agreement runs;
    for (std::size_t member = 0; member < m_members; ++member) {
      runs.one += one[member] ? 1 : 0;
      runs.other += other[member] ? 1 : 0;
      runs.both += one[member] && other[member] ? 1 : 0;
    }
    runs.byChance = static_cast<double>(runs.one) * static_cast<double>(runs.other) / static_cast<double>(m_members);
    return runs;
  }

  [[nodiscard]] std::vector<Clash> clashes() const {
    std::map<std::string, Members> publishers;
    for (const auto* estimate : m_all) publishers.try_emplace(estimate->publisher);
    for (auto& [publisher, members] : publishers)
      members = with([&](const Estimate& estimate) { return estimate.publisher == publisher; });
    std::vector<Clash> found;
    for (auto one = publishers.begin(); one != publishers.end(); ++one)
      for (auto other = std::next(one); other != publishers.end(); ++other) {
        const Agreement runs = between(one->second, other->second);
        if (runs.byChance >= kLeastByChance && static_cast<double>(runs.both) < kOfChance * runs.byChance)
          found.push_back({one->first, other->first, runs});
      }
    std::ranges::stable_sort(found, std::greater(), [](const Clash& clash) { return clash.runs.byChance; });
    return found;
  }

  // `figure`: of the tension in each run.
  [[nodiscard]] TensionFinding findingOf(const Tension& tension, const MemberValues& figure) const {
    const auto among = [](const std::vector<std::string>& ids) {
      return [&ids](const Estimate& estimate) { return std::ranges::find(ids, estimate.id) != ids.end(); };
    };
    const auto one = with(among(tension.one));
    TensionFinding found{.tension = &tension, .runs = between(one, with(among(tension.other))), .figure = {}};
    std::vector<double> figures;
    for (std::size_t member = 0; member < m_members; ++member)
      if (one[member] && figure.known[member] != 0) figures.push_back(figure.values[member]);
    if (!figures.empty()) found.figure = spreadOf(figures);
    return found;
  }

 private:
  const Estimates& m_all;
  const std::vector<MemberValues>& m_values;
  std::size_t m_members;
};

std::vector<Spread> inputSpreads(const EnsembleInputs& inputs, const MemberDraws& draws) {
  std::vector<Spread> spreads;
  std::vector<double> room(draws.members());
  for (const auto& s : parameterSpecs()) {
    const double value = at(inputs.values, s.id);
    spreads.push_back(inputs.drawn[index(s.id)] ? spreadOf(draws.block(s.id, 0, room)) : spreadOf({&value, 1}));
  }
  return spreads;
}

Scenario believingAll(Scenario scenario, const Estimates& all) {
  for (const auto* estimate : all) scenario.beliefs.try_emplace(estimate->id, 1.0);
  return scenario;
}

}  // namespace

Expected<SourceCheck> checkSources(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool,
                                   const RunWatch& watch) {
  const auto all = estimatesWith(scenario.evidence);
  const auto expressions = expressionsOf(all);
  const auto shown = ensembleValues(scenario, sample, std::span(expressions).first(all.size()), pool, watch);
  if (!shown) return shown.errors();
  const DrawSource wide(priorsToCondition(believingAll(scenario, all)), sample, pool);
  const auto values = evaluateMembers(expressions, scenario, ensembleInputs, wide, pool, watch);
  if (!values) return values.errors();
  SourceCheck found{.members = sample.members,
                    .conditioning = shown->drawn.conditioning,
                    .spreads = {},
                    .inputs = {},
                    .clashes = {},
                    .tensions = {}};
  for (const auto& of : shown->values)
    found.spreads.push_back(of.unknown == 0 ? std::optional(spreadOf(of.values)) : std::nullopt);
  found.inputs = inputSpreads(ensembleInputs(scenario), *shown->drawn.draws);
  const Agreements agreements(all, *values, sample.members);
  found.clashes = agreements.clashes();
  for (std::size_t t = 0; t < tensions().size(); ++t)
    found.tensions.push_back(agreements.findingOf(tensions()[t], (*values)[all.size() + t]));
  return found;
}

}  // namespace chokepoint
