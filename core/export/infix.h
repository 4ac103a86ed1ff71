// A recorded expression as a line of text, with as few brackets as the order of operations allows:
// ^ before a sign, a sign before * and /, these before + and -, then comparisons, then
// `if ... then ... else`. + and * are taken as associative, which changes no more than roundings.
//
// Numbers are the shortest text that reads back as the same double, without an exponent where
// people do without. Leaves out: units.
#pragma once

#include <string>
#include <string_view>

#include "core/engine/symbol.h"

namespace chokepoint {

// The words of a notation.
struct Notation {
  std::string_view time = "month";
  std::string_view ifWord = "if";
  std::string_view thenWord = "then";
  std::string_view elseWord = "else";
  std::string_view exp = "exp";
  std::string_view log = "ln";
  std::string_view sqrt = "sqrt";
  std::string_view min = "min";
  std::string_view max = "max";
  std::string_view lookup = "lookup";  // of a table at a time
};

[[nodiscard]] std::string infix(const Symbol& symbol, const Notation& notation = {});

// What a table is called beside the quantities, one of which may have the same name.
[[nodiscard]] std::string tableName(Table table);

[[nodiscard]] std::string plainNumber(double value);

}  // namespace chokepoint
