#include "ui/views/frame/details.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/belief/sampler.h"
#include "core/evidence/claims.h"
#include "ui/charts/mix_chart.h"
#include "ui/views/equations/equation_panel.h"
#include "ui/views/equations/limits_text.h"
#include "ui/views/frame/figure_choice.h"
#include "ui/views/sources/hindcast_panel.h"
#include "ui/views/sources/sources_panel.h"
#include "ui/views/state/chart_tables.h"
#include "ui/views/state/figures_model.h"
#include "ui/views/statements/likelihood_panel.h"
#include "ui/views/statements/map_panel.h"
#include "ui/views/statements/solve_panel.h"
#include "ui/views/statements/statement_panel.h"
#include "ui/views/why/change_panel.h"
#include "ui/views/why/compare_view.h"
#include "ui/views/why/movers_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

// As wide as their figures become in most scenarios, so that they seldom grow.
void fitColumns(QTableView& figures) {
  constexpr int kPadding = 12;  // of a cell, on both sides
  for (int column = 0; column < FiguresModel::Columns; ++column) {
    const bool isLong = column == FiguresModel::HuaweiVolume;
    const QString longest = isLong ? QStringLiteral("0.000 (0.000–0.000)") : QStringLiteral("000 (0.0–000)");
    figures.setColumnWidth(column, figures.fontMetrics().horizontalAdvance(longest) + kPadding);
  }
}

// Shown now: a layout would show it a turn of the event loop later.
void put(QWidget* widget, QBoxLayout* page) {
  page->addWidget(widget, 1);
  widget->show();
}

}  // namespace

// All titles are made before what stands beneath them: Tab then goes as the eye does.
Details::Details(Document& document, Analyst& analyst, QWidget* parent)
    : QWidget(parent), m_analyst(analyst), m_area(new DetailArea(this)), m_figures(new FiguresModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_area);
  const auto tab = [this](const QString& title, const QString& toolTip) { return m_area->addPage(title, toolTip); };
  const auto more = [this](const QString& title, const QString& toolTip) {
    return m_area->addPage(title, toolTip, DetailArea::Place::More);
  };
  auto* why = tab(tr("Why"), tr("What moves the figure most, and what has changed it"));
  auto* compute = tab(tr("Compute"), tr("Where China's usable compute comes from, and the figures by year"));
  auto* compare = tab(tr("Compare"), tr("Against another scenario: what changed the figure, and how that comes about"));
  auto* claimed = tab(tr("Claims"), tr("What has been claimed, and what the model says to it"));
  auto* sources = tab(tr("Whose numbers?"), tr("Who says what, where it was seen, and whom to believe"));
  auto* overturn =
      more(tr("What would change it"), tr("The smallest change of assumptions that overturns a statement"));
  auto* solve = more(tr("What would have to be true"), tr("Which value of an input brings the figure to a number"));
  auto* likely = more(tr("How likely"), tr("The figure's spread over the runs, and how likely a statement is"));
  auto* discover = more(tr("When does it hold"), tr("A rule in words for the runs in which a statement holds"));
  auto* map = more(tr("Map"), tr("The figure over two inputs"));
  auto* equation = more(tr("How is it computed"), tr("Each quantity's equation, what it reads and what reads it"));
  auto* fit = more(tr("How well does it fit"), tr("The runs of 2023 to 2025 against what was published of them"));
  auto* tables = more(tr("Tables"), tr("Each chart as a table"));
  auto* leftOut = more(tr("What is left out"), tr("What this tool cannot answer"));
  m_figure = new FigureChoice(this);
  auto stays = m_figure->sizePolicy();
  stays.setRetainSizeWhenHidden(true);  // or the tabs would move with it
  m_figure->setSizePolicy(stays);
  m_area->addCorner(m_figure);
  m_views = {why, overturn, compute, claimed, sources, leftOut, likely, solve};

  m_analysisPages.push_back({why, [this, why] {
                               auto* movers = new MoversPanel(m_analyst, this);
                               auto* change = new ChangePanel(m_analyst, this);
                               put(movers, why);
                               put(change, why);
                               return std::vector<AnalysisPanel*>{movers, change};
                             }});
  fillCompute(*compute);
  m_analysisPages.push_back({compare, [this, compare] {
                               auto* comparison = new CompareView(m_analyst, this);
                               put(comparison, compare);
                               return comparison->panels();
                             }});
  addAnalysis(
      claimed, [this] { return makeClaims(); }, About::Scenario);
  addAnalysis(
      sources, [this, &document] { return makeSources(document); }, About::Scenario);
  addAnalysis(overturn, [this] { return new StatementPanel(StatementQuestion::Overturn, m_analyst, this); });
  addAnalysis(solve, [this] { return new SolvePanel(m_analyst, this); });
  addAnalysis(likely, [this] { return new LikelihoodPanel(m_analyst, this); });
  addAnalysis(discover, [this] { return new StatementPanel(StatementQuestion::Discover, m_analyst, this); });
  addAnalysis(map, [this] { return new MapPanel(m_analyst, this); });
  addAnalysis(
      fit, [this] { return new HindcastPanel(m_analyst, this); }, About::Scenario);
  addAnalysis(equation, [this] { return new EquationPanel(m_analyst, this); });
  m_tables = new ChartTables(this);
  tables->addWidget(m_tables);
  leftOut->addWidget(textPage(limitsText(), tr("What is left out"), this));
  connectPages();
}

void Details::connectPages() {
  connect(m_figure, &FigureChoice::figureChanged, this, &Details::study);
  connect(m_area, &DetailArea::pageChanged, this, &Details::showAnalyses);
  show(View::Figures);
  showAnalyses();
}

ClaimsPanel* Details::makeClaims() {
  auto* board = new ClaimsPanel(m_analyst, this);
  connect(board, &ClaimsPanel::asked, this, &Details::askNext);
  return board;
}

SourcesPanel* Details::makeSources(Document& document) {
  auto* sources = new SourcesPanel(document, m_analyst, this);
  connect(sources, &SourcesPanel::importRequested, this, &Details::importEvidenceRequested);
  connect(sources, &SourcesPanel::exportRequested, this, &Details::exportEvidenceRequested);
  return sources;
}

template <class Panel>
Panel* Details::shown(View view) {
  show(view);
  return m_views[static_cast<std::size_t>(view)]->parentWidget()->findChild<Panel*>();
}

void Details::askNext(ClaimsPanel::Next next, const Claim& claim) {
  m_figure->type(QString::fromStdString(claim.figures.front().expression));
  switch (next) {
    case ClaimsPanel::Next::HowLikely: return shown<LikelihoodPanel>(View::HowLikely)->choose(claim);
    case ClaimsPanel::Next::WhatWouldOverturnIt: return shown<StatementPanel>(View::WhatWouldChangeIt)->choose(claim);
    case ClaimsPanel::Next::WhatWouldHaveToBeTrue: return show(View::WhatWouldHaveToBeTrue);
  }
}

void Details::showSource(const Source& source) {
  auto* sources = shown<SourcesPanel>(View::Sources);
  sources->choose(source);
  sources->setFocus();
}

void Details::addAnalysis(QBoxLayout* page, std::function<AnalysisPanel*()> make, About about) {
  const auto makeAll = [page, make = std::move(make)] {
    AnalysisPanel* panel = make();
    put(panel, page);
    return std::vector{panel};
  };
  m_analysisPages.push_back({page, makeAll, about});
}

void Details::showAnalyses() {
  const auto shown = std::ranges::find_if(m_analysisPages, [&](const auto& it) { return m_area->isShown(it.page); });
  m_figure->setVisible(shown != m_analysisPages.end() && shown->about == About::Figure);
  if (shown == m_analysisPages.end() || !shown->make) return;
  const auto panels = std::exchange(shown->make, nullptr)();
  m_analyses.insert(m_analyses.end(), panels.begin(), panels.end());
  tabInto(*shown->page->parentWidget());
  for (auto* panel : panels) panel->setOutdated(m_isStale);
  study();
}

// What is made late stands at the end of the window's order of Tab; it belongs after the choice of the figure.
void Details::tabInto(const QWidget& page) {
  std::vector<QWidget*> inOrder;
  for (auto* next = m_figure->nextInFocusChain(); next != m_figure; next = next->nextInFocusChain())
    if (next->focusPolicy() != Qt::NoFocus && page.isAncestorOf(next)) inOrder.push_back(next);
  QWidget* before = m_figure->box();
  for (auto* next : inOrder) {
    setTabOrder(before, next);
    before = next;
  }
}

void Details::fillCompute(QBoxLayout& page) {
  auto* left = new QVBoxLayout;
  left->setSpacing(2);
  left->addWidget(titleLabel(this, tr("Compute that China can really use, by source")));
  m_mix = new MixChart(this);
  left->addWidget(m_mix, 1);
  auto* right = new QVBoxLayout;
  right->setSpacing(2);
  right->addWidget(titleLabel(this, tr("The figures: median, and nine runs in ten")));
  m_figuresTable = tablePage(m_figures, tr("Figures by year"), this);
  fitColumns(*m_figuresTable);
  right->addWidget(m_figuresTable, 1);
  page.addLayout(left, 5);
  page.addLayout(right, 10);
}

void Details::setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) {
  m_now = now;
  study();
  m_mix->setOutlook(now, byDefault);
  m_figures->setOutlooks(now, byDefault);
  m_tables->setOutlooks(now, byDefault);
}

void Details::setSpokenOf(Gap gap, Year year) {
  m_figure->setSpokenOf(gap, year);
  study();  // of a typed figure the year alone has changed
}

void Details::setSample(const SampleOptions& sample) {
  m_sample = sample;
  study();
}

void Details::study() {
  if (!m_now) return;
  const Study study{m_now->scenario, sampleFor(m_now->scenario, m_sample), m_figure->expression(),
                    m_figure->name().toStdString(), m_figure->year()};
  for (auto* panel : m_analyses) panel->setStudy(study);
}

void Details::setStale(bool stale) {
  m_isStale = stale;
  m_mix->setStale(stale);
  m_tables->setStale(stale);
  ui::setStale(*m_figuresTable, stale);
  for (auto* panel : m_analyses) panel->setOutdated(stale);
}

void Details::show(View view) { m_area->showPage(m_views[static_cast<std::size_t>(view)]); }

bool Details::isAnswered() const {
  return std::ranges::all_of(m_analyses, [](const auto* panel) { return !panel->isVisible() || panel->isAnswered(); });
}

}  // namespace chokepoint::ui
