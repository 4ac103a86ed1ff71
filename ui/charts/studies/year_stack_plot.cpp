#include "ui/charts/studies/year_stack_plot.h"

#include <algorithm>

#include "core/base/rounding.h"
#include "ui/charts/studies/year_columns.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kInPercent = 100.0;

}  // namespace

double wholeOf(const YearStack& stack, std::size_t year) {
  double whole = 0.0;
  for (const auto& layer : stack.layers) whole += layer.heights[year];
  return whole;
}

std::vector<double> printedShares(const YearStack& stack, std::size_t year) {
  const double whole = wholeOf(stack, year);
  std::vector<double> parts;
  for (const auto& layer : stack.layers) parts.push_back(whole > 0.0 ? kInPercent * layer.heights[year] / whole : 0.0);
  return whole > 0.0 ? largestRemainder(parts, kInPercent, 1.0) : parts;
}

YearStackPlot::YearStackPlot(const QString& name, QWidget* parent)
    : YearPlot(name, parent), m_columns(new YearColumns(view().xAxis, view().yAxis)) {
  start();
}

void YearStackPlot::setStack(YearStack stack) {
  forgetReading();
  m_stack = std::move(stack);
  showStack();
}

void YearStackPlot::setChosenYear(Year year) {
  m_columns->setChosenYear(year);
  YearPlot::setChosenYear(year);
}

void YearStackPlot::showStack() {
  const double scale = m_stack.isOfShares ? kInPercent : 1.0;
  m_columns->setStack(&m_stack, scale);
  std::vector<EndName> names;
  double height = 0.0;
  for (const auto& layer : m_stack.layers) {
    const double thick = layer.heights.back();
    names.push_back({layer.name, theme().*layer.hue, scale * (height + thick / 2)});
    height += thick;
  }
  double greatest = 0.0;
  for (std::size_t year = 0; year < kYears; ++year) greatest = std::max(greatest, wholeOf(m_stack, year));
  showYears(m_stack.isOfShares ? kInPercent : greatest, m_stack.isOfShares, std::move(names));
}

void YearStackPlot::applyTheme() {
  YearPlot::applyTheme();
  if (hasYears()) showStack();
}

// From the head down, as it is seen.
QString YearStackPlot::readingOf(Year year) const {
  const std::size_t at = yearIndex(year);
  const double whole = wholeOf(m_stack, at);
  const auto printed = printedShares(m_stack, at);
  QStringList parts;
  if (m_stack.wholeText != nullptr) parts += m_stack.wholeText(whole);
  for (std::size_t i = m_stack.layers.size(); i-- > 0;) {
    const auto& layer = m_stack.layers[i];
    parts += tr("%1 %2", "part of a whole, share")
                 .arg(layer.name, shareText(whole > 0.0 ? layer.heights[at] / whole : 0.0, printed[i]));
  }
  return tr("%1: %2", "year, what is read of it").arg(QString::number(year.number), inSeries(parts));
}

}  // namespace chokepoint::ui
