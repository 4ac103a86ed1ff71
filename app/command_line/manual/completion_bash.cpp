#include <map>

#include "app/command_line/manual/completion.h"
#include "app/command_line/options/placeholder.h"

namespace chokepoint::app {

namespace {

// All but what is made of the table.
constexpr const char* kBegin = R"(_chokepoint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= words= files= at
  # Bash takes the = of --format=csv for a word of its own.
  if [[ $word == '=' ]]; then word=
  elif [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((at = 1; at < COMP_CWORD; ++at)); do
    case ${COMP_WORDS[at]} in
)";
constexpr const char* kEnd = R"(      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
  if [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _chokepoint chokepoint
)";

// "words='csv json'; files=1"
std::string offer(const std::vector<std::string>& words, bool files) {
  return "words='" + joined(words, " ") + (files ? "' files=1" : "'");
}

// What may stand behind an option that takes a value, each offer once: "run --format"|"ensemble --format") ...
class ValueCases {
 public:
  void add(const CommandEntry& command) {
    for (const auto& option : command.options)
      if (!option.value.empty())
        for (const auto& name : option.names)
          m_patterns[offer(valuesFor(option), takesFile(option))].push_back('"' + command.name + ' ' + name + '"');
  }
  [[nodiscard]] std::string text() const {
    std::string cases;
    for (const auto& [offered, patterns] : m_patterns)
      cases += "    " + joined(patterns, "|") + ") " + offered + " ;;\n";
    return cases;
  }

 private:
  std::map<std::string, std::vector<std::string>> m_patterns;
};

// What may stand where a command's next argument begins.
std::string argumentCase(const CommandEntry& command, std::vector<std::string> words) {
  bool files = false;
  for (const auto& option : command.options) {
    words.insert(words.end(), option.names.begin(), option.names.end());
    if (option.positional.empty()) continue;
    const auto values = valuesFor(option);
    words.insert(words.end(), values.begin(), values.end());
    files = files || takesFile(option);
  }
  return "        \"" + command.name + "\") " + offer(words, files) + " ;;\n";
}

}  // namespace

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::vector<std::string> namesOf(const Manual& manual) {
  std::vector<std::string> names;
  for (const auto& command : manual.commands) names.push_back(command.name);
  return names;
}

std::vector<std::string> valuesFor(const OptionEntry& option) {
  if (!option.choices.empty()) return option.choices;
  const auto value = placeholderOf(option.value);
  return value ? knownFor(*value) : std::vector<std::string>();
}

bool takesFile(const OptionEntry& option) { return placeholderOf(option.value) == Placeholder::File; }

std::string toBashCompletion(const Manual& manual) {
  const auto names = namesOf(manual);
  ValueCases values;
  values.add(manual.program);
  auto arguments = argumentCase(manual.program, names);
  for (const auto& command : manual.commands) {
    values.add(command);
    arguments += argumentCase(command, {});
  }
  return kBegin + ("      " + joined(names, "|")) + ") command=${COMP_WORDS[at]}; break ;;\n    esac\n  done\n" +
         "  case \"$command $before\" in\n" + values.text() + "    *)\n      case $command in\n" + arguments + kEnd;
}

}  // namespace chokepoint::app
