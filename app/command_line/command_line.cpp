#include "app/command_line/command_line.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <sstream>

#include "app/base/files.h"
#include "app/base/version.h"
#include "app/command_line/command.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/messages.h"

namespace chokepoint::app {

namespace {

int exitCodeOf(const Outcome& outcome) {
  if (outcome) return kDone;
  for (const auto& error : outcome.errors()) printMessage(error);
  for (const auto& error : outcome.errors())
    if (error.code == ErrorCode::InvalidInput) return kInvalidInput;
  return kFileError;
}

void addCommands(CLI::App& app, Chosen& chosen) {
  addRunCommand(app, chosen);
  addBatchCommand(app, chosen);
  addListCommand(app, chosen);
  addEvaluateCommand(app, chosen);
  addModelCommand(app, chosen);
  addRenderCommand(app, chosen);
  addEnsembleCommand(app, chosen);
  addSensitivityCommands(app, chosen);
  addGradientCommand(app, chosen);
  addBreakCommand(app, chosen);
  addSolveCommand(app, chosen);
  addAttributeCommand(app, chosen);
  addExplainCommand(app, chosen);
  addMapCommand(app, chosen);
  addDiscoverCommand(app, chosen);
  addClaimsCommand(app, chosen);
  addCalibrateCommand(app, chosen);
  addSourcesCommand(app, chosen);
  addEvidenceCommand(app, chosen);
  addHindcastCommand(app, chosen);
  addBenchCommand(app, chosen);
  addWindowCommand(app, chosen);
}

// --help and --version come as errors too.
Outcome answer(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != 0) return usageError(app, error);
  std::ostringstream text;
  app.exit(error, text, text);
  return writeOutput({}, text.str());
}

int parseAndAct(int argc, char** argv) {
  CLI::App app("An interactive simulator of the U.S.-China race in AI chips. Without a command it opens the window.");
  app.name("chokepoint");
  app.set_version_flag("--version", versionText());
  app.require_subcommand(0, 1);
  app.footer("Exit codes: 0 done, 2 the input is wrong, 3 a file could not be read or written, 1 our fault.");
  Chosen chosen;
  addCommands(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return exitCodeOf(answer(app, error));
  }
  return exitCodeOf(chosen.action());
}

}  // namespace

int runCommandLine(int argc, char** argv) {
  // A file size limit or a closed pipe shows as a failed write, which gets its sentence.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return parseAndAct(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "chokepoint: this is our fault: " << error.what() << '\n';
    return kOurFault;
  }
}

}  // namespace chokepoint::app
