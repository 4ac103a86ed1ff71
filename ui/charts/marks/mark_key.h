// What the shapes of published figures mean, in a line beneath a chart: "published: ◇ estimate  □ plan".
#pragma once

#include <span>

#include "ui/charts/marks/mark_layout.h"

namespace chokepoint::ui {

// Of the shapes that are there, at the left of the foot, where they leave `taken` pixels of it free: else nothing.
void drawMarkKey(QPainter& painter, std::span<const MarkBody> marks, const QRectF& foot, double taken);

}  // namespace chokepoint::ui
