// A picture of figures and, in its place as long as that is asked for, the figures as a table.
#pragma once

#include <QWidget>
#include <functional>

class QStackedWidget;
class QToolButton;

namespace chokepoint::ui {

class StudyPlot;

class PlotPage : public QWidget {
  Q_OBJECT

 public:
  // Makes the table when it is asked for.
  using MakeTable = std::function<QWidget*(QWidget* parent)>;

  PlotPage(QWidget* picture, MakeTable makeTable, QWidget* parent);
  // Of an analysis: its table is the plot's.
  PlotPage(StudyPlot* plot, QWidget* parent);

  // The link that turns the page, to stand elsewhere: where there is a row above the picture anyway.
  [[nodiscard]] QToolButton* takeLink();
  // The table is of something else now.
  void makeTableAnew();

 private:
  void turn(bool toTable);

  QWidget* m_picture;
  MakeTable m_makeTable;
  QStackedWidget* m_pages;
  QToolButton* m_turn;
  QWidget* m_table = nullptr;  // made when it is asked for
};

}  // namespace chokepoint::ui
