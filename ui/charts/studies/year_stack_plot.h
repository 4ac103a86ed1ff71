// Parts of a whole, year by year, as columns: each part says its share where there is room, and all when a year is
// read.
#pragma once

#include "ui/charts/studies/year_plot.h"

namespace chokepoint::ui {

struct Theme;
class YearColumns;

struct YearLayer {
  QString name;
  QColor Theme::*hue = nullptr;
  ByYear<double> heights{};  // at least 0
};

struct YearStack {
  std::vector<YearLayer> layers;  // from the foot
  bool isOfShares = false;        // they add up to 1, and the axis is in per cent
  // What is said of a year's whole before its parts: "47 thousand a month"; nothing for shares.
  QString (*wholeText)(double whole) = nullptr;
};

class YearStackPlot : public YearPlot {
  Q_OBJECT

 public:
  YearStackPlot(const QString& name, QWidget* parent);

  void setStack(YearStack stack);

 protected:
  void applyTheme() override;
  [[nodiscard]] bool hasYears() const override { return !m_stack.layers.empty(); }
  [[nodiscard]] QString readingOf(Year year) const override;

 private:
  void showStack();
  [[nodiscard]] double wholeOf(std::size_t year) const;

  YearStack m_stack;
  YearColumns* m_columns;
};

}  // namespace chokepoint::ui
