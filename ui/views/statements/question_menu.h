// Other questions about the studied figure whose answer would matter (core/study/statements/worth_asking.h): half,
// double, as by default, the nearest claim.
#pragma once

#include "core/study/statements/worth_asking.h"
#include "ui/widgets/menu_button.h"

namespace chokepoint::ui {

class QuestionMenu : public MenuButton {
  Q_OBJECT

 public:
  explicit QuestionMenu(QWidget* parent);

  // `claim` may be null.
  void offer(const std::vector<WorthAsking>& worth, const Claim* claim);

 signals:
  // That the figure is at least, or at most, so much.
  void asked(bool isAtLeast, double number);
  void claimAsked(const chokepoint::Claim& claim);

 private:
  void fill();

  std::vector<WorthAsking> m_worth;
  const Claim* m_claim = nullptr;
};

}  // namespace chokepoint::ui
