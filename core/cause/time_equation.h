// One quantity's equation at two times: how its change in each month comes from what it reads, in one run.
//
//   after - before = sum over what it reads of part,  of each month of the window and its counterpart
// A part is the Shapley value of the input's going from its value in the one month to that in the other. What it reads
// of the month itself and of tables moves together, as the passing of time. Inputs of the model stand still: a run has
// one value of each.
#pragma once

#include <array>
#include <vector>

#include "core/cause/equation_program.h"
#include "core/cause/time_root.h"
#include "core/cause/time_window.h"

namespace chokepoint {

// Of each month of a window.
using WindowFlow = std::array<double, kWindowMonths>;

// What comes from one input: its part over all months, and what a unit more of it brings in each month.
struct TimeFlow {
  double part = 0.0;
  WindowFlow perUnit{};
};

class TimeEquation {
 public:
  // The tables outlive it.
  TimeEquation(const Symbol& equation, const Tables& tables);

  [[nodiscard]] const std::vector<TimeCause>& causes() const { return m_causes; }
  [[nodiscard]] std::span<const QuantityId> quantities() const { return m_program.quantities(); }

  // In the order of the causes; `perUnit`: what a unit more of the quantity brings in each month.
  void split(const Subject& subject, const TimeWindow& window, const WindowFlow& perUnit,
             std::span<TimeFlow> into) const;
  // The quantity's values over the window, added up from its first counted month on, for each coalition.
  void worths(const Subject& subject, const TimeWindow& window, int firstCounted, std::span<double> into) const;

 private:
  // What it reads in both months.
  struct Ends;
  [[nodiscard]] Ends endsOf(const Subject& subject, const TimeWindow& window, int month) const;
  [[nodiscard]] std::vector<double> parametersOf(const Subject& subject) const;
  [[nodiscard]] double valueWith(std::size_t moved, const Ends& ends, std::span<const double> parameters) const;
  void splitMonth(const Ends& ends, std::span<const double> parameters, int month, double perUnit,
                  std::span<TimeFlow> into) const;

  EquationProgram m_program;
  const Tables& m_tables;
  std::vector<TimeCause> m_causes;  // the quantities in the program's order, then the passing of time
};

}  // namespace chokepoint
