// What the loaders of core/evidence share: members of a JSON object, unique ids.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/resources.h"
#include "core/evidence/period.h"

namespace chokepoint::detail {

inline std::optional<double> numberIn(const nlohmann::json& item, const char* key) {
  if (!item.contains(key)) return std::nullopt;
  return item.at(key).get<double>();
}

inline std::string textIn(const nlohmann::json& item, const char* key) { return item.value(key, std::string()); }

inline Period periodFrom(const std::string& text) {
  const auto period = periodFromText(text);
  assert(period);
  return *period;
}

template <class Enum, std::size_t N>
Enum enumFrom(const std::array<std::string_view, N>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  assert(found != names.end());
  return static_cast<Enum>(found - names.begin());
}

template <class T>
const T* findById(std::span<const T> items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &T::id);
  return found == items.end() ? nullptr : &*found;
}

template <class T>
bool idsAreUnique(std::span<const T> items) {
  return std::ranges::all_of(items, [&](const T& item) { return findById(items, item.id) == &item; });
}

// The items of `list` in a file of resources/, each made by `make`.
template <class T, class Make>
std::vector<T> load(std::string_view file, const char* list, Make make) {
  std::vector<T> items;
  const auto document = nlohmann::json::parse(resource(file));
  for (const auto& item : document.at(list)) items.push_back(make(item));
  assert(idsAreUnique(std::span<const T>(items)));
  return items;
}

}  // namespace chokepoint::detail
