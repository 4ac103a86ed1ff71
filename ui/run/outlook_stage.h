// One precision at which the window answers: a sample, its draws, and the default's outlook with them.
//
// Draws are kept between answers, so that a band moves only because a setting did; beyond
// kPreciseMembers they are made on demand, as they would take too much memory. For one thread.
#pragma once

#include <memory>
#include <optional>

#include "core/analysis/attribution.h"
#include "core/analysis/outlook.h"

namespace chokepoint::ui {

using OutlookPtr = std::shared_ptr<const Outlook>;
using AttributionPtr = std::shared_ptr<const GapAttribution>;

class OutlookStage {
 public:
  OutlookStage(const SampleOptions& sample, Workshop& workshop);

  [[nodiscard]] const SampleOptions& sample() const { return m_source.options(); }
  // Nothing if it was stopped.
  [[nodiscard]] OutlookPtr outlookOf(const Scenario& scenario, const RunWatch& watch);
  [[nodiscard]] OutlookPtr byDefault(const RunWatch& watch);
  // How much of the change from the default to an outlook of this stage is whose.
  [[nodiscard]] AttributionPtr attribute(const Outlook& outlook);

 private:
  // Those of the scenario's priors.
  [[nodiscard]] const MemberDraws& drawsFor(const Scenario& scenario);
  [[nodiscard]] bool keepsDraws() const { return sample().members <= kPreciseMembers; }

  Workshop& m_workshop;
  DrawSource m_source;          // of the default's priors
  std::optional<Draws> m_kept;  // of them
  std::optional<DrawSource> m_ownSource;
  std::optional<Draws> m_own;  // of the newest scenario with priors of its own
  OutlookPtr m_byDefault;
};

}  // namespace chokepoint::ui
