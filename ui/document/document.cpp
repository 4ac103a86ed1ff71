#include "ui/document/document.h"

#include <QFileInfo>
#include <cassert>

#include "core/base/text.h"
#include "core/scenario/believing.h"
#include "core/scenario/own_evidence.h"
#include "core/scenario/policy_moves.h"
#include "core/scenario/presets.h"
#include "core/scenario/rules.h"
#include "core/scenario/timeline.h"
#include "ui/document/edit_command.h"
#include "ui/document/edit_text.h"
#include "ui/format/others_words.h"

namespace chokepoint::ui {

namespace {

constexpr int kStepsKept = 200;
constexpr int kReplayMs = 700;  // long enough to see the charts without the step

// Levers that a timeline replaces stand where its last segments lead.
Parameters<double> valuesOf(const Scenario& scenario) {
  auto values = chokepoint::values(scenario);
  if (scenario.timeline)
    for (const auto lever : kTimelineLevers) at(values, lever) = lastTarget(scenario, lever);
  return values;
}

}  // namespace

std::string nameInFile(const Scenario& scenario, const QString& path) {
  const bool isOwn = !scenario.name.empty() && presetTitled(scenario.name) == nullptr;
  return isOwn ? scenario.name : firstCharacters(QFileInfo(path).completeBaseName().toStdString(), kLongestName);
}

Document::Document(QObject* parent)
    : QObject(parent), m_values(defaultParameters()), m_gesture(EditCommand::kNoGesture) {
  m_history.setUndoLimit(kStepsKept);
  m_replay.setSingleShot(true);
  m_replay.setInterval(kReplayMs);
  connect(&m_replay, &QTimer::timeout, &m_history, &QUndoStack::redo);
  connect(&m_history, &QUndoStack::cleanChanged, this, &Document::fileChanged);
  // Whoever undoes or redoes meanwhile has taken over.
  connect(&m_history, &QUndoStack::indexChanged, &m_replay, &QTimer::stop);
}

bool Document::isFixed(ParameterId id) const {
  if (isReplacedByTimeline(id)) return value(id) != spec(id).defaultValue();
  return m_scenario.parameters.contains(id);
}

const PriorSpec& Document::prior(ParameterId id) const { return chokepoint::prior(m_scenario, id); }

bool Document::isReplacedByTimeline(ParameterId id) const { return isReplaced(id, m_scenario); }

void Document::beginGesture() { m_gesture = ++m_gestures; }

void Document::endGesture() {
  dropIdleDrag();
  m_gesture = EditCommand::kNoGesture;
}

// An input that was free and has been dragged back to where it stood is free again: the drag has
// changed nothing.
void Document::dropIdleDrag() {
  const auto* last = dynamic_cast<const EditCommand*>(m_history.command(m_history.index() - 1));
  if (last == nullptr || m_gesture == EditCommand::kNoGesture || last->id() != m_gesture) return;
  const auto id = editedParameter(last->edit());
  if (!id || last->edit().before != EditValue(std::optional<double>())) return;
  const Edit freed = chokepoint::resetParameter(m_scenario, *id);
  const auto without = chokepoint::apply(m_scenario, freed);
  if (without && at(values(*without), *id) == value(*id)) push(freed);
}

void Document::setParameter(ParameterId id, double value) {
  if (isReplacedByTimeline(id))
    setPolicy(withLastTarget(m_scenario, id, value));
  else
    push(chokepoint::setParameter(m_scenario, id, value));
}

void Document::resetParameter(ParameterId id) {
  if (isReplacedByTimeline(id)) return setParameter(id, spec(id).defaultValue());
  push(chokepoint::resetParameter(m_scenario, id));
}

bool Document::setPolicy(const Scenario& with, const QString& what) {
  const Edit edit = replaceScenario(m_scenario, with);
  if (!chokepoint::apply(m_scenario, edit)) return false;
  push(edit, what);
  return true;
}

bool Document::setPrior(ParameterId id, const PriorSpec& prior) {
  const bool isDefault = prior == spec(id).prior;  // which is no change that a file needs to name
  const Edit edit = isDefault ? chokepoint::resetPrior(m_scenario, id) : chokepoint::setPrior(m_scenario, id, prior);
  if (!chokepoint::apply(m_scenario, edit)) return false;
  push(edit);
  return true;
}

void Document::resetPrior(ParameterId id) { push(chokepoint::resetPrior(m_scenario, id)); }

void Document::setBeliefs(const Beliefs& beliefs) { push(chokepoint::setBeliefs(m_scenario, beliefs)); }

void Document::believe(const std::vector<std::string>& estimates, bool isBelieved) {
  setBeliefs(switched(m_scenario.beliefs, estimates, isBelieved));
}

void Document::believeOnly(const std::vector<std::string>& estimates) { setBeliefs(switched({}, estimates, true)); }

bool Document::weigh(const std::string& estimate, double weight) {
  const auto beliefs = weighed(m_scenario.beliefs, estimate, weight);
  if (beliefs) setBeliefs(*beliefs);
  return beliefs.has_value();
}

void Document::setEstimate(const Estimate& estimate) {
  Scenario with = withEstimate(m_scenario, estimate);
  if (findEstimate(estimate.id, m_scenario.evidence) == nullptr) with.beliefs.emplace(estimate.id, 1.0);
  push(replaceScenario(m_scenario, with), tr("Estimate of %1").arg(othersWords(estimate.publisher)));
}

void Document::takeEvidence(const Scenario& with, const QString& what) {
  push(replaceScenario(m_scenario, with), what);
}

void Document::removeEstimate(const std::string& id) {
  push(replaceScenario(m_scenario, withoutEstimate(m_scenario, id)), tr("Estimate removed"));
}

void Document::setPosterior(const std::optional<Posterior>& posterior) {
  push(chokepoint::setPosterior(m_scenario, posterior));
}

void Document::resetAll() {
  const bool isOfPreset = presetTitled(m_scenario.name) != nullptr;
  const Scenario empty{
      .name = isOfPreset ? std::string() : m_scenario.name, .notes = m_scenario.notes, .evidence = m_scenario.evidence};
  push(replaceScenario(m_scenario, empty), tr("Everything reset"));
  emit allReset();
}

std::string Document::name() const {
  return m_filePath.isEmpty() ? m_scenario.name : nameInFile(m_scenario, m_filePath);
}

void Document::rename(const QString& name) {
  push(setName(m_scenario, name.trimmed().left(kLongestName).toStdString()));
}

void Document::replace(const Scenario& scenario, const QString& what, const QString& filePath) {
  push(replaceScenario(m_scenario, scenario), what, filePath);
}

void Document::push(const Edit& edit, const QString& text, const std::optional<QString>& filePath) {
  if (isNothing(edit)) return;
  const bool merges = text.isEmpty() && (editedParameter(edit).has_value() || editsPolicy(edit));
  m_history.push(new EditCommand(*this, edit, merges ? m_gesture : EditCommand::kNoGesture, text, filePath));
}

void Document::apply(const Edit& edit) {
  const auto applied = chokepoint::apply(m_scenario, edit);
  assert(applied);  // made from this scenario, and checked where it came from
  if (!applied) return;
  const bool renamed = applied->name != m_scenario.name;
  take(*applied);
  if (renamed) emit fileChanged();
}

void Document::take(const Scenario& scenario) {
  m_scenario = scenario;
  m_values = valuesOf(scenario);
  emit changed();
}

void Document::load(const Scenario& scenario, const QString& filePath) {
  m_replay.stop();
  m_gesture = EditCommand::kNoGesture;
  m_history.clear();
  m_history.setClean();
  m_filePath = filePath;
  take(scenario);
  emit fileChanged();
}

void Document::recover(const Scenario& scenario, const QString& filePath) {
  load(scenario, filePath);
  m_history.resetClean();
}

void Document::markSaved(const QString& filePath) {
  m_history.setClean();
  setFilePath(filePath);
}

void Document::setFilePath(const QString& filePath) {
  m_filePath = filePath;
  emit fileChanged();
}

void Document::replayLast() {
  if (isReplaying() || !m_history.canUndo()) return;
  m_gesture = EditCommand::kNoGesture;
  m_history.undo();
  m_replay.start();
}

}  // namespace chokepoint::ui
