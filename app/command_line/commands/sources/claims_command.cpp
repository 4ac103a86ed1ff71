#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
#include "core/base/json.h"
#include "core/study/sources/claim_board.h"

namespace chokepoint::app {

namespace {

Json jsonOf(const ClaimFinding& finding) {
  const Claim& claim = *finding.claim;
  Json json = Json::object();
  json["id"] = claim.id;
  json["claim"] = claim.claim;
  json["who"] = claim.who;
  json["period"] = toText(claim.period);
  json["expression"] = claim.expression;
  json["verdict"] = nameOf(finding.verdict);
  json["central"] = finding.central ? Json(nameOf(*finding.central ? Verdict::Holds : Verdict::Fails)) : Json();
  json["figure"] = claim.figures.front().expression;
  json["unit"] = claim.figures.front().unit;
  json["value"] = numberOrNull(finding.value);
  json["probability"] = finding.probability ? Json(finding.probability->value) : Json();
  json["probability_low"] = finding.probability ? numberOrNull(finding.probability->low) : Json();
  json["probability_high"] = finding.probability ? numberOrNull(finding.probability->high) : Json();
  json["median"] = finding.spread ? Json(finding.spread->p50) : Json();
  json["p05"] = finding.spread ? Json(finding.spread->p05) : Json();
  json["p95"] = finding.spread ? Json(finding.spread->p95) : Json();
  json["unknown"] = finding.unknown;
  json["reason"] = inWords(finding.reason);
  if (!claim.note.empty()) json["note"] = claim.note;
  return json;
}

// Neither none nor all unless it is.
Message inHundred(const ClaimFinding& finding) {
  if (!finding.probability) return say("no run has an answer");
  constexpr double kFew = 0.001;
  const double share = finding.probability->value;
  if (share > 0.0 && share < kFew) return say("under 0.1 runs in 100");
  if (share < 1.0 && share > 1.0 - kFew) return say("over 99.9 runs in 100");
  return say("%1 runs in 100", Number{100.0 * share, 3, true});
}

// A paragraph for each claim: what is claimed, the verdict, how many runs agree, why.
std::string paragraphs(const std::vector<ClaimFinding>& findings) {
  std::string text;
  for (const auto& finding : findings) {
    const Claim& claim = *finding.claim;
    if (!text.empty()) text += '\n';
    text += worded(say("%1: %2 (%3)", claim.id, wordFor(finding.verdict), inHundred(finding))) + '\n';
    for (const auto& line :
         {say("%1 (%2, of %3)", DataText{claim.claim}, DataText{claim.who}, toText(claim.period)), finding.reason})
      text += "  " + worded(line) + '\n';
    if (!claim.note.empty()) text += "  " + worded(say("%1", DataText{claim.note})) + '\n';
  }
  return text;
}

std::string textOf(const std::vector<ClaimFinding>& findings, const std::string& format) {
  if (format == "table") return paragraphs(findings);
  Json list = Json::array();
  for (const auto& finding : findings) list.push_back(jsonOf(finding));
  return list.dump(2) + '\n';
}

Outcome runClaims(const ReportOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options, notices);
  if (!scenario) return scenario.errors();
  ThreadPool pool;
  const auto sample = options.sample.options();
  const auto board =
      withProgress(sample.members, [&](const RunWatch& watch) { return claimBoard(*scenario, sample, pool, watch); });
  if (!board) return board.errors();
  noteConditioning(board->conditioning, notices);
  return writeOutput(options.output.path, textOf(board->findings, options.output.format));
}

Action addClaims(CLI::App& command) {
  auto options = std::make_shared<ReportOptions>();
  addReportOptions(command, *options);
  return [options](Notices& notices) { return runClaims(*options, notices); };
}

}  // namespace

Command claimsCommand() {
  return {"claims", say("What the model says to each of the claims that it was made to test"), Wing::Sources,
          addClaims};
}

}  // namespace chokepoint::app
