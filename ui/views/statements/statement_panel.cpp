#include "ui/views/statements/statement_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "core/study/inputs.h"
#include "core/study/statements/worth_asking.h"
#include "ui/views/statements/condition_bar.h"
#include "ui/views/statements/question_menu.h"
#include "ui/views/statements/statement_bars.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/span_cells.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

QString questionText(StatementQuestion question) {
  return question == StatementQuestion::Overturn ? StatementPanel::tr("What would overturn that")
                                                 : StatementPanel::tr("When is it that");
}

// Over all assumptions that the scenario leaves uncertain.
Expected<OverturnedStatement> overturn(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  const auto inputs = movableInputs(study.scenario, false);
  if (!inputs) return inputs.errors();
  return overturnStatement(study, *inputs, pool, watch);
}

Expected<DiscoveredRule> discover(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  // Each of the sample's halves is searched.
  return discoverRule(withAtMost(kFullMembers, study), PrimOptions().resamples, pool, watch);
}

}  // namespace

StatementPanel::StatementPanel(StatementQuestion question, Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_question(question),
      m_condition(new ConditionBar(questionText(question), this)),
      m_questions(new QuestionMenu(this)),
      m_answer(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))),
      m_model(new BarModel(this)),
      m_table(barTable(m_model, questionText(question), this)) {
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addWidget(wordsOf({m_answer, m_note}, this), 1);
  row->addWidget(m_table, 1);
  auto* asked = new QHBoxLayout;
  asked->addWidget(m_condition, 1);
  asked->addWidget(m_questions);
  m_questions->setVisible(question == StatementQuestion::Overturn);
  column().addLayout(asked);
  column().addLayout(row, 1);
  connect(m_questions, &QuestionMenu::asked, m_condition, &ConditionBar::ask);
  connect(m_questions, &QuestionMenu::claimAsked, m_condition, &ConditionBar::choose);
  connect(m_condition, &ConditionBar::statementChanged, this, &StatementPanel::questionChanged);
}

void StatementPanel::turnTo(const Subject& subject) {
  if (const auto* claim = std::get_if<const Claim*>(&subject)) m_condition->choose(**claim);
}

void StatementPanel::followStudy() {
  m_condition->setFigure(study().of, figureName());
  m_questions->setStudy(study());
}

template <class Compute>
void StatementPanel::askOf(Compute compute) {
  const auto& statement = m_condition->statement();
  if (!statement) return sayTrouble(m_condition->trouble());
  ask([study = studyOf(statement->condition), compute](
          Workshop& workshop, const RunWatch& watch) { return compute(study, workshop.pool, watch); },
      [this, words = statement->words](const auto& found) {
        m_answer->setText(sentenceOf(found, words));
        m_note->setText(noteOf(found));
        m_model->setTable(barsOf(found));
      });
}

// What is asked first is what would matter.
void StatementPanel::poseOverturn() {
  const auto worth = worthAsking(study().of, study().scenario);
  if (!worth.empty()) m_condition->suggest(worth.front().isAtLeast, worth.front().number);
  askOf(overturn);
}

void StatementPanel::pose() {
  if (m_question == StatementQuestion::Overturn)
    poseOverturn();
  else
    askOf(discover);
}

void StatementPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
