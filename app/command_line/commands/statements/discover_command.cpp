#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "core/base/text.h"
#include "core/study/outlook.h"
#include "core/study/statements/discover.h"

namespace chokepoint::app {

namespace {

struct DiscoverOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  std::string where;
  std::size_t resamples = 20;
};

// "die_yield_now at most 0.14 and enforcement_offset at least 0.1", with digits enough to be read.
std::string ruleOf(const Box& box, std::span<const ParameterId> inputs) {
  std::string rule;
  const auto add = [&](ParameterId id, const std::string& how, double limit) {
    rule.append(rule.empty() ? "" : " and ").append(nameOf(id)).append(how).append(roundedText(limit, 3));
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (box.inputs[i].atLeast) add(inputs[i], " at least ", *box.inputs[i].atLeast);
    if (box.inputs[i].atMost) add(inputs[i], " at most ", *box.inputs[i].atMost);
  }
  return rule.empty() ? "no rule: nothing tells these runs from the others" : rule;
}

std::string verdict(const DiscoveredRule& rule) {
  std::string names;
  for (const ParameterId id : rule.seldomFound()) names += (names.empty() ? "" : ", ") + std::string(nameOf(id));
  return names.empty() ? "every input of the rule was found in at least half of the halves of the sample"
                       : names + ": found in fewer than half of the halves of the sample, so that chance may be in it";
}

ResultTable tableOf(const DiscoveredRule& rule, const DiscoverOptions& options, const Scenario& scenario) {
  const auto& [inputs, found, members] = rule;
  ResultTable table{.columns = {"input", "at_least", "at_most", "found_in_halves"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, scenario);
  table.about["where"] = options.where;
  table.about["rule"] = ruleOf(found.box, inputs);
  table.about["share"] = found.share;
  table.about["density"] = found.box.density;
  table.about["coverage"] = found.box.coverage;
  table.about["runs_in_box"] = found.box.cases;
  table.about["held_out_density"] = found.heldOutDensity;
  table.about["held_out_coverage"] = found.heldOutCoverage;
  table.about["check"] = verdict(rule);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLeast, atMost] = found.box.inputs[i];
    if (atLeast || atMost)
      table.rows.push_back({std::string(nameOf(inputs[i])), cellOf(atLeast), cellOf(atMost), found.limited[i]});
  }
  return table;
}

Outcome discover(const DiscoverOptions& options) {
  const auto scenario = scenarioFrom(options.analysis.scenario);
  const auto where = expressionFrom(options.where, "--where", Wanted::Condition);
  const Errors errors = errorsOf(scenario, where, checkOutput(options.analysis));
  if (!errors.empty()) return errors;
  ThreadPool pool;
  const Study study{.scenario = *scenario, .sample = options.sample.options(), .of = *where};
  const auto rule = withProgress(
      study.sample.members, [&](const RunWatch& watch) { return discoverRule(study, options.resamples, pool, watch); });
  if (!rule) return rule.errors();
  if (!rule->tellsApart())
    return Error{ErrorCode::InvalidInput, "--where",
                 inQuotes(options.where) +
                     (rule->found.share == 0.0 ? " holds in none of the " : " holds in all of the ") +
                     std::to_string(rule->members) + " runs, so there is nothing to tell apart"};
  return writeTable(tableOf(*rule, options, *scenario), options.analysis.output);
}

}  // namespace

void addDiscoverCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<DiscoverOptions>();
  auto* command =
      app.add_subcommand("discover", "A rule in words for the runs of an ensemble in which a condition holds");
  addAnalysisOptions(*command, options->analysis, false);
  command->add_option("--where", options->where, "The condition, such as 'annual(huawei_chips, 2026) > 1000000'")
      ->required()
      ->check(someText());
  addSampleOptions(*command, options->sample, kPreciseMembers);
  command
      ->add_option("--resamples", options->resamples,
                   "Random halves of the sample on which the rule is looked for again")
      ->check(CLI::Range(std::size_t{2}, std::size_t{1000}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen.action = [options] { return discover(*options); }; });
}

}  // namespace chokepoint::app
