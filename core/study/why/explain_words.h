// An explanation (explain.h) in sentences: what stands there in place of what, and what that does to the quantity in
// question.
//
// Numbers have three significant digits; the unit is the model's, of an input the one that the
// window shows it in. Leaves out: what the numbers of an explanation say more exactly.
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/cause/explain.h"

namespace chokepoint {

// "Production gap: 6.31 in December 2030 in place of 19.2; 12.9 lower." Or that nothing differs.
[[nodiscard]] Message rootSentence(const Explanation& explanation);

// "SMIC capacity: 128 thousand wafers a month on average from May 2029 to August 2030 in place of
// 70.8. By way of Advanced wafers out that lowers Production gap by 2.66 (20.7 % of the difference)."
// `by` is the link whose cause this is.
[[nodiscard]] Message linkSentence(const Explanation& explanation, const CauseLink& by, const CauseLink& link);

// "SMIC plan, end of 2028: along all paths it lowers Production gap by 4.02 (31.2 % of the difference)."
[[nodiscard]] Message inputSentence(const Explanation& explanation, const MovedInput& input);

// "2 smaller causes of SMIC capacity together raise Production gap by 0.00112 (0.00871 % of the
// difference, against it)."
[[nodiscard]] Message smallerSentence(const Explanation& explanation, const CauseLink& link);

// For a first look: what differs, by way of what most of it comes, and where it begins.
[[nodiscard]] std::vector<Message> inBrief(const Explanation& explanation);

// What people call a cause.
[[nodiscard]] Message labelOf(const Cause& cause);

}  // namespace chokepoint
