// The computed quantities of a month, sector by sector, and how they are named.
//
// The order is that of resources/quantities.json, which gives unit, description and the way a
// year is made of twelve months.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/allocation.h"
#include "core/model/compute.h"
#include "core/model/huawei.h"
#include "core/model/memory.h"
#include "core/model/policy.h"
#include "core/model/race.h"
#include "core/model/smic.h"
#include "core/model/us_output.h"
#include "core/model/workarounds.h"
#include "core/model/yield.h"

namespace chokepoint {

template <class T>
struct Quantities : Policy<T>,
                    UsOutput<T>,
                    Smic<T>,
                    Yield<T>,
                    Allocation<T>,
                    Memory<T>,
                    Huawei<T>,
                    Workarounds<T>,
                    Compute<T>,
                    Race<T> {};

namespace detail {

template <class T, std::size_t N, class... Lists>
constexpr auto concatenate(const Lists&... lists) {
  std::array<Field<Quantities<T>, T>, N> all;
  std::size_t next = 0;
  const auto append = [&](const auto& list) {
    for (const auto& field : list) all[next++] = {field.name, field.member};
  };
  (append(lists), ...);
  return all;
}

template <template <class> class... Sectors>
struct SectorList {
  template <class T>
  static constexpr auto all() {
    constexpr std::size_t n = (fields(static_cast<const Sectors<T>*>(nullptr)).size() + ...);
    return concatenate<T, n>(fields(static_cast<const Sectors<T>*>(nullptr))...);
  }
};

using Sectors = SectorList<Policy, UsOutput, Smic, Yield, Allocation, Memory, Huawei, Workarounds, Compute, Race>;

}  // namespace detail

template <class T>
constexpr auto fields(const Quantities<T>*) {
  return detail::Sectors::all<T>();
}

template <class Struct>
inline constexpr auto kFields = fields(static_cast<const Struct*>(nullptr));

inline constexpr std::size_t kQuantityCount = kFields<Quantities<double>>.size();
static_assert(sizeof(Quantities<double>) == kQuantityCount * sizeof(double),
              "every quantity stands in its sector's fields() exactly once");

// A quantity or a parameter by its place in the specification's order.
enum class QuantityId : std::uint8_t {};
enum class ParameterId : std::uint8_t {};

constexpr std::size_t index(QuantityId id) { return static_cast<std::size_t>(id); }
constexpr std::size_t index(ParameterId id) { return static_cast<std::size_t>(id); }

template <class Id, class Struct>
constexpr std::optional<Id> findField(std::string_view name) {
  for (std::size_t i = 0; i < kFields<Struct>.size(); ++i)
    if (kFields<Struct>[i].name == name) return static_cast<Id>(i);
  return std::nullopt;
}

constexpr std::optional<QuantityId> findQuantity(std::string_view name) {
  return findField<QuantityId, Quantities<double>>(name);
}
constexpr std::optional<ParameterId> findParameter(std::string_view name) {
  return findField<ParameterId, Parameters<double>>(name);
}

// For names known when compiling; a misspelt one does not compile.
consteval QuantityId quantity(std::string_view name) { return findQuantity(name).value(); }
consteval ParameterId parameter(std::string_view name) { return findParameter(name).value(); }

constexpr std::string_view nameOf(QuantityId id) { return kFields<Quantities<double>>[index(id)].name; }
constexpr std::string_view nameOf(ParameterId id) { return kFields<Parameters<double>>[index(id)].name; }

template <class T>
constexpr T& at(Quantities<T>& q, QuantityId id) {
  return q.*(kFields<Quantities<T>>[index(id)].member);
}
template <class T>
constexpr const T& at(const Quantities<T>& q, QuantityId id) {
  return q.*(kFields<Quantities<T>>[index(id)].member);
}
template <class T>
constexpr T& at(Parameters<T>& p, ParameterId id) {
  return p.*(kFields<Parameters<T>>[index(id)].member);
}
template <class T>
constexpr const T& at(const Parameters<T>& p, ParameterId id) {
  return p.*(kFields<Parameters<T>>[index(id)].member);
}

}  // namespace chokepoint
