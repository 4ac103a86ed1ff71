// What the commands that analyse the model ask for alike: an expression, a scenario, the inputs to
// move, a sample, and where the answer goes.
#pragma once

#include <string>
#include <vector>

#include "app/command_line/command.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/output/result_table.h"
#include "core/belief/conditioning.h"
#include "core/expression/expression.h"

namespace chokepoint::app {

struct AnalysisOptions {
  ScenarioOptions scenario;
  std::string of;
  OutputOptions output{.format = "csv", .path = {}};
};
// Whether the answer can be written; `from` is the file of --from.
[[nodiscard]] Outcome checkOutput(const AnalysisOptions& options, const std::string& from = {});
// Without --of where `takesExpression` is false.
void addAnalysisOptions(CLI::App& command, AnalysisOptions& options, bool takesExpression = true);

// --from and --from-preset: the scenario to compare with.
void addFromOptions(CLI::App& command, ScenarioOptions& options);
[[nodiscard]] Expected<Scenario> scenarioToCompare(const ScenarioOptions& options, Notices& notices);

struct SampleChoice {
  std::size_t members = 10000;
  std::uint64_t seed;
  std::string method = "sobol";

  SampleChoice();
  [[nodiscard]] SampleOptions options() const;
};
// Up to `most` members: as many as fit into memory where all draws are kept.
inline constexpr std::size_t kMostMembers = 10'000'000;
void addSampleOptions(CLI::App& command, SampleChoice& choice, std::size_t most = kMostMembers);

// How many runs fit what is believed, if anything is.
void noteConditioning(const std::optional<Conditioning>& conditioning, Notices& notices);

// What a report on a whole scenario asks for: as a table for people, or as JSON.
struct ReportOptions {
  ScenarioOptions scenario;
  SampleChoice sample;
  OutputOptions output{.format = "table", .path = {}};
};
void addReportOptions(CLI::App& command, ReportOptions& options);
// The scenario, if the report can be written too.
[[nodiscard]] Expected<Scenario> scenarioFrom(const ReportOptions& options, Notices& notices);

struct InputChoice {
  std::string names;    // a,b,c; empty: the uncertain assumptions
  bool levers = false;  // and the levers that move something
};
void addInputOptions(CLI::App& command, InputChoice& choice);
// Sector by sector, as the specification has them.
[[nodiscard]] Expected<std::vector<ParameterId>> inputsFrom(const InputChoice& choice, const Scenario& scenario);

[[nodiscard]] Expected<ParameterId> parameterNamed(const std::string& name, const std::string& option);
// The same of an input that an analysis of the scenario moves: no lever that its timeline takes the place of.
[[nodiscard]] Expected<ParameterId> inputNamed(const std::string& name, const std::string& option,
                                               const Expected<Scenario>& scenario);

enum class Wanted { Number, Condition, Either };
// Errors name the option and the place in its text.
[[nodiscard]] Expected<Expression> expressionFrom(const std::string& text, const std::string& option, Wanted wanted);

// What a table says of the whole of it: the expression and the scenario.
[[nodiscard]] Json aboutOf(const AnalysisOptions& options, const Scenario& scenario);

[[nodiscard]] Outcome writeTable(const ResultTable& table, const OutputOptions& output);

}  // namespace chokepoint::app
