#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/output/progress.h"
#include "core/base/json.h"
#include "core/base/text.h"
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
  json["reason"] = finding.reason;
  if (!claim.note.empty()) json["note"] = claim.note;
  return json;
}

// Neither none nor all unless it is.
std::string inHundred(const ClaimFinding& finding) {
  if (!finding.probability) return "no run has an answer";
  constexpr double kFew = 0.001;
  const double share = finding.probability->value;
  if (share > 0.0 && share < kFew) return "under 0.1 runs in 100";
  if (share < 1.0 && share > 1.0 - kFew) return "over 99.9 runs in 100";
  return roundedText(100.0 * share, 3) + " runs in 100";
}

// A paragraph for each claim: what is claimed, the verdict, how many runs agree, why.
std::string paragraphs(const std::vector<ClaimFinding>& findings) {
  std::string text;
  for (const auto& finding : findings) {
    const Claim& claim = *finding.claim;
    if (!text.empty()) text += '\n';
    text += claim.id + ": " + std::string(nameOf(finding.verdict)) + " (" + inHundred(finding) + ")\n";
    text += "  " + claim.claim + " (" + claim.who + ", of " + toText(claim.period) + ")\n";
    text += "  " + finding.reason + '\n';
    if (!claim.note.empty()) text += "  " + claim.note + '\n';
  }
  return text;
}

std::string textOf(const std::vector<ClaimFinding>& findings, const std::string& format) {
  if (format == "table") return paragraphs(findings);
  Json list = Json::array();
  for (const auto& finding : findings) list.push_back(jsonOf(finding));
  return list.dump(2) + '\n';
}

Outcome runClaims(const ReportOptions& options) {
  const auto scenario = scenarioFrom(options);
  if (!scenario) return scenario.errors();
  ThreadPool pool;
  const auto sample = options.sample.options();
  const auto board =
      withProgress(sample.members, [&](const RunWatch& watch) { return claimBoard(*scenario, sample, pool, watch); });
  if (!board) return board.errors();
  printConditioning(board->conditioning);
  return writeOutput(options.output.path, textOf(board->findings, options.output.format));
}

}  // namespace

void addClaimsCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ReportOptions>();
  auto* command = app.add_subcommand("claims", "What the model says to each of the claims that it was made to test");
  addReportOptions(*command, *options);
  command->callback([options, &chosen] { chosen.action = [options] { return runClaims(*options); }; });
}

}  // namespace chokepoint::app
