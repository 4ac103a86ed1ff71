// Parts rounded so that they add up as printed: whoever adds what stands there gets the printed total.
//
// Each part is taken down to a multiple of the step, and those with the largest remainders are given a step more until
// the total is reached (Hamilton's method of largest remainders). A part is off by less than a step where the parts add
// up to the total before they are rounded. Valid for finite numbers and a step above 0.
#pragma once

#include <span>
#include <vector>

namespace chokepoint {

// `total`: what the parts add up to as printed, a multiple of the step.
[[nodiscard]] std::vector<double> largestRemainder(std::span<const double> parts, double total, double step);

// The value of the last of so many significant digits: 1 of 36 in two digits, 0.1 of 8.4. Of 0: 1.
[[nodiscard]] double stepOf(double value, int digits);

[[nodiscard]] double roundedTo(double step, double value);

}  // namespace chokepoint
