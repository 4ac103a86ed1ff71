// What stands for the value of an option in help, and what completion offers in its place.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace chokepoint::app {

enum class Placeholder {
  Text,
  Number,
  Numbers,
  File,
  Expression,
  Condition,
  Month,
  Size,
  Preset,
  Pack,
  Input,
  Inputs,
  Quantity,
  Quantities,
  Setting,
  Belief,
  Language,
};

// In capitals, in the language in use: "PRESET".
[[nodiscard]] std::string wordFor(Placeholder placeholder);
[[nodiscard]] std::optional<Placeholder> placeholderOf(const std::string& word);
// The names that it may begin with, where they are known: those of presets, of inputs with = behind them.
[[nodiscard]] std::vector<std::string> knownFor(Placeholder placeholder);

// The name of an argument without an option, as the library allows it: without spaces.
[[nodiscard]] std::string positional(const std::string& words);

}  // namespace chokepoint::app
