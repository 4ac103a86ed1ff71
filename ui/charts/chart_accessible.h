// How a chart speaks to a screen reader: its name, its summary, and what is being read of it.
#pragma once

#include <QAccessibleWidget>

namespace chokepoint::ui {

class Chart;

class ChartAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit ChartAccessible(Chart* chart);

  [[nodiscard]] QString text(QAccessible::Text what) const override;
  // The surface that it draws on says nothing of its own.
  [[nodiscard]] int childCount() const override { return 0; }
  void* interface_cast(QAccessible::InterfaceType type) override;

  // The value is the year that is being read.
  [[nodiscard]] QVariant currentValue() const override;
  void setCurrentValue(const QVariant& value) override;
  [[nodiscard]] QVariant maximumValue() const override;
  [[nodiscard]] QVariant minimumValue() const override;
  [[nodiscard]] QVariant minimumStepSize() const override;

 private:
  [[nodiscard]] Chart& chart() const;
  [[nodiscard]] QString described() const;
};

// Makes the interface known to Qt; once is enough, more does no harm.
void installChartAccessibility();

}  // namespace chokepoint::ui
