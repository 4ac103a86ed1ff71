#include "ui/views/state/compute_flow_panel.h"

#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/state/source_columns.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

namespace {

QString wholeOfFlow(double millions) { return ComputeFlowPanel::tr("%1 million in all").arg(significant(millions)); }
QString millionsInShort(double millions) { return significant(millions); }

}  // namespace

ComputeFlowPanel::ComputeFlowPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_line(new FittingLabel(this)),
      m_plot(new YearStackPlot(tr("What usable compute gains in each year, by source"), this)) {
  m_line->setFont(fontOf(TextRole::Small));
  m_line->setObjectName(QStringLiteral("muted"));
  m_line->setTexts({unit()});
  column().addWidget(m_line);
  column().addWidget(m_plot, 1);
  connect(m_plot, &StudyPlot::readingChanged, this,
          [this](const QString& reading) { m_line->setTexts({reading.isEmpty() ? unit() : reading}); });
}

QString ComputeFlowPanel::unit() const {
  return m_measure == Measure::Compute ? tr("million H100 equivalents a year, useful · mean of the runs")
                                       : tr("million H100 a year in bandwidth · mean of the runs");
}

void ComputeFlowPanel::setMeasure(Measure measure) {
  if (measure == m_measure) return;
  m_measure = measure;
  m_line->setTexts({unit()});
  questionChanged();
}

void ComputeFlowPanel::followStudy() { m_plot->setChosenYear(study().year); }

void ComputeFlowPanel::pose() {
  ask(
      [study = study(), measure = m_measure](Workshop& workshop, const RunWatch& watch) {
        return computeFlow(study.scenario, study.sample, measure, workshop.pool, watch);
      },
      [this](const ComputeFlow& flow) {
        YearStack stack = sourceStack(flow.years, SourceColumns::Amounts, wholeOfFlow);
        stack.headText = millionsInShort;
        m_plot->setStack(std::move(stack));
        emit found(flow);
      });
}

void ComputeFlowPanel::showState(AnswerState state) {
  m_plot->setState(state);
  emit staleChanged(state != AnswerState::Given);
}

}  // namespace chokepoint::ui
