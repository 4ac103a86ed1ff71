#include "ui/run/outlook_stage.h"

namespace chokepoint::ui {

OutlookStage::OutlookStage(const SampleOptions& sample, Workshop& workshop)
    : m_workshop(workshop), m_sampler(sample, workshop.pool) {}

OutlookPtr OutlookStage::compute(const Scenario& scenario, const RunWatch& watch) {
  const auto draws = m_sampler.of(scenario, watch);
  if (!draws) return nullptr;
  return computeOutlook(scenario, **draws, m_workshop, watch, m_sampler.conditioning());
}

OutlookPtr OutlookStage::byDefault(const RunWatch& watch) {
  if (!m_byDefault) m_byDefault = compute({}, watch);
  return m_byDefault;
}

OutlookPtr OutlookStage::outlookOf(const Scenario& scenario, const RunWatch& watch) {
  if (!sameInputs(scenario, {})) return compute(scenario, watch);
  const auto same = byDefault(watch);
  if (!same) return nullptr;
  auto renamed = std::make_shared<Outlook>(*same);
  renamed->scenario = scenario;
  return renamed;
}

AttributionPtr OutlookStage::attribute(const Outlook& outlook) {
  const auto before = m_sampler.of(m_byDefault->scenario);
  const auto after = m_sampler.of(outlook.scenario);
  if (!before || !after) return nullptr;
  return std::make_shared<const GapAttribution>(
      attributeChange({*m_byDefault, **before}, {outlook, **after}, m_workshop.pool));
}

}  // namespace chokepoint::ui
