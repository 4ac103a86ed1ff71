// Belief in published estimates as weights of runs: the parts of which a sampler (sampler.h) is made.
//
// A fact that shaped an assumption's prior (its `facts`) must not be used twice: where an estimate that rests on it is
// believed, the prior is replaced by one that reaches twice as far on either side, within the input's range.
#pragma once

#include <cstdint>
#include <map>

#include "core/runs/member_values.h"

namespace chokepoint {

// Twice as far from its centre on either side: of a lognormal by factors, of the others by differences.
[[nodiscard]] PriorSpec widened(const PriorSpec& prior, double min, double max);

// Assumptions whose default prior rests on a fact of a believed estimate, but for those that the scenario fixes or
// gives a prior of its own.
[[nodiscard]] std::vector<ParameterId> shapedByBelieved(const Scenario& scenario);

// What the scenario's believed estimates are weighed against: its priors, with those widened.
[[nodiscard]] std::vector<PriorSpec> priorsToCondition(const Scenario& scenario);

// How well the runs of an ensemble fit what is believed. Keeps what estimates say of the runs, so that switching and
// weighing them takes no run again.
class RunFits {
 public:
  // The logarithm of the fit of each member's run to all that the scenario believes: 0 where all of it fits best,
  // -infinity where a figure has no value. The same draws and settings as at the last call, unless it was reset().
  [[nodiscard]] Expected<std::vector<double>> of(const Scenario& scenario, const MemberDraws& draws, ThreadPool& pool,
                                                 const RunWatch& watch = {});
  void reset() { m_values.clear(); }
  // The share of the weights, in the members' order, whose runs agree with an estimate that of() was asked about.
  [[nodiscard]] double shareAgreeing(const Estimate& estimate, std::span<const double> weights) const;

 private:
  std::map<std::string, MemberValues, std::less<>> m_values;  // of each expression
};

// Fewer than this share of candidates, or of runs that agree, are few.
inline constexpr double kFew = 0.05;

// With fewer effective runs than this, the ends of a range are guesses.
inline constexpr double kFewRuns = 100.0;

// What became of an ensemble by what is believed.
struct Conditioning {
  std::size_t candidates = 0;
  double effective = 0.0;          // so many runs say as much as the candidates that are left; 0 if nothing fits any
  double effectiveOfPriors = 0.0;  // the same of candidates from the priors
  bool isByPosterior = false;
  std::vector<std::string> missed;   // believed estimates that hardly any of the runs agrees with: under kFew
  std::vector<ParameterId> widened;  // assumptions whose priors were made from what is believed

  // Whether what fits lies so far out in the priors that no more runs would tell: hardly any of theirs fits, and no
  // posterior reaches what is believed.
  [[nodiscard]] bool isFarOut() const;
  // Whether a range of the runs says little: that, or few of them fit.
  [[nodiscard]] bool isGuess() const { return isFarOut() || effective < kFewRuns; }
  [[nodiscard]] double share() const { return effective / static_cast<double>(candidates); }
};

// A number of runs as it is said: two digits are known of it at most, and none is less than one.
[[nodiscard]] double roundedCount(double count);
// How many runs fit what is believed, in sentences. What hardly any of them agrees with is named by its id or, in the
// other, as it is called.
[[nodiscard]] Message sentenceOf(const Conditioning& conditioning);
[[nodiscard]] Message sentenceOf(const Conditioning& conditioning, const std::optional<Message>& missed);
// The publishers of what is missed; nothing if there are none.
[[nodiscard]] std::optional<Message> missedPublishers(const Conditioning& conditioning, std::span<const Estimate> own);

struct Weighting {
  std::vector<double> weights;  // of each member; they add up to 1
  double effective = 0.0;       // so many members of equal weight would say as much: 1 / sum of squares
};

// From logarithms of weights; nothing if all are -infinity.
[[nodiscard]] std::optional<Weighting> weightingOf(std::vector<double> logWeights);

// How often each member is picked if as many are as there are weights: as its weight says, give or take less than one
// (systematic resampling).
[[nodiscard]] std::vector<std::uint32_t> copiesOf(std::span<const double> weights);

}  // namespace chokepoint
