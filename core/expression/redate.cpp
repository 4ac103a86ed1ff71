#include "core/expression/redate.h"

#include <algorithm>
#include <vector>

#include "core/expression/program.h"

namespace chokepoint {

namespace {

bool isOfYear(Op op) { return op == Op::Annual || op == Op::Mean; }

// The bracket that closes the call which begins at `at`; names of scenarios may hold brackets, in quotes.
std::size_t endOfCall(const std::string& text, std::size_t at) {
  int depth = 0;
  bool isQuoted = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) break;
  }
  return at;
}

struct DateEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// A date is the last thing in its call.
DateEdit editOf(const std::string& text, std::size_t call, std::string date) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t closing = endOfCall(text, call);
  const std::size_t last = text.find_last_not_of(kSpaces, closing - 1);
  const std::size_t first = text.find_last_not_of("0123456789-", last);
  return {first + 1, last + 1, std::move(date)};
}

std::string dateText(Op op, Month month) { return isOfYear(op) ? std::to_string(yearOf(month).number) : toText(month); }

}  // namespace

Expected<Redated> redated(const Expression& expression, const DateMove& move) {
  std::vector<DateEdit> edits;
  std::size_t still = 0;
  for (const auto& instruction : expression.program().code) {
    if (!isDated(instruction.op)) continue;
    const Month begins{instruction.operand};
    const Month ends = isOfYear(instruction.op) ? december(yearOf(begins)) : begins;
    if (begins < move.first || ends > move.last) {
      ++still;
      continue;
    }
    const Month moved{begins.index + move.months};
    edits.push_back(editOf(expression.text(), instruction.place, dateText(instruction.op, moved)));
  }
  std::string text = expression.text();
  std::ranges::sort(edits, std::ranges::greater{}, &DateEdit::begin);
  for (const auto& edit : edits) text.replace(edit.begin, edit.end - edit.begin, edit.text);
  auto parsed = Expression::parse(text);
  if (!parsed) return parsed.errors();
  return Redated{std::move(*parsed), edits.size(), still};
}

}  // namespace chokepoint
