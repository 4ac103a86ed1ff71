// Names of points and of a level on a plot of one curve, beside what they name and off the curve.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class CurveNames : public QCPLayerable {
 public:
  CurveNames(const QCPGraph* curve, double markSize);

  struct Point {
    QString name;
    double x = 0.0;
    double y = 0.0;
  };
  // A line across the plot, named at its right end.
  struct Level {
    QString name;
    double y = 0.0;
  };
  void setPoints(std::vector<Point> points) { m_points = std::move(points); }
  void setLevel(std::optional<Level> level) { m_level = std::move(level); }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  [[nodiscard]] QPolygonF path() const;

  const QCPGraph* m_curve;
  double m_markSize;
  std::vector<Point> m_points;
  std::optional<Level> m_level;
};

}  // namespace chokepoint::ui
