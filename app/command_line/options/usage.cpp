#include "app/command_line/options/usage.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "app/command_line/output/words.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"

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

Message unknownCommand(const std::string& name, const CLI::App& app) {
  return withNearest(say("there is no command %1", inQuotes(name)), name, commandNames(app),
                     say("see `%1`", helpCall(app)));
}

Message unexpected(const CLI::App& app) {
  const std::string extra = app.remaining(true).front();
  if (extra.starts_with('-')) return unknownOption(extra, app);
  if (&commandOf(app) == &app) return unknownCommand(extra, app);
  return say("%1 is one argument too many; see `%2`", inQuotes(extra), helpCall(app));
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

std::optional<std::uint64_t> wholeNumberFrom(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class Number>
std::string allowedText(Number least, Number most) {
  return worded(say("%1 to %2", least, most));
}

template <class Number>
std::string withinBounds(const std::string& text, std::optional<Number> number, Number least, Number most) {
  if (number && *number >= least && *number <= most) return {};
  if constexpr (std::is_integral_v<Number>)
    return worded(say("%1 is not allowed; allowed are whole numbers from %2 to %3", inQuotes(text), least, most));
  else
    return worded(say("%1 is not allowed; allowed are %2 to %3", inQuotes(text), least, most));
}

}  // namespace

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
  const auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
  if (is(CLI::ExitCodes::ExtrasError)) return invalid({}, unexpected(app));
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
  const auto check = [](const std::string& text) {
    return numberFromText(text) ? std::string() : worded(say("%1 is not a finite number", inQuotes(text)));
  };
  return {check, ""};
}

CLI::Validator finiteNumber(double least, double most) {
  const auto check = [=](const std::string& text) { return withinBounds(text, numberFromText(text), least, most); };
  return {check, allowedText(least, most)};
}

CLI::Validator wholeNumber() {
  const auto check = [](const std::string& text) {
    return wholeNumberFrom(text) ? std::string()
                                 : worded(say("%1 is not a whole number from 0 to 2^64 - 1", inQuotes(text)));
  };
  return {check, ""};
}

CLI::Validator wholeNumber(std::uint64_t least, std::uint64_t most) {
  const auto check = [=](const std::string& text) { return withinBounds(text, wholeNumberFrom(text), least, most); };
  return {check, allowedText(least, most)};
}

CLI::Validator someText() {
  const auto check = [](const std::string& text) { return text.empty() ? worded(say("is empty")) : std::string(); };
  return {check, ""};
}

}  // namespace chokepoint::app
