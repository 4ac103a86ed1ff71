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

struct Overturned {
  std::vector<WorthAsking> worth;
  OverturnedStatement found;
};

// Over all assumptions that the scenario leaves uncertain; without a statement, of what is worth asking most.
Expected<Overturned> overturn(const Study& figure, const std::optional<Expression>& statement, ThreadPool& pool,
                              const RunWatch& watch) {
  Overturned all{.worth = worthAsking(figure, pool, watch), .found = {}};
  const auto inputs = movableInputs(figure.scenario, false);
  if (!inputs) return inputs.errors();
  Study asked = figure;
  if (statement)
    asked.of = *statement;
  else if (all.worth.empty())
    return Error{ErrorCode::InvalidInput, {}, say("the figure has no value here")};
  else if (auto suggested = statementOn(figure.of, all.worth.front().isAtLeast, all.worth.front().number))
    asked.of = std::move(*suggested);
  else
    return suggested.errors();
  auto found = overturnStatement(asked, *inputs, pool, watch);
  if (!found) return found.errors();
  all.found = std::move(*found);
  return all;
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
  row->addWidget(wordsOf({m_answer, m_note}, this), 2);
  row->addWidget(m_table, 3);  // whose names are long
  auto* asked = new QHBoxLayout;
  asked->addWidget(m_condition, 1);
  asked->addWidget(m_questions, 0, Qt::AlignTop);
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

void StatementPanel::followStudy() { m_condition->setFigure(study().of, figureName()); }

void StatementPanel::poseDiscover() {
  const auto& statement = m_condition->statement();
  if (!statement) return sayNothingOf(m_condition->trouble());
  ask([study = studyOf(statement->condition)](Workshop& workshop,
                                              const RunWatch& watch) { return discover(study, workshop.pool, watch); },
      [this](const DiscoveredRule& found) { tell(found); });
}

// What is asked first is what would matter.
void StatementPanel::poseOverturn() {
  const bool suggests = m_condition->takesSuggestions();
  const auto& statement = m_condition->statement();
  if (!suggests && !statement) return sayNothingOf(m_condition->trouble());
  const auto asked = suggests ? std::nullopt : std::optional(statement->condition);
  ask([study = study(), asked](Workshop& workshop,
                               const RunWatch& watch) { return overturn(study, asked, workshop.pool, watch); },
      [this](const Overturned& overturned) {
        m_questions->offer(overturned.worth, nearestClaim(study().of, study().year));
        if (!overturned.worth.empty())
          m_condition->suggest(overturned.worth.front().isAtLeast, overturned.worth.front().number);
        tell(overturned.found);
      });
}

template <class Found>
void StatementPanel::tell(const Found& found) {
  m_answer->setText(sentenceOf(found, m_condition->statement()->words));
  m_note->setText(noteOf(found));
  m_model->setTable(barsOf(found));
  m_table->setVisible(m_model->rowCount() > 0);  // a head alone says nothing
}

void StatementPanel::pose() {
  if (m_question == StatementQuestion::Overturn)
    poseOverturn();
  else
    poseDiscover();
}

void StatementPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
