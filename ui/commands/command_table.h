// All that can be done by a command: one table makes the menus, the page of shortcuts and what a search finds.
//
// Texts are English as translators find them, in the context "Commands"; commands.h says them in the window's language.
#pragma once

#include <span>
#include <string_view>

namespace chokepoint::ui {

enum class CommandMenu { Document, Share, View, TextSize, Marks, Help };

enum class CommandKind {
  Does,
  IsOnOrOff,
  IsOneOf,  // of those of its menu
};

struct CommandSpec {
  std::string_view key;
  const char* text;
  const char* tip;
  const char* shortcuts;  // parted by spaces, the first is the one that is shown; empty for none
  CommandMenu menu;
  int section;  // of the menu: parted by lines
  CommandKind kind = CommandKind::Does;
  const char* alsoCalled = "";  // other words for it, parted by spaces
};

// Of the commands of Share.
enum ShareSection { kOfFocused, kOfAllCharts, kOfPictures, kOfFocusedMenu };

// In the order in which they stand in their menus; keys are unique.
[[nodiscard]] std::span<const CommandSpec> commandTable();
// Of a key that stands in it.
[[nodiscard]] const CommandSpec& commandOf(std::string_view key);

// A key that a part of the window takes while it has the focus.
struct KeySpec {
  const char* where;
  const char* keys;
  const char* does;
};
[[nodiscard]] std::span<const KeySpec> keysElsewhere();

}  // namespace chokepoint::ui
