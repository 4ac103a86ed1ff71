#include "ui/charts/chart_accessible.h"

#include "ui/charts/chart.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/theme/accessible_factory.h"

namespace chokepoint::ui {

ChartAccessible::ChartAccessible(Chart* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}

Chart& ChartAccessible::chart() const { return *static_cast<Chart*>(widget()); }

QString ChartAccessible::text(QAccessible::Text what) const {
  const QString reading = chart().reading();
  switch (what) {
    case QAccessible::Value: return reading;
    case QAccessible::Description: return reading.isEmpty() ? described() : reading;
    default: return QAccessibleWidget::text(what);
  }
}

QString ChartAccessible::described() const {
  QStringList parts{chart().summary()};
  if (const QString note = chart().note(); !note.isEmpty()) parts += note;
  return inSequence(parts += chart().description());
}

void* ChartAccessible::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
  return QAccessibleWidget::interface_cast(type);
}

QVariant ChartAccessible::currentValue() const {
  const auto year = chart().readingYear();
  return year ? year->number : kFirstYear;
}

void ChartAccessible::setCurrentValue(const QVariant& value) {
  const Year year{value.toInt()};
  if (inRun(year)) chart().setReadingYear(year);
}

QVariant ChartAccessible::maximumValue() const { return kLastYear; }
QVariant ChartAccessible::minimumValue() const { return kFirstYear; }
QVariant ChartAccessible::minimumStepSize() const { return 1; }

void installChartAccessibility() { announceToAssistiveTechnology<Chart, ChartAccessible>(); }

}  // namespace chokepoint::ui
