#include <map>

#include "app/command_line/manual/completion.h"

namespace chokepoint::app {

namespace {

// Between single quotes, with a backslash before each of `special`.
std::string quoted(const std::string& text, std::string_view special) {
  std::string safe;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) safe += '\\';
    safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return safe;
}

// Lists of values that several options share, each written once.
class Lists {
 public:
  std::string nameOf(const std::vector<std::string>& values) {
    const auto [at, isNew] = m_names.try_emplace(joined(values, " "), "known" + std::to_string(m_names.size()));
    return '$' + at->second;
  }
  [[nodiscard]] std::string text() const {
    std::string lines;
    for (const auto& [values, name] : m_names) lines += "  local -a " + name + "=(" + values + ")\n";
    return lines;
  }

 private:
  std::map<std::string, std::string> m_names;
};

// ":WORD:(csv json)"
std::string valueText(const OptionEntry& option, Lists& lists) {
  const auto shown = ':' + quoted(option.value, ":") + ':';
  if (takesFile(option)) return shown + "_files";
  const auto values = valuesFor(option);
  return values.empty() ? shown : shown + '(' + lists.nameOf(values) + ')';
}

// What _arguments wants to know of each option, a line each.
std::string argumentsOf(const CommandEntry& command, Lists& lists) {
  const bool isProgram = command.name.empty();  // a file stands where a command may, and is offered with those
  std::string text;
  for (const auto& option : command.options) {
    const auto value = option.value.empty() ? "" : valueText(option, lists);
    for (const auto& name : option.names)
      text += std::string(" \\\n        '") + (option.isRepeatable ? "*" : "") + name + '[' +
              quoted(option.says, "[]\\") + ']' + value + '\'';
    if (!option.positional.empty() && !isProgram)
      text += std::string(" \\\n        '") + (option.isRepeatable ? "*" : "1") + valueText(option, lists) + '\'';
  }
  return text;
}

std::string describedCommands(const Manual& manual) {
  std::string text = "    local -a commands=(";
  for (const auto& command : manual.commands)
    text += "\n      '" + command.name + ':' + quoted(command.says, ":\\") + '\'';
  return text + ")\n    _describe command commands\n    _files\n";
}

}  // namespace

std::string toZshCompletion(const Manual& manual) {
  Lists lists;
  std::string commands;
  for (const auto& command : manual.commands)
    commands += "      " + command.name + ")\n        _arguments" + argumentsOf(command, lists) + " ;;\n";
  const auto program = argumentsOf(manual.program, lists);
  return "#compdef chokepoint\n_chokepoint() {\n  local curcontext=$curcontext state line\n" + lists.text() +
         "  _arguments -C" + program + " \\\n        '1: :->command' '*:: :->rest'\n" +
         "  if [[ $state == command ]]; then\n" + describedCommands(manual) +
         "  elif [[ $state == rest ]]; then\n    case $line[1] in\n" + commands +
         "    esac\n  fi\n}\ncompdef _chokepoint chokepoint\n";
}

}  // namespace chokepoint::app
