// What changed from one version of the model to the next, for scenarios that were made with the older one; from
// resources/upgrades.json, whose schema says what each list means.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/calendar.h"

namespace chokepoint {

struct UpgradeStep {
  struct Renamed {
    std::string name;
    std::string now;
  };
  // An input that counted only as its product with another, and now counts by itself.
  struct Multiplied {
    std::string input;
    std::string by;
    double unset = 0.0;  // what the other is where it is not set, in its unit
  };
  // The older prior of an input, in its unit.
  struct Default {
    std::string input;
    double low = 0.0;
    double central = 0.0;
    double high = 0.0;
  };
  struct Vanished {
    std::string name;
    std::string now;                    // an expression
    std::optional<std::string> orElse;  // what else may be meant
  };
  // Of a channel, before the first event of a timeline; [Dmnl].
  struct Offset {
    std::string channel;
    double before = 0.0;
    double now = 0.0;
    Month since;
  };

  std::string from;
  std::string to;
  Month recordEnded;  // of the older model
  std::vector<Renamed> renamed;
  std::vector<Multiplied> multiplied;
  std::vector<std::string> redated;
  std::vector<std::string> added;
  std::vector<Default> defaults;
  std::vector<Vanished> vanished;
  std::vector<Offset> offsets;
  std::vector<std::string> revised;
};

// From the oldest version on.
[[nodiscard]] std::span<const UpgradeStep> upgradeSteps();

// The last month of the record of the model that the step leads to.
[[nodiscard]] Month recordEndAfter(const UpgradeStep& step);

}  // namespace chokepoint
