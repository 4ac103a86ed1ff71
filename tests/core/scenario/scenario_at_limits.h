// Scenarios drawn at random with every field at a limit that rules and schema state, next to it, or between.
#pragma once

#include <array>
#include <cmath>
#include <functional>
#include <limits>

#include "core/scenario/estimate_rules.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/posterior_rules.h"
#include "core/scenario/rules.h"
#include "tests/core/scenario/random_scenario.h"

namespace chokepoint {

inline constexpr double kLeast = std::numeric_limits<double>::denorm_min();
inline constexpr std::size_t kLongestId = 60;

// So many characters of all kinds: what JSON escapes, controls, several bytes, other directions, combining ones.
inline std::string textOf(std::mt19937& random, std::size_t characters) {
  static const std::array<std::string, 16> kCharacters{
      "a",    "Z",    " ",      "\"",     "\\",         "/",      "\n",    "\t", std::string(1, '\0'),
      "\x01", "\x7f", "\u00e9", "\u4e2d", "\U0001f600", "\u202e", "\ufeff"};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) text += kCharacters[random() % kCharacters.size()];
  return text;
}

// An end of a range, the number next to it, or one between.
inline double numberIn(std::mt19937& random, double least, double greatest) {
  switch (random() % 5) {
    case 0: return least;
    case 1: return greatest;
    case 2: return std::nextafter(least, greatest);
    case 3: return std::nextafter(greatest, least);
    default: return std::uniform_real_distribution(0.0, 1.0)(random) * (greatest - least) + least;
  }
}

// Nothing, all, or about half.
inline std::function<bool()> someOf(std::mt19937& random) {
  const auto kind = random() % 3;
  return [&random, kind] { return kind == 1 || (kind == 2 && random() % 2 == 0); };
}

inline PriorSpec priorOf(std::mt19937& random, const ParameterSpec& s) {
  if (random() % 3 == 0 && s.min == 0.0 && s.max == 1.0) return {Distribution::Beta, 0.0, kLeast, 1.0};
  if (random() % 3 == 0 && s.min > 0.0) return {Distribution::Lognormal, s.min, s.max, s.max};
  const auto kind = random() % 2 == 0 ? Distribution::Normal : Distribution::Triangular;
  const double middle = numberIn(random, s.min, s.max);
  if (random() % 2 == 0) return {kind, s.min, middle, s.max};
  const double next = s.min + 2e-12 * (s.max - s.min);  // about as near to each other as two ends may be
  return {kind, s.min, s.min, next};
}

inline std::vector<PolicyEvent> timelineOf(std::mt19937& random) {
  const auto isThere = someOf(random);
  std::vector<PolicyEvent> events;
  for (int month = kLastRecorded; month < kMonths; ++month)
    for (std::size_t path = 0; path <= kChannelNames.size(); ++path)
      if (isThere()) {
        const bool ofLevel = path == kChannelNames.size();
        const auto channel = ofLevel ? std::nullopt : std::optional(static_cast<Channel>(path));
        events.push_back(
            {Month{month}, numberIn(random, kLeast, kMonths), numberIn(random, ofLevel ? 0.0 : -1.0, 1.0), channel});
      }
  return events;
}

inline std::string idOf(std::size_t number) {
  std::string id = std::to_string(number);
  while (id.size() + 2 < kLongestId) id += "-z";
  return id + std::string(kLongestId - id.size(), '9');
}

inline Estimate estimateOf(std::mt19937& random, std::size_t number) {
  auto estimate =
      ownEstimate(idOf(number), "annual(huawei_chips, 2025)", numberIn(random, kLeastFigure, kGreatestFigure));
  if (random() % 50 == 0) estimate.expression.resize(10000, ' ');
  const bool ofMonth = random() % 2 == 0;
  if (ofMonth) estimate.period.month = Month{monthOf(Year{2025}, 1 + static_cast<int>(random() % 12))};
  if (random() % 2 == 0) estimate.low = kLeastFigure;
  if (random() % 2 == 0) estimate.high = kGreatestFigure;
  if ((estimate.low || estimate.high) && random() % 3 == 0) estimate.central.reset();
  estimate.kind = static_cast<EstimateKind>(random() % estimateKindNames().size());
  estimate.publisher = textOf(random, random() % 2 == 0 ? 1 : kLongestText);
  estimate.label = textOf(random, random() % 2 == 0 ? 1 : kLongestLabel);
  if (random() % 2 == 0) estimate.note = textOf(random, kLongestText);
  if (random() % 2 == 0) estimate.facts = {"H06", "S01"};
  return estimate;
}

inline Beliefs beliefsOf(std::mt19937& random, const std::vector<Estimate>& own) {
  const auto isBelieved = someOf(random);
  Beliefs beliefs;
  for (const auto* estimate : estimatesWith(own))
    if (isBelieved()) beliefs.emplace(estimate->id, numberIn(random, kLeast, kGreatestWeight));
  return beliefs;
}

inline Posterior posteriorOf(std::mt19937& random) {
  Posterior posterior;
  posterior.beliefs = beliefsOf(random, {});
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Assumption && (posterior.inputs.empty() || random() % 2 == 0))
      posterior.inputs.push_back(s.id);
  for (std::size_t row = 0; row < posterior.inputs.size(); ++row) {
    posterior.mean.push_back(numberIn(random, -kFarthestMean, kFarthestMean));
    for (std::size_t column = 0; column < row; ++column)
      posterior.root.push_back(numberIn(random, -kFarthestMean, kFarthestMean));
    posterior.root.push_back(numberIn(random, kLeast, kFarthestMean));
  }
  posterior.diagnostics = {.seed = std::numeric_limits<std::uint64_t>::max() - random() % 2,
                           .particles = std::numeric_limits<double>::max(),
                           .moves = kLeast,
                           .acceptance = 1.0};
  return posterior;
}

inline Scenario scenarioAtLimits(std::mt19937& random) {
  Scenario scenario{.name = textOf(random, random() % 3 == 0 ? 0 : kLongestName)};
  scenario.notes = textOf(random, random() % 3 == 0 ? 0 : kLongestNotes);
  const auto isFixed = someOf(random);
  const auto hasPrior = someOf(random);
  const bool hasTimeline = random() % 2 == 0;
  for (const auto& s : parameterSpecs()) {
    if (hasTimeline && std::ranges::find(kTimelineLevers, s.id) != kTimelineLevers.end()) continue;
    if (isFixed()) scenario.parameters[s.id] = numberIn(random, s.min, s.max);
    if (hasPrior()) scenario.priors[s.id] = priorOf(random, s);
  }
  if (hasTimeline) scenario.timeline = timelineOf(random);
  const std::size_t own = random() % 3 == 0 ? kMostOwnEstimates : random() % 3;
  for (std::size_t i = 0; i < own; ++i) scenario.evidence.push_back(estimateOf(random, i));
  scenario.beliefs = beliefsOf(random, scenario.evidence);
  if (random() % 2 == 0) scenario.posterior = posteriorOf(random);
  return scenario;
}

}  // namespace chokepoint
