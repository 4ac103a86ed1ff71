// The month that is being computed, and what is known of it from outside the model.
//
// The run goes from January 2022 (month 0) to December 2032 (month 131) in Euler steps of one
// month; months to kLastRecorded are the past. Tables give one value a month; they interpolate linearly
// between their points and hold their end values.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "core/base/record_end.h"
#include "core/model/number.h"

namespace chokepoint {

inline constexpr int kMonths = 132;
// From here on everything is projected.
inline constexpr int kFirstProjected = kNow.index;
// The last month of the record, from which decisions are phased in.
inline constexpr int kLastRecorded = kRecordEnds.index;
inline constexpr double kMonthsPerYear = 12.0;

// Series from outside: the record tables of resources/records.json, then the paths of a policy
// timeline, which take the place of the policy levers when a scenario has one.
enum class Table : std::size_t {
  historical_strictness,
  chip_offset_recorded,
  us_output_recorded,
  us_units_recorded,
  us_bandwidth_recorded,
  hbm_recorded,
  bank_profile,
  packaging_recorded,
  dies_per_910_chip,
  chip_size_950,
  other_recorded,
  imports_recorded,
  imports_bandwidth_recorded,
  beijing_gate_recorded,
  timeline_in_force,
  timeline_level,
  timeline_chip_control,
  timeline_tool_control,
  timeline_hbm_control,
  timeline_cloud_control,
  timeline_enforcement,
};
inline constexpr std::size_t kRecordTables = 14;
inline constexpr std::size_t kTables = 21;
inline constexpr std::array<std::string_view, kTables> kTableNames{
    "historical_strictness",      "chip_offset_recorded",  "us_output_recorded",   "us_units_recorded",
    "us_bandwidth_recorded",      "hbm_recorded",          "bank_profile",         "packaging_recorded",
    "dies_per_910_chip",          "chip_size_950",         "other_recorded",       "imports_recorded",
    "imports_bandwidth_recorded", "beijing_gate_recorded", "timeline_in_force",    "timeline_level",
    "timeline_chip_control",      "timeline_tool_control", "timeline_hbm_control", "timeline_cloud_control",
    "timeline_enforcement"};

constexpr std::string_view nameOf(Table table) { return kTableNames[static_cast<std::size_t>(table)]; }
static_assert(nameOf(Table::beijing_gate_recorded) == "beijing_gate_recorded");
static_assert(nameOf(Table::timeline_enforcement) == "timeline_enforcement");

struct Tables {
  std::array<std::array<double, kMonths>, kTables> values{};
  bool hasTimeline = false;

  std::array<double, kMonths>& operator[](Table table) { return values[static_cast<std::size_t>(table)]; }
  const std::array<double, kMonths>& operator[](Table table) const { return values[static_cast<std::size_t>(table)]; }
};

// The clock of a run with numbers. It does not own its tables.
class Clock {
 public:
  constexpr Clock(const Tables& tables, int month) : m_tables(&tables), m_month(month) {}

  [[nodiscard]] constexpr int month() const { return m_month; }
  [[nodiscard]] constexpr bool since(int month) const { return m_month >= month; }
  [[nodiscard]] constexpr bool before(int month) const { return m_month < month; }
  [[nodiscard]] constexpr bool projecting() const { return since(kFirstProjected); }
  // Months since `month`; negative before it.
  [[nodiscard]] constexpr int after(int month) const { return m_month - month; }
  [[nodiscard]] constexpr int sinceOrZero(int month) const { return std::max(0, after(month)); }
  [[nodiscard]] double table(Table table) const { return (*m_tables)[table][static_cast<std::size_t>(m_month)]; }
  // Where the record ends.
  [[nodiscard]] double atRecordsEnd(Table table) const { return (*m_tables)[table][kLastRecorded]; }
  [[nodiscard]] bool hasTimeline() const { return m_tables->hasTimeline; }

 private:
  const Tables* m_tables;
  int m_month;
};

}  // namespace chokepoint
