#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/words.h"
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
Message ruleOf(const Box& box, std::span<const ParameterId> inputs) {
  constexpr int kDigits = 3;
  std::optional<Message> rule;
  const auto add = [&rule](Message limit) {
    rule = rule ? say("%1 and %2", *rule, std::move(limit)) : std::move(limit);
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLeast, atMost] = box.inputs[i];
    if (atLeast) add(say("%1 at least %2", nameOf(inputs[i]), roundedText(*atLeast, kDigits)));
    if (atMost) add(say("%1 at most %2", nameOf(inputs[i]), roundedText(*atMost, kDigits)));
  }
  return rule.value_or(say("no rule: nothing tells these runs from the others"));
}

Message verdict(const DiscoveredRule& rule) {
  MessageList names;
  for (const ParameterId id : rule.seldomFound()) names.items.push_back(say("%1", nameOf(id)));
  if (names.items.empty()) return say("every input of the rule was found in at least half of the halves of the sample");
  return say("%1: found in fewer than half of the halves of the sample, so that chance may be in it", names);
}

ResultTable tableOf(const DiscoveredRule& rule, const DiscoverOptions& options, const Scenario& scenario) {
  const auto& [inputs, found, members] = rule;
  ResultTable table{.columns = {"input", "at_least", "at_most", "found_in_halves"}, .rows = {}, .about = {}};
  table.about = aboutOf(options.analysis, scenario);
  table.about["where"] = options.where;
  table.about["rule"] = inWords(ruleOf(found.box, inputs));
  table.about["share"] = found.share;
  table.about["density"] = found.box.density;
  table.about["coverage"] = found.box.coverage;
  table.about["runs_in_box"] = found.box.cases;
  table.about["held_out_density"] = found.heldOutDensity;
  table.about["held_out_coverage"] = found.heldOutCoverage;
  table.about["check"] = inWords(verdict(rule));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLeast, atMost] = found.box.inputs[i];
    if (isLimited(found.box.inputs[i]))
      table.rows.push_back({std::string(nameOf(inputs[i])), cellOf(atLeast), cellOf(atMost), found.limited[i]});
  }
  return table;
}

Outcome discover(const DiscoverOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.analysis.scenario, notices);
  const auto where = expressionFrom(options.where, "--where", Wanted::Condition);
  Errors errors = errorsOf(scenario, where, checkOutput(options.analysis));
  if (const auto few = tooFewMembers(options.sample.members, kFewestForRule, say("a rule"))) errors.push_back(*few);
  if (!errors.empty()) return errors;
  ThreadPool pool;
  const Study study{.scenario = *scenario, .sample = options.sample.options(), .of = *where};
  const auto rule = withProgress(
      study.sample.members, [&](const RunWatch& watch) { return discoverRule(study, options.resamples, pool, watch); });
  if (!rule) return rule.errors();
  if (!rule->tellsApart())
    return Error{ErrorCode::InvalidInput, "--where",
                 rule->found.share == 0.0 ? say("%1 holds in none of the %2 runs, so there is nothing to tell apart",
                                                inQuotes(options.where), rule->members)
                                          : say("%1 holds in all of the %2 runs, so there is nothing to tell apart",
                                                inQuotes(options.where), rule->members)};
  // A table of rows has no place for it.
  const auto& limits = rule->found.box.inputs;
  if (options.analysis.output.format == "csv" && std::ranges::none_of(limits, isLimited))
    notices.push_back({{}, ruleOf(rule->found.box, rule->inputs)});
  else if (!rule->tellsMuch())
    notices.push_back(
        {{},
         say("the rule tells little: the condition holds in a share of %1 of the runs that keep it, and of "
             "%2 of all",
             roundedText(rule->found.box.density, 2), roundedText(rule->found.share, 2))});
  return writeTable(tableOf(*rule, options, *scenario), options.analysis.output);
}

Action addDiscover(CLI::App& command) {
  auto options = std::make_shared<DiscoverOptions>();
  addAnalysisOptions(command, options->analysis, false);
  command
      .add_option("--where", options->where,
                  worded(say("The condition, such as 'annual(huawei_chips, 2026) > 1000000'")))
      ->type_name(wordFor(Placeholder::Condition))
      ->required()
      ->check(someText());
  addSampleOptions(command, options->sample, kPreciseMembers);
  command
      .add_option("--resamples", options->resamples,
                  worded(say("Random halves of the sample on which the rule is looked for again")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(2, 1000))
      ->capture_default_str();
  return [options](Notices& notices) { return discover(*options, notices); };
}

}  // namespace

Command discoverCommand() {
  return {"discover", say("A rule in words for the runs of an ensemble in which a condition holds"), Wing::Statements,
          addDiscover};
}

}  // namespace chokepoint::app
