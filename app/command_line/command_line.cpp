#include "app/command_line/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <span>
#include <sstream>

#include "app/base/environment.h"
#include "app/base/files.h"
#include "app/base/version.h"
#include "app/command_line/command.h"
#include "app/command_line/manual/help.h"
#include "app/command_line/options/language_option.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/messages.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

int exitCodeOf(const Outcome& outcome) {
  if (outcome) return kDone;
  for (const auto& error : outcome.errors()) printMessage(error);
  const auto has = [&](ErrorCode code) {
    return std::ranges::find(outcome.errors(), code, &Error::code) != outcome.errors().end();
  };
  return has(ErrorCode::InvalidInput) ? kInvalidInput : has(ErrorCode::Machine) ? kOurFault : kFileError;
}

void describe(CLI::App& app) {
  app.name("chokepoint");
  app.description(
      worded(say("An interactive simulator of the U.S.-China race in AI chips. Without a command it opens "
                 "the window, on a file if one is named.")));
  app.footer(
      worded(say("Exit codes: 0 done, 2 the input is wrong, 3 a file could not be read or written, 1 our fault.")));
  app.formatter_fn([](const CLI::App* asked, const std::string&, CLI::AppFormatMode) { return helpOf(*asked); });
  app.set_help_flag("-h,--help", worded(say("Print this help and end")));
  app.set_version_flag("--version", versionText(), worded(say("Print the versions of program and model and end")));
  addLanguageOption(app);
  app.require_subcommand(0, 1);
}

// What the one that is chosen does is left in `chosen`.
void addCommands(CLI::App& app, Action& chosen) {
  for (const auto& command : commands()) {
    auto* added = app.add_subcommand(std::string(command.name), worded(command.says));
    added->group(worded(titleOf(command)));
    added->callback([&chosen, action = command.add(*added)] { chosen = action; });
    addLanguageOption(*added);
  }
  app.callback([&app, &chosen, action = addWindow(app)] {
    if (app.get_subcommands().empty() || misusedName(app)) chosen = action;
  });
}

// --help and --version come as errors too.
Outcome answer(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != 0) return usageError(app, error);
  std::ostringstream text;
  app.exit(error, text, text);
  return writeOutput({}, text.str());
}

int parseAndAct(int argc, char** argv) {
  if (const auto spoken = useLanguageOf({argv + 1, argv + argc}); !spoken) return exitCodeOf(spoken);
  CLI::App app;
  Action chosen;
  describe(app);
  addCommands(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return exitCodeOf(answer(app, error));
  }
  Notices notices;
  const auto outcome = chosen(notices);
  printNotices(notices);
  return exitCodeOf(outcome);
}

}  // namespace

int runCommandLine(int argc, char** argv) {
  // A file size limit or a closed pipe shows as a failed write, which gets its sentence.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  ignoreRelativeFolders();
  try {
    return parseAndAct(argc, argv);
  } catch (const std::exception& error) {
    printMessage({.code = {}, .place = {}, .sentence = say("this is our fault: %1", std::string(error.what()))});
    return kOurFault;
  }
}

}  // namespace chokepoint::app
