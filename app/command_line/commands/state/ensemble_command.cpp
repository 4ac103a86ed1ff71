#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/command_line/commands/state/members_file.h"
#include "app/command_line/options/analysis_options.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/progress.h"
#include "app/command_line/output/series_table.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/base/typed_number.h"
#include "core/method/sample_statistics.h"
#include "core/study/state/ensemble.h"

namespace chokepoint::app {

namespace {

constexpr std::size_t kHistogramBins = 40;

struct EnsembleOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  std::string where;
  std::string quantiles = "0.05,0.5,0.95";
  std::string variables = "output_ratio,compute_ratio,huawei_chips";
  std::string membersOut;
  bool annual = false;
};

Expected<std::vector<double>> probabilitiesFrom(const std::string& text) {
  std::vector<double> probabilities;
  Errors errors;
  for (const auto& one : itemsIn(text)) {
    const auto p = typedNumber(one);
    if (p && !p->isPercent && p->value >= 0.0 && p->value <= 1.0)
      probabilities.push_back(p->value);
    else
      errors.push_back({ErrorCode::InvalidInput, "--quantiles", say("%1 is no number from 0 to 1", inQuotes(one))});
  }
  if (!errors.empty()) return errors;
  return probabilities;
}

// The sample and all that is asked of it.
struct EnsembleStudy {
  Scenario scenario;
  std::vector<double> probabilities;
  std::vector<QuantityId> quantities;
  std::vector<Expression> expressions;  // of, then where, each if given
  bool hasOf = false;
  bool hasWhere = false;
};

Expected<EnsembleStudy> studyFrom(const EnsembleOptions& options, Notices& notices) {
  EnsembleStudy study;
  Errors errors;
  const auto take = [&](auto expected, auto use) {
    if (expected)
      use(std::move(*expected));
    else
      errors.insert(errors.end(), expected.errors().begin(), expected.errors().end());
  };
  take(scenarioFrom(options.analysis.scenario, notices), [&](Scenario s) { study.scenario = std::move(s); });
  take(probabilitiesFrom(options.quantiles), [&](auto p) { study.probabilities = std::move(p); });
  take(quantitiesFromNames(options.variables), [&](auto q) { study.quantities = std::move(q); });
  const auto check = [&](const Outcome& outcome) { take(outcome, [](auto) {}); };
  check(checkOutput(options.analysis));
  const auto& answer = options.analysis.output.path;
  check(checkOutput("--members-out", options.membersOut,
                    filesReadFor(options.analysis.scenario,
                                 {{answer.empty() ? "/dev/stdout" : answer, say("where the answer goes")}})));
  const auto add = [&](Expression e) { study.expressions.push_back(std::move(e)); };
  study.hasOf = !options.analysis.of.empty();
  study.hasWhere = !options.where.empty();
  if (study.hasOf) take(expressionFrom(options.analysis.of, "--of", Wanted::Number), add);
  if (study.hasWhere) take(expressionFrom(options.where, "--where", Wanted::Condition), add);
  if (!options.membersOut.empty() && !study.hasOf && !study.hasWhere)
    errors.push_back(
        {ErrorCode::InvalidInput, "--members-out", say("wants --of or --where: what to write of each run")});
  if (options.annual && (study.hasOf || study.hasWhere))
    errors.push_back({ErrorCode::InvalidInput, "--annual",
                      say("means nothing with --of or --where; write the year into the expression, as in "
                          "annual(output_ratio, 2026)")});
  const bool isBands = !study.hasOf && !study.hasWhere;
  if (const auto few =
          tooFewMembers(options.sample.members, kFewestForMedian, isBands ? say("bands") : say("a distribution")))
    errors.push_back(*few);
  if (!errors.empty()) return errors;
  return study;
}

Json aboutSample(const EnsembleOptions& options, const EnsembleStudy& study,
                 const std::optional<Conditioning>& conditioning) {
  Json about = aboutOf(options.analysis, study.scenario);
  about["members"] = options.sample.members;
  about["seed"] = options.sample.seed;
  about["method"] = options.sample.method;
  // 0 where nothing fits: the draws are then the priors'.
  if (conditioning) about["effective_members"] = conditioning->effective;
  return about;
}

ResultTable bandsTable(const EnsembleBands& found, const EnsembleOptions& options, const EnsembleStudy& study) {
  const auto& [bands, conditioning] = found;
  ResultTable table{.columns = {options.annual ? "year" : "month", "variable"}, .rows = {}, .about = {}};
  for (const double p : study.probabilities) table.columns.push_back(toText(p));
  table.about = aboutSample(options, study, conditioning);
  table.about["rank_error"] = bands.rankError;
  noteRecord(study.quantities, options.annual, table.about);
  for (const auto& one : bands.quantities)
    for (std::size_t time = 0; time < one.times.size(); ++time) {
      const int number = static_cast<int>(time);
      auto& row = table.rows.emplace_back();
      row.emplace_back(options.annual ? std::to_string(kFirstYear + number) : toText(Month{number}));
      row.emplace_back(std::string(nameOf(one.quantity)));
      for (const double value : one.times[time]) row.emplace_back(value);
    }
  return table;
}

void addEstimate(ResultTable& table, const std::string& runs, const std::string& figure, const Estimated& estimate) {
  table.rows.push_back({runs, figure, estimate.value, cellOf(estimate.low), cellOf(estimate.high)});
}

void describe(ResultTable& table, const std::string& runs, std::span<const double> values, const EnsembleStudy& study,
              double worth) {
  if (values.empty()) return;
  addEstimate(table, runs, "mean", estimatedMean(values, worth));
  table.rows.push_back({runs, std::string("standard deviation"), cellOf(standardDeviation(values)), Cell(), Cell()});
  for (const double p : study.probabilities)
    addEstimate(table, runs, "quantile " + toText(p), estimatedQuantile(values, p, worth));
  const auto histogram = histogramOf(values, kHistogramBins);
  table.about["histogram"][runs] = {{"edges", histogram.edges}, {"counts", histogram.counts}};
}

// The numbers of those members in which they are known, and the condition too if `where` holds.
std::vector<double> numbersOf(const MemberValues& of, const MemberValues* where) {
  std::vector<double> numbers;
  for (std::size_t i = 0; i < of.values.size(); ++i) {
    const bool holds = where == nullptr || (where->known[i] != 0 && where->values[i] != 0.0);
    if (holds && of.known[i] != 0) numbers.push_back(of.values[i]);
  }
  return numbers;
}

ResultTable summaryTable(const EnsembleValues& found, const EnsembleOptions& options, const EnsembleStudy& study) {
  const auto& [drawn, values] = found;
  const double worth = drawn.draws->worth();
  ResultTable table{.columns = {"runs", "figure", "value", "low", "high"}, .rows = {}, .about = {}};
  table.about = aboutSample(options, study, drawn.conditioning);
  const MemberValues* where = study.hasWhere ? &values.back() : nullptr;
  if (study.hasOf) describe(table, "all", numbersOf(values.front(), nullptr), study, worth);
  if (where != nullptr) {
    const auto holding = static_cast<std::size_t>(std::ranges::count(where->values, 1.0));
    const std::size_t known = where->values.size() - where->unknown;
    if (known > 0) addEstimate(table, "all", "probability of " + options.where, estimatedShare(holding, known, worth));
    const auto held = study.hasOf ? numbersOf(values.front(), where) : std::vector<double>();
    if (held.size() >= kFewestForMedian) describe(table, options.where, held, study, worth);
  }
  for (std::size_t e = 0; e < values.size(); ++e)
    if (values[e].unknown > 0) {
      const auto without = static_cast<double>(values[e].unknown);
      table.rows.push_back(
          {std::string("all"), "runs without a value of " + study.expressions[e].text(), without, Cell(), Cell()});
      table.about["why"][study.expressions[e].text()] = inWords(Errors{*values[e].why});
    }
  return table;
}

Outcome writeBands(const EnsembleOptions& options, const EnsembleStudy& study, Notices& notices) {
  const auto sample = options.sample.options();
  const BandsRequest request{study.quantities, study.probabilities, options.annual};
  ThreadPool pool;
  const auto found = withProgress(runsFor(request, sample.members), [&](const RunWatch& watch) {
    return ensembleBands(study.scenario, sample, request, pool, watch);
  });
  if (!found) return found.errors();
  noteConditioning(found->conditioning, notices);
  auto written = writeTable(bandsTable(*found, options, study), options.analysis.output);
  if (written) noteRecord(study.quantities, options.annual, notices);
  return written;
}

// What has no value in any run is no answer.
std::optional<Error> whyNoValues(const EnsembleValues& found, const EnsembleStudy& study) {
  for (std::size_t e = 0; e < found.values.size(); ++e)
    if (const auto& [values, known, unknown, why] = found.values[e]; unknown == values.size())
      return Error{ErrorCode::InvalidInput, e == 0 && study.hasOf ? "--of" : "--where",
                   say("%1 has no value in any of the %2 runs: %3", inQuotes(study.expressions[e].text()),
                       values.size(), why->sentence)};
  return std::nullopt;
}

// What the rows leave out, or have no place for.
void noteMissing(const EnsembleValues& found, const EnsembleOptions& options, const EnsembleStudy& study,
                 Notices& notices) {
  if (options.analysis.output.format == "csv")
    for (std::size_t e = 0; e < found.values.size(); ++e)
      if (const auto& [values, known, unknown, why] = found.values[e]; unknown > 0)
        notices.push_back({{},
                           say("%1 has no value in %2 of the %3 runs: %4", inQuotes(study.expressions[e].text()),
                               unknown, values.size(), why->sentence)});
  if (!study.hasOf || !study.hasWhere) return;
  const auto held = numbersOf(found.values.front(), &found.values.back()).size();
  if (held >= kFewestForMedian) return;
  notices.push_back(
      {"--where",
       say("%1 holds in %2 of the %3 runs, too few for a distribution where it holds; at least %4 are needed",
           inQuotes(options.where), held, found.values.front().values.size(), kFewestForMedian)});
}

Outcome writeValues(const EnsembleOptions& options, const EnsembleStudy& study, Notices& notices) {
  const auto sample = options.sample.options();
  ThreadPool pool;
  const auto found = withProgress(sample.members, [&](const RunWatch& watch) {
    return ensembleValues(study.scenario, sample, study.expressions, pool, watch);
  });
  if (!found) return found.errors();
  noteConditioning(found->drawn.conditioning, notices);
  if (const auto none = whyNoValues(*found, study)) return *none;
  noteMissing(*found, options, study, notices);
  if (!options.membersOut.empty())
    if (auto written = writeMembers(options.membersOut, *found, study.scenario, study.expressions); !written)
      return written;
  return writeTable(summaryTable(*found, options, study), options.analysis.output);
}

Outcome ensemble(const EnsembleOptions& options, Notices& notices) {
  const auto study = studyFrom(options, notices);
  if (!study) return study.errors();
  return study->expressions.empty() ? writeBands(options, *study, notices) : writeValues(options, *study, notices);
}

Action addEnsemble(CLI::App& command) {
  auto options = std::make_shared<EnsembleOptions>();
  options->analysis.scenario.followsBeliefs = true;
  addAnalysisOptions(command, options->analysis, false);
  command
      .add_option("--of", options->analysis.of,
                  worded(say("An expression whose distribution is wanted in place of the bands")))
      ->type_name(wordFor(Placeholder::Expression))
      ->check(someText());
  command
      .add_option(
          "--where", options->where,
          worded(say("A condition whose probability is wanted; with --of also the distribution where it holds")))
      ->type_name(wordFor(Placeholder::Condition))
      ->check(someText());
  addSampleOptions(command, options->sample);
  command.add_option("--quantiles", options->quantiles, worded(say("Quantiles, each from 0 to 1")))
      ->type_name(wordFor(Placeholder::Numbers))
      ->check(someText())
      ->capture_default_str();
  command.add_option("--variables", options->variables, worded(say("Quantities whose bands are printed, or `all`")))
      ->type_name(wordFor(Placeholder::Quantities))
      ->check(someText())
      ->capture_default_str();
  command.add_flag("--annual", options->annual, worded(say("Bands of years instead of months")))
      ->disable_flag_override();
  command
      .add_option("--members-out", options->membersOut,
                  worded(say("CSV file for every run: what was drawn, and --of and --where")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  return [options](Notices& notices) { return ensemble(*options, notices); };
}

}  // namespace

Command ensembleCommand() {
  return {"ensemble",
          say("Run a scenario many times with what is uncertain drawn, and print quantiles and probabilities"),
          Wing::State, addEnsemble};
}

}  // namespace chokepoint::app
