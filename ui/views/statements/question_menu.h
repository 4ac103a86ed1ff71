// Other questions about the studied figure whose answer would matter (core/study/statements/worth_asking.h): half,
// double, as by default, the nearest claim.
#pragma once

#include "core/study/study.h"
#include "ui/widgets/menu_button.h"

namespace chokepoint {
struct Claim;
}

namespace chokepoint::ui {

class QuestionMenu : public MenuButton {
  Q_OBJECT

 public:
  explicit QuestionMenu(QWidget* parent);

  void setStudy(const Study& study);

 signals:
  // That the figure is at least, or at most, so much.
  void asked(bool isAtLeast, double number);
  void claimAsked(const chokepoint::Claim& claim);

 private:
  void fill();

  std::optional<Study> m_study;
};

}  // namespace chokepoint::ui
