// One precision at which the window answers: a sample, its draws, and the default's outlook with them.
//
// Draws are kept between answers (core/belief/sampler.h), so that a band moves only because a setting did. For one
// thread.
#pragma once

#include <memory>
#include <optional>

#include "core/belief/sampler.h"
#include "core/study/outlook.h"
#include "core/study/why/attribution.h"

namespace chokepoint::ui {

using OutlookPtr = std::shared_ptr<const Outlook>;
using AttributionPtr = std::shared_ptr<const GapAttribution>;

class OutlookStage {
 public:
  OutlookStage(const SampleOptions& sample, Workshop& workshop);

  [[nodiscard]] const SampleOptions& sample() const { return m_sampler.sample(); }
  // Nothing if it was stopped.
  [[nodiscard]] OutlookPtr outlookOf(const Scenario& scenario, const RunWatch& watch);
  [[nodiscard]] OutlookPtr byDefault(const RunWatch& watch);
  // How much of the change from the default to an outlook of this stage is whose.
  [[nodiscard]] AttributionPtr attribute(const Outlook& outlook);

 private:
  [[nodiscard]] OutlookPtr compute(const Scenario& scenario, const RunWatch& watch);

  Workshop& m_workshop;
  Sampler m_sampler;
  OutlookPtr m_byDefault;
};

}  // namespace chokepoint::ui
