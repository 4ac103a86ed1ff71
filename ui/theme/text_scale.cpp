#include "ui/theme/text_scale.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

double& scaleInUse() {
  static double scale = kLeastTextScale;
  return scale;
}

using TypeSizes = std::vector<std::pair<QWidget*, double>>;

// Of widgets with a font of their own; those of others follow their parents'. Charts count in pixels, and ask for
// their font anew.
TypeSizes ownSizes() {
  TypeSizes sizes;
  for (auto* widget : QApplication::allWidgets())
    if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pointSizeF() > 0.0)
      sizes.emplace_back(widget, widget->font().pointSizeF());
  return sizes;
}

void setSize(QWidget& widget, double points) {
  QFont font = widget.font();
  font.setPointSizeF(points);
  widget.setFont(font);
}

void tellOfNewFont(QWidget& widget) {
  QEvent event(QEvent::FontChange);
  QApplication::sendEvent(&widget, &event);
}

}  // namespace

double textScale() { return scaleInUse(); }

void useTextScale(double scale) {
  const double wanted = std::clamp(scale, kLeastTextScale, kMostTextScale);
  if (wanted == textScale()) return;
  const TypeSizes before = ownSizes();
  const double by = wanted / textScale();
  scaleInUse() = wanted;
  QApplication::setFont(fontOf(TextRole::Body));
  qApp->setStyleSheet(styleSheetOf(theme()));  // names sizes too
  for (const auto& [widget, points] : before) setSize(*widget, points * by);
  for (auto* widget : QApplication::allWidgets()) tellOfNewFont(*widget);
}

double textScaleOf(const QSize& window) {
  constexpr int kLargeWidth = 2560;
  constexpr QSizeF kForOne(2048.0, 1080.0);
  constexpr double kStep = 0.25;  // a window that is pulled larger is not set anew at each pixel
  if (window.width() < kLargeWidth) return kLeastTextScale;
  const double room = std::min(window.width() / kForOne.width(), window.height() / kForOne.height());
  return std::clamp(std::floor(room / kStep) * kStep, kLeastTextScale + kStep, kMostTextScale);
}

}  // namespace chokepoint::ui
