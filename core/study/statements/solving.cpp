#include "core/study/statements/solving.h"

#include <numeric>

#include "core/belief/sampler.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/study/inputs.h"

namespace chokepoint {

namespace {

constexpr std::size_t kPointsOfCurve = 129;
constexpr std::size_t kPartsWithEnsembles = 32;

struct HeldInput {
  ParameterId input{};
  double value = 0.0;
};

double shareOfHolding(std::span<const double> holds) {
  return std::accumulate(holds.begin(), holds.end(), 0.0) / static_cast<double>(holds.size());
}

// Of the first of two inputs, with the second at one value.
Response withSecondAt(const Response& response, double second) {
  return [response, second](const Design& design) {
    const std::vector<double> seconds(design.front().size(), second);
    return response({design.front(), seconds});
  };
}

// So many values of an input, from one end of its range to the other.
std::vector<double> evenlyOver(ParameterId id, std::size_t points) {
  const auto& s = spec(id);
  std::vector<double> values(points);
  for (std::size_t i = 0; i < points; ++i)
    values[i] = s.min + static_cast<double>(i) / static_cast<double>(points - 1) * (s.max - s.min);
  return values;
}

// What is solved, as a response of the input: a figure of the central run or, with draws, the share of the members in
// which a condition holds.
class InputSolver {
 public:
  InputSolver(const Study& study, ParameterId input, const MemberDraws* draws, ThreadPool& pool, const RunWatch& watch)
      : m_study(study), m_input(input), m_draws(draws), m_pool(pool), m_watch(watch) {}

  // Over the input's whole range, in fewer parts where each point takes an ensemble.
  [[nodiscard]] Expected<Solutions> solveFor(double target, const std::optional<HeldInput>& held = std::nullopt) const {
    return solve(response(held), target, {spec(m_input).min, spec(m_input).max, parts()});
  }

  [[nodiscard]] Expected<SolveCurve> curve() const {
    SolveCurve curve{.inputs = evenlyOver(m_input, m_draws ? parts() + 1 : kPointsOfCurve),
                     .values = {},
                     .here = at(values(m_study.scenario), m_input)};
    auto answers = response()({curve.inputs});
    if (!answers) return answers.errors();
    curve.values = std::move(*answers);
    const auto now = asItStands(curve.here);
    if (!now) return now.errors();
    curve.now = *now;
    return curve;
  }

 private:
  [[nodiscard]] std::size_t parts() const { return m_draws ? kPartsWithEnsembles : SearchRange{}.parts; }

  [[nodiscard]] Response response(const std::optional<HeldInput>& held = std::nullopt) const {
    std::vector inputs{m_input};
    if (held) inputs.push_back(held->input);
    const auto all =
        m_draws ? ensembleResponse(m_study.of, m_study.scenario, inputs, shareOfHolding, *m_draws, m_pool, m_watch)
                : centralResponse(m_study.of, m_study.scenario, inputs, m_pool, m_watch);
    return held ? withSecondAt(all, held->value) : all;
  }

  // The figure, or the share, of the scenario itself: an uncertain input is not held, but drawn.
  [[nodiscard]] Expected<double> asItStands(double here) const {
    if (!m_draws) {
      const auto value = response()({std::span(&here, 1)});
      if (!value) return value.errors();
      return value->front();
    }
    auto all = evaluateMembers({&m_study.of, 1}, m_study.scenario, ensembleInputs, *m_draws, m_pool, m_watch);
    if (!all) return all.errors();
    const auto known = allKnown(std::move(all->front()));
    if (!known) return known.errors();
    return shareOfHolding(*known);
  }

  const Study& m_study;
  ParameterId m_input;
  const MemberDraws* m_draws;
  ThreadPool& m_pool;
  const RunWatch& m_watch;
};

Errors solveAsItStands(Solved& into, const InputSolver& solver) {
  auto found = solver.solveFor(into.request.target);
  if (!found) return found.errors();
  into.solutions = std::move(*found);
  return {};
}

Errors draw(Solved& into, const InputSolver& solver) {
  auto curve = solver.curve();
  if (!curve) return curve.errors();
  into.curve = std::move(*curve);
  return {};
}

Errors solveBySecond(Solved& into, const InputSolver& solver, ParameterId second) {
  for (const double value : evenlyOver(second, into.request.seconds)) {
    auto found = solver.solveFor(into.request.target, HeldInput{second, value});
    if (!found) return found.errors();
    into.bySecond.emplace_back(value, std::move(*found));
  }
  return {};
}

std::optional<Error> whyUnsolvable(const Scenario& scenario, const SolveRequest& request) {
  return request.second ? whyUnmovable(scenario, request.input, *request.second)
                        : whyUnmovable(scenario, request.input);
}

}  // namespace

Expected<Solved> solveFor(const Study& study, const SolveRequest& request, ThreadPool& pool, const RunWatch& watch) {
  if (const auto error = whyUnsolvable(study.scenario, request)) return *error;
  Drawn drawn;
  if (study.of.isCondition()) {
    auto made = Sampler(study.sample, pool).of(study.scenario, watch);
    if (!made) return made.errors();
    drawn = std::move(*made);
  }
  const InputSolver solver(study, request.input, drawn.draws.get(), pool, watch);
  Solved solved{.request = request,
                .members = drawn.draws ? study.sample.members : 0,
                .conditioning = std::move(drawn.conditioning)};
  Errors errors;
  if (!request.second || request.withCurve) errors = solveAsItStands(solved, solver);
  if (errors.empty() && request.withCurve) errors = draw(solved, solver);
  if (errors.empty() && request.second) errors = solveBySecond(solved, solver, *request.second);
  if (!errors.empty()) return errors;
  return solved;
}

}  // namespace chokepoint
