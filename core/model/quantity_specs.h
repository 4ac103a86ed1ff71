// What each computed quantity is: unit, description, and how a year is made of its months; from
// resources/quantities.json, in the order of Quantities.
#pragma once

#include <span>
#include <string>
#include <type_traits>

#include "core/base/calendar.h"
#include "core/model/run.h"
#include "core/model/sector_specs.h"

namespace chokepoint {

enum class Annual {
  Sum,    // of twelve months
  Last,   // December's value
  Ratio,  // of two sums
};

struct QuantitySpec {
  QuantityId id{};
  std::string name;
  Sector sector{};
  std::string kind;  // stock, auxiliary or record
  std::string unit;
  Annual annual = Annual::Last;
  QuantityId numerator{};  // of a ratio of sums
  QuantityId denominator{};
  std::string label;
  std::string description;
};

[[nodiscard]] std::span<const QuantitySpec> quantitySpecs();
[[nodiscard]] const QuantitySpec& spec(QuantityId id);
[[nodiscard]] std::span<const std::string_view> quantityNames();

// The value of a year, made as the quantity's spec says. `value(id, month)` gives its months.
template <class Value>
auto annual(const Value& value, QuantityId id, Year year) {
  using T = std::decay_t<decltype(value(id, 0))>;
  const auto sum = [&](QuantityId of) {
    T total(0.0);
    for (int month = january(year).index; month <= december(year).index; ++month) total = total + value(of, month);
    return total;
  };
  const QuantitySpec& s = spec(id);
  switch (s.annual) {
    case Annual::Sum: return sum(id);
    case Annual::Ratio: return sum(s.numerator) / sum(s.denominator);
    case Annual::Last: break;
  }
  return T(value(id, december(year).index));
}

[[nodiscard]] double annual(const Run& run, QuantityId id, Year year);

}  // namespace chokepoint
