#include "ui/charts/studies/map_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

constexpr int kPadding = 3;       // of a number on its line, left and right
constexpr double kMapDot = 10.0;  // size of a mark, pixels

QCPGraph* dot(QCustomPlot& plot, const char* layer) {
  auto* graph = plot.addGraph();
  graph->setLineStyle(QCPGraph::lsNone);
  graph->setLayer(layer);
  return graph;
}

QCPItemText* labelOn(QCustomPlot& plot, const QString& text, TextRole role, QFont::Weight weight) {
  auto* label = new QCPItemText(&plot);
  label->setText(text);
  label->setFont(chartFont(role, weight));
  label->setColor(theme().text);
  label->setBrush(theme().window);
  label->setPadding({kPadding, 0, kPadding, 0});
  return label;
}

QSizeF sizeOf(const QCPItemText& label) {
  const QFontMetricsF metrics(label.font());
  return {metrics.horizontalAdvance(label.text()) + 2.0 * kPadding, metrics.height()};
}

}  // namespace

MapPlot::MapPlot(const QString& name, QWidget* parent)
    : StudyPlot(name, parent),
      m_shades(new QCPColorMap(view().xAxis, view().yAxis)),
      m_here(dot(view(), kMarksLayer)),
      m_cursor(dot(view(), kCursorLayer)) {
  m_shades->setInterpolate(true);
  m_shades->setTightBoundary(true);
  connect(&view(), &QCustomPlot::afterLayout, this, &MapPlot::placeNumbers);
  start();
}

void MapPlot::hideCursor() {
  m_cursor->data()->clear();
  view().layer(kCursorLayer)->replot();
}

void MapPlot::setPicture(MapPicture picture) {
  forgetReading();
  m_numbers.clear();  // they stand on lines of the picture before
  m_picture = std::move(picture);
  m_reached = {};
  setTitles(m_picture.xTitle, m_picture.yTitle);
  view().xAxis->setRange(m_picture.map.x.front(), m_picture.map.x.back());
  view().yAxis->setRange(m_picture.map.y.front(), m_picture.map.y.back());
  m_here->data()->clear();
  if (m_picture.here) m_here->addData(m_picture.here->first, m_picture.here->second);
  fillShades();
  drawContours();
  view().replot(QCustomPlot::rpQueuedReplot);
  emit figuresChanged();
}

// A row for each of so many heights; more cells than that nobody reads.
StudyTable MapPlot::table() const {
  constexpr std::size_t kAcross = 11;
  const auto& map = m_picture.map;
  StudyTable table{{m_picture.yTitle}, {}};
  if (map.x.empty()) return table;
  const auto at = [](std::size_t step, std::size_t points) { return step * (points - 1) / (kAcross - 1); };
  for (std::size_t i = 0; i < kAcross; ++i) table.columns += significant(map.x[at(i, map.x.size())], 3);
  for (std::size_t j = 0; j < kAcross; ++j) {
    const std::size_t row = at(j, map.y.size());
    table.rows.push_back({significant(map.y[row], 3)});
    for (std::size_t i = 0; i < kAcross; ++i) table.rows.back() += significant(map.value(at(i, map.x.size()), row), 3);
  }
  return table;
}

void MapPlot::fillShades() {
  const auto& map = m_picture.map;
  auto* cells = m_shades->data();
  cells->setSize(static_cast<int>(map.x.size()), static_cast<int>(map.y.size()));
  cells->setRange({map.x.front(), map.x.back()}, {map.y.front(), map.y.back()});
  for (std::size_t row = 0; row < map.y.size(); ++row)
    for (std::size_t column = 0; column < map.x.size(); ++column) {
      const double value = map.value(column, row);
      cells->setCell(static_cast<int>(column), static_cast<int>(row), m_picture.isLog ? std::log(value) : value);
    }
  const auto [least, greatest] = std::ranges::minmax(map.values);
  const auto shade = [&](double value) { return m_picture.isLog ? std::log(value) : value; };
  // One value everywhere is no range; it is shaded as the least.
  m_shades->setDataRange({shade(least), greatest > least ? shade(greatest) : shade(least) + 1.0});
}

void MapPlot::drawContours() {
  view().clearItems();
  m_numbers.clear();
  for (int i = view().plottableCount() - 1; i >= 0; --i)
    if (auto* line = qobject_cast<QCPCurve*>(view().plottable(i))) view().removePlottable(line);
  for (const auto& [threshold, lines] : m_picture.contours) {
    const ContourLine* longest = nullptr;
    for (const auto& line : lines) {
      auto* curve = new QCPCurve(view().xAxis, view().yAxis);
      curve->setPen(pen(theme().text, 1.0));
      for (const auto& [x, y] : line) curve->addData(x, y);
      if (!longest || line.size() > longest->size()) longest = &line;
    }
    if (!longest) continue;
    m_numbers.emplace_back(labelOn(view(), tickText(threshold), TextRole::Small, QFont::Normal), longest);
  }
  nameHere();
}

void MapPlot::nameHere() {
  m_hereName = nullptr;
  if (m_picture.here)
    m_hereName =
        labelOn(view(), tr("central run now: %1").arg(significant(m_picture.valueHere)), TextRole::Small, QFont::Bold);
}

QRectF MapPlot::diamond() const {
  QRectF mark(0.0, 0.0, scaled(kMapDot), scaled(kMapDot));
  if (m_picture.here) mark.moveCenter(m_here->coordsToPixels(m_picture.here->first, m_picture.here->second));
  return mark;
}

// At its right, or at its left where the plot ends, or above or beneath it where there is no room for that either.
QRectF MapPlot::placeName() {
  const QSizeF size = sizeOf(*m_hereName);
  const QRectF plot(view().axisRect()->rect());
  QRectF box({}, size);
  box.moveCenter(diamond().center());
  box.moveLeft(diamond().right() + 2.0);
  if (box.right() > plot.right()) box.moveRight(diamond().left() - 2.0);
  if (box.left() < plot.left()) {
    box.moveLeft(std::clamp(diamond().center().x() - size.width() / 2.0, plot.left(),
                            std::max(plot.left(), plot.right() - size.width())));
    box.moveBottom(diamond().top() - 2.0);
    if (box.top() < plot.top()) box.moveTop(diamond().bottom() + 2.0);
  }
  m_hereName->position->setCoords(view().xAxis->pixelToCoord(box.center().x()),
                                  view().yAxis->pixelToCoord(box.center().y()));
  return box;
}

void MapPlot::placeNumbers() {
  constexpr std::array kPlaces{0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9};  // along a line
  const QRectF area = view().axisRect()->rect();
  std::vector<QRectF> taken;
  if (m_hereName != nullptr) taken = {diamond(), placeName().adjusted(-scaled(6.0), 0.0, scaled(6.0), 0.0)};
  for (const auto& [label, line] : m_numbers) {
    const QSizeF size = sizeOf(*label);
    const auto fits = [&](const QRectF& box) {
      return area.contains(box) &&
             std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
    };
    label->setVisible(false);
    for (const double place : kPlaces) {
      const auto& [x, y] = (*line)[static_cast<std::size_t>(place * static_cast<double>(line->size() - 1))];
      QRectF box({}, size);
      box.moveCenter({view().xAxis->coordToPixel(x), view().yAxis->coordToPixel(y)});
      if (!fits(box)) continue;
      taken.push_back(box);
      label->position->setCoords(x, y);
      label->setVisible(true);
      break;
    }
  }
}

void MapPlot::applyTheme() {
  styleSurface();
  QCPColorGradient shades;
  shades.clearColorStops();
  shades.setColorStopAt(0.0, theme().window);
  shades.setColorStopAt(1.0, theme().us);
  m_shades->setGradient(shades);
  m_here->setScatterStyle({QCPScatterStyle::ssDiamond, pen(theme().text, 1.5), theme().china, scaled(kMapDot)});
  m_cursor->setScatterStyle({QCPScatterStyle::ssCircle, pen(theme().text, 1.5), theme().window, scaled(kMapDot)});
  drawContours();
}

QString MapPlot::readCell(std::size_t column, std::size_t row) {
  m_reached = {column, row};
  const auto& map = m_picture.map;
  m_cursor->data()->clear();
  m_cursor->addData(map.x[column], map.y[row]);
  view().layer(kCursorLayer)->replot();
  return tr("%1 and %2: %3", "two inputs, figure")
      .arg(significant(map.x[column], 3), significant(map.y[row], 3), significant(map.value(column, row), 3));
}

QString MapPlot::readAt(const QPointF& place) {
  if (m_picture.map.x.empty() || !view().axisRect()->rect().contains(place.toPoint())) return {};
  return readCell(nearestPoint(m_picture.map.x, view().xAxis->pixelToCoord(place.x())),
                  nearestPoint(m_picture.map.y, view().yAxis->pixelToCoord(place.y())));
}

// A fiftieth of the map at a time.
QString MapPlot::stepBy(int along, int across) {
  constexpr std::size_t kSteps = 50;
  const auto& map = m_picture.map;
  if (map.x.empty()) return {};
  const auto cells = [](std::size_t count) { return static_cast<int>(std::max<std::size_t>(1, count / kSteps)); };
  return readCell(steppedPoint(m_reached.first, along * cells(map.x.size()), map.x.size()),
                  steppedPoint(m_reached.second, across * cells(map.y.size()), map.y.size()));
}

QString MapPlot::stepToEnd(bool last) {
  if (m_picture.map.x.empty()) return {};
  return readCell(last ? m_picture.map.x.size() - 1 : 0, m_reached.second);
}

std::vector<DataTable> MapPlot::dataTables() const {
  const auto& map = m_picture.map;
  if (map.values.empty()) return {};
  DataTable table{{}, {{m_picture.xTitle}, {m_picture.yTitle}, {tr("figure")}}, {}};
  for (std::size_t row = 0; row < map.y.size(); ++row)
    for (std::size_t column = 0; column < map.x.size(); ++column)
      table.rows.push_back({map.x[column], map.y[row], map.value(column, row)});
  return {std::move(table)};
}

}  // namespace chokepoint::ui
