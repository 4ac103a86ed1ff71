#include "core/scenario/rules.h"

#include "core/base/text.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/parameter_rules.h"
#include "core/scenario/posterior_rules.h"
#include "core/scenario/timeline.h"
#include "core/scenario/timeline_rules.h"

namespace chokepoint {

namespace {

void checkLength(std::string_view text, std::size_t longest, std::string_view path, Findings& findings) {
  const auto count = characterCount(text);
  if (count > longest && findings.isRead(path))
    findings.add(path,
                 sayCount(count, "is %n character long; %1", "is %n characters long; %1", allowedLength(longest)));
}

}  // namespace

Message allowedLength(std::size_t longest) {
  return sayCount(longest, "allowed is %n character", "allowed are %n characters");
}

void checkName(std::string_view name, Findings& findings) { checkLength(name, kLongestName, "name", findings); }

void checkNotes(std::string_view notes, Findings& findings) { checkLength(notes, kLongestNotes, "notes", findings); }

void checkTimelineAlone(const Scenario& scenario, Findings& findings) {
  if (!scenario.timeline) return;
  MessageList set;
  for (const auto lever : kTimelineLevers)
    if (scenario.parameters.contains(lever)) set.items.push_back(say("%1", memberPath("parameters", nameOf(lever))));
  for (const auto lever : kTimelineLevers)
    if (scenario.priors.contains(lever)) set.items.push_back(say("%1", memberPath("priors", nameOf(lever))));
  if (!set.items.empty())
    findings.add("timeline", say("takes the place of %1; give the one or the other", std::move(set)));
}

void checkScenario(const Scenario& scenario, Findings& findings) {
  checkName(scenario.name, findings);
  checkNotes(scenario.notes, findings);
  checkParameters(scenario.parameters, "parameters", findings);
  checkPriors(scenario.priors, "priors", findings);
  if (scenario.timeline) checkTimeline(*scenario.timeline, "timeline", findings);
  checkEvidence(scenario.evidence, "evidence", findings);
  checkBeliefs(scenario.beliefs, scenario.evidence, "beliefs", findings, "evidence");
  if (scenario.posterior) checkPosterior(*scenario.posterior, "posterior", findings);
  checkTimelineAlone(scenario, findings);
}

Errors check(const Scenario& scenario) {
  Findings findings("");
  checkScenario(scenario, findings);
  return findings.errors();
}

}  // namespace chokepoint
