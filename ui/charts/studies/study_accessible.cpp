#include "ui/charts/studies/study_accessible.h"

#include <QAccessibleWidget>

#include "ui/charts/studies/study_plot.h"
#include "ui/theme/accessible_factory.h"

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

}  // namespace

void installStudyAccessibility() { announceToAssistiveTechnology<StudyPlot, StudyAccessible>(); }

}  // namespace chokepoint::ui
