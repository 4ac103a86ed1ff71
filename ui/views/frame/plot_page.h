// The plot of an analysis and, in its place as long as that is asked for, its figures as a table.
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QToolButton;

namespace chokepoint::ui {

class StudyPlot;

class PlotPage : public QWidget {
  Q_OBJECT

 public:
  PlotPage(StudyPlot* plot, QWidget* parent);

 private:
  void turn(bool toTable);
  void fill();

  StudyPlot* m_plot;
  QStackedWidget* m_pages;
  QToolButton* m_turn;
  QWidget* m_table = nullptr;  // made when it is asked for
  QAbstractItemModel* m_model = nullptr;
};

}  // namespace chokepoint::ui
