// Whose numbers: who is believed and how far, what the runs have there, where each number comes from, and who cannot be
// right together.
#pragma once

#include <optional>

#include "core/study/sources/source_check.h"
#include "ui/views/frame/analysis_panel.h"
#include "ui/views/sources/sources_model.h"

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLayout;
class QScrollArea;
class QTextBrowser;
class QToolButton;
class QTreeView;

namespace chokepoint::ui {

class Calibrator;
class Document;
class DotScale;
class OwnEstimatesMenu;

class SourcesPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  explicit SourcesPanel(const ViewContext& context);

  // Shows where a number comes from, or calibrates.
  void turnTo(const Subject& subject) override;

 protected:
  void followStudy() override;
  void pose() override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QWidget* chosenOne();
  [[nodiscard]] QWidget* wordsAndButtons();
  [[nodiscard]] QLayout* choiceAndTree();
  void addTree();
  void addChoice();
  void spanHeadings();
  void scrollToChosen();
  void choose(const Source& source);
  void followDocument();
  void showPublished();
  void believePack(int item);
  void weigh(const std::string& estimate, const QString& weight);
  void showChosen();
  [[nodiscard]] QToolButton* ownButton();
  [[nodiscard]] Source firstBelieved() const;
  [[nodiscard]] std::string chosenId() const;
  [[nodiscard]] Source sourceOf(const std::string& id, const Scenario& scenario) const;
  [[nodiscard]] std::optional<Estimate> chosenOwn() const;

  Document& m_document;
  SourcesModel* m_model;
  QTreeView* m_tree;
  QBoxLayout* m_listAndWords = nullptr;  // beside each other or, in a narrow panel, the words beneath
  QHBoxLayout* m_row = nullptr;
  QLabel* m_published;
  std::string m_nearest;                    // the estimate nearest to what is studied, by its id; may be empty
  std::optional<Expression> m_publishedOf;  // of which that is told
  QComboBox* m_whom;
  QLabel* m_believed;
  QLabel* m_fitting;
  QLabel* m_clashes;
  QLabel* m_calibration;
  QLabel* m_refused;  // why a weight was not taken
  QScrollArea* m_dotsArea;
  DotScale* m_dots;
  QTextBrowser* m_provenance;
  QToolButton* m_only;
  Calibrator* m_calibrator;
  QToolButton* m_yoursButton = nullptr;
  OwnEstimatesMenu* m_yours;
  std::optional<SourceCheck> m_check;
};

}  // namespace chokepoint::ui
