// What the command line offers, as a value: read from the commands and options as they were declared, so that help, the
// man page, resources/help/command-line.md and completion know each of them. All words are in the language in use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace chokepoint::app {

struct OptionEntry {
  std::vector<std::string> names;    // "-h", "--help"
  std::string positional;            // what stands for it without a name; may be empty
  std::string value;                 // what stands for its value; empty: it takes none
  std::vector<std::string> choices;  // the only values, if they are a list
  std::string range;                 // the only values, if they are numbers
  std::string byDefault;
  std::string says;
  bool isRequired = false;
  bool isRepeatable = false;
  bool isShared = false;  // every command has it
};

struct CommandEntry {
  std::string call;  // "chokepoint run"
  std::string name;  // "run"; empty: the program without a command
  std::string says;
  std::string wing;
  std::vector<OptionEntry> options;
};

struct Manual {
  CommandEntry program;
  std::vector<CommandEntry> commands;  // wing after wing
  std::string exitCodes;
};

[[nodiscard]] CommandEntry entryOf(const CLI::App& command);
[[nodiscard]] Manual manualOf(const CLI::App& program);

// "--format WORD"; a positional argument alone.
[[nodiscard]] std::string namesAndValue(const OptionEntry& option);
// "How the answer is written. Allowed are csv or json. By default csv."
[[nodiscard]] std::string sentencesOf(const OptionEntry& option);
// "chokepoint list [OPTIONS] WHAT"
[[nodiscard]] std::string callOf(const CommandEntry& command);

}  // namespace chokepoint::app
