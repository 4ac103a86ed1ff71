#include "ui/views/statements/solve_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <limits>

#include "core/study/statements/round_figure.h"
#include "ui/charts/studies/curve_plot.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/model_choice.h"
#include "ui/views/frame/plot_page.h"
#include "ui/views/statements/condition_bar.h"
#include "ui/views/statements/solve_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

enum Kind { ToNumber, ToLikelihood };

// The response over the input, and where it crosses the target.
Curve curveOver(const Solved& solved, const QString& title) {
  const auto& s = spec(solved.request.input);
  const double scale = s.display.scale;
  const double percents = solved.isLikelihood() ? 100.0 : 1.0;
  Curve curve{.xTitle = titleWithUnit(s), .yTitle = title, .x = {}, .y = {}};
  for (const double input : solved.curve.inputs) curve.x.push_back(input * scale);
  for (const double value : solved.curve.values) curve.y.push_back(value * percents);
  curve.target = solved.request.target * percents;
  curve.here = solved.curve.here * scale;
  for (const auto& one : solved.solutions.all) curve.solutions.emplace_back(one.input * scale, one.response * percents);
  return curve;
}

// The input's first solution over the second input; all of them as diamonds.
Curve curveBySecond(const Solved& solved) {
  const auto& first = spec(solved.request.input);
  const auto& second = spec(*solved.request.second);
  Curve curve{.xTitle = titleWithUnit(second), .yTitle = titleWithUnit(first), .x = {}, .y = {}};
  for (const auto& [value, solutions] : solved.bySecond) {
    const double x = value * second.display.scale;
    curve.x.push_back(x);
    curve.y.push_back(solutions.all.empty() ? std::numeric_limits<double>::quiet_NaN()
                                            : solutions.all.front().input * first.display.scale);
    for (const auto& one : solutions.all) curve.solutions.emplace_back(x, one.input * first.display.scale);
  }
  curve.target = solved.curve.here * first.display.scale;
  curve.isTargetNow = true;
  return curve;
}

}  // namespace

SolvePanel::SolvePanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_input(inputChoice(tr("Input to solve for"), parameter("die_yield_now"), this)),
      m_kind(new QComboBox(this)),
      m_target(new QLineEdit(this)),
      m_error(lineForError(this)),
      m_second(new QCheckBox(tr("at each value of"), this)),
      m_secondInput(inputChoice(tr("Second input"), parameter("smic_capacity_2028"), this)),
      m_condition(new ConditionBar(tr("that"), this)),
      m_answer(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))),
      m_reading(noteLabel(this)),
      m_plot(new CurvePlot(tr("Figure over the input"), this)) {
  auto* page = new PlotPage(m_plot, this);
  addQuestion(*page->takeLink());
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addLayout(answerBeside(), 2);
  row->addWidget(page, 3);
  column().addLayout(row, 1);
  connect(m_plot, &CurvePlot::readingChanged, m_reading, &QLabel::setText);
}

// Not in the row of the question: in a language of long words that would be wider than a small window.
QLayout* SolvePanel::answerBeside() {
  auto* second = new QHBoxLayout;
  second->addWidget(m_second);
  second->addWidget(m_secondInput, 1);
  auto* side = new QVBoxLayout;
  side->addLayout(second);
  side->addWidget(wordsOf({m_answer, m_note, m_reading}, this), 1);
  return side;
}

void SolvePanel::addQuestion(QWidget& link) {
  auto* row = new QHBoxLayout;
  column().addLayout(row);
  row->addWidget(titleLabel(this, tr("Which value of")));
  row->addWidget(m_input, 2);
  row->addWidget(m_kind, 2);
  row->addWidget(m_target, 1);
  row->addStretch();
  row->addWidget(&link);
  m_error->setAlignment(Qt::AlignRight);  // under the target
  column().addWidget(m_error);
  column().addWidget(m_condition);
  for (QWidget* part :
       {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_second)})
    part->setFont(fontOf(TextRole::Body));
  constexpr int kLeastLetters = 14;
  m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_kind->setMinimumContentsLength(kLeastLetters);
  m_kind->addItem(tr("brings the figure to"));
  m_kind->addItem(tr("makes it so likely in %:"));
  m_kind->setAccessibleName(tr("What is asked for"));
  explain(*m_kind, tr("A number that the figure comes to on the central run, or in how many of a hundred runs a "
                      "statement holds"));
  m_target->setAccessibleName(tr("Target"));
  explain(*m_target, tr("A number, or how many runs in a hundred"));
  m_second->setObjectName(QStringLiteral("second"));
  explain(*m_second, tr("Solve again at %1 values of a second input").arg(SolveRequest().seconds));
  m_secondInput->setEnabled(false);
  m_condition->hide();
  connect(m_second, &QCheckBox::toggled, m_secondInput, &QWidget::setEnabled);
  connect(m_second, &QCheckBox::toggled, this, &SolvePanel::questionChanged);
  connect(m_input, &NamedChoice::numberChanged, this, &SolvePanel::questionChanged);
  connect(m_secondInput, &NamedChoice::numberChanged, this, &SolvePanel::questionChanged);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &SolvePanel::chooseKind);
  connect(m_target, &QLineEdit::textEdited, this, [this] { m_isTargetTyped = true; });
  connect(m_target, &QLineEdit::editingFinished, this, [this] {
    if (m_target->text() != m_targetAsked) questionChanged();
  });
  connect(m_condition, &ConditionBar::statementChanged, this, [this] {
    if (asksLikelihood()) questionChanged();
  });
}

bool SolvePanel::asksLikelihood() const { return m_kind->currentIndex() == ToLikelihood; }

// Where a question may begin: a round figure, or as likely as not.
void SolvePanel::chooseKind() {
  m_condition->setVisible(asksLikelihood());
  m_isTargetTyped = false;
  constexpr double kAsLikelyAsNot = 50.0;
  m_target->setText(exactly(asksLikelihood() ? kAsLikelyAsNot : m_roundFigure));
  questionChanged();
}

void SolvePanel::followStudy() {
  m_condition->setFigure(study().of, figureName());
  if (study().of == m_followed) return;
  m_followed = study().of;
  m_roundFigure = roundFigureByDefault(study().of);
  if (!m_isTargetTyped && !asksLikelihood()) m_target->setText(exactly(m_roundFigure));
}

// Nothing, and says so, where what was typed is no target.
std::optional<double> SolvePanel::target() {
  const auto number = numberFrom(m_target->text().trimmed());
  QString error;
  if (!number)
    error = noNumber(m_target->text());
  else if (asksLikelihood() && (*number < 0.0 || *number > 100.0))
    error = tr("%1 % is no likelihood: 0 to 100 are allowed").arg(exactly(*number));
  sayError(*m_error, error);
  if (error.isEmpty()) return asksLikelihood() ? *number / 100.0 : *number;
  sayNothingOf(error);
  return std::nullopt;
}

void SolvePanel::pose() {
  m_targetAsked = m_target->text();
  const auto wanted = target();
  if (!wanted) return;
  SolveRequest request{.input = inputOf(*m_input), .target = *wanted, .withCurve = true};
  if (m_second->isChecked()) request.second = inputOf(*m_secondInput);
  const auto statement = m_condition->statement();
  if (asksLikelihood() && !statement) return sayNothingOf(m_condition->trouble());
  // As many runs for each point.
  const auto asked = asksLikelihood() ? withAtMost(kCoarseMembers, studyOf(statement->condition)) : study();
  ask([asked, request](Workshop& workshop,
                       const RunWatch& watch) { return solveFor(asked, request, workshop.pool, watch); },
      [this, what = asksLikelihood() ? statement->words : figureName()](const Solved& solved) { show(solved, what); });
}

void SolvePanel::show(const Solved& solved, const QString& what) {
  m_answer->setText(answerOf(solved, what));
  m_note->setText(noteOf(solved));
  draw(solved);
}

void SolvePanel::draw(const Solved& solved) {
  m_plot->setCurve(solved.request.second ? curveBySecond(solved)
                                         : curveOver(solved, asksLikelihood() ? tr("runs in 100") : figureOnAxis()));
}

void SolvePanel::showState(AnswerState state) { m_plot->setState(state); }

}  // namespace chokepoint::ui
