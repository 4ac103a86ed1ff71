#include "ui/charts/marks/mark_key.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct MarkKey {
  Q_DECLARE_TR_FUNCTIONS(MarkKey)
};

double shapeSize() { return scaled(7.0); }
double gap() { return scaled(5.0); }       // between a shape and its word
double between() { return scaled(12.0); }  // two of them

QString wordFor(MarkShape shape) {
  switch (shape) {
    case MarkShape::Diamond: return MarkKey::tr("estimate");
    case MarkShape::Square: return MarkKey::tr("plan");
    case MarkShape::Triangle: return MarkKey::tr("upper case");
    case MarkShape::Bar: break;
  }
  return MarkKey::tr("at least or at most");
}

std::vector<MarkShape> shapesOf(std::span<const MarkBody> marks) {
  std::vector<MarkShape> shapes;
  for (const auto shape : {MarkShape::Diamond, MarkShape::Square, MarkShape::Triangle, MarkShape::Bar})
    if (std::ranges::any_of(marks, [shape](const MarkBody& body) { return body.marks.front().shape == shape; }))
      shapes.push_back(shape);
  return shapes;
}

}  // namespace

void drawMarkKey(QPainter& painter, std::span<const MarkBody> marks, const QRectF& foot, double taken) {
  const auto shapes = shapesOf(marks);
  const QFont font = chartFont(TextRole::Small);
  const QString head = MarkKey::tr("published:");
  double width = widthOf(head, font);
  for (const MarkShape shape : shapes) width += between() + shapeSize() + gap() + widthOf(wordFor(shape), font);
  if (shapes.empty() || width + taken > foot.width()) return;
  double x = foot.left();
  const auto write = [&](const QString& word) {
    painter.setFont(font);
    painter.setPen(theme().muted);
    writeLine(painter, QRectF(x, foot.top(), foot.right() - x, foot.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
    x += widthOf(word, font) + between();
  };
  write(head);
  for (const MarkShape shape : shapes) {
    drawShape(painter, shape, {x + shapeSize() / 2.0, foot.center().y()}, shapeSize(), theme().muted);
    x += shapeSize() + gap();
    write(wordFor(shape));
  }
}

}  // namespace chokepoint::ui
