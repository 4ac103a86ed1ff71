// Scenarios to start from, each with what it makes of the two gaps in the year that is spoken of.
//
// Those at hand stand in a row, as many as there is room for; the rival views and all others in menus at its end. The
// numbers follow whom one believes, not what was edited.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/record_end.h"
#include "core/study/why/preset_gaps.h"
#include "ui/run/outlook_service.h"

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
  // are computed one by one, and anew where it is believed otherwise.
  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  void setSpokenOf(Year year, Measure measure);
  // The settings change: nothing is computed until the next outlooks.
  void holdBack();
  void setSample(const SampleOptions& sample);
  // Whether all that is seen without a click has its numbers.
  [[nodiscard]] bool isAnswered() const;

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addChips();
  void setBelieving(const Scenario& scenario);
  void forget();
  void askForNext();
  void showNumbers();
  void showChosen();
  void fit();
  void fillMenus(std::size_t chipsShown);
  void showNumbersIn(const QMenu& menu);
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
  SampleOptions m_sample = defaultSample();
  bool m_isAsking = false;                        // or about to
  QTimer m_rest;                                  // without a change, before anything is asked
  std::vector<std::optional<PresetGaps>> m_gaps;  // by preset, as they come
  std::vector<PresetChip*> m_chips;
  MenuButton* m_rivals;
  MenuButton* m_more;
};

}  // namespace chokepoint::ui
