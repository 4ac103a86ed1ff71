#include "app/command_line/options/language_option.h"

#include <CLI/CLI.hpp>
#include <optional>

#include "app/command_line/options/placeholder.h"
#include "app/command_line/output/words.h"
#include "ui/format/language.h"

namespace chokepoint::app {

namespace {

constexpr std::string_view kOption = "--language";

// Whatever is wrong with how it is given, the library finds later.
std::optional<std::string> languageIn(std::span<char* const> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--") break;
    if (argument == kOption && i + 1 < arguments.size()) return arguments[i + 1];
    if (argument.starts_with(kOption) && argument.substr(kOption.size()).starts_with('='))
      return std::string(argument.substr(kOption.size() + 1));
  }
  return std::nullopt;
}

std::optional<std::string>& asked() {
  static std::optional<std::string> language;
  return language;
}

}  // namespace

Outcome useLanguageOf(std::span<char* const> arguments) {
  asked() = languageIn(arguments);
  return ui::useLanguage(asked().value_or(ui::systemLanguage()));
}

std::string askedLanguage() { return asked().value_or(std::string()); }

void addLanguageOption(CLI::App& command) {
  const auto nothingMore = [](const std::string&) {};
  command
      .add_option_function<std::string>(
          std::string(kOption), nothingMore,
          worded(say("Language to speak, or a file of translations (.qm); the system's if not given")))
      ->type_name(wordFor(Placeholder::Language));
}

}  // namespace chokepoint::app
