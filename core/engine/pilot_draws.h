// The members that tell quantile counters where to look: blocks spread evenly over all members.
//
// Not the first ones: of Sobol's points the first 2^14 may put a quantile ten binomial standard
// errors off where two inputs have a poor projection in common (measured: huawei_output in 2025, seed
// 1), blocks spread over 2^17 at most three, over all quantities and three seeds, as random ones do.
#pragma once

#include "core/engine/ensemble.h"
#include "core/engine/quantile_counter.h"

namespace chokepoint {

// `of` has at least kPilotMembers and outlives this.
class PilotDraws final : public MemberDraws {
 public:
  explicit PilotDraws(const MemberDraws& of)
      : MemberDraws({kPilotMembers, of.options().seed, of.options().method}), m_of(of) {}

  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first,
                                              std::span<double> room) const override {
    const std::size_t number = first / kBlockMembers * blocksOf(m_of.members()) / blocksOf(kPilotMembers);
    return m_of.block(id, number * kBlockMembers + first % kBlockMembers, room);
  }

 private:
  const MemberDraws& m_of;
};

}  // namespace chokepoint
