#include "ui/run/solving.h"

#include <algorithm>
#include <numeric>

#include "core/analysis/model_response.h"
#include "ui/run/inputs.h"

namespace chokepoint::ui {

namespace {

// An ensemble for each point costs a thousand runs.
constexpr std::size_t kPartsWithEnsembles = 32;
constexpr std::size_t kPointsOfCurve = 129;
constexpr std::size_t kSecondValues = 11;

double shareOf(std::span<const double> holds) {
  return std::accumulate(holds.begin(), holds.end(), 0.0) / static_cast<double>(holds.size());
}

std::vector<double> evenly(const ParameterSpec& s, std::size_t points) {
  std::vector<double> values(points);
  for (std::size_t i = 0; i < points; ++i)
    values[i] = s.min + (s.max - s.min) * static_cast<double>(i) / static_cast<double>(points - 1);
  return values;
}

class Solving {
 public:
  Solving(const Study& study, const SolveRequest& request, Expression of, Workshop& workshop, const RunWatch& watch)
      : m_study(study), m_request(request), m_of(std::move(of)), m_workshop(workshop), m_watch(watch) {
    if (request.condition.empty()) return;
    SampleOptions sample = study.sample;
    sample.members = std::min(sample.members, kCoarseMembers);
    m_draws.emplace(priorsOf(study.scenario), sample, workshop.pool);
  }

  [[nodiscard]] Response response(const Scenario& scenario) const {
    if (!m_draws) return centralResponse(m_of, scenario, {m_request.input}, m_workshop.pool, m_watch);
    return ensembleResponse(m_of, scenario, {m_request.input}, shareOf, *m_draws, m_workshop.pool, m_watch);
  }
  [[nodiscard]] Expected<Solutions> solutions(const Scenario& scenario) const {
    const auto& s = spec(m_request.input);
    return solve(response(scenario), m_request.target,
                 {s.min, s.max, m_draws ? kPartsWithEnsembles : SearchRange{}.parts});
  }
  [[nodiscard]] Errors draw(Solved& into) const {
    into.inputs = evenly(spec(m_request.input), m_draws ? kPartsWithEnsembles + 1 : kPointsOfCurve);
    auto values = response(m_study.scenario)({into.inputs});
    if (!values) return values.errors();
    into.values = std::move(*values);
    const auto here = response(m_study.scenario)({std::span(&into.here, 1)});
    if (!here) return here.errors();
    into.hereValue = here->front();
    return {};
  }
  [[nodiscard]] Errors solveBySecond(Solved& into) const {
    for (const double value : evenly(spec(*m_request.second), kSecondValues)) {
      Scenario scenario = m_study.scenario;
      scenario.parameters[*m_request.second] = value;
      auto found = solutions(scenario);
      if (!found) return found.errors();
      into.bySecond.emplace_back(value, std::move(*found));
    }
    return {};
  }

 private:
  const Study& m_study;
  const SolveRequest& m_request;
  Expression m_of;
  Workshop& m_workshop;
  const RunWatch& m_watch;
  std::optional<Draws> m_draws;  // of a statement's likelihood
};

}  // namespace

Expected<Solved> solveFor(const Study& study, const SolveRequest& request, Workshop& workshop, const RunWatch& watch) {
  const auto of = Expression::parse(request.condition.empty() ? study.of : request.condition);
  if (!of) return of.errors();
  if (request.second == request.input)
    return Error{ErrorCode::InvalidInput, {}, "The second input is the same as the first."};
  for (const auto id : {request.input, request.second.value_or(request.input)})
    if (const auto error = whyUnmovable(study.scenario, id)) return *error;
  const Solving solving(study, request, *of, workshop, watch);
  Solved solved{.request = request, .here = at(values(study.scenario), request.input)};
  auto found = solving.solutions(study.scenario);
  if (!found) return found.errors();
  solved.solutions = std::move(*found);
  if (const auto errors = solving.draw(solved); !errors.empty()) return errors;
  if (request.second)
    if (const auto errors = solving.solveBySecond(solved); !errors.empty()) return errors;
  return solved;
}

}  // namespace chokepoint::ui
