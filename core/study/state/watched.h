// Figures that are watched year by year: any figure, quantity or expression, with its range over the runs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/belief/sampler.h"
#include "core/method/spread.h"
#include "core/runs/figures.h"

namespace chokepoint {

// What is asked for by a key or a text: "huawei_chips", "china_demand", "annual(us_output, 2027) / 12".
struct Watched {
  std::string text;
  const Figure* figure = nullptr;      // if it is one
  std::optional<QuantityId> quantity;  // if it is one, and no figure
  // One for each year of the run; or a single one, of an expression that has no date or those of several years.
  std::vector<Expression> expressions;

  [[nodiscard]] bool isYearly() const { return expressions.size() > 1; }
  [[nodiscard]] const Expression& of(Year year) const {
    return isYearly() ? expressions[static_cast<std::size_t>(year.number - kFirstYear)] : expressions.front();
  }
};

// A figure by its key, a quantity by its name, or an expression; one that names a single year is watched for every
// year. An error where it is none of them, or a condition.
[[nodiscard]] Expected<Watched> watched(std::string_view text);

// An expression over the runs in which it has a value, and how many those are.
struct WatchedSpread {
  std::optional<Spread> spread;  // nothing where it has a value in no run
  std::size_t runs = 0;
  std::size_t unknown = 0;   // of them without a value
  std::optional<Error> why;  // there is none, in the first of them
};

// Of each expression.
[[nodiscard]] Expected<std::vector<WatchedSpread>> watchedSpreads(std::span<const Expression> expressions,
                                                                  const Scenario& scenario, const SampleOptions& sample,
                                                                  ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
