#include "core/evidence/belief.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace chokepoint {

namespace {

Mixture& mixtureFor(const Estimate& estimate, std::vector<Mixture>& mixtures) {
  const auto same = [&](const Mixture& mixture) { return isSameFigure(mixture.expression, estimate.expression); };
  const auto found = std::ranges::find_if(mixtures, same);
  return found != mixtures.end() ? *found
                                 : mixtures.emplace_back(Mixture{.expression = estimate.expression, .parts = {}});
}

// Whether they have one origin: a publisher, or a fact.
bool areOneVoice(const Estimate& a, const Estimate& b) {
  return a.publisher == b.publisher || std::ranges::find_first_of(a.facts, b.facts) != a.facts.end();
}

// The voice of each part; they are joined by what they have in common with any of it.
std::vector<std::size_t> voicesOf(const Mixture& mixture) {
  std::vector<std::size_t> voices(mixture.parts.size());
  std::iota(voices.begin(), voices.end(), std::size_t{0});
  for (std::size_t i = 0; i < voices.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (areOneVoice(*mixture.parts[i].estimate, *mixture.parts[k].estimate)) {
        const auto joined = voices[k];  // copies: what they stand in is written to
        const auto voice = voices[i];
        std::ranges::replace(voices, joined, voice);
      }
  return voices;
}

// A voice has the vote of the estimate in it that is believed most, divided in proportion to their weights.
void shareVotes(Mixture& mixture) {
  const auto voices = voicesOf(mixture);
  std::vector<double> most(voices.size());
  std::vector<double> sum(voices.size());
  for (std::size_t i = 0; i < voices.size(); ++i) {
    most[voices[i]] = std::max(most[voices[i]], mixture.parts[i].share);
    sum[voices[i]] += mixture.parts[i].share;
  }
  for (std::size_t i = 0; i < voices.size(); ++i) mixture.parts[i].share *= most[voices[i]] / sum[voices[i]];
  const double all = std::accumulate(mixture.parts.begin(), mixture.parts.end(), 0.0,
                                     [](double total, const auto& part) { return total + part.share; });
  for (auto& part : mixture.parts) part.share /= all;
}

}  // namespace

double weightOf(const Estimate& estimate, const Beliefs& beliefs) {
  const auto believed = beliefs.find(estimate.id);
  return believed == beliefs.end() ? 0.0 : believed->second;
}

double Mixture::logFit(double value) const {
  double greatest = -std::numeric_limits<double>::infinity();
  for (const auto& part : parts) greatest = std::max(greatest, part.fit.logFit(value));
  if (std::isinf(greatest)) return greatest;
  double sum = 0.0;
  for (const auto& part : parts) sum += part.share * std::exp(part.fit.logFit(value) - greatest);
  return greatest + std::log(sum);
}

std::vector<Mixture> mixturesOf(const Beliefs& beliefs, std::span<const Estimate> own) {
  std::vector<Mixture> mixtures;
  for (const auto* estimate : estimatesWith(own)) {
    const auto believed = beliefs.find(estimate->id);
    const auto fit = fitOf(*estimate);
    if (believed == beliefs.end() || !fit) continue;
    mixtureFor(*estimate, mixtures).parts.push_back({.estimate = estimate, .fit = *fit, .share = believed->second});
  }
  for (auto& mixture : mixtures) shareVotes(mixture);
  return mixtures;
}

}  // namespace chokepoint
