#include "ui/charts/studies/year_band_plot.h"

#include <algorithm>
#include <cassert>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

YearBandPlot::YearBandPlot(const QString& name, QWidget* parent) : YearPlot(name, parent) {
  for (std::size_t i = 0; i < kMostBands; ++i) {
    const Lines lines{view().addGraph(), view().addGraph(), view().addGraph()};
    lines.high->setChannelFillGraph(lines.low);
    m_lines.push_back(lines);
  }
  start();
}

void YearBandPlot::setBands(std::vector<YearBand> bands, QString (*valueText)(double)) {
  assert(bands.size() <= kMostBands);
  forgetReading();
  m_bands = std::move(bands);
  m_valueText = valueText;
  showBands();
}

void YearBandPlot::fillLines(const Lines& lines, const YearBand& band) {
  const auto fill = [&](QCPGraph& graph, double Spread::*quantile) {
    graph.data()->clear();
    for (std::size_t year = 0; year < kYears; ++year)
      graph.addData(timeOf(Year{kFirstYear + static_cast<int>(year)}), band.years[year].*quantile);
  };
  fill(*lines.low, &Spread::p05);
  fill(*lines.high, &Spread::p95);
  fill(*lines.median, &Spread::p50);
  const QColor hue = theme().*band.hue;
  lines.high->setBrush(Theme::outerBand(hue));
  for (auto* edge : {lines.low, lines.high}) edge->setPen(pen(hue, 1.0));
  lines.median->setPen(pen(hue, 2.5));
}

void YearBandPlot::showBands() {
  std::vector<EndName> names;
  double greatest = 0.0;
  for (std::size_t i = 0; i < m_bands.size(); ++i) {
    fillLines(m_lines[i], m_bands[i]);
    names.push_back({m_bands[i].name, theme().*m_bands[i].hue, m_bands[i].years.back().p50});
    for (const Spread& spread : m_bands[i].years) greatest = std::max(greatest, spread.p95);
  }
  std::ranges::sort(names, {}, &EndName::height);
  showYears(greatest, false, std::move(names));
}

void YearBandPlot::applyTheme() {
  YearPlot::applyTheme();
  if (hasYears()) showBands();
}

QString YearBandPlot::readingOf(Year year) const {
  QStringList parts;
  for (const auto& band : m_bands) {
    const Spread& spread = band.years[yearIndex(year)];
    parts += tr("%1 %2 (%3–%4)", "name, median, low, high")
                 .arg(band.name, m_valueText(spread.p50), m_valueText(spread.p05), m_valueText(spread.p95));
  }
  return tr("%1: %2", "year, what is read of it").arg(QString::number(year.number), inSeries(parts));
}

}  // namespace chokepoint::ui
