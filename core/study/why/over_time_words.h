// A change over time (over_time.h) in words and in numbers as they are printed.
//
// Numbers of sentences have three significant digits. What is printed beside one another adds up as printed: the later
// end has two significant digits, and all other numbers end at the same place (core/base/rounding.h).
#pragma once

#include "core/base/message.h"
#include "core/study/why/over_time.h"

namespace chokepoint {

// What a cause is called: "U.S. output".
[[nodiscard]] Message labelOf(const TimeCause& cause);
// What became of it: "U.S. output grows by 82 %".
[[nodiscard]] Message changeOf(const TimePart& part);
// "U.S. output grows by 81.9 %. That raises it by 21.4."
[[nodiscard]] Message partSentence(const TimePart& part);
// "From 33.9 in 2026 to 36.3 in 2027, the medians of the same 10,000 runs; it grows in 61 of 100."
[[nodiscard]] Message changeSentence(const OverTime& change);
[[nodiscard]] Message spreadSentence(const OverTime& change);
// "2 smaller causes of Dies made together raise it by 0.0112."
[[nodiscard]] Message smallerSentence(const TimePart& part);

// The largest causes one after another, each with what it brings in writing; empty texts are passed over.
[[nodiscard]] Message storyOf(const std::vector<TimePart>& causes, const std::vector<std::string>& parts);

// How many runs of 100 it grows in.
[[nodiscard]] int growingOf100(const OverTime& change);

struct PrintedChange {
  double before = 0.0;
  double after = 0.0;
  std::vector<double> parts;  // of the causes, in their order
  double spread = 0.0;
};
[[nodiscard]] PrintedChange printed(const OverTime& change);
// Of an opened cause: its causes, and the smaller ones last, which add up to what it has itself been printed with.
[[nodiscard]] std::vector<double> printedCauses(const TimePart& part, double total, double step);
// The worth of the last digit in which a change is printed.
[[nodiscard]] double printedStep(const OverTime& change);

}  // namespace chokepoint
