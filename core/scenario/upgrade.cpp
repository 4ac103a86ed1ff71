#include "core/scenario/upgrade.h"

#include "core/scenario/model_version.h"
#include "core/scenario/upgrade_evidence.h"
#include "core/scenario/upgrade_inputs.h"
#include "core/scenario/upgrade_timeline.h"

namespace chokepoint {

namespace {

// From the model that made the document to this one; none where it is no older.
std::span<const UpgradeStep> stepsFor(const Json& document) {
  if (!document.is_object() || !document.contains("model") || !document.at("model").is_string()) return {};
  const auto made = modelVersionFromText(document.at("model").get_ref<const std::string&>());
  auto steps = upgradeSteps();
  while (made && !steps.empty() && *modelVersionFromText(steps.front().to) <= *made) steps = steps.subspan(1);
  return made ? steps : std::span<const UpgradeStep>();
}

bool isAnythingBelieved(Json& document) {
  const auto* beliefs = objectIn(document, "beliefs");
  return beliefs != nullptr && !beliefs->empty();
}

// It says where the assumptions of another model lie. Returns whether there is something to calibrate again.
bool dropPosterior(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  if (!document.contains("posterior")) return false;
  document.erase("posterior");
  const bool isBelieved = isAnythingBelieved(document);
  notices.add(
      isBelieved
          ? say("posterior is left out, as calibration found it with model %1; calibrate again", step.from)
          : say("posterior is left out, as calibration found it with model %1, and nothing is believed", step.from));
  return isBelieved;
}

}  // namespace

std::optional<Upgraded> upgraded(const Json& document) {
  const auto steps = stepsFor(document);
  if (steps.empty()) return std::nullopt;
  Json newer = document;
  UpgradeNotices notices;
  bool wantsCalibration = false;
  for (const auto& step : steps) {
    upgradeInputs(newer, step, notices);
    upgradeTimeline(newer, step, notices);
    upgradeExpressions(newer, step, notices);
    tellOfRevised(newer, step, notices);
    wantsCalibration |= dropPosterior(newer, step, notices);
  }
  upgradeIds(newer, notices);
  tellOfInputs(newer, steps, notices);
  return Upgraded{.document = std::move(newer), .notices = notices.all(), .wantsCalibration = wantsCalibration};
}

}  // namespace chokepoint
