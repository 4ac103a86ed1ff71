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

// A publisher's estimates have the vote of the one that is believed most, in proportion to their weights.
void shareVotes(Mixture& mixture) {
  std::map<std::string, double> most;
  std::map<std::string, double> sum;
  for (const auto& part : mixture.parts) {
    const auto& publisher = part.estimate->publisher;
    most[publisher] = std::max(most[publisher], part.share);
    sum[publisher] += part.share;
  }
  for (auto& part : mixture.parts) part.share *= most[part.estimate->publisher] / sum[part.estimate->publisher];
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
