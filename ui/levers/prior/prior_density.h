// How likely the values of an input are, drawn: the prior as a hill, the default one as a dashed line where it differs,
// and the three numbers that make it beneath.
//
// Height is the share of draws for each unit of the value, to one scale for both; the width reaches over what all but a
// thousandth of either draws.
#pragma once

#include <QPointF>
#include <QWidget>
#include <vector>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

class PriorDensity : public QWidget {
  Q_OBJECT

 public:
  explicit PriorDensity(QWidget* parent);

  void setPrior(const ParameterSpec& spec, const PriorSpec& prior);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QRectF hill() const;  // where the curves stand
  [[nodiscard]] QPointF placed(QPointF point) const;
  [[nodiscard]] QPolygonF curve(const std::vector<QPointF>& density) const;
  void paintHill(QPainter& painter) const;
  void paintNumbers(QPainter& painter) const;
  [[nodiscard]] QString described() const;

  const ParameterSpec* m_spec = nullptr;
  PriorSpec m_prior;
  double m_least = 0.0;  // of the values that are shown
  double m_greatest = 1.0;
  double m_highest = 1.0;            // density
  std::vector<QPointF> m_density;    // value, density
  std::vector<QPointF> m_ofDefault;  // empty where it is the same
};

}  // namespace chokepoint::ui
