#include "ui/views/state/bottlenecks_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/views/state/bottlenecks_charts.h"
#include "ui/views/state/bottlenecks_model.h"
#include "ui/widgets/curve_cells.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill_choice.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

QTableView* bottlenecksTable(BottlenecksModel* model, QWidget* parent) {
  auto* table = tablePage(model, BottlenecksPanel::tr("What limits Huawei, and what it has"), parent);
  table->verticalHeader()->hide();
  table->setItemDelegateForColumn(BottlenecksModel::Curve, curveCells(SpanHue::China, table));
  table->horizontalHeader()->setSectionResizeMode(BottlenecksModel::Curve, QHeaderView::Stretch);
  return table;
}

QString answerOf(const Bottlenecks& found, Year year) {
  const BottleneckShares& shares = found.likeliest[yearIndex(year)];
  const Bottleneck likeliest = shares.likeliest();
  return BottlenecksPanel::tr(
             "In %1 the likeliest limit is %2, in %3 of the runs. What is in store for one family of "
             "chips serves none of the other. Medians, and nine runs in ten.",
             "year, bottleneck, share")
      .arg(QString::number(year.number), nameOf(likeliest), percent(shares.of(likeliest)));
}

}  // namespace

BottlenecksPanel::BottlenecksPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new BottlenecksModel(this)),
      m_table(bottlenecksTable(m_model, this)),
      m_charts(new BottlenecksCharts(this)),
      m_answer(greyed(noteLabel(this))) {
  auto* choice = new PillChoice(tr("Charts or table"), QStringLiteral("bottlenecks/as"),
                                {{QStringLiteral("charts"), tr("Charts"), tr("What limits, and what there is, drawn")},
                                 {QStringLiteral("table"), tr("Table"), tr("The same as a table, with more of it")}},
                                this);
  auto* pages = new QStackedWidget(this);
  pages->addWidget(m_charts);
  pages->addWidget(m_table);
  pages->setCurrentIndex(choice->chosen());
  connect(choice, &PillChoice::chosenChanged, pages, &QStackedWidget::setCurrentIndex);
  auto* head = new QHBoxLayout;
  head->addWidget(m_answer, 1);
  head->addWidget(choice, 0, Qt::AlignTop);
  column().addLayout(head);
  column().addWidget(pages, 1);
}

std::vector<DataTable> BottlenecksPanel::dataTables() const {
  return m_table->isVisibleTo(this) ? std::vector<DataTable>() : m_model->dataTables();
}

void BottlenecksPanel::followStudy() { m_charts->setYear(study().year); }

void BottlenecksPanel::pose() {
  ask([study = study()](Workshop& workshop,
                        const RunWatch& watch) { return bottlenecks(study.scenario, study.sample, workshop, watch); },
      [this, year = study().year](const Bottlenecks& found) {
        m_model->setBottlenecks(found);
        m_charts->setBottlenecks(found);
        m_answer->setText(answerOf(found, year));
      });
}

void BottlenecksPanel::showState(AnswerState state) {
  setStale(*m_table, state != AnswerState::Given);
  m_charts->setState(state);
}

}  // namespace chokepoint::ui
