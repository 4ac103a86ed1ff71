#include "ui/views/statements/question_menu.h"

#include <QMenu>

#include "ui/format/format.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

QString questionOf(const WorthAsking& worth) {
  const QString number = exactly(worth.number);
  const QString bound = worth.isAtLeast ? QuestionMenu::tr("at least %1", "number").arg(number)
                                        : QuestionMenu::tr("at most %1", "number").arg(number);
  switch (worth.against) {
    case WorthAsking::Against::Default: return QuestionMenu::tr("%1: as by default", "at least so much").arg(bound);
    case WorthAsking::Against::Half: return QuestionMenu::tr("%1: half of it", "at least so much").arg(bound);
    case WorthAsking::Against::Double: break;
  }
  return QuestionMenu::tr("%1: double of it", "at most so much").arg(bound);
}

}  // namespace

QuestionMenu::QuestionMenu(QWidget* parent)
    : MenuButton(tr("Worth asking"), tr("Half of the figure, double, as by default, or the nearest claim"), parent) {
  setRole("link");
  setEnabled(false);
  connect(menu(), &QMenu::aboutToShow, this, &QuestionMenu::fill);
}

// What is open stays as it is.
void QuestionMenu::offer(const std::vector<WorthAsking>& worth, const Claim* claim) {
  m_worth = worth;
  m_claim = claim;
  if (!menu()->isVisible()) fill();
}

void QuestionMenu::fill() {
  menu()->clear();
  for (const auto& one : m_worth)
    connect(menu()->addAction(questionOf(one)), &QAction::triggered, this,
            [this, one] { emit asked(one.isAtLeast, one.number); });
  if (m_claim != nullptr)
    connect(
        menu()->addAction(tr("“%1” (%2)", "a claim, whose").arg(translated(m_claim->claim), translated(m_claim->who))),
        &QAction::triggered, this, [this, claim = m_claim] { emit claimAsked(*claim); });
  setEnabled(!menu()->isEmpty());
}

}  // namespace chokepoint::ui
