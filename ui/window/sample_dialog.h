// How the ensembles that answer are drawn: how many runs, on which seed, by which method. Not modal;
// what is chosen counts at once.
#pragma once

#include <QDialog>

#include "core/engine/draws.h"

class QComboBox;
class QSpinBox;

namespace chokepoint::ui {

class SampleDialog : public QDialog {
  Q_OBJECT

 public:
  static constexpr int kFewestMembers = 1000;
  static constexpr int kMostMembers = 1'000'000;

  explicit SampleDialog(QWidget* parent);

  void setSample(const SampleOptions& sample);
  [[nodiscard]] SampleOptions sample() const;

 signals:
  void sampleChosen(const chokepoint::SampleOptions& sample);

 private:
  QSpinBox* m_members;
  QSpinBox* m_seed;
  QComboBox* m_method;
};

}  // namespace chokepoint::ui
