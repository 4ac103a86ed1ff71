// How a figure is spread over the runs: shares of the runs in bins, the median and the range that nine
// runs in ten lie between, a number that a statement compares it with, and what was published of it.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/marks/estimate_marks.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/format/data_table.h"

class QCPBars;
class QCPErrorBars;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPRange;

namespace chokepoint::ui {

struct SpreadBins {
  QString title;              // of the figure
  std::vector<double> edges;  // of bins of one width, one more than shares
  std::vector<double> shares;
  double low = 0.0;  // 5 %, median, 95 %
  double middle = 0.0;
  double high = 0.0;
  std::optional<double> threshold{};
  std::vector<EstimateMark> published{};
};

class LineNames;

class HistogramPlot : public StudyPlot, public DataSource {
  Q_OBJECT

 public:
  HistogramPlot(const QString& name, QWidget* parent);

  void setBins(SpreadBins bins);
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

  [[nodiscard]] StudyTable table() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void applyTheme() override;
  void hideCursor() override;
  [[nodiscard]] QString readAt(const QPointF& place) override;
  [[nodiscard]] QString stepBy(int along, int across) override;
  [[nodiscard]] QString stepToEnd(bool last) override;

 private:
  [[nodiscard]] QString readBin(std::size_t bin);
  void nameLines();
  void showPublished();
  void name(std::size_t mark, double height, const QCPRange& range);

  SpreadBins m_bins;
  std::optional<std::size_t> m_reached;  // the bin that is read
  QCPBars* m_bars;
  QCPBars* m_read;
  QCPGraph* m_published;            // where marks stand, for their ranges
  std::vector<QCPGraph*> m_shapes;  // each mark's own
  QCPErrorBars* m_ranges;
  std::vector<QCPItemText*> m_names;
  std::vector<QCPItemStraightLine*> m_marks;  // low, middle, high, threshold
  LineNames* m_lineNames;                     // owned by the plot
};

}  // namespace chokepoint::ui
