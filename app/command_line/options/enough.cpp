#include "app/command_line/options/enough.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace chokepoint::app {

std::optional<Error> tooFewMembers(std::size_t given, std::size_t needed, const Message& what) {
  if (given >= needed) return std::nullopt;
  return Error{ErrorCode::InvalidInput, "--members",
               sayCount(given, "%n run is too few for %1; at least %2 are needed",
                        "%n runs are too few for %1; at least %2 are needed", what, needed)};
}

std::size_t fewestForShare(double probability) {
  const double rarer = std::min(probability, 1.0 - probability);
  if (rarer <= 0.0) return kFewestForMedian;
  // 1 / 0.2 is no whole number to the last digit.
  constexpr double kRounding = 1e-9;
  return std::max(kFewestForMedian, static_cast<std::size_t>(std::min(std::ceil(1.0 / rarer - kRounding), 1e18)));
}

Error nothingMoves(const std::string& of, std::size_t runs) {
  return {ErrorCode::InvalidInput, "--of",
          say("%1 is the same in all of the %2 runs: nothing that is moved moves it", inQuotes(of), runs)};
}

}  // namespace chokepoint::app
