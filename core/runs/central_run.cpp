#include "core/runs/central_run.h"

#include "core/model/records.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

Run centralRunOf(const Scenario& scenario) { return simulate(values(scenario), tablesOf(scenario, recordTables())); }

}  // namespace

struct CentralRun::Other {
  explicit Other(const Scenario& scenario) : run(centralRunOf(scenario)) {}

  Run run;
  RunSubject subject{run};
};

CentralRun::CentralRun(const Scenario& scenario)
    : m_run(centralRunOf(scenario)), m_subject(m_run, [this](std::string_view name) { return preset(name); }) {}

CentralRun::~CentralRun() = default;

const Subject* CentralRun::preset(std::string_view name) {
  auto known = m_presets.find(name);
  if (known == m_presets.end()) {
    const auto* preset = findPreset(name);
    if (preset == nullptr) return nullptr;
    known = m_presets.emplace(name, std::make_unique<const Other>(preset->scenario)).first;
  }
  return &known->second->subject;
}

}  // namespace chokepoint
