#include "core/study/sources/claim_board.h"

#include <algorithm>

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

Message reasonOf(const Claim& claim, const Subject& subject) {
  MessageList parts{{}, Joint::Semicolon};
  for (const auto& figure : claim.figures) parts.items.push_back(partOf(figure, subject));
  return say("%1.", std::move(parts));
}

void judgeOn(const Subject& subject, ClaimFinding& finding) {
  const Claim& claim = *finding.claim;
  if (const auto holds = evaluateCondition(parsed(claim.expression), subject))
    finding.verdict = *holds ? Verdict::Holds : Verdict::Fails;
  if (const auto value = evaluateNumber(parsed(claim.figures.front().expression), subject)) finding.value = *value;
  finding.reason = reasonOf(claim, subject);
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
  if (!answers.empty())
    finding.probability =
        estimatedShare(static_cast<std::size_t>(std::ranges::count(answers, 1.0)), answers.size(), worth);
  if (const auto figures = knownOf(figure); !figures.empty()) finding.spread = spreadOf(figures);
}

// What is believed moves the runs and not the central run.
bool doRunsDiffer(const ClaimFinding& finding) {
  constexpr double kHardlyAny = 0.05;
  if (!finding.probability || finding.verdict == Verdict::Undecided) return false;
  const double agree =
      finding.verdict == Verdict::Holds ? finding.probability->value : 1.0 - finding.probability->value;
  return agree < kHardlyAny;
}

}  // namespace

std::string_view nameOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return "holds";
    case Verdict::Fails: return "fails";
    case Verdict::Undecided: break;
  }
  return "undecided";
}

Message wordFor(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return say("holds");
    case Verdict::Fails: return say("fails");
    case Verdict::Undecided: break;
  }
  return say("undecided");
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
    if (!scenario.beliefs.empty() && doRunsDiffer(finding))
      finding.reason = say("%1 So says the central run, which no belief moves; hardly any of the runs agrees.",
                           std::move(finding.reason));
  }
  return board;
}

}  // namespace chokepoint
