// The assumptions that move an expression most, each alone between the 5th and the 95th percentile of its prior
// (tornado.h), and how many of them are our judgement.
#pragma once

#include "core/runs/member_values.h"

namespace chokepoint {

inline constexpr std::size_t kMainInputs = 5;

// Up to kMainInputs that move it at all, the strongest first. An error where the expression has no value on some run,
// or it was stopped.
[[nodiscard]] Expected<std::vector<ParameterId>> mainInputs(const Expression& of, const Scenario& scenario,
                                                            ThreadPool& pool, const RunWatch& watch = {});

// Those whose numbers nobody published.
[[nodiscard]] std::size_t judgedAmong(std::span<const ParameterId> inputs);

}  // namespace chokepoint
