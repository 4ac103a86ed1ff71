#include "ui/views/state/bottlenecks_charts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/studies/year_band_plot.h"
#include "ui/charts/studies/year_stack_plot.h"
#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill_choice.h"

namespace chokepoint::ui {

namespace {

constexpr double kPerThousand = 1e3;
constexpr double kPerMillion = 1e6;
constexpr int kStoreOfDies = 0;  // of the choice

QColor Theme::*columnHue(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::Dies: return &Theme::dies;
    case Bottleneck::Memory: return &Theme::memory;
    case Bottleneck::Packaging: break;
  }
  return &Theme::packaging;
}

QColor Theme::*columnHue(WaferUse use) {
  switch (use) {
    case WaferUse::Ascend910: return &Theme::olderChips;
    case WaferUse::Ascend950: return &Theme::huawei;
    case WaferUse::OtherAi: return &Theme::otherDomestic;
    case WaferUse::Rest: break;
  }
  return &Theme::line;
}

QString wordsFor(WaferUse use) {
  switch (use) {
    case WaferUse::Ascend910: return BottlenecksCharts::tr("Ascend 910");
    case WaferUse::Ascend950: return BottlenecksCharts::tr("Ascend 950 and on");
    case WaferUse::OtherAi: return BottlenecksCharts::tr("other AI chips");
    case WaferUse::Rest: break;
  }
  return BottlenecksCharts::tr("phones and the rest");
}

// Memory stands on the foot and dies hang from the head, so that both are read from an edge.
YearStack whatBinds(const Bottlenecks& found) {
  YearStack stack{.layers = {}, .isOfShares = true};
  for (const Bottleneck one : {Bottleneck::Memory, Bottleneck::Packaging, Bottleneck::Dies}) {
    YearLayer layer{.name = nameOf(one), .hue = columnHue(one)};
    std::ranges::transform(found.likeliest, layer.heights.begin(),
                           [&](const BottleneckShares& shares) { return shares.of(one); });
    stack.layers.push_back(std::move(layer));
  }
  return stack;
}

QString wafersInWords(double thousands) {
  return BottlenecksCharts::tr("%1 thousand wafers a month").arg(significant(thousands));
}

QString thousandsInShort(double thousands) {
  return BottlenecksCharts::tr("%1 k", "thousands").arg(significant(thousands));
}

YearStack wafersByUse(const Bottlenecks& found) {
  YearStack stack{.layers = {}, .isOfShares = false, .wholeText = wafersInWords, .headText = thousandsInShort};
  for (const WaferUse use : kWaferUses) {
    YearLayer layer{.name = wordsFor(use), .hue = columnHue(use)};
    std::ranges::transform(found.wafers, layer.heights.begin(), [&](const auto& uses) {
      return uses[static_cast<std::size_t>(use)] / kPerThousand / kMonthsPerYear;
    });
    stack.layers.push_back(std::move(layer));
  }
  return stack;
}

YearBand storeOf(const Bottlenecks& found, std::string_view id, const QString& name, QColor Theme::*hue) {
  YearBand band{.name = name, .hue = hue, .years = {}};
  const auto supply = std::ranges::find(found.supply, *findQuantity(id), &SupplyYears::quantity);
  std::ranges::transform(supply->years, band.years.begin(), [](const Spread& s) {
    return Spread{s.p05 / kPerMillion, s.p25 / kPerMillion, s.p50 / kPerMillion, s.p75 / kPerMillion,
                  s.p95 / kPerMillion};
  });
  return band;
}

QString twoDigits(double value) { return significant(value); }

FittingLabel* lineUnder(QWidget* parent, const QString& words) {
  auto* line = new FittingLabel(parent);
  line->setTexts({words});
  line->setFont(fontOf(TextRole::Small));
  line->setObjectName(QStringLiteral("muted"));
  return line;
}

}  // namespace

BottlenecksCharts::BottlenecksCharts(QWidget* parent)
    : QWidget(parent),
      m_binds(new YearStackPlot(tr("What binds Huawei, by year"), this)),
      m_wafers(new YearStackPlot(tr("Advanced wafers by what they carry, by year"), this)),
      m_stores(new YearBandPlot(tr("What is in store for each family of chips, by year"), this)),
      m_choice(new PillChoice(tr("What is in store"), QStringLiteral("bottlenecks/store"),
                              {{QStringLiteral("dies"), tr("Dies"), tr("Finished logic dies that wait in December")},
                               {QStringLiteral("memory"), tr("HBM"), tr("Stacks of memory that wait in December")}},
                              this)),
      m_storesLine(lineUnder(this, unitOfStores())) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(20);
  auto* bindsLine = lineUnder(this, tr("of 100 runs, in how many each limits most"));
  auto* wafersLine = lineUnder(this, tr("thousand a month, mean of the runs"));
  row->addWidget(titled(tr("What binds Huawei"), nullptr, bindsLine, m_binds), 1);
  row->addWidget(titled(tr("Who gets SMIC's wafers"), nullptr, wafersLine, m_wafers), 1);
  row->addWidget(titled(tr("In store"), m_choice, m_storesLine, m_stores), 1);
  connect(m_choice, &PillChoice::chosenChanged, this, &BottlenecksCharts::showStores);
}

QWidget* BottlenecksCharts::titled(const QString& title, QWidget* choice, FittingLabel* line, StudyPlot* plot) {
  auto* all = new QWidget(this);
  auto* column = new QVBoxLayout(all);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  auto* head = new QHBoxLayout;
  auto* name = titleLabel(all, title);
  name->setMinimumHeight(m_choice->sizeHint().height());  // as high as where there is a choice
  head->addWidget(name);
  head->addStretch();
  if (choice != nullptr) head->addWidget(choice);
  column->addLayout(head);
  column->addWidget(line);
  column->addWidget(plot, 1);
  connect(plot, &StudyPlot::readingChanged, line, [this, line, plot, said = line->text()](const QString& reading) {
    const QString ofPlot = plot == static_cast<StudyPlot*>(m_stores) ? unitOfStores() : said;
    line->setTexts({reading.isEmpty() ? ofPlot : reading});
  });
  return all;
}

QString BottlenecksCharts::unitOfStores() const {
  return m_choice->chosen() == kStoreOfDies ? tr("million dies in December; median, nine runs in ten")
                                            : tr("million stacks in December; median, nine runs in ten");
}

void BottlenecksCharts::setBottlenecks(const Bottlenecks& found) {
  m_found = found;
  m_binds->setStack(whatBinds(m_found));
  m_wafers->setStack(wafersByUse(m_found));
  showStores();
}

void BottlenecksCharts::showStores() {
  m_storesLine->setTexts({unitOfStores()});
  if (m_found.supply.empty()) return;
  const bool isOfDies = m_choice->chosen() == kStoreOfDies;
  m_stores->setBands(
      {storeOf(m_found, isOfDies ? "die_stock_910" : "hbm_stock_910", tr("for the 910"), &Theme::olderChips),
       storeOf(m_found, isOfDies ? "die_stock_950" : "hbm_stock_950", tr("for the 950"), &Theme::china)},
      twoDigits);
}

void BottlenecksCharts::setYear(Year year) {
  for (YearPlot* plot : std::initializer_list<YearPlot*>{m_binds, m_wafers, m_stores}) plot->setChosenYear(year);
}

void BottlenecksCharts::setState(AnswerState state) {
  for (StudyPlot* plot : std::initializer_list<StudyPlot*>{m_binds, m_wafers, m_stores}) plot->setState(state);
}

}  // namespace chokepoint::ui
