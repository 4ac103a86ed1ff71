#include "core/study/inputs.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/runs/model_response.h"
#include "core/scenario/timeline.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

struct AnalysisInputs {
  Q_DECLARE_TR_FUNCTIONS(AnalysisInputs)
};

Error errorOf(const QString& sentence) { return {ErrorCode::InvalidInput, {}, sentence.toStdString()}; }

}  // namespace

std::vector<ParameterId> movableInputs(const Scenario& scenario, bool withLevers) {
  auto inputs = uncertainInputs(scenario);
  if (withLevers) std::ranges::copy(movableLevers(scenario), std::back_inserter(inputs));
  std::ranges::sort(inputs);
  return inputs;
}

std::optional<Error> whyUnmovable(const Scenario& scenario, ParameterId id) {
  if (!isReplaced(id, scenario)) return std::nullopt;
  return errorOf(AnalysisInputs::tr("The policy timeline stands in place of “%1”, so moving it moves nothing.", "input")
                     .arg(translated(spec(id).label)));
}

Error troubleOf(Trouble trouble) {
  switch (trouble) {
    case Trouble::NothingToMove:
      return errorOf(AnalysisInputs::tr("Every assumption is fixed, so there is nothing to move."));
    case Trouble::SameInputTwice: return errorOf(AnalysisInputs::tr("Two different inputs are needed."));
    case Trouble::AsksForEquality: break;
  }
  return errorOf(AnalysisInputs::tr("== and != turn at a single point, which has no other side; use <, <=, > or >=."));
}

}  // namespace chokepoint::ui
