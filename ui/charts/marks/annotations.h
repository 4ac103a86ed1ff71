// Everything on a chart that is named: estimates as marks, curves at their ends or along them.
//
// All names of a chart are placed together, on every drawing, from what stands there then: so
// none covers another at any size, on any device. Names that find no room are left out; what
// they name is still told on hover and in the table.
#pragma once

#include <QHash>
#include <QStaticText>
#include <functional>
#include <optional>
#include <vector>

#include "ui/charts/layout/label_placer.h"
#include "ui/charts/marks/mark_layout.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

// A name along a curve, set near it where there is room, from the right.
struct CurveName {
  QString text;
  QColor colour;
  QPolygonF path;  // pixels, from left to right
};
// The last value of a curve, written beside the plot.
struct EndName {
  QString text;
  QColor colour;
  double height = 0.0;
};

// What a chart has to say about the drawing that is being made; all in pixels.
struct Surroundings {
  QRectF plot;                   // names stay inside
  std::vector<QPolygonF> lines;  // names keep off them where they can
  std::vector<QRectF> boxes;     // likewise
  std::vector<CurveName> names;
  std::optional<EndName> end;
  MarkLayout layout;
  bool flags = false;  // marks crowd: their names stand on poles above them
  double line = -1e9;  // an upright line that names do not cross where it can be helped
};

class Annotations : public QCPLayerable {
 public:
  Annotations(QCustomPlot* plot, std::function<Surroundings()> surroundings);

  void setMarks(std::vector<EstimateMark> marks) { m_marks = std::move(marks); }
  // Takes over type.
  void applyTheme();
  [[nodiscard]] const std::vector<EstimateMark>& marks() const { return m_marks; }
  // The mark that is shown as the one being read; nullptr: none.
  void setPicked(const Estimate* estimate) { m_picked = estimate; }

  // As they would be drawn now.
  [[nodiscard]] std::vector<MarkBody> bodies() const;
  // The names and marks that stand on the chart now; no two of them overlap.
  [[nodiscard]] std::vector<QRectF> namedBoxes() const;
  // The marks under the pointer, of several the nearest; empty if there are none.
  [[nodiscard]] std::vector<EstimateMark> marksAt(const QPointF& position) const;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  struct Name {
    QString text;
    QColor colour;
    PlacedLabel place;
  };
  using Names = std::vector<Name>;
  [[nodiscard]] Names names(const Surroundings& around, const std::vector<MarkBody>& bodies) const;
  [[nodiscard]] Names namesBeside(const Surroundings& around, const std::vector<MarkBody>& bodies) const;
  [[nodiscard]] Names namesOnFlags(const Surroundings& around, std::vector<MarkBody> bodies) const;
  [[nodiscard]] const QStaticText& laidOut(const QString& text) const;
  [[nodiscard]] QSizeF sizeOf(const QString& text) const { return laidOut(text).size(); }

  std::function<Surroundings()> m_surroundings;
  std::vector<EstimateMark> m_marks;
  const Estimate* m_picked = nullptr;
  QFont m_font;
  mutable QHash<QString, QStaticText> m_texts;  // shaping them took half of a drawing
};

}  // namespace chokepoint::ui
