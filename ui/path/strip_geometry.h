// Where months and levels lie on the strip, in pixels, and what lies under a pixel.
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

#include "ui/path/strip_points.h"

namespace chokepoint::ui {

class StripGeometry {
 public:
  // The plot runs from January 2022 to December 2032, and from 0 at its foot to 1.
  explicit StripGeometry(const QRectF& plot) : m_plot(plot) {}

  [[nodiscard]] const QRectF& plot() const { return m_plot; }
  [[nodiscard]] double xOf(double year) const;
  [[nodiscard]] double xOf(Month month) const;  // its middle, as in the charts
  [[nodiscard]] double yOf(double level) const;
  [[nodiscard]] QPointF of(const StripPoint& point) const { return {xOf(point.month), yOf(point.level)}; }

  // Held within the run, and to the months in which an event may start.
  [[nodiscard]] Month startAt(double x) const;
  [[nodiscard]] bool isOnRecord(double x) const;  // left of where an event may start
  [[nodiscard]] double levelAt(double y) const;   // to a hundredth, within 0 and 1

  // The nearest of the points within reach of the pixel: events before decisions, `first` before all.
  [[nodiscard]] std::optional<std::size_t> pointAt(const QPointF& at, const std::vector<StripPoint>& points,
                                                   std::optional<std::size_t> first) const;
  // The line nearest to the pixel, if one is within reach: of the level where several are.
  [[nodiscard]] std::optional<Channel> channelAt(const QPointF& at, const std::vector<StripLine>& lines) const;

 private:
  QRectF m_plot;
};

}  // namespace chokepoint::ui
