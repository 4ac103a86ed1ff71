#include "core/export/run_values.h"

#include <cassert>
#include <unordered_map>
#include <variant>

#include "core/export/infix.h"

namespace chokepoint {

namespace {

using AnyId = std::variant<QuantityId, ParameterId>;

// Looked up some million times for the signs of all links.
const std::unordered_map<std::string_view, AnyId>& idsByName() {
  static const auto ids = [] {
    std::unordered_map<std::string_view, AnyId> all;
    for (std::size_t i = 0; i < kQuantityCount; ++i)
      all[nameOf(static_cast<QuantityId>(i))] = static_cast<QuantityId>(i);
    for (std::size_t i = 0; i < kParameterCount; ++i)
      all[nameOf(static_cast<ParameterId>(i))] = static_cast<ParameterId>(i);
    return all;
  }();
  return ids;
}

}  // namespace

double RunValues::reference(std::string_view name) const {
  const auto known = idsByName().find(name);
  assert(known != idsByName().end());
  if (const auto* id = std::get_if<QuantityId>(&known->second)) return m_run.value(*id, m_month);
  return at(m_run.parameters, std::get<ParameterId>(known->second));
}

Dual<1> SlopeValues::reference(std::string_view name) const {
  const double value = m_values.reference(name);
  return name == m_by ? Dual<1>::input(value, 0) : Dual<1>(value);
}

Dual<1> SlopeValues::table(Table table) const {
  const double value = m_values.table(table);
  return tableName(table) == m_by ? Dual<1>::input(value, 0) : Dual<1>(value);
}

}  // namespace chokepoint
