// Arithmetic of dated quantities and inputs on all members of a block at once.
//
// It is what the language says (core/expression), a column at a time: evaluated member by member, an outlook's figures
// would cost as long as its runs. Takes numbers, quantities, inputs, + - * / and unary minus in at, annual, mean and
// sum. Leaves out other scenarios, conditions and compute_lag; a division by zero has the result of IEEE 754, where
// the language has an error.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/engine/ensemble.h"
#include "core/expression/expression.h"

namespace chokepoint {

// One number of each of a block's members, and as many of one quantity. Loops over them are of a length known to the
// compiler, which makes vectors of them; the places of members that are not there are left out at the end.
using Column = std::array<double, kBlockMembers>;
using Places = std::span<const double, kBlockMembers>;
using Cells = std::span<double, kBlockMembers>;  // of a column, wherever it stands

template <class Of>
void fillEach(Cells cells, Of of) {
  for (std::size_t i = 0; i < kBlockMembers; ++i) cells[i] = of(i);
}
template <class Of>
Column eachPlace(Of of) {
  Column column;
  fillEach(column, of);
  return column;
}

// Of the block's members, each as often as there are copies of it.
[[nodiscard]] double sumOf(const Column& column, const Column& copies);

[[nodiscard]] bool isColumnar(const Expression& expression);
// Of an expression that is.
[[nodiscard]] Column columnOf(const Expression& expression, const MemberBlock& block);
// A quantity in a month.
void fill(Cells cells, QuantityId id, const MemberBlock& block, int month);

// What a block has to keep so that a quantity can be read of it.
[[nodiscard]] std::vector<QuantityId> keptFor(QuantityId id);

}  // namespace chokepoint
