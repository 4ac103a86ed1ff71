// Finds room for the labels of a chart so that none lies over another, over a mark or beyond the
// plot's edge.
//
// Each label is tried beside its mark first, then further and further away with a leader line;
// the first place that is free is taken. Neither boxes nor lines are covered. The same calls give
// the same places. Device-independent pixels; lines have to run from left to right.
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <span>
#include <vector>

namespace chokepoint::ui {

struct PlacedLabel {
  QRectF box;
  std::optional<QLineF> leader;  // from the mark to the box, if it stands away from it
};

class LabelPlacer {
 public:
  // `lineHeight` sets the steps by which labels move away.
  LabelPlacer(const QRectF& bounds, double lineHeight);

  void block(const QRectF& box);
  void avoid(const QRectF& box);
  void avoid(QPolygonF line);
  // A mark that will be named, or stands unnamed: a label without a leader keeps nearer to its own.
  void addMark(const QRectF& mark);

  // A label of `size` for one of the marks. Nothing if there is no room. What is placed is blocked
  // from then on.
  [[nodiscard]] std::optional<PlacedLabel> place(const QRectF& mark, const QSizeF& size);
  // A label at one of the given boxes, the first that is free; nothing if none is.
  [[nodiscard]] std::optional<QRectF> placeAt(const std::vector<QRectF>& boxes);
  // A label that has to stand: rather by marks of others than far away, for want of room across lines, then across
  // anything.
  [[nodiscard]] PlacedLabel placeAway(const QRectF& mark, const QSizeF& size);
  // One that touches its mark, or nothing.
  [[nodiscard]] std::optional<PlacedLabel> placeAtMark(const QRectF& mark, const QSizeF& size);

 private:
  enum class Care { OffOthers, OffLines, AcrossLines };  // off lines, and off marks that are not its own
  [[nodiscard]] std::optional<PlacedLabel> beside(const QRectF& mark, const QSizeF& size, Care care) const;
  [[nodiscard]] std::optional<PlacedLabel> away(const QRectF& mark, const QSizeF& size, Care care, int steps) const;
  [[nodiscard]] double gapToMark() const;
  [[nodiscard]] bool isFree(const QRectF& box, Care care) const;
  [[nodiscard]] bool leaderIsFree(const QLineF& leader, const QRectF& mark) const;
  [[nodiscard]] bool belongsTo(const QRectF& box, const QRectF& mark) const;
  [[nodiscard]] bool standsByAnother(const QRectF& box, const QRectF& mark) const;
  std::optional<PlacedLabel> keep(std::optional<PlacedLabel> label);

  QRectF m_bounds;
  double m_step;
  std::vector<QRectF> m_marks;
  std::vector<QRectF> m_blocked;
  std::vector<QRectF> m_avoidedBoxes;
  std::vector<QPolygonF> m_avoidedLines;
  std::vector<QLineF> m_leaders;
};

// Centres along one line, moved apart so that none is nearer than `gap` to the next and all stay
// between `low` and `high` as far as there is room; the order is kept. `centres` ascend.
[[nodiscard]] std::vector<double> movedApart(std::vector<double> centres, double gap, double low, double high);
// The same of things of several sizes, which do not overlap and stay between the edges `low` and `high`.
[[nodiscard]] std::vector<double> movedApart(std::vector<double> centres, std::span<const double> sizes, double low,
                                             double high);

// Whether the line from a to b touches the box.
[[nodiscard]] bool crosses(const QLineF& line, const QRectF& box);

}  // namespace chokepoint::ui
