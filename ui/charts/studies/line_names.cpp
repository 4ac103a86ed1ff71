#include "ui/charts/studies/line_names.h"

#include <algorithm>
#include <numeric>

#include "ui/charts/layout/label_placer.h"
#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

double strokeHeight() { return scaled(5.0); }  // between a name and the plot
double between() { return scaled(8.0); }       // two names of a row

}  // namespace

LineNames::LineNames(QCPAxis* along) : QCPLayerable(along->parentPlot(), kMarksLayer), m_along(along) {}

void LineNames::setEntries(std::vector<Entry> entries) {
  m_entries = std::move(entries);
  std::ranges::stable_sort(m_entries, {}, &Entry::place);
}

std::vector<double> LineNames::widths() const {
  const QFontMetricsF metrics(fontOfNames());
  std::vector<double> widths;
  for (const Entry& entry : m_entries) widths.push_back(metrics.horizontalAdvance(entry.name) + between());
  return widths;
}

double LineNames::rowHeight() const { return std::ceil(QFontMetricsF(fontOfNames()).height()); }

double LineNames::fitRoom(double width) {
  const auto all = widths();
  m_rows = all.empty() ? 0 : std::accumulate(all.begin(), all.end(), 0.0) > width ? 2 : 1;
  const double height = m_rows == 0 ? 0.0 : static_cast<double>(m_rows) * rowHeight() + strokeHeight();
  m_along->axisRect()->setMinimumMargins({0, static_cast<int>(std::ceil(height)), 0, 0});
  return height;
}

// Every second name, or all.
void LineNames::drawRow(QPainter& painter, std::size_t row) const {
  const QRectF plot = m_along->axisRect()->rect();
  const auto all = widths();
  std::vector<std::size_t> those;
  std::vector<double> centres;
  std::vector<double> sizes;
  for (std::size_t i = row; i < m_entries.size(); i += m_rows) {
    if (!m_along->range().contains(m_entries[i].place)) continue;
    those.push_back(i);
    centres.push_back(m_along->coordToPixel(m_entries[i].place));
    sizes.push_back(all[i]);
  }
  centres = movedApart(std::move(centres), sizes, plot.left() - between(), m_along->parentPlot()->width());
  const double foot = plot.top() - strokeHeight() - static_cast<double>(row) * rowHeight();
  for (std::size_t n = 0; n < those.size(); ++n) {
    const Entry& entry = m_entries[those[n]];
    const double x = m_along->coordToPixel(entry.place);
    painter.setPen(pen(theme().*entry.hue, 1.0));
    painter.drawLine(
        QLineF(std::clamp(x, centres[n] - sizes[n] / 2.0, centres[n] + sizes[n] / 2.0), foot, x, plot.top()));
    painter.drawText(QRectF(centres[n] - sizes[n] / 2.0, foot - rowHeight(), sizes[n], rowHeight()),
                     Qt::AlignCenter | Qt::TextDontClip, entry.name);
  }
}

void LineNames::draw(QCPPainter* painter) {
  painter->setFont(fontOfNames());
  for (std::size_t row = 0; row < m_rows; ++row) drawRow(*painter, row);
}

}  // namespace chokepoint::ui
