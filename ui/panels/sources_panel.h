// Whose numbers: who is believed and how far, what the runs have there, where each number comes from, and who cannot be
// right together.
#pragma once

#include <memory>

#include "core/analysis/calibrate.h"
#include "core/analysis/source_check.h"
#include "ui/models/sources_model.h"
#include "ui/panels/analysis_panel.h"

class QAction;
class QComboBox;
class QTextBrowser;
class QToolButton;
class QTreeView;

namespace chokepoint::ui {

class Document;
class DotScale;

class SourcesPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  SourcesPanel(Document& document, Analyst& analyst, QWidget* parent);

  // Shows where a number comes from.
  void choose(const Source& source);

 signals:
  void importRequested();
  void exportRequested();

 protected:
  void pose() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QWidget* chosenOne();
  [[nodiscard]] QWidget* wordsAndButtons();
  void addChoice();
  void spanHeadings();
  void followDocument();
  void believePack(int item);
  void showChosen();
  void showWords();
  [[nodiscard]] QToolButton* ownButton();
  [[nodiscard]] Source firstBelieved() const;
  [[nodiscard]] std::string chosenId() const;
  [[nodiscard]] Source sourceOf(const std::string& id, const Scenario& scenario) const;
  [[nodiscard]] const Estimate* chosenOwn() const;
  void editEstimate(const Estimate* estimate);
  void calibrateOrStop();
  void showCalibrating();
  void endCalibrating();
  void takeCalibration(const Expected<Calibration>& found, const Scenario& of);

  Document& m_document;
  Analyst& m_analyst;
  SourcesModel* m_model;
  QTreeView* m_tree;
  QComboBox* m_whom;
  QLabel* m_believed;
  QLabel* m_fitting;
  QLabel* m_clashes;
  QToolButton* m_calibrate;
  QAction* m_add = nullptr;
  QAction* m_edit = nullptr;
  QAction* m_remove = nullptr;
  QLabel* m_calibration;
  QLabel* m_refused;  // why a weight was not taken
  DotScale* m_dots;
  QTextBrowser* m_provenance;
  std::optional<SourceCheck> m_check;

  // While it calibrates:
  QObject m_calibrating;  // who asks
  std::shared_ptr<std::atomic<double>> m_temperature;
  QTimer* m_progress;
};

}  // namespace chokepoint::ui
