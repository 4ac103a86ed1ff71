// All that answers: presets to start from, the sentence, two hero charts, the strictness strip, headline numbers, and
// the views beneath, which may be torn off.
//
// Shows the newest outlook against the default's; greys it when it no longer belongs to the
// settings.
#pragma once

#include <QWidget>
#include <memory>
#include <span>

#include "core/study/outlook.h"
#include "core/study/why/attribution.h"
#include "ui/charts/marks/estimate_marks.h"
#include "ui/format/chart_series.h"
#include "ui/run/analyst.h"

class QTimer;

namespace chokepoint::ui {

class AnswerStage;
class Details;
class Document;
class DocumentFiles;
class GapSwitch;
class HeadlinePanel;
class PresetChips;
class RatioChart;
class SentencePanel;
class StrictnessPanel;
class VolumeChart;
struct ViewSpec;

class AnswerArea : public QWidget {
  Q_OBJECT

 public:
  // `views`: of the details; a table that outlives this.
  AnswerArea(std::span<const ViewSpec> views, Document& document, DocumentFiles& files, QWidget* parent);
  ~AnswerArea() override;

  void setOutlook(std::shared_ptr<const Outlook> outlook, std::shared_ptr<const Outlook> byDefault);
  // Belongs to the outlook that is shown, or is dropped.
  void setAttribution(const std::shared_ptr<const Outlook>& outlook, std::shared_ptr<const GapAttribution> parts);
  // What is shown does not belong to the settings, whatever outlook follows, until told otherwise.
  void setStale(bool stale);
  // The settings change: nothing is computed beside the outlook that they lead to.
  void holdBack();
  // The details follow a little after the sentence and the hero charts; this shows them now.
  void showDetails();

  // Of the ensembles that the analyses take.
  void setSample(const SampleOptions& sample);

  void setYear(Year year);
  [[nodiscard]] Year year() const;
  void setGap(const Figure& gap);
  // A thin line in the gap's chart: the run with every input at its central value.
  void setCentralRunShown(bool shown);
  void setMarksShown(MarksShown shown);

  [[nodiscard]] const SentencePanel& sentence() const { return *m_sentence; }
  [[nodiscard]] RatioChart& ratioChart() { return *m_ratio; }
  [[nodiscard]] StrictnessPanel& strictness() { return *m_strictness; }
  [[nodiscard]] VolumeChart& volumeChart() { return *m_volume; }
  [[nodiscard]] Details& details() { return *m_details; }
  // What is shown, and what it is shown against; null before the first answer.
  [[nodiscard]] const std::shared_ptr<const Outlook>& outlook() const { return m_now; }
  [[nodiscard]] const std::shared_ptr<const Outlook>& outlookByDefault() const { return m_default; }
  [[nodiscard]] Measure measure() const;
  [[nodiscard]] AnswerStage& stage() { return *m_stage; }
  // Whether all that is seen of analyses belongs to the settings.
  [[nodiscard]] bool isAnswered() const;

 signals:
  // Another year is spoken of.
  void yearChanged(chokepoint::Year year);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* heroes();
  void fitHeroes();
  void alignPlots();
  [[nodiscard]] QWidget* ratioSide();
  [[nodiscard]] QWidget* volumeSide();
  void followYear();
  void connectLinks();
  void showWords();
  void setSpokenOf();

  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  std::shared_ptr<const GapAttribution> m_attribution;
  bool m_isStale = false;
  Analyst m_analyst;  // of the headlines and the details

  // In the order in which Tab comes to them.
  PresetChips* m_presets;
  SentencePanel* m_sentence;
  GapSwitch* m_gap;
  RatioChart* m_ratio;
  StrictnessPanel* m_strictness;
  HeadlinePanel* m_headlines;
  VolumeChart* m_volume;
  Details* m_details;
  AnswerStage* m_stage = nullptr;
  QTimer* m_detailsLater;
};

}  // namespace chokepoint::ui
