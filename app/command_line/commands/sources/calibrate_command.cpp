#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/usage.h"
#include "core/base/text.h"
#include "core/belief/calibrate.h"
#include "core/study/outlook.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/scenario_json.h"

namespace chokepoint::app {

namespace {

struct CalibrateOptions {
  ScenarioOptions scenario;
  CalibrationOptions calibration{.seed = kDefaultSeed};
  OutputOptions output{.format = "table", .path = {}};
  std::string save;
};

Json spreadJson(const Spread& spread) {
  return {{"p05", spread.p05}, {"p25", spread.p25}, {"p50", spread.p50}, {"p75", spread.p75}, {"p95", spread.p95}};
}

std::string calibrationJson(const Calibration& found) {
  Json json = {
      {"effective", found.effective}, {"posterior", chokepoint::toJson(found.posterior)}, {"marginals", Json::array()}};
  for (const auto& marginal : found.marginals)
    json["marginals"].push_back({{"input", nameOf(marginal.id)},
                                 {"unit", spec(marginal.id).unit},
                                 {"prior", spreadJson(marginal.prior)},
                                 {"posterior", spreadJson(marginal.posterior)}});
  return json.dump(2) + '\n';
}

std::string calibrationTable(const Calibration& found) {
  const auto cell = [](double value) { return roundedText(value, 3); };
  std::vector<std::vector<std::string>> rows{
      {"input", "unit", "prior 5 %", "50 %", "95 %", "posterior 5 %", "50 %", "95 %"}};
  for (const auto& [id, prior, posterior] : found.marginals)
    rows.push_back({std::string(nameOf(id)), spec(id).unit, cell(prior.p05), cell(prior.p50), cell(prior.p95),
                    cell(posterior.p05), cell(posterior.p50), cell(posterior.p95)});
  const auto& about = found.posterior.diagnostics;
  const auto percent = [](double share) { return roundedText(100.0 * share, 2) + " in 100"; };
  return alignedText(rows) + '\n' + toText(about.particles) + " particles, " + toText(about.stages) + " stages, " +
         toText(about.moves) + " moves; of the last moves " + percent(about.acceptance) + " were accepted, " +
         percent(about.distinct) + " of the particles are different.\nOf draws from the posterior " +
         percent(found.effective) + " are effective once they are weighed.\n";
}

Outcome runCalibrate(const CalibrateOptions& options) {
  auto scenario = scenarioFrom(options.scenario);
  const Errors errors = errorsOf(scenario, checkOutput(options.output.path, options.scenario),
                                 checkOutput("--save", options.save, {{options.output.path, "where the answer goes"}}));
  if (!errors.empty()) return errors;
  ThreadPool pool;
  auto found = calibrate(*scenario, options.calibration, pool);
  if (!found) return found.errors();
  if (!options.save.empty()) {
    scenario->posterior = found->posterior;
    if (auto saved = writeOutput(options.save, writeScenario(*scenario)); !saved) return saved;
  }
  return writeOutput(options.output.path,
                     options.output.format == "json" ? calibrationJson(*found) : calibrationTable(*found));
}

}  // namespace

void addCalibrateCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<CalibrateOptions>();
  options->scenario.followsBeliefs = true;
  auto* command = app.add_subcommand(
      "calibrate", "Where the assumptions lie given what is believed: give --pack, --believe or a scenario's beliefs");
  addScenarioOptions(*command, options->scenario);
  command->add_option("--particles", options->calibration.particles, "Runs that are led to the posterior together")
      ->check(CLI::Range(kFewestParticles, kMostParticles))
      ->capture_default_str();
  command->add_option("--seed", options->calibration.seed, "The same seed gives the same posterior")
      ->check(wholeNumber())
      ->capture_default_str();
  command->add_option("--save", options->save, "File for the scenario with its posterior")->check(someText());
  command->add_option("--format", options->output.format, "table or json")
      ->check(oneOf({"table", "json"}))
      ->capture_default_str();
  command->add_option("--output", options->output.path, "File to write; standard output if not given")
      ->check(someText());
  command->callback([options, &chosen] { chosen.action = [options] { return runCalibrate(*options); }; });
}

}  // namespace chokepoint::app
