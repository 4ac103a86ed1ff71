// An expression of the model as a function of some of its inputs: a response (response.h).
//
// All other inputs stand at their values of the central run. A point within the inputs' ranges
// has a value unless the expression itself has none there, which is an error.
//
// scenario(name, X) is in the same uncertain world: an assumption that is moved stands at the same
// value there, unless that scenario fixes it; levers are decided, and stay as that scenario has them.
#pragma once

#include "core/method/response.h"
#include "core/method/tornado.h"
#include "core/runs/member_values.h"

namespace chokepoint {

// Whether an input that is moved moves along in another scenario that an expression names.
[[nodiscard]] bool movesAlong(ParameterId id, const Scenario& other);

// A condition counts as 0 or 1. The pool has to outlive what is returned.
[[nodiscard]] Response centralResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                                       ThreadPool& pool, const RunWatch& watch = {});

// The same for inputs that are settings of the scenario alone: other scenarios stand still.
[[nodiscard]] Response settingsResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                                        ThreadPool& pool, const RunWatch& watch = {});

// By how much a condition holds (core/expression/margin.h): positive where it does. The inputs are
// uncertain assumptions of the scenario; all others stand at their priors' medians. NaN at a point where it has no
// value, an error where it has none at any.
[[nodiscard]] Response marginResponse(const Expression& condition, const Scenario& scenario,
                                      std::vector<ParameterId> inputs, ThreadPool& pool, const RunWatch& watch = {});

// An expression on the same runs.
[[nodiscard]] Response valuesAtMedians(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                                       ThreadPool& pool);

// What is made of an expression's values over an ensemble: a quantile, or the share in which it holds.
using Statistic = std::function<double(std::span<const double> values)>;

// A statistic over the ensemble of a scenario with some inputs fixed at each point in turn. The draws,
// of the scenario's priors, and the pool have to outlive what is returned.
[[nodiscard]] Response ensembleResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                                        const Statistic& statistic, const MemberDraws& draws, ThreadPool& pool,
                                        const RunWatch& watch = {});

// From which to draw an input of the scenario, as analyses ask for it.
[[nodiscard]] Inverse inverseOf(const Scenario& scenario, ParameterId id);
[[nodiscard]] std::vector<Inverse> inversesOf(const Scenario& scenario, std::span<const ParameterId> inputs);

// The ends that a tornado moves an input between, and where it stands on the central run.
[[nodiscard]] SwingInput swingOf(const Scenario& scenario, ParameterId id);

// The scenario with each uncertain assumption fixed at its prior's median.
[[nodiscard]] Scenario atMedians(Scenario scenario);

// The inputs that analyses move unless told otherwise: the assumptions that the scenario does not fix.
[[nodiscard]] std::vector<ParameterId> uncertainInputs(const Scenario& scenario);
// The levers, but those in whose place a timeline stands.
[[nodiscard]] std::vector<ParameterId> movableLevers(const Scenario& scenario);

}  // namespace chokepoint
