// The pin of a lever: a word while it is free ("uncertain", "Washington decides"), a full dot before it once it is
// fixed; a hollow dot alone where the row has something better to say.
#pragma once

#include <QAbstractButton>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

class LeverPin : public QAbstractButton {
  Q_OBJECT

 public:
  LeverPin(const ParameterSpec& spec, QWidget* parent);

  struct State {
    bool fixed = false;
    bool ownPrior = false;  // it is drawn from a prior of the scenario's own
    bool isBare = false;    // no word unless it is fixed

    bool operator==(const State&) const = default;
  };
  void setState(const State& state);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString word(const State& state) const;
  [[nodiscard]] QString explanation(bool fixed) const;
  [[nodiscard]] bool hasDot() const { return isChecked() || text().isEmpty(); }
  [[nodiscard]] double dotSize() const;
  void paintDot(QPainter& painter, const QColor& colour) const;

  const ParameterSpec& m_spec;
};

}  // namespace chokepoint::ui
