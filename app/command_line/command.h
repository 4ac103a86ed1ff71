// A subcommand of the program: its options are declared once, and what it does is run after the
// whole command line has been read.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "core/base/expected.h"

namespace CLI {
class App;
}

namespace chokepoint::app {

using Outcome = Expected<std::monostate>;
inline Outcome done() { return std::monostate{}; }

// All that is wrong with what was read, in this order.
template <class... Read>
[[nodiscard]] Errors errorsOf(const Expected<Read>&... read) {
  Errors all;
  const auto add = [&all](const auto& one) {
    if (!one) all.insert(all.end(), one.errors().begin(), one.errors().end());
  };
  (add(read), ...);
  return all;
}

// Where a chosen subcommand leaves what is to be done.
struct Chosen {
  std::function<Outcome()> action;
};

// The table of a series or of a list, and who writes it where.
struct OutputOptions {
  std::string format;  // csv or json; table or json
  std::string path;    // empty: standard output
};

void addRunCommand(CLI::App& app, Chosen& chosen);
void addBatchCommand(CLI::App& app, Chosen& chosen);
void addListCommand(CLI::App& app, Chosen& chosen);
void addEvaluateCommand(CLI::App& app, Chosen& chosen);
void addModelCommand(CLI::App& app, Chosen& chosen);
void addRenderCommand(CLI::App& app, Chosen& chosen);
void addEnsembleCommand(CLI::App& app, Chosen& chosen);
// tornado, sobol, morris
void addSensitivityCommands(CLI::App& app, Chosen& chosen);
void addGradientCommand(CLI::App& app, Chosen& chosen);
void addBreakCommand(CLI::App& app, Chosen& chosen);
void addSolveCommand(CLI::App& app, Chosen& chosen);
void addAttributeCommand(CLI::App& app, Chosen& chosen);
void addExplainCommand(CLI::App& app, Chosen& chosen);
void addMapCommand(CLI::App& app, Chosen& chosen);
void addDiscoverCommand(CLI::App& app, Chosen& chosen);
void addClaimsCommand(CLI::App& app, Chosen& chosen);
void addCalibrateCommand(CLI::App& app, Chosen& chosen);
void addSourcesCommand(CLI::App& app, Chosen& chosen);
void addEvidenceCommand(CLI::App& app, Chosen& chosen);
void addHindcastCommand(CLI::App& app, Chosen& chosen);
void addBenchCommand(CLI::App& app, Chosen& chosen);
// What the program does without a subcommand: opens the window.
void addWindowCommand(CLI::App& app, Chosen& chosen);

}  // namespace chokepoint::app
