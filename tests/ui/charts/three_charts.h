// The three charts, shown and laid out, and the pointer over them.
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <array>

#include "tests/ui/outlooks.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"

namespace chokepoint::ui {

// "U.S. : China, made each year"
inline QString titleOf(const Figure& gap) { return QString::fromStdString(gap.gap->title); }

class ThreeCharts {
 public:
  explicit ThreeCharts(const QSize& size = {640, 380}) {
    resize(size);
    for (Chart* chart : all()) chart->show();
    settle();
  }

  [[nodiscard]] std::array<Chart*, 3> all() { return {&ratio, &volume, &mix}; }
  void setOutlook(const std::string& preset, const std::string& byDefault = "baseline") {
    for (Chart* chart : all()) chart->setOutlook(outlookOfPreset(preset), outlookOfPreset(byDefault));
    settle();
  }
  void resize(const QSize& size) {
    for (Chart* chart : all()) chart->resize(size);
    settle();
  }
  void setGap(const Figure& gap) {
    ratio.setGap(gap);
    settle();
  }
  // Drawing waits for the event loop.
  static void settle() { QCoreApplication::processEvents(); }

  RatioChart ratio;
  VolumeChart volume;
  MixChart mix;
};

inline QImage pictureOf(Chart& chart) { return chart.grab().toImage().convertToFormat(QImage::Format_RGB32); }

// `at` in pixels of what the chart draws on.
inline void hoverAt(Chart& chart, const QPointF& at) {
  QWidget& surface = *chart.childAt(chart.rect().center());
  QMouseEvent move(QEvent::MouseMove, at, surface.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&surface, &move);
}
inline void leave(Chart& chart) {
  QEvent away(QEvent::Leave);
  QCoreApplication::sendEvent(chart.childAt(chart.rect().center()), &away);
}

}  // namespace chokepoint::ui
