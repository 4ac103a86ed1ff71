// All that answers: the sentence, two hero charts, headline numbers, and one detail view.
//
// Shows the newest outlook against the default's; greys it when it no longer belongs to the
// settings.
#pragma once

#include <QWidget>
#include <memory>

#include "core/analysis/attribution.h"
#include "core/analysis/outlook.h"
#include "ui/models/chart_series.h"

class QBoxLayout;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace chokepoint::ui {

class ChartTables;
class DetailArea;
class FiguresModel;
class HeadlinePanel;
class MixChart;
class RatioChart;
class SentencePanel;
class VolumeChart;
class WhyPage;

class AnswerArea : public QWidget {
  Q_OBJECT

 public:
  explicit AnswerArea(QWidget* parent = nullptr);

  void setOutlook(std::shared_ptr<const Outlook> outlook, std::shared_ptr<const Outlook> byDefault);
  // Belongs to the outlook that is shown, or is dropped.
  void setAttribution(const std::shared_ptr<const Outlook>& outlook, std::shared_ptr<const GapAttribution> parts);
  // What is shown does not belong to the settings, whatever outlook follows, until told otherwise.
  void setStale(bool stale);
  // The details follow a little after the sentence and the hero charts; this shows them now.
  void showDetails();

  void setYear(Year year);
  void setGap(Gap gap);
  // A thin line in the gap's chart: the run with every input at its central value.
  void setCentralRunShown(bool shown);
  // Colours stand in the sentence's text as well.
  void refreshTheme();

  [[nodiscard]] const SentencePanel& sentence() const { return *m_sentence; }
  [[nodiscard]] RatioChart& ratioChart() { return *m_ratio; }
  [[nodiscard]] VolumeChart& volumeChart() { return *m_volume; }
  [[nodiscard]] MixChart& mixChart() { return *m_mix; }
  [[nodiscard]] WhyPage& whyPage() { return *m_why; }

 private:
  void addHeroes(QVBoxLayout& column);
  [[nodiscard]] QWidget* ratioSide();
  [[nodiscard]] QWidget* volumeSide();
  [[nodiscard]] QWidget* gapSwitch();
  void addDetails(QVBoxLayout& column);
  void fillComputePage(QBoxLayout& page);
  void setDetailsStale(bool stale);
  void showWords();
  void askWhy();

  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  std::shared_ptr<const GapAttribution> m_attribution;
  bool m_isStale = false;

  // In the order in which Tab comes to them.
  SentencePanel* m_sentence;
  QWidget* m_gapSwitch;
  RatioChart* m_ratio;
  VolumeChart* m_volume;
  HeadlinePanel* m_headlines;
  DetailArea* m_details;
  FiguresModel* m_figures;
  WhyPage* m_why = nullptr;
  MixChart* m_mix = nullptr;
  QTableView* m_figuresTable = nullptr;
  ChartTables* m_tables = nullptr;
  QTimer* m_detailsLater;
};

}  // namespace chokepoint::ui
