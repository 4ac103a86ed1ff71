// What stands behind and before the stacked areas: see stack_view.h.
#pragma once

#include <QGraphicsItem>

#include "ui/charts/stack_view.h"

namespace chokepoint::ui {

// Pixels from the plot's right edge to a name; a bar of the area's colour and a line to the area
// stand there.
[[nodiscard]] double nameIndent();

class StackItem : public QGraphicsItem {
 public:
  StackItem(StackView& view, double z);

  // The plot has another size or other figures.
  void resize();
  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

 protected:
  [[nodiscard]] const StackView& view() const { return m_view; }

 private:
  StackView& m_view;
  QRectF m_bounds;
};

class StackFrame : public StackItem {
 public:
  explicit StackFrame(StackView& view);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void drawChosenYear(QPainter& painter) const;
  void drawZones(QPainter& painter) const;
  void drawValues(QPainter& painter) const;
  void drawYears(QPainter& painter) const;
};

class StackOverlay : public StackItem {
 public:
  explicit StackOverlay(StackView& view);
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void drawEdges(QPainter& painter) const;
  void drawNames(QPainter& painter) const;
  void drawDefault(QPainter& painter) const;
  void drawReading(QPainter& painter) const;
  [[nodiscard]] QPolygonF path(const QList<QPointF>& points) const;
};

}  // namespace chokepoint::ui
