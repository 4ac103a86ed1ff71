// Everything on a chart that is named: the year that is spoken of with its figure in a flag, the published figures of
// that year, and curves at their ends or along them.
//
// Marks stand where their time and value are, always. Of the chosen year, the best graded are named, with their
// numbers; the others are counted at the foot. All names of a chart are placed together, on every drawing, from what
// stands there then: so none covers another at any size, on any device. A mark whose name finds no room has a number
// beside it, and its name after that number at the foot.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/record_end.h"
#include "ui/charts/layout/label_placer.h"
#include "ui/charts/marks/mark_layout.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/parts/shaped_text.h"

namespace chokepoint::ui {

// A name along a curve, set near it where there is room, from the right.
struct CurveName {
  QString text;
  QColor colour;
  QPolygonF path;  // pixels, from left to right
};
// The last value of a curve and its year, written beside the plot.
struct EndName {
  QString text;
  QString year;
  QColor colour;
  double height = 0.0;
};
// The figure of the year that is spoken of: "36×", and beside it "2027 (18–84)".
struct FlagText {
  QString figure;
  QString words;
  QColor hue;
  QLineF at;  // what it is about: the year's step, or a point
};

// What a chart has to say about the drawing that is being made; all in pixels.
struct Surroundings {
  QRectF plot;                   // names stay inside
  QRectF foot;                   // the line beneath the axis
  std::vector<QPolygonF> lines;  // names keep off them
  std::vector<QRectF> boxes;     // likewise
  std::vector<CurveName> names;
  std::optional<EndName> end;
  std::optional<FlagText> flag;
  MarkLayout layout;
};

class Annotations : public QCPLayerable {
 public:
  Annotations(QCustomPlot* plot, std::function<Surroundings()> surroundings);

  void setMarks(std::vector<EstimateMark> marks) { m_marks = std::move(marks); }
  // Whose marks are named.
  void setYear(Year year) { m_year = year; }
  // Takes over type.
  void applyTheme();
  [[nodiscard]] const std::vector<EstimateMark>& marks() const { return m_marks; }
  // The mark that is shown as the one being read; nullptr: none.
  void setPicked(const Estimate* estimate) { m_picked = estimate; }

  // As they would be drawn now.
  [[nodiscard]] std::vector<MarkBody> bodies() const;
  // The names and the flag that stand on the chart now; no two of them overlap.
  [[nodiscard]] std::vector<QRectF> namedBoxes() const;
  // The marks under the pointer, the nearest first; empty if there are none.
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
  // What is written on a drawing, and where.
  struct Placement {
    std::optional<PlacedLabel> flag;
    std::vector<Name> names;
    QStringList foot;
  };
  [[nodiscard]] Placement place(const Surroundings& around, const std::vector<MarkBody>& bodies) const;
  void placeFlag(Placement& into, const FlagText& flag, LabelPlacer& placer) const;
  void nameMarks(Placement& into, const std::vector<MarkBody>& bodies, double room, LabelPlacer& placer) const;
  [[nodiscard]] bool nameMark(Placement& into, const MarkBody& body, LabelPlacer& placer) const;
  // Returns how many of them have neither: for them there is no room in the foot.
  [[nodiscard]] int numberMarks(Placement& into, const std::vector<const MarkBody*>& crowded, double room,
                                LabelPlacer& placer) const;
  void drawFlag(QPainter& painter, const FlagText& flag, const PlacedLabel& place) const;
  void drawNames(QPainter& painter, const Placement& placement) const;
  void drawFoot(QPainter& painter, const QRectF& foot, const QStringList& words) const;
  [[nodiscard]] QSizeF sizeOf(const FlagText& flag) const;
  [[nodiscard]] QSizeF sizeOf(const QString& text) const { return shaped(text, m_font).size(); }

  std::function<Surroundings()> m_surroundings;
  std::vector<EstimateMark> m_marks;
  Year m_year = kFirstProjectedYear;
  const Estimate* m_picked = nullptr;
  QFont m_font;
};

}  // namespace chokepoint::ui
