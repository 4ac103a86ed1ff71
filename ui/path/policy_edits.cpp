#include "ui/path/policy_edits.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct PolicySteps {
  Q_DECLARE_TR_FUNCTIONS(PolicyEdits)
};

}  // namespace

bool PolicyEdits::replace(const std::optional<PolicyEvent>& event, const std::optional<PolicyEvent>& by) {
  const auto with = withReplaced(scenario(), event, by);
  return with && m_document.setPolicy(*with);
}

void PolicyEdits::apply(const RecordedEvent& decision) {
  m_document.setPolicy(withApplied(scenario(), {&decision, 1}),
                       PolicySteps::tr("Decision applied: %1").arg(translated(decision.event)));
}

void PolicyEdits::applyAll() {
  m_document.setPolicy(withApplied(scenario(), m_decisions), PolicySteps::tr("Decisions after the record applied"));
}

void PolicyEdits::takeBack(const RecordedEvent& decision) {
  m_document.setPolicy(inLevers(withoutApplied(scenario(), decision)),
                       PolicySteps::tr("Decision taken back: %1").arg(translated(decision.event)));
}

void PolicyEdits::clear() {
  m_document.setPolicy(inLevers(withEvents(scenario(), {})), PolicySteps::tr("Back to the rules on record"));
}

// What is to be set is told before the document says that it has changed.
bool PolicyEdits::drag(const PolicyEvent& to) {
  const auto with = withReplaced(m_gesture->before, m_gesture->event, to);
  if (!with) return false;
  m_gesture->now = to;
  m_gesture->set = *with;
  return m_document.setPolicy(*with);
}

void PolicyEdits::beginGesture(const PolicyEvent& event) {
  endGesture();
  m_document.beginGesture();
  m_gesture = Gesture{scenario(), event, event, scenario()};
}

void PolicyEdits::cancelGesture() {
  if (m_gesture) drag(m_gesture->event);
  endGesture();
}

void PolicyEdits::endGesture() {
  if (!m_gesture) return;
  m_gesture.reset();
  m_document.endGesture();
}

std::size_t PolicyEdits::toApply() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_decisions, [this](const RecordedEvent& decision) {
    return canApply(decision) && !isApplied(decision, scenario());
  }));
}

}  // namespace chokepoint::ui
