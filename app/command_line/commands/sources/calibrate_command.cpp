#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/belief/calibrate.h"
#include "core/scenario/posterior_json.h"
#include "core/scenario/scenario_json.h"
#include "core/study/outlook.h"

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
  const auto ofHundred = [](double share) { return roundedText(100.0 * share, 2); };
  return alignedText(rows) + '\n' +
         worded(say("%1 particles, %2 stages, %3 moves; of the last moves %4 in 100 were accepted, %5 in 100 of the "
                    "particles are different.",
                    toText(about.particles), toText(about.stages), toText(about.moves), ofHundred(about.acceptance),
                    ofHundred(about.distinct))) +
         '\n' +
         worded(say("Of draws from the posterior %1 in 100 are effective once they are weighed.",
                    ofHundred(found.effective))) +
         '\n';
}

Outcome runCalibrate(const CalibrateOptions& options, Notices& notices) {
  auto scenario = scenarioFrom(options.scenario, notices);
  const Errors errors =
      errorsOf(scenario, checkOutput(options.output.path, options.scenario),
               checkOutput("--save", options.save,
                           filesReadFor(options.scenario, {{options.output.path, say("where the answer goes")}})));
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

Action addCalibrate(CLI::App& command) {
  auto options = std::make_shared<CalibrateOptions>();
  options->scenario.followsBeliefs = true;
  addScenarioOptions(command, options->scenario);
  command
      .add_option("--particles", options->calibration.particles,
                  worded(say("Runs that are led to the posterior together")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(kFewestParticles, kMostParticles))
      ->capture_default_str();
  command.add_option("--seed", options->calibration.seed, worded(say("The same seed gives the same posterior")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber())
      ->capture_default_str();
  command.add_option("--save", options->save, worded(say("File for the scenario with its posterior")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  addOutputOptions(command, options->output, {"table", "json"});
  return [options](Notices& notices) { return runCalibrate(*options, notices); };
}

}  // namespace

Command calibrateCommand() {
  return {"calibrate",
          say("Where the assumptions lie given what is believed: give --pack, --believe or a scenario's beliefs"),
          Wing::Sources, addCalibrate};
}

}  // namespace chokepoint::app
