#include "ui/views/statements/question_menu.h"

#include <QMenu>

#include "core/evidence/claims.h"
#include "core/study/statements/worth_asking.h"
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
  connect(menu(), &QMenu::aboutToShow, this, &QuestionMenu::fill);
}

void QuestionMenu::setStudy(const Study& study) { m_study = study; }

void QuestionMenu::fill() {
  menu()->clear();
  if (!m_study) return;
  for (const auto& worth : worthAsking(m_study->of, m_study->scenario))
    connect(menu()->addAction(questionOf(worth)), &QAction::triggered, this,
            [this, worth] { emit asked(worth.isAtLeast, worth.number); });
  if (const auto* claim = nearestClaim(m_study->of, m_study->year))
    connect(menu()->addAction(tr("“%1” (%2)", "a claim, whose").arg(translated(claim->claim), translated(claim->who))),
            &QAction::triggered, this, [this, claim] { emit claimAsked(*claim); });
}

}  // namespace chokepoint::ui
