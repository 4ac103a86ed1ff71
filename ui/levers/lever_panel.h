// The panel of levers and assumptions: four sliders that matter most, all others in folding
// groups; a field finds any of them by name.
//
// Knows the document only: edits become its undo steps, and whatever changes it (undo, a preset)
// shows here without an edit coming back.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/base/record_end.h"
#include "core/study/outlook.h"
#include "ui/levers/lever_content.h"
#include "ui/levers/lever_rows.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace chokepoint::ui {

class BeliefLine;
class LeverGroup;
class LeverScrollArea;
class PriorDialog;

class LeverPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LeverPanel(Document& document, QWidget* parent = nullptr);

  // What becomes of a plan stands beside its slider, and what the gates let through in a year beside theirs.
  void setOutlook(const Outlook& outlook, Year year = kFirstProjectedYear);
  // A few words beside an input's slider, such as "delivers 96 k", from long to short.
  void setNote(ParameterId id, const QStringList& note);
  void setNotesStale(bool stale);
  // What came of a slider's move, to whoever hears that slider: once, and only if it has the focus.
  void sayAnswer(const QString& sentence);
  // A further section below the groups, in the same scroll area.
  void addSection(QWidget* section);

  // The groups that stand open, by their keys, to be kept between sessions.
  [[nodiscard]] QStringList openGroups() const;
  void setOpenGroups(const QStringList& keys);

  // Brings its slider into sight, whether its group is open or not, and gives it the focus.
  void reveal(ParameterId id);
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void sourceRequested(chokepoint::ParameterId id);
  void beliefsRequested();  // whose numbers count

 private:
  void showPrior(ParameterId id);
  void addHead(QVBoxLayout& column);
  void addHeroes();
  void addGroups();
  void addBeliefs();
  void refreshGroups();
  void filter(const QString& text);
  [[nodiscard]] int filterHeroes(const QString& needle);

  Document& m_document;
  LeverRows m_rows;
  QLineEdit* m_search = nullptr;
  LeverScrollArea* m_scroll = nullptr;
  QVBoxLayout* m_column = nullptr;  // what scrolls
  QLabel* m_nothing = nullptr;      // "No input is called ..."
  std::vector<LeverSlider*> m_heroes;
  std::vector<LeverGroup*> m_groups;
  std::vector<LeverGroup*> m_gates;  // of them
  BeliefLine* m_beliefs = nullptr;
  PriorDialog* m_priors = nullptr;   // made when it is first asked for
  std::vector<QWidget*> m_sections;  // hidden while searching
};

}  // namespace chokepoint::ui
