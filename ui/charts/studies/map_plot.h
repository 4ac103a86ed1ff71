// A figure over two inputs: shades from low to high, lines along which it has a round value, and where
// the scenario stands.
#pragma once

#include <optional>
#include <vector>

#include "core/method/grid_map.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/format/data_table.h"

class QCPColorMap;
class QCPGraph;
class QCPItemText;

namespace chokepoint::ui {

struct MapPicture {
  QString xTitle;  // with their units
  QString yTitle;
  GridMap map;         // axes as people read them
  bool isLog = false;  // shades by its logarithm
  std::vector<Contour> contours;
  std::optional<std::pair<double, double>> here{};
  double valueHere = 0.0;  // the figure there
};

class MapPlot : public StudyPlot, public DataSource {
  Q_OBJECT

 public:
  MapPlot(const QString& name, QWidget* parent);

  void setPicture(MapPicture picture);
  [[nodiscard]] std::vector<DataTable> dataTables() const override;

  [[nodiscard]] StudyTable table() const override;

 protected:
  void applyTheme() override;
  void hideCursor() override;
  [[nodiscard]] QString readAt(const QPointF& place) override;
  [[nodiscard]] QString stepBy(int along, int across) override;
  [[nodiscard]] QString stepToEnd(bool last) override;

 private:
  void fillShades();
  void drawContours();
  void nameHere();
  // The name beside the diamond, then each number on its line where there is room, none where there is not.
  void placeNumbers();
  [[nodiscard]] QRectF placeName();
  [[nodiscard]] QRectF diamond() const;
  [[nodiscard]] QString readCell(std::size_t column, std::size_t row);

  MapPicture m_picture;
  std::pair<std::size_t, std::size_t> m_reached{};                     // column and row that are read
  std::vector<std::pair<QCPItemText*, const ContourLine*>> m_numbers;  // owned by the plot; the lines by the picture
  QCPItemText* m_hereName = nullptr;                                   // owned by the plot
  QCPColorMap* m_shades;
  QCPGraph* m_here;
  QCPGraph* m_cursor;
};

}  // namespace chokepoint::ui
