// The Qt Charts surface of the stacked areas, with what stands behind and before them.
//
// Axes, grid and names are drawn by items of our own: the axes of Qt Charts cut labels off and
// move the plot when a label grows. The series and their scale are those of Qt Charts.
#pragma once

#include <QChart>
#include <QChartView>
#include <optional>
#include <vector>

#include "core/base/record_end.h"
#include "ui/format/chart_series.h"

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace chokepoint::ui {

class StackFrame;    // zones, grid, tick labels: behind the areas
class StackOverlay;  // edges, names, default, reading: before them

// Million H100e a month, the sources one upon the other: the first is 0, the last the total.
using StackEdges = std::array<QList<QPointF>, kComputeSources + 1>;

// "Overseas cloud 19", and where it stands.
struct StackName {
  QString text;
  QRectF box;
};

class StackView : public QChartView {
 public:
  explicit StackView(QWidget* parent);

  void setEdges(const StackEdges& edges);
  void setUpper(double upper);
  // Nothing: not drawn.
  void setByDefault(const std::optional<QList<QPointF>>& total);
  void setReading(std::optional<QPointF> point);
  void setFilled(bool filled);
  void setChosenYear(Year year);
  void applyTheme();
  // Lays the plot out for another size than the view's own, for drawing elsewhere.
  void layOut(const QSizeF& size);

  [[nodiscard]] const StackEdges& edges() const { return m_edges; }
  [[nodiscard]] const std::optional<QList<QPointF>>& byDefault() const { return m_byDefault; }
  [[nodiscard]] std::optional<QPointF> reading() const { return m_reading; }
  [[nodiscard]] bool isFilled() const { return m_filled; }
  [[nodiscard]] Year chosenYear() const { return m_chosen; }
  [[nodiscard]] double upper() const { return m_upper; }
  [[nodiscard]] QRectF plot() const { return chart()->plotArea(); }
  // Years and million H100e to pixels.
  [[nodiscard]] QPointF pixel(double time, double value) const;
  [[nodiscard]] double timeAt(double x) const;
  // What stands beside the right end of each source, from the bottom, and of all of them last: with amounts that add up
  // as they are printed.
  [[nodiscard]] std::vector<StackName> names() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addSeries();
  [[nodiscard]] double widthOfNames() const;
  void refresh();

  StackEdges m_edges;
  std::array<QLineSeries*, kComputeSources + 1> m_lines{};
  std::array<QAreaSeries*, kComputeSources> m_areas{};
  QValueAxis* m_time = nullptr;
  QValueAxis* m_value = nullptr;
  StackFrame* m_frame = nullptr;
  StackOverlay* m_overlay = nullptr;
  std::optional<QList<QPointF>> m_byDefault;
  std::optional<QPointF> m_reading;
  double m_upper = 1.0;
  double m_namesWidth = 0.0;
  Year m_chosen = kFirstProjectedYear;
  bool m_filled = false;
};

[[nodiscard]] QColor hueOf(ComputeSource source);

}  // namespace chokepoint::ui
