#include "ui/views/statements/map_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/study/statements/figure_map.h"
#include "ui/charts/studies/map_plot.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"
#include "ui/views/frame/model_choice.h"
#include "ui/views/frame/plot_page.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

// In the units that the inputs are shown in.
MapPicture pictureOf(const FigureMap& map) {
  const double xScale = spec(map.x).display.scale;
  const double yScale = spec(map.y).display.scale;
  MapPicture picture{.xTitle = titleWithUnit(spec(map.x)),
                     .yTitle = titleWithUnit(spec(map.y)),
                     .map = map.map,
                     .isLog = map.isLog,
                     .contours = map.contours,
                     .here = std::pair{map.here.first * xScale, map.here.second * yScale},
                     .valueHere = map.valueHere};
  for (double& value : picture.map.x) value *= xScale;
  for (double& value : picture.map.y) value *= yScale;
  for (auto& contour : picture.contours)
    for (auto& line : contour.lines)
      for (auto& [x, y] : line) {
        x *= xScale;
        y *= yScale;
      }
  return picture;
}

}  // namespace

MapPanel::MapPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_x(inputChoice(tr("Input from left to right"), parameter("die_yield_now"), this)),
      m_y(inputChoice(tr("Input from bottom to top"), parameter("smic_capacity_2028"), this)),
      m_note(greyed(noteLabel(this))),
      m_reading(noteLabel(this)),
      m_plot(new MapPlot(tr("Map of a figure over two inputs"), this)) {
  auto* side = new QVBoxLayout;
  side->setSpacing(4);
  side->addWidget(titleLabel(this, tr("From left to right")));
  side->addWidget(m_x);
  side->addWidget(titleLabel(this, tr("From bottom to top")));
  side->addWidget(m_y);
  side->addWidget(wordsOf({m_reading, m_note}, this), 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addLayout(side, 1);
  row->addWidget(new PlotPage(m_plot, this), 3);
  column().addLayout(row, 1);
  for (const auto* choice : {m_x, m_y}) connect(choice, &NamedChoice::numberChanged, this, &MapPanel::questionChanged);
  connect(m_plot, &MapPlot::readingChanged, m_reading, &QLabel::setText);
}

void MapPanel::pose() {
  ask([study = study(), request = MapRequest{.x = inputOf(*m_x), .y = inputOf(*m_y)}](
          Workshop& workshop, const RunWatch& watch) { return mapFigure(study, request, workshop.pool, watch); },
      [this, figure = figureOnAxis()](const FigureMap& map) { show(map, figure); });
}

void MapPanel::show(const FigureMap& map, const QString& figure) {
  m_plot->setPicture(pictureOf(map));
  m_note->setText(tr("%1 on the central run, not the median of all runs, and all other inputs as they stand; the lines "
                     "join equal values, the diamond "
                     "is where the scenario stands")
                      .arg(sentenceStart(figure)));
}

void MapPanel::showState(AnswerState state) { m_plot->setState(state); }

}  // namespace chokepoint::ui
