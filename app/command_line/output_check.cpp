#include "app/command_line/output_check.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <vector>

#include "app/files.h"
#include "core/base/text.h"

namespace chokepoint::app {

namespace {

bool isOutput(const CLI::Option& option) { return option.check_lname("output") || option.check_lname("members-out"); }

// Also where two names lead to one file, or to one that is not there yet.
bool isSameFile(const std::string& a, const std::string& b) {
  std::error_code error;
  if (std::filesystem::equivalent(a, b, error)) return std::filesystem::is_regular_file(a, error);
  const auto whole = [&](const std::string& path) { return std::filesystem::weakly_canonical(path, error); };
  return !std::filesystem::exists(a, error) && whole(a) == whole(b);
}

// What the command reads, and what it writes besides that was looked at before.
std::vector<const CLI::Option*> othersOf(const CLI::Option& output, const CLI::App& command) {
  std::vector<const CLI::Option*> others;
  bool isBefore = true;
  for (const auto* option : command.get_options()) {
    if (option == &output)
      isBefore = false;
    else if (option->count() > 0 && (isBefore || !isOutput(*option)))
      others.push_back(option);
  }
  return others;
}

void check(const CLI::Option& output, const CLI::App& command, Errors& errors) {
  const auto path = output.as<std::string>();
  for (const auto* other : othersOf(output, command))
    for (const auto& text : other->results())
      if (isSameFile(path, text))
        errors.push_back({ErrorCode::InvalidInput, output.get_name(),
                          inQuotes(path) + " is the file of " + other->get_name() + " too; give another one"});
  if (const auto writable = checkWritable(path); !writable)
    errors.insert(errors.end(), writable.errors().begin(), writable.errors().end());
}

}  // namespace

Outcome checkOutputs(const CLI::App& app) {
  Errors errors;
  for (const auto* command : app.get_subcommands())
    for (const auto* option : command->get_options())
      if (isOutput(*option) && option->count() > 0) check(*option, *command, errors);
  if (!errors.empty()) return errors;
  return done();
}

}  // namespace chokepoint::app
