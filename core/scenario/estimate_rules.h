// What an estimate of the user's own may say.
//
// low, central and high are above 0 (1e-12 to 1e15) and in order, and at least one is given; a fraction is at most 1.
// The expression is a number of one run, and names the period's year if it names any. The unit has to be the
// expression's, where that is known (core/expression/unit.h). Facts are those of facts.json.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/evidence/estimates.h"
#include "core/scenario/findings.h"

namespace chokepoint {

inline constexpr std::size_t kLongestLabel = 32;  // characters, as charts have room for
inline constexpr std::size_t kLongestText = 400;  // of an estimate: characters

// Far beyond any figure of the model, and near enough to be drawn.
inline constexpr double kLeastFigure = 1e-12;
inline constexpr double kGreatestFigure = 1e15;

// What may stand at a member, by its key in JSON: "allowed are 1 to 400 characters".
[[nodiscard]] Message allowedAt(std::string_view key);
// Of a name that is none of those that may stand there.
[[nodiscard]] Message unknownName(std::string_view key, std::string_view name);
[[nodiscard]] Message wrongPeriod(std::string_view shown);

// The unit of an expression, where it is known.
[[nodiscard]] std::optional<std::string> unitOf(const std::string& expression);

// Whether its id is taken is for the list to say.
void checkEstimate(const Estimate& estimate, std::string_view path, Findings& findings);

}  // namespace chokepoint
