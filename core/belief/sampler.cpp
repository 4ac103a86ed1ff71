#include "core/belief/sampler.h"

#include <algorithm>

#include "core/belief/posterior_draws.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"

namespace chokepoint {

namespace {

Scenario withoutBeliefs(Scenario scenario) {
  scenario.name.clear();
  scenario.notes.clear();
  scenario.beliefs.clear();
  scenario.posterior.reset();
  return scenario;
}

const Posterior* ownPosterior(const Scenario& scenario) {
  const auto& own = scenario.posterior;
  return own && own->beliefs == scenario.beliefs ? &*own : nullptr;
}

const Posterior* shippedPosterior(const Scenario& scenario) {
  const auto* pack = packBelieving(scenario.beliefs);
  return pack != nullptr && pack->posterior ? &*pack->posterior : nullptr;
}

}  // namespace

SampleOptions sampleFor(const Scenario& scenario, SampleOptions sample) {
  if (!scenario.beliefs.empty()) sample.members = std::min(sample.members, kMostConditioned);
  return sample;
}

Sampler::Sampler(const SampleOptions& sample, ThreadPool& pool)
    : m_pool(pool), m_source(std::make_shared<const DrawSource>(defaultPriors(), sample, pool)) {}

Expected<Drawn> Sampler::of(const Scenario& scenario, const RunWatch& watch) {
  if (!mixturesOf(scenario.beliefs, scenario.evidence).empty()) return conditioned(scenario, watch);
  return Drawn{ofPriors(priorsOf(scenario))};
}

std::shared_ptr<const MemberDraws> Sampler::ofPriors(const std::vector<PriorSpec>& priors) {
  if (keepsDraws()) return keptOf(priors);
  if (std::ranges::equal(priors, m_source->priors())) return m_source;
  return std::make_shared<const DrawSource>(m_source->withPriors(priors, m_pool));
}

std::shared_ptr<const Draws> Sampler::keptOf(const std::vector<PriorSpec>& priors) {
  if (!m_kept) m_kept = std::make_shared<const Draws>(*m_source, m_pool);
  if (std::ranges::equal(priors, m_source->priors())) return m_kept;
  m_own = std::make_shared<const Draws>((m_own ? *m_own : *m_kept).withPriors(priors, m_pool));
  return m_own;
}

Sampler::Candidates& Sampler::candidatesFor(const Scenario& scenario, const Posterior* posterior) {
  auto& candidates = posterior == nullptr ? m_fromPriors : m_fromPosterior;
  auto inputs = withoutBeliefs(scenario);
  auto priors = priorsToCondition(scenario);
  const bool sameDraws =
      candidates && candidates->priors == priors && (posterior == nullptr || candidates->posterior == *posterior);
  if (!sameDraws) {
    const auto drawn = keptOf(priors);
    std::shared_ptr<const KeptDraws> draws = drawn;
    std::vector<double> logWeights;
    if (posterior != nullptr) {
      auto ofPosterior = drawFrom(*posterior, drawn->source(), m_pool);
      draws = std::make_shared<const KeptDraws>(std::move(ofPosterior.draws));
      logWeights = std::move(ofPosterior.logWeights);
    }
    candidates.emplace(Candidates{.scenario = std::move(inputs),
                                  .priors = std::move(priors),
                                  .posterior = posterior == nullptr ? std::nullopt : std::optional(*posterior),
                                  .draws = std::move(draws),
                                  .logWeights = std::move(logWeights),
                                  .fits = {}});
  } else if (!sameInputs(candidates->scenario, inputs)) {
    candidates->scenario = std::move(inputs);
    candidates->fits.reset();
  }
  return *candidates;
}

Expected<std::optional<Weighting>> Sampler::weigh(const Scenario& scenario, Candidates& candidates,
                                                  const RunWatch& watch) {
  auto logWeights = candidates.fits.of(scenario, *candidates.draws, m_pool, {.stop = watch.stop});
  if (!logWeights) return logWeights.errors();
  for (std::size_t i = 0; i < candidates.logWeights.size(); ++i) (*logWeights)[i] += candidates.logWeights[i];
  return weightingOf(std::move(*logWeights));
}

Expected<Drawn> Sampler::conditioned(const Scenario& scenario, const RunWatch& watch) {
  if (!keepsDraws())
    return Error{
        ErrorCode::InvalidInput, "--members",
        say("%1 are too many where estimates are believed; allowed are up to %2", sample().members, kMostConditioned)};
  Candidates* best = &candidatesFor(scenario, nullptr);
  auto weighting = weigh(scenario, *best, watch);
  if (!weighting) return weighting.errors();
  const auto effective = [](const std::optional<Weighting>& of) { return of ? of->effective : 0.0; };
  const double ofPriors = effective(*weighting);
  const Posterior* posterior = ownPosterior(scenario);
  if (posterior == nullptr && ofPriors < kFew * static_cast<double>(sample().members))
    posterior = shippedPosterior(scenario);
  if (posterior != nullptr) {
    auto& others = candidatesFor(scenario, posterior);
    auto better = weigh(scenario, others, watch);
    if (!better) return better.errors();
    if (effective(*better) > ofPriors) {
      best = &others;
      weighting = std::move(better);
    }
  }
  Conditioning found{.candidates = sample().members,
                     .effective = effective(*weighting),
                     .effectiveOfPriors = ofPriors,
                     .isByPosterior = best->posterior.has_value(),
                     .missed = {},
                     .widened = {}};
  if (!*weighting) return Drawn{this->ofPriors(priorsOf(scenario)), std::move(found)};
  found.widened = shapedByBelieved(scenario);
  for (const auto& mixture : mixturesOf(scenario.beliefs, scenario.evidence))
    for (const auto& part : mixture.parts)
      if (best->fits.shareAgreeing(*part.estimate, (*weighting)->weights) < kFew)
        found.missed.push_back(part.estimate->id);
  auto picked =
      std::make_shared<const RepeatedDraws>(*best->draws, copiesOf((*weighting)->weights), found.share(), m_pool);
  return Drawn{std::move(picked), std::move(found)};
}

}  // namespace chokepoint
