#include "core/study/why/change_split.h"

#include <algorithm>

#include "core/belief/sampler.h"
#include "core/engine/quantiles.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/timeline.h"
#include "core/study/outlook.h"

namespace chokepoint {

namespace {

template <class Map>
auto settingOf(const Map& settings, ParameterId id) {
  const auto found = settings.find(id);
  return found == settings.end() ? std::optional<typename Map::mapped_type>() : std::optional(found->second);
}

bool differs(const Scenario& a, const Scenario& b, ParameterId id) {
  return settingOf(a.parameters, id) != settingOf(b.parameters, id) ||
         settingOf(a.priors, id) != settingOf(b.priors, id);
}

template <class Map>
void take(Map& into, const Map& from, ParameterId id) {
  if (const auto setting = settingOf(from, id))
    into.insert_or_assign(id, *setting);
  else
    into.erase(id);
}

bool believesOtherwise(const Scenario& from, const Scenario& to) {
  if (from.beliefs != to.beliefs) return true;
  return !to.beliefs.empty() && (from.evidence != to.evidence || from.posterior != to.posterior);
}

// `from` with what the coalition has moved.
Scenario moved(const Scenario& from, const Scenario& to, std::span<const Mover> movers, const Coalition& coalition) {
  Scenario scenario = from;
  for (std::size_t i = 0; i < movers.size(); ++i) {
    if (!coalition[i]) continue;
    if (movers[i].movesTimeline) scenario.timeline = to.timeline;
    if (movers[i].movesBeliefs) {
      scenario.evidence = to.evidence;
      scenario.beliefs = to.beliefs;
      scenario.posterior = to.posterior;
    }
    for (const auto id : movers[i].inputs) {
      take(scenario.parameters, to.parameters, id);
      take(scenario.priors, to.priors, id);
    }
  }
  return scenario;
}

Expected<ChangeSplit> split(std::vector<Mover> movers, const Worth& worth, const ShapleyOptions& options) {
  auto parts = shapleyParts(movers.size(), worth, options);
  if (!parts) return parts.errors();
  ChangeSplit result{.movers = std::move(movers), .parts = std::move(*parts)};
  for (std::size_t i = 0; i < result.movers.size(); ++i)
    (result.movers[i].isPolicy ? result.policy : result.assumptions) += result.parts.parts[i].part;
  return result;
}

// What coalitions are worth on the central run: those with one timeline are the points of one design.
class CentralWorth {
 public:
  CentralWorth(const Expression& of, const Scenario& from, const Scenario& to, const std::vector<Mover>& movers,
               ThreadPool& pool, const RunWatch& watch)
      : m_of(of), m_from(from), m_to(to), m_movers(movers), m_pool(pool), m_watch(watch) {}

  [[nodiscard]] Expected<std::vector<double>> of(std::span<const Coalition> coalitions) const {
    const bool movesTimeline = !m_movers.empty() && m_movers.back().movesTimeline;
    if (!movesTimeline) return withTimelineOf(m_from, coalitions);
    std::vector<double> all(coalitions.size());
    for (const bool hasMoved : {false, true}) {
      std::vector<Coalition> some;
      std::ranges::copy_if(coalitions, std::back_inserter(some), [&](const auto& c) { return c.back() == hasMoved; });
      if (some.empty()) continue;
      const auto answers = withTimelineOf(hasMoved ? m_to : m_from, some);
      if (!answers) return answers.errors();
      auto next = answers->begin();
      for (std::size_t i = 0; i < coalitions.size(); ++i)
        if (coalitions[i].back() == hasMoved) all[i] = *next++;
    }
    return all;
  }

 private:
  [[nodiscard]] Expected<std::vector<double>> withTimelineOf(const Scenario& scenario,
                                                             std::span<const Coalition> coalitions) const {
    std::vector<ParameterId> inputs;
    for (const auto& mover : m_movers) inputs.insert(inputs.end(), mover.inputs.begin(), mover.inputs.end());
    if (inputs.empty()) inputs.push_back(ParameterId{});
    std::vector<std::vector<double>> columns(inputs.size());
    for (const auto& coalition : coalitions) {
      const auto p = values(moved(m_from, m_to, m_movers, coalition));
      for (std::size_t i = 0; i < inputs.size(); ++i) columns[i].push_back(at(p, inputs[i]));
    }
    Scenario base = m_from;
    base.timeline = scenario.timeline;
    return settingsResponse(m_of, base, inputs, m_pool, m_watch)({columns.begin(), columns.end()});
  }

  const Expression& m_of;
  const Scenario& m_from;
  const Scenario& m_to;
  const std::vector<Mover>& m_movers;
  ThreadPool& m_pool;
  const RunWatch& m_watch;
};

}  // namespace

std::vector<Mover> moversBetween(const Scenario& from, const Scenario& to) {
  std::vector<Mover> movers;
  Mover timeline{.name = "timeline", .isPolicy = true, .inputs = {}, .movesTimeline = true};
  const bool hasTimeline = from.timeline || to.timeline;
  for (const auto& s : parameterSpecs()) {
    if (!differs(from, to, s.id)) continue;
    if (hasTimeline && std::ranges::find(kTimelineLevers, s.id) != kTimelineLevers.end())
      timeline.inputs.push_back(s.id);
    else
      movers.push_back({s.key, s.kind == ParameterKind::Lever, {s.id}, false});
  }
  if (believesOtherwise(from, to)) movers.push_back({.name = "beliefs", .inputs = {}, .movesBeliefs = true});
  if (from.timeline != to.timeline || !timeline.inputs.empty()) movers.push_back(std::move(timeline));
  return movers;
}

Expected<ChangeSplit> splitOnCentralRun(const Expression& of, const Scenario& from, const Scenario& to,
                                        ThreadPool& pool, const ShapleyOptions& options, const RunWatch& watch) {
  const auto movers = moversBetween(from, to);
  const CentralWorth worth(of, from, to, movers, pool, watch);
  return split(
      movers, [&](std::span<const Coalition> coalitions) { return worth.of(coalitions); }, options);
}

Expected<ChangeSplit> splitOnMedian(const Expression& of, const Scenario& from, const Scenario& to,
                                    const SampleOptions& sample, ThreadPool& pool, const ShapleyOptions& options,
                                    const RunWatch& watch) {
  auto movers = moversBetween(from, to);
  Sampler sampler(sample, pool);
  const auto worth = [&](std::span<const Coalition> coalitions) -> Expected<std::vector<double>> {
    std::vector<double> medians;
    for (const auto& coalition : coalitions) {
      const auto scenario = moved(from, to, movers, coalition);
      const auto drawn = sampler.of(scenario, watch);
      if (!drawn) return drawn.errors();
      auto values = evaluateMembers({&of, 1}, scenario, ensembleInputs, *drawn->draws, pool, watch);
      if (!values) return values.errors();
      const auto known = allKnown(std::move(values->front()));
      if (!known) return known.errors();
      medians.push_back(quantile(*known, 0.5));
    }
    return medians;
  };
  return split(movers, worth, options);
}

}  // namespace chokepoint
