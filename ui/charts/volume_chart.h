// Huawei's Ascend chips a year, in millions on a logarithmic axis, or a linear one from 0; below it of which family
// they are, and what binds Huawei month by month.
//
// A box holds the middle half of all runs, a line nine in ten, a bar the median; the default's
// median is a dashed bar where it differs; published figures are marks.
#pragma once

#include <memory>

#include "ui/charts/plot_chart.h"

namespace chokepoint::ui {

class VolumeChart : public PlotChart {
  Q_OBJECT

 public:
  explicit VolumeChart(QWidget* parent = nullptr);
  ~VolumeChart() override;

  void setLinear(bool linear);
  [[nodiscard]] bool isLinear() const { return m_isLinear; }

  // Pixels that its strips beneath the plot fill together, where they are more than they need: a plot beside it has
  // something else there, and both stand on one line.
  void setRoomOfStrips(int height);

  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString glossary() const override;
  [[nodiscard]] QString name() const override;
  [[nodiscard]] QString summary() const override;
  [[nodiscard]] QString note() const override;

 protected:
  void showFigures() override;
  [[nodiscard]] std::vector<EstimateMark> marksOf(const std::vector<const Estimate*>& estimates) const override {
    return marksOfHuaweiVolume(estimates);
  }
  void applyTheme() override;
  void showChosen() override;
  void showReading(std::optional<Year> year) override;
  [[nodiscard]] QStringList readingOf(Year year) const override;
  [[nodiscard]] QString tipAt(const QPointF& at) const override;

 private:
  struct Parts;

  [[nodiscard]] QStringList families(Year year) const;
  [[nodiscard]] bool differsFromDefault() const;
  void fitRange();
  void setAxis();
  [[nodiscard]] FlagText flag() const;
  void fitMargins();
  void fitStrips();
  [[nodiscard]] Surroundings surroundings() const;

  bool m_isLinear = false;
  int m_roomOfStrips = 0;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace chokepoint::ui
