// The gap between the U.S. and China, month by month, on a logarithmic axis of "times".
//
// Median with its 50 % and 90 % bands; the default's median dashed where it differs; the run with
// all inputs at their central values as a thin line, if asked for; published estimates as marks.
#pragma once

#include <memory>

#include "ui/charts/plot_chart.h"
#include "ui/format/chart_series.h"

namespace chokepoint::ui {

class RatioChart : public PlotChart {
  Q_OBJECT

 public:
  explicit RatioChart(QWidget* parent = nullptr);
  ~RatioChart() override;

  void setGap(const Figure& gap);
  [[nodiscard]] const Figure& gap() const { return *m_gap; }
  void setCentralLineShown(bool shown);

  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString glossary() const override;
  [[nodiscard]] QString name() const override;
  [[nodiscard]] QString summary() const override;
  [[nodiscard]] QString note() const override;

 protected:
  void showFigures() override;
  [[nodiscard]] std::vector<EstimateMark> marksOf(const std::vector<const Estimate*>& estimates) const override {
    return marksOfGap(*m_gap, estimates);
  }
  void applyTheme() override;
  void showChosen() override;
  void showReading(std::optional<Year> year) override;
  [[nodiscard]] QStringList readingOf(Year year) const override;
  [[nodiscard]] QString tipAt(const QPointF& at) const override;

 private:
  struct Parts;

  void fillGraphs();
  void fitRange();
  void fitMargins();
  [[nodiscard]] QString endText() const;
  [[nodiscard]] FlagText flag() const;
  [[nodiscard]] bool differsFromDefault() const;
  [[nodiscard]] Surroundings surroundings() const;

  const Figure* m_gap = &gaps().front();
  bool m_centralLineShown = false;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace chokepoint::ui
