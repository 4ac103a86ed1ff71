// Figures by year as lines, each with the band of nine runs in ten, from 0 on one axis.
#pragma once

#include "core/method/spread.h"
#include "ui/charts/studies/year_plot.h"

class QCPGraph;

namespace chokepoint::ui {

struct Theme;

struct YearBand {
  QString name;
  QColor Theme::*hue = nullptr;
  ByYear<Spread> years{};
};

class YearBandPlot : public YearPlot {
  Q_OBJECT

 public:
  // So many figures at most.
  static constexpr std::size_t kMostBands = 2;

  YearBandPlot(const QString& name, QWidget* parent);

  // `valueText` writes a value with no unit.
  void setBands(std::vector<YearBand> bands, QString (*valueText)(double));

 protected:
  void applyTheme() override;
  [[nodiscard]] bool hasYears() const override { return !m_bands.empty(); }
  [[nodiscard]] QString readingOf(Year year) const override;

 private:
  struct Lines {
    QCPGraph* low = nullptr;
    QCPGraph* high = nullptr;
    QCPGraph* median = nullptr;
  };
  void showBands();
  void fillLines(const Lines& lines, const YearBand& band);

  std::vector<YearBand> m_bands;
  std::vector<Lines> m_lines;
  QString (*m_valueText)(double) = nullptr;
};

}  // namespace chokepoint::ui
