#include "app/command_line/options/output_options.h"

#include <CLI/CLI.hpp>

#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

void addFormatOption(CLI::App& command, std::string& format, std::vector<std::string> allowed) {
  command.add_option("--format", format, worded(say("How the answer is written")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf(std::move(allowed)))
      ->capture_default_str();
}

void addOutputOption(CLI::App& command, std::string& path) {
  command.add_option("--output", path, worded(say("File to write; standard output if not given")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
}

void addOutputOptions(CLI::App& command, OutputOptions& options, std::vector<std::string> formats) {
  addFormatOption(command, options.format, std::move(formats));
  addOutputOption(command, options.path);
}

}  // namespace chokepoint::app
