// Every member of an ensemble shown once as what expressions read (subject.h), block by block: nothing of its run is
// kept but what the reader takes of it.
//
// scenario(name, X) runs the same draws under the preset of that name.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/expression/subject.h"
#include "core/runs/member_values.h"

namespace chokepoint {

// What is read of a member: any month of these quantities, and the same of presets.
struct MemberReads {
  std::vector<QuantityId> quantities;  // once each
  std::vector<std::string> scenarios;
};
// An error where an expression names no preset.
[[nodiscard]] Expected<MemberReads> readBy(std::span<const Expression> expressions);

// Called on any threads at once, for different members; the subject is good for the call.
using MemberReader = std::function<void(std::size_t member, const Subject& subject)>;

// Whether it came to its end: if stopped, members are missing.
[[nodiscard]] bool readMembers(const MemberReads& reads, const Scenario& scenario, const InputsOf& inputsOf,
                               const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch,
                               const MemberReader& reader);

}  // namespace chokepoint
