// What the model says to each claim (core/evidence/claims.h) under a scenario.
//
// The verdict is that of the ensemble's runs: by how many of 100 of them the claim holds, to the whole run. What the
// central run says, on which no belief has an effect, is a detail beside it.
#pragma once

#include <array>
#include <string_view>

#include "core/belief/sampler.h"
#include "core/evidence/claims.h"
#include "core/method/sample_statistics.h"
#include "core/method/spread.h"

namespace chokepoint {

// Of 100 runs so many agree: 90 or more, 68 to 89, 33 to 67, 11 to 32, 10 or fewer. Undecided as well where no run has
// an answer, as where a lag reaches beyond its start.
enum class Verdict { Holds, Likely, Undecided, Unlikely, Fails };
// Of a share of the runs, from 0 to 1.
[[nodiscard]] Verdict verdictOn(double share);
[[nodiscard]] std::string_view nameOf(Verdict verdict);  // in files
[[nodiscard]] Message wordFor(Verdict verdict);          // as it is said: "holds"
[[nodiscard]] Message meaningOf(Verdict verdict);        // "90 or more of 100 runs agree"
inline constexpr std::array kVerdicts{Verdict::Holds, Verdict::Likely, Verdict::Undecided, Verdict::Unlikely,
                                      Verdict::Fails};

struct ClaimFinding {
  const Claim* claim = nullptr;
  Verdict verdict = Verdict::Undecided;
  std::optional<bool> central;   // whether it holds on the central run; nothing where it has no answer there
  std::optional<double> value;   // of the claim's first figure on the central run
  Message reason;                // a sentence: what each figure is on the central run, beside what is claimed
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
