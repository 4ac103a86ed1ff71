#include "core/study/statements/solving.h"

#include <algorithm>

#include "core/belief/sampler.h"
#include "core/study/inputs.h"

namespace chokepoint::ui {

namespace {

constexpr std::size_t kPointsOfCurve = 129;

// The curve, and where the scenario stands on it.
Errors draw(Solved& into, const InputSolver& solver, bool isLikelihood) {
  into.inputs = evenlyOver(into.request.input, isLikelihood ? solver.parts() + 1 : kPointsOfCurve);
  auto values = solver.response()({into.inputs});
  if (!values) return values.errors();
  into.values = std::move(*values);
  const auto now = solver.asItStands();
  if (!now) return now.errors();
  into.now = *now;
  return {};
}

Errors solveBySecond(Solved& into, const InputSolver& solver, ParameterId second) {
  for (const double value : evenlyOver(second, kSecondInputs)) {
    auto found = solver.solveFor(into.request.target, HeldInput{second, value});
    if (!found) return found.errors();
    into.bySecond.emplace_back(value, std::move(*found));
  }
  return {};
}

}  // namespace

Expected<Solved> solveFor(const Study& study, const SolveRequest& request, Workshop& workshop, const RunWatch& watch) {
  const auto of = Expression::parse(request.condition.empty() ? study.of : request.condition);
  if (!of) return of.errors();
  if (request.second == request.input) return troubleOf(Trouble::SameInputTwice);
  for (const auto id : {request.input, request.second.value_or(request.input)})
    if (const auto error = whyUnmovable(study.scenario, id)) return *error;
  const bool isLikelihood = !request.condition.empty();
  SampleOptions sample = study.sample;
  sample.members = std::min(sample.members, kCoarseMembers);  // as many for each point
  Sampler sampler(sample, workshop.pool);
  const MemberDraws* draws = nullptr;
  if (isLikelihood) {
    const auto made = sampler.of(study.scenario, watch);
    if (!made) return made.errors();
    draws = *made;
  }
  const InputSolver solver(*of, study.scenario, request.input, draws, workshop.pool, watch);
  Solved solved{.request = request,
                .members = isLikelihood ? sample.members : 0,
                .here = at(values(study.scenario), request.input)};
  auto found = solver.solveFor(request.target);
  if (!found) return found.errors();
  solved.solutions = std::move(*found);
  if (const auto errors = draw(solved, solver, isLikelihood); !errors.empty()) return errors;
  if (request.second)
    if (const auto errors = solveBySecond(solved, solver, *request.second); !errors.empty()) return errors;
  return solved;
}

}  // namespace chokepoint::ui
