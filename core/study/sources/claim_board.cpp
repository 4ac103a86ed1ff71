#include "core/study/sources/claim_board.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/runs/central_run.h"
#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

constexpr int kReasonDigits = 3;

// Valid by a test on the data.
Expression parsed(const std::string& text) { return *Expression::parse(text); }

Message withUnit(double value, const std::string& unit) {
  const Number number{value, kReasonDigits, true};
  return unit.empty() ? say("%1", number) : say("%1 %2", number, DataText{unit});
}

Message partOf(const ClaimFigure& figure, const Subject& subject) {
  const auto value = evaluate(parsed(figure.expression), subject);
  const auto found =
      value ? withUnit(std::get<double>(*value), figure.unit) : say("none, as %1", value.errors().front().sentence);
  return figure.claimed.empty() ? say("%1: %2", DataText{figure.label}, found)
                                : say("%1: %2 (claimed: %3)", DataText{figure.label}, found, DataText{figure.claimed});
}

Message reasonOf(const Claim& claim, std::optional<bool> holds, const Subject& subject) {
  MessageList parts{{}, Joint::Semicolon};
  for (const auto& figure : claim.figures) parts.items.push_back(partOf(figure, subject));
  if (!holds) return say("The central run, one of them, has no answer. %1.", std::move(parts));
  return *holds ? say("The central run, one of them, agrees. %1.", std::move(parts))
                : say("The central run, one of them, disagrees. %1.", std::move(parts));
}

void judgeOn(const Subject& subject, ClaimFinding& finding) {
  const Claim& claim = *finding.claim;
  if (const auto holds = evaluateCondition(parsed(claim.expression), subject)) finding.central = *holds;
  if (const auto value = evaluateNumber(parsed(claim.figures.front().expression), subject)) finding.value = *value;
  finding.reason = reasonOf(claim, finding.central, subject);
}

std::vector<double> knownOf(const MemberValues& values) {
  std::vector<double> known;
  for (std::size_t member = 0; member < values.values.size(); ++member)
    if (values.known[member] != 0) known.push_back(values.values[member]);
  return known;
}

void countOver(const MemberValues& holds, const MemberValues& figure, double worth, ClaimFinding& finding) {
  const auto answers = knownOf(holds);
  finding.unknown = holds.unknown;
  if (!answers.empty()) {
    finding.probability =
        estimatedShare(static_cast<std::size_t>(std::ranges::count(answers, 1.0)), answers.size(), worth);
    finding.verdict = verdictOn(finding.probability->value);
  }
  if (const auto figures = knownOf(figure); !figures.empty()) finding.spread = spreadOf(figures);
}

// The fewest of 100 runs that agree under each verdict, but for the last.
struct LeastAgreeing {
  Verdict verdict;
  double runs;
};
constexpr std::array kLeastAgreeing{LeastAgreeing{Verdict::Holds, 90.0}, LeastAgreeing{Verdict::Likely, 68.0},
                                    LeastAgreeing{Verdict::Undecided, 33.0}, LeastAgreeing{Verdict::Unlikely, 11.0}};

}  // namespace

Verdict verdictOn(double share) {
  const double runs = std::round(100.0 * share);
  for (const auto& least : kLeastAgreeing)
    if (runs >= least.runs) return least.verdict;
  return Verdict::Fails;
}

std::string_view nameOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return "holds";
    case Verdict::Likely: return "likely";
    case Verdict::Undecided: break;
    case Verdict::Unlikely: return "unlikely";
    case Verdict::Fails: return "fails";
  }
  return "undecided";
}

Message wordFor(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return say("holds");
    case Verdict::Likely: return say("likely");
    case Verdict::Undecided: break;
    case Verdict::Unlikely: return say("unlikely");
    case Verdict::Fails: return say("fails");
  }
  return say("undecided");
}

Message meaningOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return say("holds: 90 or more of 100 runs agree");
    case Verdict::Likely: return say("likely: 68 to 89 agree");
    case Verdict::Undecided: break;
    case Verdict::Unlikely: return say("unlikely: 11 to 32 agree");
    case Verdict::Fails: return say("fails: 10 or fewer agree");
  }
  return say("undecided: 33 to 67 agree");
}

Expected<ClaimBoard> claimBoard(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool,
                                const RunWatch& watch) {
  std::vector<Expression> expressions;
  for (const auto& claim : claims()) {
    expressions.push_back(parsed(claim.expression));
    expressions.push_back(parsed(claim.figures.front().expression));
  }
  const auto ensemble = ensembleValues(scenario, sample, expressions, pool, watch);
  if (!ensemble) return ensemble.errors();
  const auto& [drawn, values] = *ensemble;
  const CentralRun central(scenario);
  ClaimBoard board{.findings = {}, .conditioning = drawn.conditioning};
  for (const auto& claim : claims()) {
    const std::size_t at = 2 * board.findings.size();
    auto& finding = board.findings.emplace_back();
    finding.claim = &claim;
    judgeOn(central.subject(), finding);
    countOver(values[at], values[at + 1], drawn.draws->worth(), finding);
  }
  return board;
}

}  // namespace chokepoint
