#include "core/base/message.h"

#include <array>
#include <utility>

#include "core/base/record_end.h"
#include "core/base/text.h"

namespace chokepoint {

namespace {

class English final : public Words {};

Message pair(Joint joint, bool isLast, Message before, const Message& item) {
  if (joint == Joint::Space) return say("%1 %2", std::move(before), item);
  if (joint == Joint::Dot) return say("%1 · %2", std::move(before), item);
  if (joint == Joint::Semicolon) return say("%1; %2", std::move(before), item);
  if (isLast && joint == Joint::And) return say("%1 and %2", std::move(before), item);
  if (isLast && joint == Joint::Or) return say("%1 or %2", std::move(before), item);
  return say("%1, %2", std::move(before), item);
}

Message joined(const MessageList& list) {
  Message all;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    all = i == 0 ? list.items[i] : pair(list.joint, i + 1 == list.items.size(), std::move(all), list.items[i]);
  return all;
}

struct InWords {
  const Words& words;

  std::string operator()(const std::string& text) const { return words.verbatim(text); }
  std::string operator()(const DataText& text) const { return words.text(text); }
  std::string operator()(const Term& term) const { return words.term(term); }
  std::string operator()(const Number& number) const { return words.number(number); }
  std::string operator()(Month month) const { return words.month(month); }
  std::string operator()(const MessageList& list) const { return inWords(list, words); }
};

std::string withArguments(std::string_view pattern, const std::vector<Argument>& arguments,
                          std::optional<std::uint64_t> count, const Words& words) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const auto place = placeAt(pattern, at);
    if (place != 0 && place <= arguments.size())
      text += std::visit(InWords{words}, arguments[place - 1].value());
    else if (count && pattern.substr(at, 2) == "%n")
      text += words.count(*count);
    else {
      text += pattern[at];
      continue;
    }
    ++at;
  }
  return text;
}

}  // namespace

bool Message::operator==(const Message&) const = default;
bool MessageList::operator==(const MessageList&) const = default;

std::string Words::pattern(const Message& message) const {
  return std::string(message.count == 1 ? message.singular : message.pattern);
}

std::string Words::verbatim(const std::string& text) const { return text; }
std::string Words::text(const DataText& text) const { return filled(text.text, text.figures); }
std::string Words::term(const Term& term) const { return text(DataText{term.label}); }

std::string Words::number(const Number& number) const {
  if (number.digits == 0) return toText(number.value);
  auto text = roundedText(number.value, number.digits);
  if (!number.isPadded && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return withThousands(std::move(text));
}

std::string Words::count(std::uint64_t count) const { return std::to_string(count); }

std::string Words::month(Month month) const {
  const std::array names{say("January"),   say("February"), say("March"),    say("April"),
                         say("May"),       say("June"),     say("July"),     say("August"),
                         say("September"), say("October"),  say("November"), say("December")};
  return inWords(say("%1 %2", names[static_cast<std::size_t>(monthInYear(month) - 1)], yearOf(month).number), *this);
}

std::string Words::filled(std::string translation, const std::vector<Number>& figures) const {
  return withArguments(withDates(std::move(translation), *this), {figures.begin(), figures.end()}, {}, *this);
}

const Words& english() {
  static const English words;
  return words;
}

std::string withDates(std::string text, const Words& words) {
  for (const auto& [place, month] : {std::pair(std::string_view("{now}"), kNow), {"{recordEnds}", kRecordEnds}})
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place))
      text.replace(at, place.size(), words.month(month));
  return text;
}

std::string inWords(const Message& message, const Words& words) {
  return withArguments(words.pattern(message), message.arguments, message.count, words);
}

std::string inWords(const MessageList& list, const Words& words) {
  return inWords(list.items.size() == 1 ? list.items.front() : joined(list), words);
}

}  // namespace chokepoint
