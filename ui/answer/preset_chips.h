// Scenarios to start from, each with what it makes of the two gaps in the year that is spoken of.
//
// Those at hand stand in a row, as many as there is room for; the rival views and all others in menus at its end. The
// numbers follow whom one believes, not what was edited.
#pragma once

#include <QWidget>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/record_end.h"
#include "core/study/why/preset_gaps.h"

class QMenu;

namespace chokepoint::ui {

class Analyst;
class Document;
class MenuButton;
class PresetChip;

class PresetChips : public QWidget {
  Q_OBJECT

 public:
  PresetChips(Document& document, Analyst& analyst, QWidget* parent);

  // What is shown and what it is shown against: a preset that is one of them has its numbers, to the digit. The others'
  // are asked for where it is believed otherwise than when they were last asked for.
  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  void setSpokenOf(Year year, Measure measure);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addChips();
  void setBelieving(const Scenario& scenario);
  void showNumbers();
  void showChosen();
  void fit();
  void fillMenus(std::size_t chipsShown);
  void addEntries(QMenu& menu, const std::vector<const Preset*>& entries);
  [[nodiscard]] QString numbersOf(const Preset& preset) const;
  // Null until they are there.
  [[nodiscard]] const PresetGaps* gapsOfPreset(const Preset& preset) const;

  Document& m_document;
  Analyst& m_analyst;
  Year m_year = kFirstProjectedYear;
  Measure m_measure = Measure::Compute;
  std::vector<std::pair<Scenario, PresetGaps>> m_shown;  // inputs, and what the window shows of them
  Scenario m_believing;
  bool m_isAsked = false;
  std::vector<PresetGaps> m_gaps;  // by preset, of fewer runs; empty until they are there
  std::vector<PresetChip*> m_chips;
  MenuButton* m_rivals;
  MenuButton* m_more;
};

}  // namespace chokepoint::ui
