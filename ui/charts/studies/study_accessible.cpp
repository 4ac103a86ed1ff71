#include "ui/charts/studies/study_accessible.h"

#include <QAccessibleWidget>

#include "ui/charts/studies/study_plot.h"

namespace chokepoint::ui {

namespace {

class StudyAccessible : public QAccessibleWidget {
 public:
  explicit StudyAccessible(StudyPlot* plot) : QAccessibleWidget(plot, QAccessible::Chart) {}

  [[nodiscard]] QString text(QAccessible::Text what) const override {
    const auto& plot = *static_cast<StudyPlot*>(widget());
    if (what == QAccessible::Value) return plot.reading();
    if (what == QAccessible::Description) return plot.reading().isEmpty() ? plot.keys() : plot.reading();
    return QAccessibleWidget::text(what);
  }
  // The surface that it draws on says nothing of its own.
  [[nodiscard]] int childCount() const override { return 0; }
};

QAccessibleInterface* makeStudyInterface(const QString&, QObject* object) {
  auto* plot = qobject_cast<StudyPlot*>(object);
  return plot != nullptr ? new StudyAccessible(plot) : nullptr;
}

}  // namespace

void installStudyAccessibility() {
  static const bool installed = [] {
    QAccessible::installFactory(makeStudyInterface);
    return true;
  }();
  static_cast<void>(installed);
}

}  // namespace chokepoint::ui
