#include "ui/run/outlook_stage.h"

namespace chokepoint::ui {

OutlookStage::OutlookStage(const SampleOptions& sample, Workshop& workshop)
    : m_workshop(workshop), m_source(defaultPriors(), sample, workshop.pool) {
  if (!keepsDraws()) return;
  m_kept.emplace(m_source, workshop.pool);
  m_own = m_kept;
}

const MemberDraws& OutlookStage::drawsFor(const Scenario& scenario) {
  const bool hasOwn = !scenario.priors.empty();
  if (keepsDraws()) {
    if (!hasOwn) return *m_kept;
    m_own = m_own->withPriors(priorsOf(scenario), m_workshop.pool);
    return *m_own;
  }
  if (!hasOwn) return m_source;
  m_ownSource = m_source.withPriors(priorsOf(scenario), m_workshop.pool);
  return *m_ownSource;
}

OutlookPtr OutlookStage::byDefault(const RunWatch& watch) {
  const Scenario scenario;
  if (!m_byDefault) m_byDefault = computeOutlook(scenario, drawsFor(scenario), m_workshop, watch);
  return m_byDefault;
}

OutlookPtr OutlookStage::outlookOf(const Scenario& scenario, const RunWatch& watch) {
  if (!sameInputs(scenario, {})) return computeOutlook(scenario, drawsFor(scenario), m_workshop, watch);
  const auto same = byDefault(watch);
  if (!same) return nullptr;
  auto renamed = std::make_shared<Outlook>(*same);
  renamed->scenario = scenario;
  return renamed;
}

AttributionPtr OutlookStage::attribute(const Outlook& outlook) {
  return std::make_shared<const GapAttribution>(attributeChange(
      {*m_byDefault, drawsFor(m_byDefault->scenario)}, {outlook, drawsFor(outlook.scenario)}, m_workshop.pool));
}

}  // namespace chokepoint::ui
