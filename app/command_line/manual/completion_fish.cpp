#include <map>

#include "app/command_line/manual/completion.h"

namespace chokepoint::app {

namespace {

std::string quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + '\'';
}

std::string valueText(const OptionEntry& option) {
  if (takesFile(option)) return " -r -F";
  const auto values = valuesFor(option);
  return values.empty() ? " -x" : " -x -a " + quoted(joined(values, " "));
}

std::string optionText(const OptionEntry& option) {
  std::string text;
  for (const auto& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return text + (option.value.empty() ? "" : valueText(option)) + " -d " + quoted(option.says);
}

std::string argumentText(const OptionEntry& option) {
  const auto values = valuesFor(option);
  return values.empty() ? std::string() : " -a " + quoted(joined(values, " "));
}

// What is offered behind which commands, each once.
class Offers {
 public:
  void add(const CommandEntry& command) {
    for (const auto& option : command.options) {
      if (!option.names.empty()) m_commands[optionText(option)].push_back(command.name);
      if (!option.positional.empty())
        m_commands[takesFile(option) ? " -F" : argumentText(option)].push_back(command.name);
    }
  }
  [[nodiscard]] std::string text() const {
    std::string lines;
    for (const auto& [offered, commands] : m_commands)
      lines += "complete -c chokepoint -n " + quoted("__fish_seen_subcommand_from " + joined(commands, " ")) + offered +
               '\n';
    return lines;
  }

 private:
  std::map<std::string, std::vector<std::string>> m_commands;
};

}  // namespace

std::string toFishCompletion(const Manual& manual) {
  const std::string first = "complete -c chokepoint -n __fish_use_subcommand";
  auto script = std::string("complete -c chokepoint -f\n");  // files only where one is wanted
  for (const auto& option : manual.program.options)
    script += first + (option.names.empty() ? " -F" : optionText(option)) + '\n';
  Offers offers;
  for (const auto& command : manual.commands) {
    script += first + " -a " + command.name + " -d " + quoted(command.says) + '\n';
    offers.add(command);
  }
  return script + offers.text();
}

}  // namespace chokepoint::app
