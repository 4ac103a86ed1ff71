// One of the numbers of a prior: what it is, a box to type it into, its unit, and beneath what is wrong with it.
#pragma once

#include <QWidget>
#include <optional>

#include "core/model/parameter_specs.h"

class QLabel;
class QLineEdit;

namespace chokepoint::ui {

class WarningLabel;

class PriorField : public QWidget {
  Q_OBJECT

 public:
  explicit PriorField(const QString& key, QWidget* parent);

  // Shows a value, in place of what was typed.
  void show(const ParameterSpec& spec, const QString& name, double value);
  void rename(const QString& name);
  // What stands there, in the model's unit; nothing, and a sentence beneath, where it is no value of the input.
  [[nodiscard]] std::optional<double> read();
  void setError(const QString& sentence);
  void takeFocus();

 signals:
  void edited();  // taken over: by Enter, or by leaving the box

 private:
  const ParameterSpec* m_spec = nullptr;
  double m_value = 0.0;  // with all its digits, as long as nothing is typed in its place
  QString m_shown;
  QLabel* m_name;
  QLineEdit* m_box;
  QLabel* m_unit;
  WarningLabel* m_error;
};

}  // namespace chokepoint::ui
