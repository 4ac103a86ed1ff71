#include "app/command_line/output/messages.h"

#include <iostream>

#include "app/command_line/output/words.h"

namespace chokepoint::app {

namespace {

std::string onOneLine(const std::string& text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr unsigned kDelete = 0x7f;
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte != kDelete)
      line += c;
    else
      line.append("\\x").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
  }
  return line;
}

}  // namespace

void printMessage(const Error& error) { std::cerr << "chokepoint: " + onOneLine(worded(Errors{error})) + '\n'; }

void printNotices(const Notices& notices) {
  for (const auto& [place, sentence] : notices) printMessage({.code = {}, .place = place, .sentence = sentence});
}

}  // namespace chokepoint::app
