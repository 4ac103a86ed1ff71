// Lines of text that are shaped once, however often they are measured and drawn: shaping them was a quarter of
// what a new answer keeps the GUI thread busy with. Of the GUI thread.
#pragma once

#include <QFont>
#include <QPainter>
#include <QStaticText>

namespace chokepoint::ui {

// Plain text on one line. Stays until so many others were shaped that it is forgotten: to be used at once.
[[nodiscard]] const QStaticText& shaped(const QString& text, const QFont& font);
[[nodiscard]] inline double widthOf(const QString& text, const QFont& font) {
  return shaped(text, font).size().width();
}
// As much of it as there is room for, with "…" where something is left out.
[[nodiscard]] QString elided(const QString& text, const QFont& font, double width);
// In the painter's font, in a box beyond which it may reach.
void writeLine(QPainter& painter, const QRectF& box, Qt::Alignment align, const QString& text);

}  // namespace chokepoint::ui
