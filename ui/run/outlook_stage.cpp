#include "ui/run/outlook_stage.h"

namespace chokepoint::ui {

OutlookStage::OutlookStage(const SampleOptions& sample, Workshop& workshop)
    : m_workshop(workshop), m_sampler(sample, workshop.pool) {}

OutlookPtr OutlookStage::compute(const Scenario& scenario, const RunWatch& watch) {
  const auto drawn = m_sampler.of(scenario, watch);
  return drawn ? computeOutlook(scenario, *drawn, m_workshop, watch) : nullptr;
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
      attributeChange({*m_byDefault, *before->draws}, {outlook, *after->draws}, m_workshop.pool));
}

}  // namespace chokepoint::ui
