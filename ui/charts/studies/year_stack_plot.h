// Parts of a whole, year by year, as columns: shares are printed in their parts, so that they add up to 100; amounts as
// totals above; and all when a year is read.
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
  // The same in the least of letters, above the column: "47 k"; nothing for shares.
  QString (*headText)(double whole) = nullptr;
};

[[nodiscard]] double wholeOf(const YearStack& stack, std::size_t year);
// Of the whole in per cent, whole numbers that add up to 100; all 0 where there is nothing.
[[nodiscard]] std::vector<double> printedShares(const YearStack& stack, std::size_t year);

class YearStackPlot : public YearPlot {
  Q_OBJECT

 public:
  YearStackPlot(const QString& name, QWidget* parent);

  void setStack(YearStack stack);
  void setChosenYear(Year year) override;

 protected:
  void applyTheme() override;
  [[nodiscard]] bool hasYears() const override { return !m_stack.layers.empty(); }
  [[nodiscard]] QString readingOf(Year year) const override;
  [[nodiscard]] bool hasHeads() const override { return m_stack.headText != nullptr; }

 private:
  void showStack();

  YearStack m_stack;
  YearColumns* m_columns;
};

}  // namespace chokepoint::ui
