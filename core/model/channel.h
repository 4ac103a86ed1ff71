// The channels of export control, each named by the quantity that stands for how strict it is.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace chokepoint {

enum class Channel { chip_control, tool_control, hbm_control, cloud_control, enforcement };
inline constexpr std::array<std::string_view, 5> kChannelNames{"chip_control", "tool_control", "hbm_control",
                                                               "cloud_control", "enforcement"};

[[nodiscard]] constexpr std::string_view nameOf(Channel channel) {
  return kChannelNames[static_cast<std::size_t>(channel)];
}
[[nodiscard]] constexpr std::optional<Channel> findChannel(std::string_view name) {
  const auto found = std::ranges::find(kChannelNames, name);
  if (found == kChannelNames.end()) return std::nullopt;
  return static_cast<Channel>(found - kChannelNames.begin());
}

}  // namespace chokepoint
