#include "app/command_line/manual/man_page.h"

#include "app/command_line/manual/expressions.h"
#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

// As roff shows it: a hyphen would break a line or become another character, and a dot at the beginning of a line is
// a request.
std::string roff(const std::string& text) {
  std::string safe;
  if (text.starts_with('.') || text.starts_with('\'')) safe = "\\&";
  for (const char c : text) {
    if (c == '\\')
      safe += "\\e";
    else if (c == '-')
      safe += "\\-";
    else
      safe += c;
  }
  return safe;
}

std::string section(const Message& title) { return ".SH \"" + roff(worded(title)) + "\"\n"; }

std::string optionEntries(const CommandEntry& command) {
  std::string text;
  for (const auto& option : command.options)
    if (!option.isShared) text += ".TP\n.B " + roff(namesAndValue(option)) + '\n' + roff(sentencesOf(option)) + '\n';
  return text;
}

std::string expressionSection() {
  auto text = section(say("EXPRESSIONS")) + roff(worded(expressionRules())) + '\n';
  for (const auto& [form, says] : expressionForms())
    text += ".TP\n.B " + roff(form) + '\n' + roff(worded(says)) + ".\n";
  return text;
}

}  // namespace

std::string toManPage(const Manual& manual, const std::string& version) {
  const auto& program = manual.program;
  auto text = ".TH CHOKEPOINT 1 \"\" \"" + roff(version) + "\"\n";
  text += section(say("NAME")) + program.call + " \\- " + roff(worded(say("simulates the race in AI chips"))) + '\n';
  text += section(say("SYNOPSIS")) + ".B " + roff(callOf(program) + ' ' + worded(say("[COMMAND]"))) + '\n';
  text += section(say("DESCRIPTION")) + roff(program.says) + '\n';
  text += section(say("OPTIONS")) + optionEntries(program);
  std::string wing;
  for (const auto& command : manual.commands) {
    if (command.wing != wing) text += section(say("%1", command.wing));
    wing = command.wing;
    text += ".SS \"" + roff(callOf(command)) + "\"\n" + roff(command.says) + ".\n" + optionEntries(command);
  }
  return text + expressionSection() + section(say("EXIT STATUS")) + roff(manual.exitCodes) + '\n';
}

}  // namespace chokepoint::app
