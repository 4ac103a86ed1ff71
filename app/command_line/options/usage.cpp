#include "app/command_line/options/usage.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>

#include "core/base/text.h"
#include "core/scenario/findings.h"

namespace chokepoint::app {

namespace {

// The command that was being read, or the program itself.
const CLI::App& commandOf(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

std::string seeHelp(const CLI::App& app) {
  const auto& command = commandOf(app);
  return "; see `chokepoint " + (&command == &app ? std::string() : command.get_name() + " ") + "--help`";
}

std::vector<std::string> optionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* option : command.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> commandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& known) {
  return suggestion(name, std::vector<std::string_view>(known.begin(), known.end()));
}

std::string unexpected(const CLI::App& app) {
  const auto& command = commandOf(app);
  const std::string extra = app.remaining(true).front();
  const bool isOption = extra.starts_with('-');
  if (!isOption && &command != &app) return inQuotes(extra) + " is one argument too many" + seeHelp(app);
  const auto nearest = didYouMean(extra, isOption ? optionNames(command) : commandNames(app));
  const std::string nothing = isOption ? "there is no option " : "there is no command ";
  return nothing + inQuotes(extra) + (nearest.empty() ? seeHelp(app) : nearest);
}

// The library's "--set: 1 required TEXT missing", "--format: At Most 1 required but received 2" and
// "annual was given a disallowed flag override".
std::string mismatch(const std::string& what) {
  const auto name = what.substr(0, what.find_first_of(": "));
  if (what.ends_with(" disallowed flag override")) return "--" + name + ": takes no value";
  if (what.ends_with(" missing")) return name + ": its value is missing";
  if (what.find("At Most 1 ") != std::string::npos) return name + ": is given more than once; give it one value";
  return what;
}

}  // namespace

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
  const auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
  std::string sentence = error.what();
  if (is(CLI::ExitCodes::ExtrasError)) sentence = unexpected(app);
  if (is(CLI::ExitCodes::ArgumentMismatch)) sentence = mismatch(sentence);
  if (is(CLI::ExitCodes::RequiredError)) sentence += seeHelp(app);
  return {ErrorCode::InvalidInput, {}, sentence};
}

CLI::Validator oneOf(std::vector<std::string> names) {
  const std::string description = "{" + CLI::detail::join(names, ",") + "}";
  const auto check = [names](const std::string& text) -> std::string {
    if (std::ranges::find(names, text) != names.end()) return {};
    const std::vector<std::string_view> views(names.begin(), names.end());
    return inQuotes(text) + " is not allowed; allowed are " + listed(views) + suggestion(text, views);
  };
  return {check, description};
}

CLI::Validator finiteNumber() {
  const auto check = [](const std::string& text) {
    return numberFromText(text) ? std::string() : inQuotes(text) + " is not a finite number";
  };
  return {check, ""};
}

CLI::Validator wholeNumber() {
  const auto check = [](const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::string() : inQuotes(text) + " is not a whole number from 0 to 2^64 - 1";
  };
  return {check, ""};
}

CLI::Validator someText() {
  const auto check = [](const std::string& text) { return text.empty() ? "is empty" : std::string(); };
  return {check, ""};
}

}  // namespace chokepoint::app
