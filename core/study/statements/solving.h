// Which value of an input brings a figure to a number, or makes a statement as likely as asked
// (core/method/solve.h), with the curve that says how near the others come.
#pragma once

#include <optional>

#include "core/study/outlook.h"
#include "core/study/statements/solve_input.h"
#include "core/study/study.h"

namespace chokepoint::ui {

inline constexpr std::size_t kSecondInputs = 11;  // values of a second input

struct SolveRequest {
  ParameterId input{};
  std::optional<ParameterId> second{};  // solved for at several values of it
  double target = 0.0;                  // of the figure, or the share of the runs in which the statement holds
  std::string condition{};              // the statement; empty: the figure itself
};

struct Solved {
  SolveRequest request;
  std::size_t members = 0;       // of each ensemble; 0 where the central run was asked
  double here = 0.0;             // the input as it stands on the central run
  double now = 0.0;              // the figure, or the likelihood, of the scenario itself
  Solutions solutions{};         // with the second input as it stands
  std::vector<double> inputs{};  // of the curve
  std::vector<double> values{};
  // For each value of the second input its solutions.
  std::vector<std::pair<double, Solutions>> bySecond{};
};

[[nodiscard]] Expected<Solved> solveFor(const Study& study, const SolveRequest& request, Workshop& workshop,
                                        const RunWatch& watch = {});

}  // namespace chokepoint::ui
