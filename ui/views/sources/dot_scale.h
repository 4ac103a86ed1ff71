// What different sources say of one thing: a row each, on one scale.
//
// A row has a dot, a range or both; an open end has an arrow. What is asked about is filled, what the runs have is in
// their colour, all others are hollow, so that print without colour tells them apart. The scale is logarithmic where
// the numbers span more than a factor of ten.
#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

namespace chokepoint::ui {

struct Dot {
  enum class Kind { Asked, Other, Model };
  QString label;
  std::optional<double> low{};
  std::optional<double> value{};
  std::optional<double> high{};
  Kind kind = Kind::Other;
};

class DotScale : public QWidget {
  Q_OBJECT

 public:
  explicit DotScale(QWidget* parent);

  // In one unit, whose name stands beside the scale. Nothing is shown of none.
  void setDots(std::vector<Dot> dots, const QString& unit);

  // The round numbers on the scale; those that have room are written.
  [[nodiscard]] std::vector<double> ticks() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] double xOf(double value) const;
  [[nodiscard]] QString unit() const;
  [[nodiscard]] double labelWidth() const;
  void measureLabels();
  void paintRow(QPainter& painter, const Dot& dot, double y) const;
  void paintAxis(QPainter& painter) const;

  std::vector<Dot> m_dots;
  QString m_unit;
  double m_least = 0.0;  // ends of the scale
  double m_greatest = 1.0;
  bool m_isLogarithmic = false;
  double m_widestLabel = 0.0;
};

}  // namespace chokepoint::ui
