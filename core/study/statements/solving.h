// Which value of an input brings a figure of the central run to a number, or makes a statement as likely as asked over
// an ensemble (core/method/solve.h).
//
// A second input may be held at several values in place of where it stands; both move along in scenario(name, X) as
// core/runs/model_response.h says.
#pragma once

#include <optional>

#include "core/belief/conditioning.h"
#include "core/method/solve.h"
#include "core/study/study.h"

namespace chokepoint {

struct SolveRequest {
  ParameterId input{};
  std::optional<ParameterId> second{};  // solved for at so many values of it, from one end of its range to the other
  std::size_t seconds = 11;
  double target = 0.0;  // of the figure, or the share of the runs in which the statement holds
  // How near other values come too, and where the scenario stands.
  bool withCurve = false;
};

struct SolveCurve {
  std::vector<double> inputs;
  std::vector<double> values;  // of the figure, or likelihoods
  double here = 0.0;           // the input as it stands on the central run
  double now = 0.0;            // the figure, or the likelihood, of the scenario itself
};

struct Solved {
  SolveRequest request;
  std::size_t members = 0;  // of each ensemble; 0 where the central run was asked
  Solutions solutions{};    // with the second input as it stands; empty where that was not asked
  SolveCurve curve{};       // with the second input as it stands, if it was asked for
  std::vector<std::pair<double, Solutions>> bySecond{};  // for each value of the second input its solutions
  std::optional<Conditioning> conditioning{};            // of the ensembles

  [[nodiscard]] bool isLikelihood() const { return members > 0; }
};

// Of a condition it is the likelihood that is brought to the target.
[[nodiscard]] Expected<Solved> solveFor(const Study& study, const SolveRequest& request, ThreadPool& pool,
                                        const RunWatch& watch = {});

}  // namespace chokepoint
