// What stands where in a window: texts that lie upon one another, and texts outside of what they stand in, which no
// scroll bar brings into view.
#pragma once

#include <QAbstractScrollArea>

#include "tests/languages/said.h"
#include "ui/charts/studies/study_plot.h"
#include "ui/levers/slider/slider_track.h"

namespace chokepoint::ui {

struct StandingText {
  const QWidget* who = nullptr;
  QString text;
  QRectF box;   // in the window
  QRectF seen;  // of that what no scroll area hides
};

inline bool isViewport(const QWidget& widget) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
  return area != nullptr && area->viewport() == &widget;
}

// What charts and sliders place on their surfaces is theirs, and their own tests hold it; the rest is labels, buttons,
// boxes, headings and cells.
inline bool isOnAPlot(const QWidget& widget) {
  for (const auto* one = &widget; one != nullptr; one = one->parentWidget())
    if (one->inherits("QCustomPlot") || one->inherits("QGraphicsView") || qobject_cast<const StudyPlot*>(one) ||
        qobject_cast<const Chart*>(one) || qobject_cast<const SliderTrack*>(one))
      return true;
  return false;
}

// How far a box reaches beyond what its widget stands in, in pixels; what is scrolled may reach as far as it likes.
inline double beyond(const QWidget& widget, QRectF box) {
  for (const auto* one = &widget; !one->isWindow() && !isViewport(*one); one = one->parentWidget()) {
    const QRectF room = one->rect();
    const double out =
        std::max({room.left() - box.left(), box.right() - room.right() - 1.0, box.bottom() - room.bottom() - 1.0});
    if (out > 0.0) return out;
    box.translate(one->pos());
  }
  return 0.0;
}

inline QRectF seenOf(const QWidget& widget, QRectF box) {
  box = box.intersected(QRectF(widget.rect()));
  for (const auto* one = &widget; !one->isWindow(); one = one->parentWidget()) {
    if (isViewport(*one)) box = box.intersected(QRectF(one->rect()));
    box.translate(one->pos());
  }
  return box;
}

inline std::vector<StandingText> standingTexts(QWidget& window) {
  std::vector<StandingText> all;
  for (auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || isOnAPlot(*widget) || widget->window() != &window) continue;
    for (const auto& [text, box] : painted(*widget))
      if (!text.trimmed().isEmpty())
        all.push_back({widget, text, box.translated(widget->mapTo(&window, QPoint())), seenOf(*widget, box)});
  }
  return all;
}

inline void sayCollisions(QWidget& window, const Say& say) {
  constexpr double kTouch = 2.0;  // boxes of lines are higher than their ink
  const auto texts = standingTexts(window);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      if (texts[i].who == texts[j].who) continue;
      const QRectF both = texts[i].seen.intersected(texts[j].seen);
      if (both.width() > kTouch && both.height() > kTouch + 1.0)
        say(*texts[i].who, texts[i].text + QStringLiteral(" upon ") + texts[j].text);
    }
}

inline void sayLost(QWidget& window, const Say& say) {
  constexpr double kRim = 3.0;
  for (auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || isOnAPlot(*widget) || widget->window() != &window || isViewport(*widget)) continue;
    for (const auto& [text, box] : painted(*widget))
      if (!text.trimmed().isEmpty() && !widget->toolTip().contains(text) && beyond(*widget, box) > kRim)
        say(*widget, text);
  }
}

}  // namespace chokepoint::ui
