// The draws that a scenario's runs are made with: of its priors, and conditioned on what it believes.
//
// Where estimates are believed (core/evidence/belief.h), as many candidates as members are drawn, weighed by how well
// each one's run fits, and members picked among them in proportion. So whoever runs an ensemble need not know of
// beliefs; a candidate may be there several times. Candidates come from the priors or, where more of those count, from
// a posterior: the scenario's own if it was calibrated on these beliefs, or a pack's (core/scenario/packs.h) if under
// kFew of the priors' candidates count. Draws from a posterior are weighed by how much likelier the priors and the fit
// make them. Where nothing that is believed fits any run, the draws are those of the scenario's priors. Leaves out:
// analyses that ask what moves a figure, or search; those take priors as they are.
#pragma once

#include <memory>
#include <optional>

#include "core/belief/conditioning.h"
#include "core/engine/draws.h"

namespace chokepoint {

// What is believed makes an ensemble keep all draws.
inline constexpr std::size_t kMostConditioned = 100'000;

// As much of a sample as the scenario can be answered with.
[[nodiscard]] SampleOptions sampleFor(const Scenario& scenario, SampleOptions sample);

// What a sampler drew, and how. Good for as long as it is held; draws that are alike are shared, not copied.
struct Drawn {
  std::shared_ptr<const MemberDraws> draws;
  std::optional<Conditioning> conditioning{};  // nothing where nothing is believed
};

// For one thread; the pool has to outlive it.
class Sampler {
 public:
  Sampler(const SampleOptions& sample, ThreadPool& pool);

  [[nodiscard]] const SampleOptions& sample() const { return m_source->options(); }
  // An error if it was stopped, or more than kMostConditioned are to be conditioned.
  [[nodiscard]] Expected<Drawn> of(const Scenario& scenario, const RunWatch& watch = {});

 private:
  // What the draws of candidates depend on, and their runs.
  struct Candidates {
    Scenario scenario;  // without beliefs
    std::vector<PriorSpec> priors;
    std::optional<Posterior> posterior;
    std::shared_ptr<const KeptDraws> draws;
    std::vector<double> logWeights;  // of the draws alone; empty if all count alike
    RunFits fits;
  };

  [[nodiscard]] bool keepsDraws() const { return sample().members <= kMostConditioned; }
  [[nodiscard]] std::shared_ptr<const MemberDraws> ofPriors(const std::vector<PriorSpec>& priors);
  [[nodiscard]] std::shared_ptr<const Draws> keptOf(const std::vector<PriorSpec>& priors);
  [[nodiscard]] Candidates& candidatesFor(const Scenario& scenario, const Posterior* posterior);
  [[nodiscard]] Expected<std::optional<Weighting>> weigh(const Scenario& scenario, Candidates& candidates,
                                                         const RunWatch& watch);
  [[nodiscard]] Expected<Drawn> conditioned(const Scenario& scenario, const RunWatch& watch);

  ThreadPool& m_pool;
  std::shared_ptr<const DrawSource> m_source;  // of the default's priors
  std::shared_ptr<const Draws> m_kept;         // of them
  std::shared_ptr<const Draws> m_own;          // of the newest other priors
  std::optional<Candidates> m_fromPriors;
  std::optional<Candidates> m_fromPosterior;
};

}  // namespace chokepoint
