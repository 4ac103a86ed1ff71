// Edits of the document's policy timeline, one undo step each.
//
// Within a gesture (a drag, a run of keys) every edit is made of the scenario with which the gesture began, so that all
// of them are one step, and none where the event comes back to where it was.
#pragma once

#include <span>

#include "core/scenario/policy_moves.h"
#include "ui/document/document.h"

namespace chokepoint::ui {

class PolicyEdits {
 public:
  // `decisions`: a table that outlives this.
  PolicyEdits(Document& document, std::span<const RecordedEvent> decisions)
      : m_document(document), m_decisions(decisions) {}

  [[nodiscard]] const Scenario& scenario() const { return m_document.scenario(); }
  [[nodiscard]] std::span<const RecordedEvent> decisions() const { return m_decisions; }

  // False, and nothing is done, where the event is none of the scenario's, what replaces it is not allowed, or two
  // events of a path would start in the same month.
  bool add(const PolicyEvent& event) { return replace(std::nullopt, event); }
  bool replace(const std::optional<PolicyEvent>& event, const std::optional<PolicyEvent>& by);
  void remove(const PolicyEvent& event) { replace(event, std::nullopt); }
  void apply(const RecordedEvent& decision);
  void applyAll();
  void takeBack(const RecordedEvent& decision);
  // As the rules on record stand.
  void clear();

  // Of one event.
  void beginGesture(const PolicyEvent& event);
  [[nodiscard]] bool isInGesture() const { return m_gesture.has_value(); }
  // Whether the document still stands where the gesture has brought it.
  [[nodiscard]] bool isUndisturbed() const { return m_gesture && m_gesture->set == scenario(); }
  // The event as the gesture has it now.
  [[nodiscard]] const PolicyEvent& inGesture() const { return m_gesture->now; }
  [[nodiscard]] const PolicyEvent& beforeGesture() const { return m_gesture->event; }
  bool drag(const PolicyEvent& to);
  void cancelGesture();
  void endGesture();

  // Those that could be applied and are not.
  [[nodiscard]] std::size_t toApply() const;

 private:
  struct Gesture {
    Scenario before;
    PolicyEvent event;
    PolicyEvent now;
    Scenario set;
  };

  Document& m_document;
  std::span<const RecordedEvent> m_decisions;
  std::optional<Gesture> m_gesture;
};

}  // namespace chokepoint::ui
