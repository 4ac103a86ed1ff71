// A command of the program: its row in the table of all of them (commands.cpp), which makes the command line, its
// completion, the man page and resources/help/command-line.md.
//
// A new command is one file, which defines its row as a function, and that function named in the table.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/command_line/output/notices.h"
#include "core/base/expected.h"
#include "core/study/wing.h"

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

// What a command does once the whole command line has been read. What it has to say beside its answer it leaves in the
// notices, also where it fails.
using Action = std::function<Outcome(Notices& notices)>;

struct Command {
  std::string_view name;
  Message says;                      // what it does, in a phrase
  std::optional<Wing> wing;          // nothing where it is about the program itself
  Action (*add)(CLI::App& command);  // declares its options
};
// Its heading where commands are listed.
[[nodiscard]] Message titleOf(const Command& command);

// As they are listed.
[[nodiscard]] const std::vector<Command>& commands();

// What the program does without a command: opens the window.
[[nodiscard]] Action addWindow(CLI::App& app);

}  // namespace chokepoint::app
