// A recorded equation (core/engine/symbol.h) as a flat list of operations, for whoever works it out millions of times:
// names are looked up once, and nothing is allocated.
//
// Valid for equations of the model: names of quantities and inputs, tables, the month. Of a conditional only the arm
// that is taken is looked at.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/engine/symbol.h"
#include "core/model/quantities.h"

namespace chokepoint {

class EquationProgram {
 public:
  explicit EquationProgram(const Symbol& equation);

  // What it reads, once each.
  [[nodiscard]] std::span<const QuantityId> quantities() const { return m_quantities; }
  [[nodiscard]] std::span<const ParameterId> parameters() const { return m_parameters; }
  // Whether it reads the month itself, or a table of outside numbers.
  [[nodiscard]] bool readsTime() const { return m_readsTime; }

  // In the order of quantities() and parameters().
  struct Inputs {
    std::span<const double> quantities;
    std::span<const double> parameters;
    const Tables& tables;
    int month = 0;
  };
  [[nodiscard]] double value(const Inputs& inputs) const { return valueOf(m_steps.size() - 1, inputs); }

 private:
  struct Step {
    Operation operation = Operation::Constant;
    double constant = 0.0;
    std::size_t slot = 0;  // of a reference
    bool isParameter = false;
    Table table{};
    std::array<std::size_t, 3> arguments{};
    std::size_t argumentCount = 0;
  };

  std::size_t add(const Symbol& symbol);
  void refer(const std::string& name, Step& step);
  [[nodiscard]] double valueOf(std::size_t at, const Inputs& inputs) const;

  std::vector<Step> m_steps;  // each after its arguments
  std::vector<QuantityId> m_quantities;
  std::vector<ParameterId> m_parameters;
  bool m_readsTime = false;
};

}  // namespace chokepoint
