// The figure over two inputs.
#pragma once

#include "ui/views/frame/analysis_panel.h"

namespace chokepoint {
struct FigureMap;
}

namespace chokepoint::ui {

class NamedChoice;
class MapPlot;

class MapPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  MapPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void show(const FigureMap& map, const QString& figure);

  NamedChoice* m_x;
  NamedChoice* m_y;
  QLabel* m_note;
  QLabel* m_reading;
  MapPlot* m_plot;
};

}  // namespace chokepoint::ui
