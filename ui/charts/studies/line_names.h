// Names of a plot's upright lines, in a row above it: each over its line, moved apart where they would touch, with a
// stroke down to its own; in two rows where one is too short.
#pragma once

#include <QColor>
#include <vector>

#include "ui/charts/parts/plot_view.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

class LineNames : public QCPLayerable {
 public:
  explicit LineNames(QCPAxis* along);

  struct Entry {
    QString name;
    QColor Theme::*hue = nullptr;
    double place = 0.0;  // on the axis
  };
  // Those beyond the axis are not named.
  void setEntries(std::vector<Entry> entries);
  // Makes room for them above the plot, whose width is this much or more, and says how much.
  double fitRoom(double width);

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  [[nodiscard]] std::vector<double> widths() const;
  [[nodiscard]] double rowHeight() const;
  void drawRow(QPainter& painter, std::size_t row) const;

  QCPAxis* m_along;
  std::vector<Entry> m_entries;  // from left to right
  std::size_t m_rows = 0;
};

}  // namespace chokepoint::ui
