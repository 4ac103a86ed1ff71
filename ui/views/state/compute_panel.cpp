#include "ui/views/state/compute_panel.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/charts/mix_chart.h"
#include "ui/views/state/figures_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

// As wide as their figures become in most scenarios, so that they seldom grow.
void fitColumns(QTableView& figures, const FiguresModel& model) {
  constexpr int kPadding = 12;  // of a cell, on both sides
  for (int column = 0; column < model.columnCount(); ++column) {
    const bool isLong = model.figureOf(column).column->scale < 1.0;
    const QString longest = isLong ? QStringLiteral("0.000 (0.000–0.000)") : QStringLiteral("000 (0.0–000)");
    figures.setColumnWidth(column, figures.fontMetrics().horizontalAdvance(longest) + kPadding);
  }
}

QLayout* titled(QLabel* title, QWidget* content) {
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(title);
  column->addWidget(content, 1);
  return column;
}

}  // namespace

ComputePanel::ComputePanel(QWidget* parent)
    : OutlookPanel(parent),
      m_mixTitle(titleLabel(this)),
      m_tableTitle(titleLabel(this)),
      m_mix(new MixChart(this)),
      m_figures(new FiguresModel(this)),
      m_table(tablePage(m_figures, tr("Figures by year"), this)) {
  fitColumns(*m_table, *m_figures);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(28);
  row->addLayout(titled(m_mixTitle, m_mix), 5);
  row->addLayout(titled(m_tableTitle, m_table), 10);
  setMeasure(Measure::Compute);
}

void ComputePanel::setMeasure(Measure measure) {
  const bool isCompute = measure == Measure::Compute;
  m_mixTitle->setText(isCompute ? tr("Compute that China can really use, by source")
                                : tr("Usable memory bandwidth, by source"));
  m_tableTitle->setText(isCompute ? tr("The figures: median, and nine runs in ten")
                                  : tr("The figures, gaps in bandwidth: median, and nine runs in ten"));
  m_mix->setMeasure(measure);
  m_figures->setMeasure(measure);
}

void ComputePanel::setOutlooks(const std::shared_ptr<const Outlook>& now,
                               const std::shared_ptr<const Outlook>& byDefault) {
  m_mix->setOutlook(now, byDefault);
  m_figures->setOutlooks(now, byDefault);
}

void ComputePanel::setStale(bool stale) {
  m_mix->setStale(stale);
  ui::setStale(*m_table, stale);
}

}  // namespace chokepoint::ui
