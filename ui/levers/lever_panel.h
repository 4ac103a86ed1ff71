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

class LeverGroup;
class LeverScrollArea;

class LeverPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LeverPanel(Document& document, QWidget* parent = nullptr);

  // What becomes of a plan stands beside its slider, and what the gates let through in a year beside theirs.
  void setOutlook(const Outlook& outlook, Year year = kFirstProjectedYear);
  // A few words beside an input's slider, such as "delivers 96 k".
  void setNote(ParameterId id, const QString& note);
  void setNotesStale(bool stale);
  // A further section below the groups, in the same scroll area.
  void addSection(QWidget* section);

  // The groups that stand open, by their keys, to be kept between sessions.
  [[nodiscard]] QStringList openGroups() const;
  void setOpenGroups(const QStringList& keys);

  void focusSearch();
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void sourceRequested(chokepoint::ParameterId id);

 private:
  void addHead(QVBoxLayout& column);
  void addHeroes();
  void addGroups();
  LeverGroup* addGroup(const LeverSection& section, SliderSize size);
  void refreshGroups();
  void filter(const QString& text);
  [[nodiscard]] int filterHeroes(const QString& needle);

  LeverRows m_rows;
  QLineEdit* m_search = nullptr;
  LeverScrollArea* m_scroll = nullptr;
  QVBoxLayout* m_column = nullptr;  // what scrolls
  QLabel* m_nothing = nullptr;      // "No input is called ..."
  std::vector<LeverSlider*> m_heroes;
  LeverGroup* m_gates = nullptr;  // of the groups
  std::vector<LeverGroup*> m_groups;
  std::vector<QWidget*> m_sections;  // hidden while searching
};

}  // namespace chokepoint::ui
