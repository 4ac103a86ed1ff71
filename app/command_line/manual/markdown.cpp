#include "app/command_line/manual/expressions.h"
#include "app/command_line/manual/man_page.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

std::string code(const std::string& text) { return '`' + text + '`'; }

// In a table a bar would begin the next cell.
std::string cell(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '|' ? std::string("\\|") : std::string(1, c);
  return safe;
}

std::string optionsTable(const CommandEntry& command) {
  std::string rows;
  for (const auto& option : command.options)
    if (!option.isShared) rows += "| " + code(cell(namesAndValue(option))) + " | " + cell(sentencesOf(option)) + " |\n";
  if (rows.empty()) return {};
  return "| " + worded(say("option")) + " | " + worded(say("what it is")) + " |\n|---|---|\n" + rows;
}

std::string expressionTable() {
  auto text = "\n## " + worded(say("Expressions")) + "\n\n" + worded(expressionRules()) + "\n\n| " +
              worded(say("expression")) + " | " + worded(say("what it is")) + " |\n|---|---|\n";
  for (const auto& [form, says] : expressionForms())
    text += "| " + code(cell(form)) + " | " + cell(worded(says)) + " |\n";
  return text;
}

}  // namespace

std::string toMarkdown(const Manual& manual) {
  auto text = "# " + worded(say("The command line")) + "\n\n" + manual.program.says + "\n\n" +
              worded(say("(Written by `chokepoint man --format markdown`.)")) + "\n\n" +
              code(callOf(manual.program) + ' ' + worded(say("[COMMAND]"))) + "\n\n" + optionsTable(manual.program) +
              '\n';
  text += worded(say("Every command has `--help` and `--language` too.")) + ' ' + manual.exitCodes + '\n';
  std::string wing;
  for (const auto& command : manual.commands) {
    if (command.wing != wing) text += "\n## " + command.wing + '\n';
    wing = command.wing;
    text += "\n### " + command.name + "\n\n" + command.says + ".\n\n" + code(callOf(command)) + "\n\n" +
            optionsTable(command);
  }
  return text + expressionTable();
}

}  // namespace chokepoint::app
