#include "core/belief/conditioning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "core/evidence/belief.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

constexpr double kWider = 2.0;
constexpr int kCountDigits = 2;  // of a number of runs

std::set<std::string> believedFacts(const Scenario& scenario) {
  std::set<std::string> facts;
  for (const auto& mixture : mixturesOf(scenario.beliefs, scenario.evidence))
    for (const auto& part : mixture.parts) facts.insert(part.estimate->facts.begin(), part.estimate->facts.end());
  return facts;
}

}  // namespace

PriorSpec widened(const PriorSpec& prior, double min, double max) {
  PriorSpec wider = prior;
  const bool byFactor = prior.distribution == Distribution::Lognormal;
  const auto away = [&](double end) {
    return byFactor ? prior.central * std::pow(end / prior.central, kWider)
                    : prior.central + kWider * (end - prior.central);
  };
  // Within the range, and not on its border, where some distributions have no end.
  const auto nearly = [](double border, double from) { return border + (from - border) * 1e-3; };
  wider.low = std::max(away(prior.low), nearly(min, prior.low));
  wider.high = std::min(away(prior.high), nearly(max, prior.high));
  return wider;
}

std::vector<ParameterId> shapedByBelieved(const Scenario& scenario) {
  const auto believed = believedFacts(scenario);
  std::vector<ParameterId> shaped;
  for (const auto& s : parameterSpecs()) {
    if (s.kind != ParameterKind::Assumption || scenario.parameters.contains(s.id) || scenario.priors.contains(s.id))
      continue;
    if (std::ranges::any_of(s.facts, [&](const auto& fact) { return believed.contains(fact); })) shaped.push_back(s.id);
  }
  return shaped;
}

std::vector<PriorSpec> priorsToCondition(const Scenario& scenario) {
  auto priors = priorsOf(scenario);
  for (const ParameterId id : shapedByBelieved(scenario))
    priors[index(id)] = widened(priors[index(id)], spec(id).min, spec(id).max);
  return priors;
}

Expected<std::vector<double>> RunFits::of(const Scenario& scenario, const MemberDraws& draws, ThreadPool& pool,
                                          const RunWatch& watch) {
  const auto mixtures = mixturesOf(scenario.beliefs, scenario.evidence);
  std::vector<Expression> missing;
  for (const auto& mixture : mixtures)
    if (!m_values.contains(mixture.expression)) missing.push_back(*Expression::parse(mixture.expression));
  if (!missing.empty()) {
    auto values = evaluateMembers(missing, scenario, ensembleInputs, draws, pool, watch);
    if (!values) return values.errors();
    for (std::size_t i = 0; i < missing.size(); ++i) m_values[missing[i].text()] = std::move((*values)[i]);
  }
  std::vector<double> logFits(draws.members(), 0.0);
  pool.forEach(blocksOf(draws.members()), [&](std::size_t block) {
    const std::size_t end = std::min((block + 1) * kBlockMembers, logFits.size());
    for (const auto& mixture : mixtures) {
      const auto& of = m_values.find(mixture.expression)->second;
      for (std::size_t member = block * kBlockMembers; member < end; ++member)
        logFits[member] +=
            of.known[member] != 0 ? mixture.logFit(of.values[member]) : -std::numeric_limits<double>::infinity();
    }
  });
  return logFits;
}

double roundedCount(double count) {
  if (count < 10.0) return std::max(1.0, std::round(count));
  const double step = std::pow(10.0, std::floor(std::log10(count)) - (kCountDigits - 1));
  return std::round(count / step) * step;
}

double RunFits::shareAgreeing(const Estimate& estimate, std::span<const double> weights) const {
  const auto fit = fitOf(estimate);
  const auto values =
      std::ranges::find_if(m_values, [&](const auto& kept) { return isSameFigure(estimate.expression, kept.first); });
  if (!fit || values == m_values.end()) return 0.0;
  double share = 0.0;
  for (std::size_t member = 0; member < weights.size(); ++member)
    if (values->second.known[member] != 0 && fit->agrees(values->second.values[member])) share += weights[member];
  return share;
}

bool Conditioning::isFarOut() const {
  constexpr double kHardlyAny = 0.005;
  const bool isReached = isByPosterior && missed.empty();
  return !isReached && effectiveOfPriors < kHardlyAny * static_cast<double>(candidates);
}

Message sentenceOf(const Conditioning& conditioning, const std::optional<Message>& missed) {
  const auto number = [](double count) { return Number{roundedCount(count), kCountDigits}; };
  const auto all = countOf(conditioning.candidates);
  if (conditioning.effective == 0.0)
    return say("Nothing that is believed fits any of %1 runs, so the priors stand.", all);
  const auto fitting = number(conditioning.effectiveOfPriors);
  MessageList sentences{
      {conditioning.isByPosterior ? say("About %1 of %2 runs from the priors fit what is believed.", fitting, all)
                                  : say("About %1 of %2 runs fit what is believed.", fitting, all)},
      Joint::Space};
  auto& said = sentences.items;
  if (conditioning.isByPosterior)
    said.push_back(conditioning.missed.empty()
                       ? say("The calibrated runs count as %1 that do.", number(conditioning.effective))
                       : say("The calibrated runs count as %1 that come as near.", number(conditioning.effective)));
  if (conditioning.isGuess()) said.push_back(say("Few of our runs fit: the range is a guess."));
  if (missed) said.push_back(say("Hardly any run agrees with %1.", *missed));
  return say("%1", std::move(sentences));
}

Message sentenceOf(const Conditioning& conditioning) {
  MessageList ids;
  for (const auto& id : conditioning.missed) ids.items.push_back(say("%1", id));
  return sentenceOf(conditioning, ids.items.empty() ? std::nullopt : std::optional(say("%1", std::move(ids))));
}

std::optional<Message> missedPublishers(const Conditioning& conditioning, std::span<const Estimate> own) {
  constexpr std::size_t kNamed = 3;
  MessageList publishers{{}, Joint::Semicolon};
  for (const auto& id : conditioning.missed)
    if (const auto* estimate = findEstimate(id, own)) {
      const auto publisher = say("%1", DataText{estimate->publisher});
      if (std::ranges::find(publishers.items, publisher) == publishers.items.end())
        publishers.items.push_back(publisher);
    }
  if (publishers.items.empty()) return std::nullopt;
  if (publishers.items.size() > kNamed) return say("%1 of its figures", conditioning.missed.size());
  return say("%1", std::move(publishers));
}

std::optional<Weighting> weightingOf(std::vector<double> logWeights) {
  Weighting result{.weights = std::move(logWeights)};
  const double greatest = std::ranges::max(result.weights);
  if (!(greatest > -std::numeric_limits<double>::infinity())) return std::nullopt;
  for (double& weight : result.weights) weight = std::exp(weight - greatest);
  const double all = std::accumulate(result.weights.begin(), result.weights.end(), 0.0);
  double squares = 0.0;
  for (double& weight : result.weights) {
    weight /= all;
    squares += weight * weight;
  }
  result.effective = 1.0 / squares;
  return result;
}

std::vector<std::uint32_t> copiesOf(std::span<const double> weights) {
  const auto count = static_cast<double>(weights.size());
  std::vector<std::uint32_t> copies(weights.size(), 0);
  double passed = 0.0;
  std::size_t member = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const double place = (static_cast<double>(k) + 0.5) / count;
    while (passed + weights[member] < place && member + 1 < weights.size()) passed += weights[member++];
    ++copies[member];
  }
  return copies;
}

}  // namespace chokepoint
