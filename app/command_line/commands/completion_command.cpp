#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/manual/completion.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

std::string scriptFor(const std::string& shell, const Manual& manual) {
  if (shell == "fish") return toFishCompletion(manual);
  return shell == "zsh" ? toZshCompletion(manual) : toBashCompletion(manual);
}

Action addCompletion(CLI::App& command) {
  auto shell = std::make_shared<std::string>();
  command.add_option(positional(worded(say("SHELL"))), *shell, worded(say("Which shell is to read it")))
      ->type_name(wordFor(Placeholder::Text))
      ->required()
      ->check(oneOf({"bash", "zsh", "fish"}));
  return [shell, &command](Notices&) { return writeOutput({}, scriptFor(*shell, manualOf(*command.get_parent()))); };
}

}  // namespace

Command completionCommand() {
  return {"completion", say("Print a script with which a shell completes commands, options and their values"),
          std::nullopt, addCompletion};
}

}  // namespace chokepoint::app
