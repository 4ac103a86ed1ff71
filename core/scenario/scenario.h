// A scenario: what the user has set, and nothing else.
//
// A key in `parameters` is fixed, even at its default value; resetting removes it. An assumption
// that is not fixed is uncertain: its prior is the one in `priors`, or else the default one of
// resources/parameters.json. A timeline takes the place of the policy levers (kTimelineLevers in
// timeline.h), which then must stand neither in `parameters` nor in `priors`.
// Units and ranges of values: parameters.json. rules.h says what is allowed, and checks.
// Believed estimates make some draws likelier than others (core/belief/conditioning.h); the central run stays.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/evidence/estimates.h"
#include "core/model/channel.h"
#include "core/model/clock.h"
#include "core/model/parameter_specs.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

// A decision phased in: in a straight line from where the path stands at `start`.
struct PolicyEvent {
  Month start{kLastRecorded};                     // from the last month on record to 2032-12
  double months = 1.0;                            // above 0, up to 132
  double target = 0.0;                            // of the level, 0 to 1; of a channel's offset, -1 to 1 [Dmnl]
  std::optional<Channel> channel = std::nullopt;  // none: the level

  bool operator==(const PolicyEvent&) const = default;
};

struct Scenario {
  std::string name = {};   // UTF-8, up to 200 characters
  std::string notes = {};  // UTF-8, up to 20,000 characters
  std::map<ParameterId, double> parameters = {};
  std::map<ParameterId, PriorSpec> priors = {};
  std::optional<std::vector<PolicyEvent>> timeline = {};
  std::vector<Estimate> evidence = {};  // the user's own estimates, beside the published ones
  Beliefs beliefs = {};
  std::optional<Posterior> posterior = {};  // of a calibration

  bool operator==(const Scenario&) const = default;
};

// Whether both give the same numbers: all but names and notes.
[[nodiscard]] bool sameInputs(const Scenario& a, const Scenario& b);

// The inputs of the central run: the fixed values, for other assumptions the central value of
// their prior, for other levers the default.
[[nodiscard]] Parameters<double> values(const Scenario& scenario);

// The scenario's prior of an input, or the default one.
[[nodiscard]] const PriorSpec& prior(const Scenario& scenario, ParameterId id);

}  // namespace chokepoint
