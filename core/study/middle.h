// What sentences quote of a figure on an ensemble: its median, and of a condition the share of the runs in which it
// holds.
#pragma once

#include <optional>

#include "core/engine/ensemble.h"
#include "core/study/study.h"

namespace chokepoint {

// Of the study's figure in any scenario, under the same draws; they outlive this.
class Middle {
 public:
  Middle(const Study& study, const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch);

  // Nothing where a run has no value, or the runs were stopped.
  [[nodiscard]] std::optional<double> of(const Scenario& scenario) const;
  // With one input of the study's scenario fixed.
  [[nodiscard]] std::optional<double> with(ParameterId input, double value) const;

 private:
  const Study& m_study;
  const MemberDraws& m_draws;
  ThreadPool& m_pool;
  const RunWatch& m_watch;
};

// In the study's scenario, under draws of its own.
[[nodiscard]] std::optional<double> middleOf(const Study& study, ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
