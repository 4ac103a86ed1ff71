// What a decision on record is and does, with a button that applies it or takes it back; one that moves no path, or
// that is in the record, has none.
#pragma once

#include "core/evidence/policy_events.h"
#include "ui/path/strip_popup.h"

class QLabel;
class QToolButton;

namespace chokepoint::ui {

struct StripPoint;

class DecisionCard : public StripPopup {
  Q_OBJECT

 public:
  explicit DecisionCard(QWidget* returnsTo);

  void setPoint(const StripPoint& point);
  void focusFirst();
  [[nodiscard]] const RecordedEvent* decision() const { return m_decision; }

 signals:
  void applyRequested(const chokepoint::RecordedEvent* decision);
  void takeBackRequested(const chokepoint::RecordedEvent* decision);

 private:
  QLabel* m_title;
  QLabel* m_details;
  QToolButton* m_act;
  QToolButton* m_close;
  const RecordedEvent* m_decision = nullptr;
  bool m_isApplied = false;
};

}  // namespace chokepoint::ui
