// Calibrates the scenario at the press of a button, off the GUI thread, and stops at the next; what is found is kept
// with the scenario.
#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "core/belief/calibrate.h"
#include "ui/run/analyst.h"

class QTimer;
class QToolButton;
class QWidget;

namespace chokepoint::ui {

class Document;

class Calibrator : public QObject {
  Q_OBJECT

 public:
  Calibrator(Document& document, Analyst& analyst, QWidget* parent);

  [[nodiscard]] QToolButton* button() const { return m_button; }
  void setSeed(std::uint64_t seed) { m_seed = seed; }
  // As the button does, unless it calibrates already; the focus goes to the button, which stops it again.
  void start();
  // To be called when the document has changed.
  void follow();

 signals:
  // How far it has come, or what is kept.
  void said(const QString& words);

 private:
  [[nodiscard]] bool isCalibrating() const { return m_temperature != nullptr; }
  void startOrStop();
  void showProgress();
  void end();
  void take(const Expected<Calibration>& found, const Scenario& of);

  Document& m_document;
  Analyst& m_analyst;
  QToolButton* m_button;
  QTimer* m_progress;
  std::uint64_t m_seed = kDefaultSeed;
  std::shared_ptr<std::atomic<double>> m_temperature;  // while it calibrates
};

}  // namespace chokepoint::ui
