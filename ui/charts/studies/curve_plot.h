// A figure as a curve over one input: where it crosses a target, and where the scenario stands.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/studies/study_plot.h"
#include "ui/format/data_table.h"

class QCPGraph;
class QCPItemStraightLine;

namespace chokepoint::ui {

class CurveNames;
class LineNames;

struct Curve {
  QString xTitle;  // with their units
  QString yTitle;
  std::vector<double> x;  // ascending
  std::vector<double> y;  // NaN where there is no value
  std::optional<double> target{};
  bool isTargetNow = false;  // it is not what was asked for, but where the figure stands now
  std::vector<std::pair<double, double>> solutions{};
  std::optional<double> here{};  // the input as it stands
};

class CurvePlot : public StudyPlot, public DataSource {
  Q_OBJECT

 public:
  CurvePlot(const QString& name, QWidget* parent);

  void setCurve(Curve curve);
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

  [[nodiscard]] StudyTable table() const override;

 protected:
  void applyTheme() override;
  void hideCursor() override;
  [[nodiscard]] QString readAt(const QPointF& place) override;
  [[nodiscard]] QString stepBy(int along, int across) override;
  [[nodiscard]] QString stepToEnd(bool last) override;

 private:
  void fitAxes();
  [[nodiscard]] bool isLogarithmic() const;
  void nameAll();
  [[nodiscard]] QString readPoint(std::size_t point);

  Curve m_curve;
  std::size_t m_reached = 0;  // the point that the keyboard has come to
  QCPGraph* m_line;
  QCPGraph* m_solutions;
  QCPGraph* m_cursor;
  QCPItemStraightLine* m_target;
  QCPItemStraightLine* m_here;
  LineNames* m_hereName;  // owned by the plot, as are the names
  CurveNames* m_names;
};

}  // namespace chokepoint::ui
