// The compute, or the memory bandwidth, that China can use, by where it comes from: stacked areas of million H100e
// or H100bw, month by month, named with their amounts at their right ends, and the
// total above them; the year that the window speaks of is a soft band. The default's total is a dashed line where it
// differs.
#pragma once

#include <memory>

#include "ui/charts/chart.h"

namespace chokepoint::ui {

class MixChart : public Chart {
  Q_OBJECT

 public:
  explicit MixChart(QWidget* parent = nullptr);
  ~MixChart() override;

  void setMeasure(Measure measure);

  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString glossary() const override;
  [[nodiscard]] QString name() const override;
  [[nodiscard]] QString summary() const override;

  // The names at the right edge as they stand now, in pixels of the plot; no two overlap.
  [[nodiscard]] std::vector<QRectF> namedBoxes() const;

 protected:
  void showFigures() override;
  void applyTheme() override;
  void showChosen() override;
  void showReading(std::optional<Year> year) override;
  [[nodiscard]] QStringList readingOf(Year year) const override;
  void renderContent(QPainter* painter, const QSize& size) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Parts;

  [[nodiscard]] bool differsFromDefault() const;
  [[nodiscard]] bool isOfCompute() const;
  [[nodiscard]] const Outlook::BySource& shown() const;
  void stack();
  void fitRange();

  Measure m_measure = Measure::Compute;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace chokepoint::ui
