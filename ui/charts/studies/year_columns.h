// The columns of a stack by year, and what is written on them: shares of a whole within their parts, or the whole above
// its column. Where one of them has no room, those of the chosen year and of the last year stand alone.
#pragma once

#include <span>

#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/year_stack_plot.h"

namespace chokepoint::ui {

class YearColumns : public QCPLayerable {
 public:
  YearColumns(QCPAxis* time, QCPAxis* value);

  // Outlives this; heights are drawn in so many units of the axis.
  void setStack(const YearStack* stack, double scale);
  void setChosenYear(Year year) { m_chosen = year; }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override;

 private:
  struct Column {
    double left = 0.0;
    double right = 0.0;
    std::vector<QRectF> parts;  // from the foot
    [[nodiscard]] double head() const { return parts.back().top(); }
  };
  [[nodiscard]] Column columnOf(std::size_t year) const;
  // What is written on a year: of each part, or of the whole alone.
  [[nodiscard]] QStringList textsOf(std::size_t year) const;
  [[nodiscard]] bool isAllWritten(std::span<const Column> columns, const QFontMetricsF& metrics) const;
  void writeShares(QPainter& painter, const Column& column, const QStringList& texts) const;
  void writeHead(QPainter& painter, std::span<const Column> columns, std::size_t year) const;

  QCPAxis* m_time;
  QCPAxis* m_value;
  const YearStack* m_stack = nullptr;
  double m_scale = 1.0;
  Year m_chosen = kFirstProjectedYear;
};

}  // namespace chokepoint::ui
