// What the model says to each claim (core/evidence/claims.h) under a scenario.
//
// The verdict is that of the central run. Beside it stands how many runs of the ensemble agree: a claim can hold on the
// one and in few of the others.
#pragma once

#include <string_view>

#include "core/belief/sampler.h"
#include "core/evidence/claims.h"
#include "core/method/sample_statistics.h"
#include "core/method/spread.h"

namespace chokepoint {

// Undecided: the claim has no answer on the run, as where a lag reaches beyond its start.
enum class Verdict { Holds, Fails, Undecided };
[[nodiscard]] std::string_view nameOf(Verdict verdict);  // in files
[[nodiscard]] Message wordFor(Verdict verdict);          // as it is said: "holds"

struct ClaimFinding {
  const Claim* claim = nullptr;
  Verdict verdict = Verdict::Undecided;
  std::optional<double> value;   // of the claim's first figure on the central run
  Message reason;                // a sentence: what each figure is there, beside what is claimed
  std::optional<Spread> spread;  // of the first figure over the runs in which it has a value
  // The share of runs in which the claim holds, of those in which it has an answer; nothing if it has none in any.
  std::optional<Estimated> probability;
  std::size_t unknown = 0;  // runs without an answer
};

struct ClaimBoard {
  std::vector<ClaimFinding> findings;  // in the order of claims()
  std::optional<Conditioning> conditioning;
};

// An error only as a sampler says, or if it was stopped.
[[nodiscard]] Expected<ClaimBoard> claimBoard(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool,
                                              const RunWatch& watch = {});

}  // namespace chokepoint
