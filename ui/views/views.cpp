#include "ui/views/views.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <type_traits>

#include "ui/views/equations/equation_panel.h"
#include "ui/views/equations/limits_text.h"
#include "ui/views/sources/claims_panel.h"
#include "ui/views/sources/hindcast_panel.h"
#include "ui/views/sources/past_statements_panel.h"
#include "ui/views/sources/sources_panel.h"
#include "ui/views/state/bottlenecks_panel.h"
#include "ui/views/state/chart_tables.h"
#include "ui/views/state/compute_panel.h"
#include "ui/views/state/observables_panel.h"
#include "ui/views/state/watch_panel.h"
#include "ui/views/statements/likelihood_panel.h"
#include "ui/views/statements/map_panel.h"
#include "ui/views/statements/solve_panel.h"
#include "ui/views/statements/statement_panel.h"
#include "ui/views/why/compare_view.h"
#include "ui/views/why/movers_panel.h"
#include "ui/views/why/rivals_panel.h"
#include "ui/views/why/why_changed.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

using Parts = std::vector<QWidget*>;

// Most views are one panel, which is told what it needs of the context.
template <class Panel>
Parts panel(const ViewContext& context) {
  if constexpr (std::is_constructible_v<Panel, const ViewContext&>)
    return {new Panel(context)};
  else if constexpr (std::is_constructible_v<Panel, Analyst&, QWidget*>)
    return {new Panel(context.analyst, context.parent)};
  else
    return {new Panel(context.parent)};
}
template <StatementQuestion question>
Parts statement(const ViewContext& context) {
  return {new StatementPanel(question, context.analyst, context.parent)};
}

Parts why(const ViewContext& context) {
  return {new WhyChanged(context.analyst, context.parent), new MoversPanel(context.analyst, context.parent)};
}

Parts leftOut(const ViewContext& context) {
  return {textPage(limitsText(), QCoreApplication::translate("Views", "What is left out"), context.parent)};
}

constexpr auto kOwnTab = ViewPlace::Tab;
constexpr auto kInMenu = ViewPlace::More;
constexpr auto kOfFigure = ViewAbout::Figure;
constexpr auto kOfScenario = ViewAbout::Scenario;
constexpr auto kOfNothing = ViewAbout::Nothing;

constexpr auto kViews = std::to_array<ViewSpec>({
    {"why", QT_TRANSLATE_NOOP("Views", "Why"),
     QT_TRANSLATE_NOOP("Views", "What changed the figure since the year before, and what moves it most"), Wing::Why,
     kOwnTab, kOfFigure, why},
    {"compute", QT_TRANSLATE_NOOP("Views", "Compute"),
     QT_TRANSLATE_NOOP("Views", "Where China's usable compute comes from, and the figures by year"), Wing::State,
     kOwnTab, kOfScenario, panel<ComputePanel>},
    {"bottlenecks", QT_TRANSLATE_NOOP("Views", "Bottlenecks"),
     QT_TRANSLATE_NOOP("Views", "What limits Huawei, and its dies, memory and wafers by family of chips"), Wing::State,
     kOwnTab, kOfScenario, panel<BottlenecksPanel>},
    {"compare", QT_TRANSLATE_NOOP("Views", "Compare"),
     QT_TRANSLATE_NOOP("Views", "Against another scenario: what changed the figure, and how that comes about"),
     Wing::Why, kOwnTab, kOfFigure, panel<CompareView>},
    {"claims", QT_TRANSLATE_NOOP("Views", "Claims"),
     QT_TRANSLATE_NOOP("Views", "What has been claimed, and what the model says to it"), Wing::Sources, kOwnTab,
     kOfScenario, panel<ClaimsPanel>},
    {"sources", QT_TRANSLATE_NOOP("Views", "Whose numbers?"),
     QT_TRANSLATE_NOOP("Views", "Who says what, where it was seen, and whom to believe"), Wing::Sources, kOwnTab,
     kOfScenario, panel<SourcesPanel>},
    {"rivals", QT_TRANSLATE_NOOP("Views", "Rival views"),
     QT_TRANSLATE_NOOP("Views", "What each lever does to the figure as three views of the world have it"), Wing::Why,
     kInMenu, kOfFigure, panel<RivalsPanel>},
    {"overturn", QT_TRANSLATE_NOOP("Views", "What would change it"),
     QT_TRANSLATE_NOOP("Views", "The smallest change of assumptions that overturns a statement"), Wing::Statements,
     kInMenu, kOfFigure, statement<StatementQuestion::Overturn>},
    {"solve", QT_TRANSLATE_NOOP("Views", "What would have to be true"),
     QT_TRANSLATE_NOOP("Views", "Which value of an input brings the figure to a number"), Wing::Statements, kInMenu,
     kOfFigure, panel<SolvePanel>},
    {"likely", QT_TRANSLATE_NOOP("Views", "How likely"),
     QT_TRANSLATE_NOOP("Views", "The figure's spread over the runs, and how likely a statement is"), Wing::Statements,
     kInMenu, kOfFigure, panel<LikelihoodPanel>},
    {"when", QT_TRANSLATE_NOOP("Views", "When does it hold"),
     QT_TRANSLATE_NOOP("Views", "A rule in words for the runs in which a statement holds"), Wing::Statements, kInMenu,
     kOfFigure, statement<StatementQuestion::Discover>},
    {"map", QT_TRANSLATE_NOOP("Views", "Map"), QT_TRANSLATE_NOOP("Views", "The figure over two inputs"),
     Wing::Statements, kInMenu, kOfFigure, panel<MapPanel>},
    {"fit", QT_TRANSLATE_NOOP("Views", "How well does it fit"),
     QT_TRANSLATE_NOOP("Views", "The runs of the years on record against what was published of them"), Wing::Sources,
     kInMenu, kOfScenario, panel<HindcastPanel>},
    {"past", QT_TRANSLATE_NOOP("Views", "How has it done?"),
     QT_TRANSLATE_NOOP("Views", "What earlier versions said before it was known, and what was published since"),
     Wing::Sources, kInMenu, kOfNothing, panel<PastStatementsPanel>},
    {"watch", QT_TRANSLATE_NOOP("Views", "Watch"),
     QT_TRANSLATE_NOOP("Views", "Figures and expressions of your choice, year by year"), Wing::State, kInMenu,
     kOfScenario, panel<WatchPanel>},
    {"also", QT_TRANSLATE_NOOP("Views", "What else moves"),
     QT_TRANSLATE_NOOP("Views", "What inputs move that no headline shows: exports, refused chips, power, subsidies"),
     Wing::State, kInMenu, kOfScenario, panel<ObservablesPanel>},
    {"tables", QT_TRANSLATE_NOOP("Views", "Tables"), QT_TRANSLATE_NOOP("Views", "Each chart as a table"), Wing::State,
     kInMenu, kOfScenario, panel<ChartTables>},
    {"equation", QT_TRANSLATE_NOOP("Views", "How is it computed"),
     QT_TRANSLATE_NOOP("Views", "Each quantity's equation, what it reads and what reads it"), Wing::Equations, kInMenu,
     kOfFigure, panel<EquationPanel>},
    {"left-out", QT_TRANSLATE_NOOP("Views", "What is left out"),
     QT_TRANSLATE_NOOP("Views", "What this tool cannot answer"), Wing::Equations, kInMenu, kOfNothing, leftOut},
});

}  // namespace

std::span<const ViewSpec> views() { return kViews; }

const ViewSpec* findView(std::string_view key) {
  const auto* found = std::ranges::find(kViews, key, &ViewSpec::key);
  return found != kViews.end() ? found : nullptr;
}

}  // namespace chokepoint::ui
