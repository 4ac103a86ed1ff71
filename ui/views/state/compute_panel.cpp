#include "ui/views/state/compute_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/mix_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/plot_page.h"
#include "ui/views/state/chart_table_model.h"
#include "ui/views/state/compute_flow_panel.h"
#include "ui/views/state/figures_model.h"
#include "ui/views/state/source_columns.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill_choice.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr int kBetween = 24;
constexpr int kLeastPicture = 240;
constexpr int kLeastTable = 160;

// As wide as their figures become in most scenarios, so that they seldom grow.
void fitColumns(QTableView& figures, const FiguresModel& model) {
  constexpr int kPadding = 12;  // of a cell, on both sides
  for (int column = 0; column < model.columnCount(); ++column) {
    const bool isLong = model.figureOf(column).column->scale < 1.0;
    const QString longest = isLong ? QStringLiteral("0.000 (0.000–0.000)") : QStringLiteral("000 (0.0–000)");
    figures.setColumnWidth(column, figures.fontMetrics().horizontalAdvance(longest) + kPadding);
  }
}

std::vector<PillChoice::Pill> waysToShow() {
  return {{QStringLiteral("stock"), ComputePanel::tr("In service"),
           ComputePanel::tr("What is in service or rented, month by month")},
          {QStringLiteral("flow"), ComputePanel::tr("Added each year"),
           ComputePanel::tr("What each year adds; what is worn out or removed is not taken off")},
          {QStringLiteral("shares"), ComputePanel::tr("Shares"),
           ComputePanel::tr("Each source's share of what is in service in December")}};
}

SourceYears decembersOf(const Outlook& outlook, Measure measure) {
  SourceYears years{};
  for (int year = kFirstYear; year <= kLastYear; ++year)
    years[yearIndex(Year{year})] = outlook.bySource(measure)[static_cast<std::size_t>(december(Year{year}).index)];
  return years;
}

}  // namespace

ComputePanel::ComputePanel(const ViewContext& context)
    : OutlookPanel(context.parent),
      m_choice(new PillChoice(tr("What is shown of compute"), QStringLiteral("compute/shown"), waysToShow(), this)),
      m_mixTitle(answerLabel(this)),
      m_tableTitle(answerLabel(this)),
      m_pictures(new QStackedWidget(this)),
      m_mix(new MixChart(this)),
      m_mixPage(new PlotPage(
          m_mix, [this](QWidget* table) { return mixTable(table); }, this)),
      m_mixLink(m_mixPage->takeLink()),
      m_flow(new ComputeFlowPanel(context.analyst, this)),
      m_shares(new YearStackPlot(tr("Shares of usable compute by source, by year"), this)),
      m_sharesLine(new FittingLabel(this)),
      m_figures(new FiguresModel(this)),
      m_flowYears(new SourceYearsModel(SourceYearsModel::In::Millions, this)),
      m_shareYears(new SourceYearsModel(SourceYearsModel::In::Shares, this)),
      m_table(tablePage(m_figures, tr("Figures by year"), this)),
      m_flowTable(tablePage(m_flowYears, tr("Added each year by source, million"), this)),
      m_shareTable(tablePage(m_shareYears, tr("Shares by source"), this)) {
  fitColumns(*m_table, *m_figures);
  fillPages();
  auto* row = new QHBoxLayout;
  row->setSpacing(kBetween);
  row->addLayout(left(), 5);
  row->addLayout(right(), 10);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* choice = new QHBoxLayout;
  choice->addWidget(m_choice);
  choice->addWidget(m_mixLink);
  choice->addStretch();
  column->addLayout(choice);
  column->addLayout(row, 1);
  for (QWidget* picture : {static_cast<QWidget*>(m_mix), static_cast<QWidget*>(m_shares)})
    picture->setMinimumWidth(kLeastPicture);
  for (auto* table : {m_table, m_flowTable, m_shareTable})
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ComputePanel::giveRoom);
  connect(m_choice, &PillChoice::chosenChanged, this, &ComputePanel::show);
  connect(m_flow, &ComputeFlowPanel::found, this,
          [this](const ComputeFlow& flow) { m_flowYears->setYears(flow.years); });
  connect(m_flow, &ComputeFlowPanel::staleChanged, m_flowTable,
          [this](bool stale) { ui::setStale(*m_flowTable, stale); });
  show(m_choice->chosen());
}

void ComputePanel::fillPages() {
  m_pictures->addWidget(m_mixPage);
  m_pictures->addWidget(m_flow);
  m_pictures->addWidget(sharesPage());
}

QWidget* ComputePanel::mixTable(QWidget* parent) {
  using Of = ChartTable::Of;
  const ChartTable of{m_measure == Measure::Compute ? Of::ComputeBySource : Of::BandwidthBySource};
  auto* model = new ChartTableModel(of, parent);
  m_mixTable = tablePage(model, titleOf(of), parent);
  model->setParent(m_mixTable);
  model->setOutlooks(m_now, m_default);
  ui::setStale(*m_mixTable, m_isStale);
  return m_mixTable;
}

QWidget* ComputePanel::sharesPage() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  m_sharesLine->setFont(fontOf(TextRole::Small));
  m_sharesLine->setObjectName(QStringLiteral("muted"));
  column->addWidget(m_sharesLine);
  column->addWidget(m_shares, 1);
  connect(m_shares, &StudyPlot::readingChanged, this,
          [this](const QString& reading) { m_sharesLine->setTexts({reading.isEmpty() ? unitOfShares() : reading}); });
  return page;
}

QLayout* ComputePanel::left() {
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(m_mixTitle);
  column->addWidget(m_pictures, 1);
  return column;
}

QLayout* ComputePanel::right() {
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(m_tableTitle);
  for (auto* table : {m_table, m_flowTable, m_shareTable}) column->addWidget(table, 1);
  return column;
}

QSize ComputePanel::minimumSizeHint() const {
  return {kLeastPicture + kBetween + kLeastTable, OutlookPanel::minimumSizeHint().height()};
}

void ComputePanel::resizeEvent(QResizeEvent* event) {
  OutlookPanel::resizeEvent(event);
  giveRoom();
}

// No number is cut for the sake of the picture.
void ComputePanel::giveRoom() {
  const int most = std::max(0, width() - kBetween - kLeastPicture);
  for (auto* table : {m_table, m_flowTable, m_shareTable}) table->setMinimumWidth(std::min(neededWidth(*table), most));
}

QString ComputePanel::unitOfShares() const {
  return m_measure == Measure::Compute ? tr("of 100 parts of useful compute, in December")
                                       : tr("of 100 parts of useful memory bandwidth, in December");
}

void ComputePanel::setMeasure(Measure measure) {
  const bool isOther = std::exchange(m_measure, measure) != measure;
  m_mix->setMeasure(measure);
  if (isOther) m_mixPage->makeTableAnew();
  m_flow->setMeasure(measure);
  m_flowYears->setMeasure(measure);
  m_figures->setMeasure(measure);
  m_sharesLine->setTexts({unitOfShares()});
  show(m_choice->chosen());
}

void ComputePanel::setYear(Year year) {
  m_mix->setChosenYear(year);
  m_shares->setChosenYear(year);
}

void ComputePanel::show(int shown) {
  const bool isCompute = m_measure == Measure::Compute;
  m_mixTitle->setText(isCompute ? tr("Compute that China can really use, by source")
                                : tr("Usable memory bandwidth, by source"));
  m_pictures->setCurrentIndex(shown);
  m_mixLink->setVisible(shown == Stock);  // the others stand beside their tables
  // Not a stack of them: a table is no wider than its columns, and what is left is the picture's.
  m_table->setVisible(shown == Stock);
  m_flowTable->setVisible(shown == Flow);
  m_shareTable->setVisible(shown == Shares);
  if (shown == Stock)
    m_tableTitle->setText(isCompute ? tr("The figures: median, and nine runs in ten")
                                    : tr("The figures, gaps in bandwidth: median, and nine runs in ten"));
  else if (shown == Flow)
    m_tableTitle->setText(isCompute ? tr("Added each year, million H100 equivalents")
                                    : tr("Added each year, million H100 in bandwidth"));
  else
    m_tableTitle->setText(tr("Shares in December"));
  showShares();
}

// What is not seen costs nothing while a slider is dragged.
void ComputePanel::showShares() {
  if (!m_now || m_choice->chosen() != Shares) return;
  const SourceYears years = decembersOf(*m_now, m_measure);
  m_shareYears->setYears(years);
  m_shares->setStack(sourceStack(years, SourceColumns::Shares));
  m_shares->setState(m_isStale ? AnswerState::Awaited : AnswerState::Given);
}

void ComputePanel::setOutlooks(const std::shared_ptr<const Outlook>& now,
                               const std::shared_ptr<const Outlook>& byDefault) {
  m_now = now;
  m_default = byDefault;
  if (m_mixTable) static_cast<ChartTableModel*>(m_mixTable->model())->setOutlooks(now, byDefault);
  m_mix->setOutlook(now, byDefault);
  m_figures->setOutlooks(now, byDefault);
  showShares();
}

void ComputePanel::setStale(bool stale) {
  m_mix->setStale(stale);
  m_isStale = stale;
  if (m_now) m_shares->setState(stale ? AnswerState::Awaited : AnswerState::Given);
  for (auto* table : {m_table, m_shareTable, m_mixTable.data()})
    if (table != nullptr) ui::setStale(*table, stale);
}

}  // namespace chokepoint::ui
