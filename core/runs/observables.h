// What an input moves that no headline shows: exports, chips that are refused or removed, power and its subsidy; from
// resources/observables.json.
//
// Together with the headlines and the figures that have a column they answer for every input: a test moves each from
// its low to its high and holds that something shown moves.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/expression/expression.h"
#include "core/model/parameters.h"

namespace chokepoint {

struct Observable {
  // An input that moves it only where other inputs stand elsewhere.
  struct Where {
    ParameterId input{};
    std::map<ParameterId, double> set;
    std::string says;  // "only where ...", behind the input's name
  };
  std::string key;
  std::string title;
  std::string unit;
  std::string meaning;  // sentences
  double scale = 1.0;   // from the expression's unit to `unit`
  std::vector<Expression> years;
  std::vector<ParameterId> inputs;  // that it is there for
  std::vector<Where> where;
};

// In the order of the file; keys are unique.
[[nodiscard]] std::span<const Observable> observables();

}  // namespace chokepoint
