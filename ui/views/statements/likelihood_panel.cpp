#include "ui/views/statements/likelihood_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/study/sources/claim_board.h"
#include "core/study/statements/likelihood.h"
#include "ui/charts/studies/histogram_plot.h"
#include "ui/format/format.h"
#include "ui/views/frame/plot_page.h"
#include "ui/views/statements/condition_bar.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

QString answerOf(double share, const QString& words) {
  const QString runs = percent(share);
  switch (verdictOn(share)) {
    case Verdict::Holds:
      return LikelihoodPanel::tr("In this model it holds that %1: %2 of the runs say so.").arg(words, runs);
    case Verdict::Likely:
      return LikelihoodPanel::tr("In this model it is likely that %1: %2 of the runs say so.").arg(words, runs);
    case Verdict::Undecided: break;
    case Verdict::Unlikely:
      return LikelihoodPanel::tr("In this model it is unlikely that %1: %2 of the runs say so.").arg(words, runs);
    case Verdict::Fails:
      return LikelihoodPanel::tr("In this model it is not so that %1: %2 of the runs say so.").arg(words, runs);
  }
  return LikelihoodPanel::tr("The model cannot settle whether %1: %2 of the runs say yes.").arg(words, runs);
}

}  // namespace

LikelihoodPanel::LikelihoodPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_condition(new ConditionBar(tr("How likely is it that"), this)),
      m_answer(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))),
      m_reading(noteLabel(this)),
      m_plot(new HistogramPlot(tr("Spread of a figure over the runs"), this)) {
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addWidget(wordsOf({m_answer, m_note, m_reading}, this), 2);
  row->addWidget(new PlotPage(m_plot, this), 3);
  column().addWidget(m_condition);
  column().addLayout(row, 1);
  connect(m_condition, &ConditionBar::statementChanged, this, &LikelihoodPanel::questionChanged);
  connect(m_plot, &HistogramPlot::readingChanged, m_reading, &QLabel::setText);
}

void LikelihoodPanel::turnTo(const Subject& subject) {
  if (const auto* claim = std::get_if<const Claim*>(&subject)) m_condition->choose(**claim);
}

void LikelihoodPanel::followStudy() { m_condition->setFigure(study().of, figureName()); }

void LikelihoodPanel::pose() {
  const auto& statement = m_condition->statement();
  if (!statement) return sayNothingOf(m_condition->trouble());
  ask([study = study(), condition = statement->condition](
          Workshop& workshop, const RunWatch& watch) { return likelihoodOf(study, condition, workshop.pool, watch); },
      [this, figure = figureName(), statement = *statement](const Likelihood& found) {
        show(found, figure, statement);
      });
}

void LikelihoodPanel::show(const Likelihood& found, const QString& figure, const Statement& statement) {
  m_answer->setText(answerOf(found.holds.value, statement.words));
  m_note->setText(
      tr("%1: median %2, nine runs in ten from %3 to %4.\nOf %5 runs; sampling alone leaves the share between "
         "%6 and %7. %8 runs lie beyond the picture's ends.")
          .arg(sentenceStart(figure), significant(found.middle), significant(found.low), significant(found.high),
               wholeNumber(found.members), percent(*found.holds.low), percent(*found.holds.high),
               wholeNumber(found.outside)));
  SpreadBins bins{.title = figureOnAxis(),
                  .edges = found.bins.edges,
                  .shares = {},
                  .low = found.low,
                  .middle = found.middle,
                  .high = found.high,
                  .threshold = statement.threshold,
                  .published = marksOfFigure(study().of.text(), estimatesToMark(study().scenario, MarksShown::All))};
  for (const auto count : found.bins.counts)
    bins.shares.push_back(static_cast<double>(count) / static_cast<double>(found.members));
  m_plot->setBins(std::move(bins));
}

void LikelihoodPanel::showState(AnswerState state) { m_plot->setState(state); }

}  // namespace chokepoint::ui
