// The model as a graph: what each quantity is computed from, and which way each input pushes it.
//
// Everything is made from the recorded equations (core/engine/symbol.h) and the data that
// describes names. The sign of a link from x to y is that of dy/dx, where y is an equation and all
// else that it reads stays as it is: of an auxiliary its value, of a stock its change in a month.
// It is taken in every month of the scenario's central run; a link of a stock's initial value in
// January 2022 only. At the kinks of min, max and conditionals the slope is that of the arm taken.
// Leaves out: links from time, which the equations show; inputs that no equation reads, which are
// the policy levers of a scenario with a timeline.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/engine/symbol.h"
#include "core/model/parameter_specs.h"
#include "core/model/run.h"

namespace chokepoint {

enum class VariableKind {
  Stock,      // moves from month to month by its change
  Auxiliary,  // computed anew each month
  Constant,   // computed from inputs alone
  Parameter,  // an input
  Table,      // a value for each month, from outside the model
};
[[nodiscard]] std::string_view nameOf(VariableKind kind);

enum class Sign {
  Positive,  // in some months, and negative in none
  Negative,  // in some months, and positive in none
  None,      // without effect in all months of this run
  Varies,    // positive in some months, negative in others
};
[[nodiscard]] std::string_view nameOf(Sign sign);  // "+", "-", "0" or "varies"

struct Link {
  std::string from;  // a quantity, a parameter, or a table (tableName in infix.h)
  Sign sign = Sign::None;
  bool atStart = false;  // read by a stock's initial value
};

struct ComputedQuantity {
  QuantityId id{};
  VariableKind kind = VariableKind::Auxiliary;  // Stock, Auxiliary or Constant
  Symbol equation{};                            // of a stock: its change in a month
  std::optional<Symbol> start = {};             // of a stock: its initial value
  double initialValue = 0.0;                    // in January 2022, in the quantity's unit
  std::vector<Link> reads = {};                 // in the order in which the equations name them
};

struct InputParameter {
  ParameterId id{};
  double value = 0.0;  // in this scenario, in the parameter's unit
};

struct InputTable {
  Table table{};
  std::string unit;
  std::string description;
  std::string source;
  std::vector<std::pair<double, double>> points;  // month, value; linear between, held beyond the ends
};

struct ModelGraph {
  std::string title;
  std::vector<ComputedQuantity> quantities;  // all, in the order of the specification
  std::vector<InputParameter> parameters;    // those that are read
  std::vector<InputTable> tables;            // those that are read
};

// Of a run with these inputs.
[[nodiscard]] ModelGraph modelGraph(const Parameters<double>& parameters, const Tables& tables,
                                    std::string title = "Baseline");

// dy/dx of an equation in a month of a run, by a name that it reads.
[[nodiscard]] double slopeOf(const Symbol& equation, std::string_view by, const Run& run, const Tables& tables,
                             int month);

}  // namespace chokepoint
