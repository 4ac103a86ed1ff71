#include "app/command_line/manual/manual.h"

#include <CLI/CLI.hpp>
#include <ranges>

#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

std::vector<std::string> splitAt(char separator, std::string_view text) {
  std::vector<std::string> parts;
  for (const auto part : std::views::split(text, separator)) parts.emplace_back(part.begin(), part.end());
  return parts;
}

// The library keeps both as "WORD:{csv,json}" and "NUMBER:1 to 100".
void readValue(OptionEntry& entry, const std::string& shown) {
  const auto colon = shown.find(':');
  entry.value = shown.substr(0, colon);
  if (colon == std::string::npos) return;
  const auto allowed = shown.substr(colon + 1);
  if (allowed.starts_with('{'))
    entry.choices = splitAt(',', std::string_view(allowed).substr(1, allowed.size() - 2));
  else
    entry.range = allowed;
}

OptionEntry entryOf(const CLI::Option& option) {
  OptionEntry entry;
  for (const auto& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) entry.names.push_back("--" + name);
  if (option.get_positional()) entry.positional = option.get_name(true, false);
  if (option.get_type_size() != 0) readValue(entry, option.get_type_name());
  entry.byDefault = option.get_default_str();
  entry.says = option.get_description();
  entry.isRequired = option.get_required();
  entry.isRepeatable = option.get_expected_max() >= CLI::detail::expected_max_vector_size;
  return entry;
}

bool hasOption(const CLI::App& app, const OptionEntry& entry) {
  return !entry.names.empty() && app.get_option_no_throw(entry.names.back()) != nullptr;
}

}  // namespace

CommandEntry entryOf(const CLI::App& command) {
  const auto* program = command.get_parent();
  CommandEntry entry{
      .call = command.get_name(), .name = {}, .says = command.get_description(), .wing = {}, .options = {}};
  if (program != nullptr) {
    entry.name = command.get_name();
    entry.call = program->get_name() + ' ' + entry.name;
    entry.wing = command.get_group();
  }
  for (const auto* option : command.get_options()) {
    entry.options.push_back(entryOf(*option));
    entry.options.back().isShared = program != nullptr && hasOption(*program, entry.options.back());
  }
  return entry;
}

Manual manualOf(const CLI::App& program) {
  Manual manual{.program = entryOf(program), .commands = {}, .exitCodes = program.get_footer()};
  for (const auto* command : program.get_subcommands({})) manual.commands.push_back(entryOf(*command));
  return manual;
}

std::string namesAndValue(const OptionEntry& option) {
  std::string text = option.positional;
  for (const auto& name : option.names) text += (text.empty() ? "" : ", ") + name;
  if (!option.names.empty() && !option.value.empty()) text += ' ' + option.value;
  return text;
}

std::string sentencesOf(const OptionEntry& option) {
  MessageList sentences{.items = {say("%1.", option.says)}, .joint = Joint::Space};
  if (!option.choices.empty()) sentences.items.push_back(say("Allowed are %1.", eitherOf(option.choices)));
  if (!option.range.empty()) sentences.items.push_back(say("Allowed are %1.", option.range));
  if (!option.byDefault.empty()) sentences.items.push_back(say("By default %1.", option.byDefault));
  if (option.isRequired) sentences.items.push_back(say("Required."));
  if (option.isRepeatable) sentences.items.push_back(say("May be given more than once."));
  return worded(say("%1", sentences));
}

std::string callOf(const CommandEntry& command) {
  std::string call = command.call + ' ' + worded(say("[OPTIONS]"));
  for (const auto& option : command.options)
    if (!option.positional.empty()) {
      const auto name = option.positional + (option.isRepeatable ? "..." : "");
      call += ' ' + (option.isRequired ? name : '[' + name + ']');
    }
  return call;
}

}  // namespace chokepoint::app
