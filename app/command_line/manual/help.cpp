#include "app/command_line/manual/help.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "app/command_line/manual/manual.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"

namespace chokepoint::app {

namespace {

constexpr std::size_t kLine = 100;   // characters
constexpr std::size_t kIndent = 26;  // of what is said of an option

std::string indented(const std::string& text) {
  std::istringstream words(text);
  std::string lines(kIndent, ' ');
  std::size_t column = kIndent;
  for (std::string word; words >> word; column += characterCount(word) + 1) {
    if (column > kIndent && column + characterCount(word) > kLine) {
      lines.back() = '\n';
      lines += std::string(kIndent, ' ');
      column = kIndent;
    }
    lines += word + ' ';
  }
  lines.back() = '\n';
  return lines;
}

// Beside one another where there is room.
std::string line(const std::string& name, const std::string& says) {
  const auto left = "  " + name;
  const auto width = characterCount(left);
  const auto right = indented(says);
  if (width + 2 > kIndent) return left + '\n' + right;
  return left + right.substr(width);
}

std::string optionsText(const CommandEntry& command) {
  std::string text;
  for (const auto& option : command.options) text += line(namesAndValue(option), sentencesOf(option));
  return text;
}

std::string commandsText(const Manual& manual) {
  std::string text;
  std::string wing;
  for (const auto& command : manual.commands) {
    if (command.wing != wing) text += '\n' + worded(say("%1:", command.wing)) + '\n';
    wing = command.wing;
    text += line(command.name, command.says);
  }
  return text;
}

}  // namespace

std::string helpOf(const CLI::App& command) {
  const auto entry = entryOf(command);
  const auto* parent = command.get_parent();
  const bool isProgram = parent == nullptr;
  auto call = callOf(entry);
  if (isProgram) call += ' ' + worded(say("[COMMAND]"));
  auto text = entry.says + '\n' + worded(say("Usage: %1", call)) + "\n\n";
  text += worded(say("Options:")) + '\n' + optionsText(entry);
  if (isProgram) text += commandsText(manualOf(command));
  return text + '\n' + (isProgram ? command : *parent).get_footer() + '\n';
}

}  // namespace chokepoint::app
