// The values of a month of a run by name, as valueOf (core/engine/symbol_value.h) asks for them.
// It owns neither the run nor the tables.
#pragma once

#include <string_view>

#include "core/engine/dual.h"
#include "core/model/run.h"

namespace chokepoint {

class RunValues {
 public:
  RunValues(const Run& run, const Tables& tables, int month) : m_run(run), m_tables(tables), m_month(month) {}

  [[nodiscard]] double reference(std::string_view name) const;
  [[nodiscard]] double table(Table table) const { return m_tables[table][static_cast<std::size_t>(m_month)]; }
  [[nodiscard]] double month() const { return m_month; }

 private:
  const Run& m_run;
  const Tables& m_tables;
  int m_month;
};

// The same with the derivative by one of the names.
class SlopeValues {
 public:
  SlopeValues(const RunValues& values, std::string_view by) : m_values(values), m_by(by) {}

  [[nodiscard]] Dual<1> reference(std::string_view name) const;
  [[nodiscard]] Dual<1> table(Table table) const;
  [[nodiscard]] double month() const { return m_values.month(); }

 private:
  const RunValues& m_values;
  std::string_view m_by;
};

}  // namespace chokepoint
