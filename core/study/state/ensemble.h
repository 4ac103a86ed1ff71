// A scenario's ensemble: what expressions or quantities are in its runs, and how those were drawn.
#pragma once

#include <span>
#include <vector>

#include "core/belief/sampler.h"
#include "core/runs/ensemble_bands.h"
#include "core/runs/member_values.h"

namespace chokepoint {

struct EnsembleValues {
  Drawn drawn;
  std::vector<MemberValues> values;  // in the order of the expressions
};

// An error where an expression names no preset, as a sampler says, or if it was stopped.
[[nodiscard]] Expected<EnsembleValues> ensembleValues(const Scenario& scenario, const SampleOptions& sample,
                                                      std::span<const Expression> expressions, ThreadPool& pool,
                                                      const RunWatch& watch = {});

struct EnsembleBands {
  Bands bands;
  std::optional<Conditioning> conditioning;
};

[[nodiscard]] Expected<EnsembleBands> ensembleBands(const Scenario& scenario, const SampleOptions& sample,
                                                    const BandsRequest& request, ThreadPool& pool,
                                                    const RunWatch& watch = {});

}  // namespace chokepoint
