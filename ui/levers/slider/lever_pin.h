// The pin of a lever: hollow while it is free ("uncertain"), full once it is fixed.
#pragma once

#include <QAbstractButton>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

class LeverPin : public QAbstractButton {
  Q_OBJECT

 public:
  LeverPin(const ParameterSpec& spec, QWidget* parent);

  void setFixed(bool fixed);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString word(bool fixed) const;
  [[nodiscard]] QString explanation(bool fixed) const;
  [[nodiscard]] double dotSize() const;

  const ParameterSpec& m_spec;
};

}  // namespace chokepoint::ui
