// The sectors of the model in the order in which they are shown; from resources/sectors.json.
//
// A sector is named in code by sector("memory"), which compiles for those that there are and for no others.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chokepoint {

enum class Sector { policy, allocation, smic, yield, memory, huawei, workarounds, us_output, compute, power, race };
inline constexpr auto kSectorNames =
    std::to_array<std::string_view>({"policy", "allocation", "smic", "yield", "memory", "huawei", "workarounds",
                                     "us_output", "compute", "power", "race"});

[[nodiscard]] constexpr std::string_view nameOf(Sector sector) {
  return kSectorNames[static_cast<std::size_t>(sector)];
}
[[nodiscard]] constexpr std::optional<Sector> findSector(std::string_view name) {
  const auto found = std::ranges::find(kSectorNames, name);
  if (found == kSectorNames.end()) return std::nullopt;
  return static_cast<Sector>(found - kSectorNames.begin());
}
consteval Sector sector(std::string_view name) { return findSector(name).value(); }
// Of a name in our own data files; an exception if there is no such sector.
[[nodiscard]] inline Sector sectorNamed(const std::string& name) { return findSector(name).value(); }

struct SectorSpec {
  Sector id{};
  std::string key;
  std::string title;     // "Washington"
  std::string question;  // what it answers
};

[[nodiscard]] std::span<const SectorSpec> sectorSpecs();

}  // namespace chokepoint
