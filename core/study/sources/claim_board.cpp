#include "core/study/sources/claim_board.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/runs/central_run.h"
#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

constexpr int kReasonDigits = 3;

// Valid by a test on the data.
Expression parsed(const std::string& text) { return *Expression::parse(text); }

std::string withUnit(double value, const std::string& unit) {
  const std::string number = withThousands(roundedText(value, kReasonDigits));
  return unit.empty() ? number : number + ' ' + unit;
}

std::string partOf(const ClaimFigure& figure, const Subject& subject) {
  const auto value = evaluate(parsed(figure.expression), subject);
  std::string part = figure.label + ": ";
  part +=
      value ? withUnit(std::get<double>(*value), figure.unit) : "none, as " + inWords(value.errors().front().sentence);
  return figure.claimed.empty() ? part : part + " (claimed: " + figure.claimed + ')';
}

std::string reasonOf(const Claim& claim, const Subject& subject) {
  std::string sentence;
  for (const auto& figure : claim.figures) {
    if (!sentence.empty()) sentence += "; ";
    sentence += partOf(figure, subject);
  }
  return sentence + '.';
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
std::string whereRunsDiffer(const ClaimFinding& finding) {
  constexpr double kHardlyAny = 0.05;
  if (!finding.probability || finding.verdict == Verdict::Undecided) return {};
  const double agree =
      finding.verdict == Verdict::Holds ? finding.probability->value : 1.0 - finding.probability->value;
  return agree < kHardlyAny ? " So says the central run, which no belief moves; hardly any of the runs agrees." : "";
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
    if (!scenario.beliefs.empty()) finding.reason += whereRunsDiffer(finding);
  }
  return board;
}

}  // namespace chokepoint
