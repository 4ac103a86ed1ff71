// The run of a scenario with every input at its set or central value, for expressions: those of other scenarios too.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/expression/subject.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// For one thread. Presets that expressions name are run once, when they are first asked for.
class CentralRun {
 public:
  explicit CentralRun(const Scenario& scenario);
  ~CentralRun();
  CentralRun(const CentralRun&) = delete;
  CentralRun& operator=(const CentralRun&) = delete;

  [[nodiscard]] const Run& run() const { return m_run; }
  [[nodiscard]] const Subject& subject() const { return m_subject; }

 private:
  struct Other;

  [[nodiscard]] const Subject* preset(std::string_view name);

  Run m_run;
  std::map<std::string, std::unique_ptr<const Other>, std::less<>> m_presets;
  RunSubject m_subject;
};

}  // namespace chokepoint
