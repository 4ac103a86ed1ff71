#include "core/study/statements/discover.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

std::vector<ParameterId> DiscoveredRule::seldomFound() const {
  constexpr double kOften = 0.5;
  std::vector<ParameterId> seldom;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLeast, atMost] = found.box.inputs[i];
    if ((atLeast || atMost) && found.limited[i] < kOften) seldom.push_back(inputs[i]);
  }
  return seldom;
}

namespace {

std::optional<Error> whyNoRule(std::size_t holding, std::size_t runs, const Expression& condition) {
  if (std::min(holding, runs - holding) >= kFewestOfAKind) return std::nullopt;
  return Error{ErrorCode::InvalidInput,
               {},
               say("%1 holds in %2 of the %3 runs; a rule needs at least %4 in which it holds, and as many in which it "
                   "does not",
                   inQuotes(condition.text()), holding, runs, kFewestOfAKind)};
}

}  // namespace

Expected<DiscoveredRule> discoverRule(const Study& study, std::size_t resamples, ThreadPool& pool,
                                      const RunWatch& watch) {
  const Draws draws(priorsOf(study.scenario), study.sample, pool);
  auto values = evaluateMembers({&study.of, 1}, study.scenario, ensembleInputs, draws, pool, watch);
  if (!values) return values.errors();
  const auto known = allKnown(std::move(values->front()));
  if (!known) return known.errors();
  DiscoveredRule rule{.inputs = {}, .found = {}, .members = draws.members()};
  const auto drawn = ensembleInputs(study.scenario).drawn;
  Cases cases;
  for (const auto& s : parameterSpecs()) {
    if (!drawn[index(s.id)]) continue;
    rule.inputs.push_back(s.id);
    cases.inputs.push_back(draws.of(s.id).first(draws.members()));
  }
  for (const double holds : *known) cases.holds.push_back(holds != 0.0);
  const auto holding = std::ranges::count(cases.holds, true);
  rule.found.share = static_cast<double>(holding) / static_cast<double>(cases.holds.size());
  rule.found.box.inputs.resize(rule.inputs.size());
  rule.found.limited.resize(rule.inputs.size());
  if (!rule.tellsApart()) return rule;
  if (const auto few = whyNoRule(static_cast<std::size_t>(holding), cases.holds.size(), study.of)) return *few;
  auto found = discoverBox(cases, {.resamples = resamples, .seed = study.sample.seed}, pool, watch.stop);
  if (!found) return Error{ErrorCode::Cancelled, {}, say("stopped")};
  rule.found = std::move(*found);
  return rule;
}

}  // namespace chokepoint
