#include "app/command_line/options/usage.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <system_error>

#include "app/base/files.h"
#include "app/command_line/output/words.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/base/typed_number.h"

namespace chokepoint::app {

namespace {

// The command that was being read, or the program itself.
const CLI::App& commandOf(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

// "chokepoint run --help"
std::string helpCall(const CLI::App& app) {
  const auto& command = commandOf(app);
  return "chokepoint " + (&command == &app ? std::string() : command.get_name() + ' ') + "--help";
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

Message withNearest(Message sentence, std::string_view name, const std::vector<std::string>& known, Message otherwise) {
  const std::vector<std::string_view> views(known.begin(), known.end());
  return withSuggestion(std::move(sentence), name, views, std::move(otherwise));
}

Message unknownOption(const std::string& name, const CLI::App& app) {
  return withNearest(say("there is no option %1", inQuotes(name)), name, optionNames(commandOf(app)),
                     say("see `%1`", helpCall(app)));
}

Message neitherCommandNorFile(const std::string& name, const CLI::App& app) {
  return withNearest(say("%1 is neither a command nor a file", inQuotes(name)), name, commandNames(app),
                     say("see `chokepoint --help`"));
}

Message tooMany(const std::string& argument, const CLI::App& app) {
  return say("%1 is one argument too many; see `%2`", inQuotes(argument), helpCall(app));
}

// What stands where a command would, and is none.
std::string nameIn(const CLI::App& app) {
  for (const auto* option : app.get_options())
    if (option->get_positional() && option->count() > 0) return option->results().front();
  return {};
}

bool isThere(const std::string& name) {
  std::error_code unknown;  // by its bytes, which need not be UTF-8
  return name == kStandardStream || std::filesystem::exists(name, unknown);
}

Error unexpected(const CLI::App& app) {
  const std::string extra = app.remaining(true).front();
  if (auto misused = misusedName(app)) return *misused;
  return {ErrorCode::InvalidInput, {}, extra.starts_with('-') ? unknownOption(extra, app) : tooMany(extra, app)};
}

Error invalid(const std::string& place, Message sentence) {
  return {ErrorCode::InvalidInput, place, std::move(sentence)};
}

// The library's "--set: 1 required TEXT missing", "--format: At Most 1 required but received 2" and
// "annual was given a disallowed flag override".
Error mismatch(const std::string& what) {
  const auto name = what.substr(0, what.find_first_of(": "));
  if (what.ends_with(" disallowed flag override")) return invalid("--" + name, say("takes no value"));
  if (what.ends_with(" missing")) return invalid(name, say("its value is missing"));
  if (what.find("At Most 1 ") != std::string::npos)
    return invalid(name, say("is given more than once; give it one value"));
  return invalid({}, say("%1", what));
}

// The library's "WHAT is required".
Error missing(const std::string& what, const CLI::App& app) {
  return invalid({}, say("%1 is required; see `%2`", what.substr(0, what.find(' ')), helpCall(app)));
}

// "--format: " and the sentence of a check.
Error refused(const std::string& what) {
  const auto colon = what.find(": ");
  if (colon == std::string::npos) return invalid({}, say("%1", what));
  return invalid(what.substr(0, colon), say("%1", what.substr(colon + 2)));
}

template <class Number>
std::string allowedText(Number least, Number most) {
  return worded(say("%1 to %2", least, most));
}

// The library would take 010 for eight and 0x10 for sixteen: it is given the number as we read it.
std::string takeCount(std::string& text, std::uint64_t least, std::uint64_t most) {
  const auto count = typedCount(text);
  if (!count || *count < least || *count > most)
    return worded(say("%1 is not allowed; allowed are whole numbers from %2 to %3", inQuotes(text), least, most));
  text = std::to_string(*count);
  return {};
}

std::string takeNumber(std::string& text, double least, double most) {
  const auto number = typedNumber(text);
  const bool isTaken = number && !number->isPercent && number->value >= least && number->value <= most;
  if (isTaken) {
    text = toText(number->value);
    return {};
  }
  const Message why = number ? say("%1 is not allowed", inQuotes(text)) : number.errors().front().sentence;
  return worded(std::isfinite(most) ? say("%1; allowed are %2 to %3", why, least, most) : why);
}

}  // namespace

std::optional<Error> misusedName(const CLI::App& app) {
  const auto name = nameIn(app);
  if (name.empty()) return std::nullopt;
  if (!isThere(name)) return invalid({}, neitherCommandNorFile(name, app));
  if (&commandOf(app) != &app) return invalid({}, tooMany(name, app));
  return std::nullopt;
}

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
  const auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
  if (is(CLI::ExitCodes::ExtrasError)) return unexpected(app);
  if (is(CLI::ExitCodes::ArgumentMismatch)) return mismatch(error.what());
  if (is(CLI::ExitCodes::RequiredError)) return missing(error.what(), app);
  return refused(error.what());
}

CLI::Validator oneOf(std::vector<std::string> names) {
  const std::string description = "{" + CLI::detail::join(names, ",") + "}";
  const auto check = [names](const std::string& text) -> std::string {
    if (std::ranges::find(names, text) != names.end()) return {};
    const std::vector<std::string_view> known(names.begin(), names.end());
    return worded(
        withSuggestion(say("%1 is not allowed; allowed are %2", inQuotes(text), eitherOf(names)), text, known));
  };
  return {check, description};
}

CLI::Validator finiteNumber() {
  constexpr double kNoBound = std::numeric_limits<double>::infinity();
  return {[](std::string& text) { return takeNumber(text, -kNoBound, kNoBound); }, ""};
}

CLI::Validator finiteNumber(double least, double most) {
  return {[=](std::string& text) { return takeNumber(text, least, most); }, allowedText(least, most)};
}

CLI::Validator wholeNumber() {
  const auto take = [](std::string& text) {
    const auto count = typedCount(text);
    if (!count) return worded(say("%1 is not a whole number from 0 to 2^64 - 1", inQuotes(text)));
    text = std::to_string(*count);
    return std::string();
  };
  return {take, ""};
}

CLI::Validator wholeNumber(std::uint64_t least, std::uint64_t most) {
  return {[=](std::string& text) { return takeCount(text, least, most); }, allowedText(least, most)};
}

CLI::Validator someText() {
  const auto check = [](const std::string& text) { return text.empty() ? worded(say("is empty")) : std::string(); };
  return {check, ""};
}

}  // namespace chokepoint::app
